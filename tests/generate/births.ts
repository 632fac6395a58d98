import type { Draw } from '../../db/training/draw.ts';

/**
 * A birth as it is put down: a day, month or year as the interval it covers, or an age on a day. Many Lao people of the
 * villages know their year at best, and forms are filled with the first of January.
 */
export type RecordedBirth =
  | {
      readonly kind: 'date';
      readonly earliest: string;
      readonly latest: string;
      readonly precision: 'day' | 'month' | 'year';
    }
  | { readonly kind: 'age'; readonly ageYears: number; readonly isApproximate: boolean; readonly at: string };

const DAY = 86_400_000;
const written = (time: number): string => new Date(time).toISOString().slice(0, 10);
const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** A day from the one to the other, both included. */
export const dayBetween = (draw: Draw, from: string, to: string): string =>
  written(timeOf(from) + draw.whole(0, Math.round((timeOf(to) - timeOf(from)) / DAY)) * DAY);

/** Born 1966 to 2016, half of all people 1996 to 2008: whom trafficking meets most. */
export const birthDay = (draw: Draw): string =>
  draw.chance(0.5)
    ? dayBetween(draw, '1996-01-01', '2008-12-31')
    : dayBetween(draw, '1966-01-01', '2016-06-30');

/** So many years older or younger, on another day: a brother or sister. */
export const birthOfSibling = (draw: Draw, born: string): string => {
  const years = draw.whole(1, 7) * (draw.chance(0.5) ? 1 : -1);
  return written(timeOf(born) + years * 365 * DAY + draw.whole(-150, 150) * DAY);
};

/** Completed years on a day. */
export function ageOn(born: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4));
  return day.slice(5) < born.slice(5) ? years - 1 : years;
}

export const exactBirth = (born: string): RecordedBirth => ({
  kind: 'date',
  earliest: born,
  latest: born,
  precision: 'day',
});

export const birthYear = (born: string): RecordedBirth => {
  const year = born.slice(0, 4);
  return { kind: 'date', earliest: `${year}-01-01`, latest: `${year}-12-31`, precision: 'year' };
};

export const birthMonth = (born: string): RecordedBirth => {
  const [year, month] = [Number(born.slice(0, 4)), Number(born.slice(5, 7))];
  return {
    kind: 'date',
    earliest: written(Date.UTC(year, month - 1, 1)),
    latest: written(Date.UTC(year, month, 0)),
    precision: 'month',
  };
};

/** Only the year was known, and the form wanted a day. */
export const firstOfJanuary = (born: string): RecordedBirth => exactBirth(`${born.slice(0, 4)}-01-01`);

/** Day and month exchanged, where that is a day at all. */
export function monthBeforeDay(born: string): RecordedBirth | undefined {
  const [year, month, day] = [born.slice(0, 4), born.slice(5, 7), born.slice(8, 10)];
  return Number(day) > 12 || day === month ? undefined : exactBirth(`${year}-${day}-${month}`);
}

export const ageAt = (born: string, at: string, error: number, isApproximate: boolean): RecordedBirth => ({
  kind: 'age',
  ageYears: Math.max(0, ageOn(born, at) + error),
  isApproximate,
  at,
});
