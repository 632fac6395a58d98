import type { DayInterval } from './identification-standing.ts';

/** Bands of days from presumption to formal identification. Our own: no standard has any. */
export const waitingBands = ['0-7', '8-30', '31-90', '91-180', '181-365', '366+', 'not-exact'] as const;
export type WaitingBand = (typeof waitingBands)[number];

const exactBands: readonly { readonly band: WaitingBand; readonly most: number }[] = [
  { band: '0-7', most: 7 },
  { band: '8-30', most: 30 },
  { band: '31-90', most: 90 },
  { band: '91-180', most: 180 },
  { band: '181-365', most: 365 },
  { band: '366+', most: Number.POSITIVE_INFINITY },
];

/** The band in which a number of days lies; `not-exact` where the dates allow more than one. */
export function waitingBandOf({ least, most }: Pick<DayInterval, 'least' | 'most'>): WaitingBand {
  const bandOf = (days: number) => exactBands.find((each) => days <= each.most)?.band;
  const band = bandOf(least);
  return band !== undefined && band === bandOf(most) ? band : 'not-exact';
}
