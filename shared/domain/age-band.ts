import { ageInterval, APPROXIMATE_MARGIN_YEARS, CHILD_BELOW_AGE } from '../dates/age.ts';
import type { PlainDate } from '../dates/plain-date.ts';
import type { Answer } from './answer.ts';
import type { Birth } from './person.ts';
import { birthInterval } from './birth-interval.ts';

/**
 * Age bands of the CTDC Global Dataset (codebook v2), in completed years, with the bands that an age known only as
 * child or adult needs. Every person falls in exactly one.
 */
export const ageBands = [
  '0-8',
  '9-17',
  '18-20',
  '21-23',
  '24-26',
  '27-29',
  '30-38',
  '39-47',
  '48+',
  /** Under 18, band unknown. */
  'child',
  /** 18 or over, band unknown. */
  'adult',
  'unknown',
] as const;
export type AgeBand = (typeof ageBands)[number];

const exactBands: readonly { readonly band: AgeBand; readonly least: number; readonly most: number }[] = [
  { band: '0-8', least: 0, most: 8 },
  { band: '9-17', least: 9, most: 17 },
  { band: '18-20', least: 18, most: 20 },
  { band: '21-23', least: 21, most: 23 },
  { band: '24-26', least: 24, most: 26 },
  { band: '27-29', least: 27, most: 29 },
  { band: '30-38', least: 30, most: 38 },
  { band: '39-47', least: 39, most: 47 },
  { band: '48+', least: 48, most: Number.POSITIVE_INFINITY },
];

/** The band of an age in completed years. */
export function ageBandOfYears(years: number): AgeBand {
  return exactBands.find(({ least, most }) => least <= years && years <= most)?.band ?? 'unknown';
}

/**
 * The band of a person on a day, as narrow as the birth allows. An interval that spans bands is never split, and the
 * ends of an approximate one are widened as for the question of child or adult.
 */
export function ageBandOf(birth: Answer<Birth>, on: PlainDate): AgeBand {
  if (birth.answer !== 'given') return 'unknown';
  const born = birthInterval(birth.value);
  const age = ageInterval(born, on);
  if (age.most < 0) return 'unknown';
  const margin = born.isApproximate ? APPROXIMATE_MARGIN_YEARS : 0;
  const least = Math.max(0, age.least - margin);
  const most = age.most + margin;
  const exact = exactBands.find((band) => band.least <= least && most <= band.most);
  if (exact !== undefined) return exact.band;
  if (most < CHILD_BELOW_AGE) return 'child';
  if (least >= CHILD_BELOW_AGE) return 'adult';
  return 'unknown';
}
