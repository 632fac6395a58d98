import type { PartialDate } from '../domain/partial-date.ts';
import { addDays, addMonths, completedYears, type PlainDate } from './plain-date.ts';

/** Under 18 is a child: Protocol to Prevent, Suppress and Punish Trafficking in Persons (Palermo, 2000), art. 3(d). */
export const CHILD_BELOW_AGE = 18;

/** The oldest age taken as meant. */
export const OLDEST_AGE = 120;

/**
 * How far the ends of an "about" may be off before it still answers child or adult. Our own choice, of the order of
 * what age assessment claims, so that "about 18" never settles the matter.
 */
export const APPROXIMATE_MARGIN_YEARS = 2;

/** That a person had an age, in completed years, at some day of `at`. */
export interface AgeStatement {
  readonly ageYears: number;
  readonly isApproximate: boolean;
  readonly at: PartialDate;
}

/** Completed years (or months, where said), both ends included. Negative where the day is before the birth. */
export interface AgeInterval {
  readonly least: number;
  readonly most: number;
}

/** The interval of birth that a statement of age means. */
export function birthFromAge({ ageYears, isApproximate, at }: AgeStatement): PartialDate {
  return birthOfAge({ least: ageYears * 12, most: ageYears * 12 + 11 }, at, {
    isApproximate: isApproximate || at.isApproximate,
    asTyped: String(ageYears),
  });
}

/**
 * The births of those who had completed so many months (`least` to `most`) on some day of `at`: after the day
 * `most` + 1 months before it, and not after the day `least` months before it. Where those days are a 29, 30 or 31 that
 * a month lacks, its last day gives the same interval, because such a day is completed on the first of the next month.
 */
export function birthOfAge(
  months: AgeInterval,
  at: Pick<PartialDate, 'earliest' | 'latest'>,
  told: Pick<PartialDate, 'isApproximate' | 'asTyped'>,
): PartialDate {
  const earliest = addDays(addMonths(at.earliest, -(months.most + 1)), 1);
  return { earliest, latest: addMonths(at.latest, -months.least), precision: 'interval', ...told };
}

/** How old a person born as `birth` says is on a day: the least and the most it can be. */
export function ageInterval(birth: PartialDate, on: PlainDate): AgeInterval {
  return { least: completedYears(birth.latest, on), most: completedYears(birth.earliest, on) };
}

/** Whether the person is a child on a day; `uncertain` where the birth allows both, and where it lies after the day. */
export function isChild(birth: PartialDate, on: PlainDate): 'child' | 'adult' | 'uncertain' {
  const { least, most } = ageInterval(birth, on);
  const margin = birth.isApproximate ? APPROXIMATE_MARGIN_YEARS : 0;
  if (most < 0) return 'uncertain';
  if (most + margin < CHILD_BELOW_AGE) return 'child';
  if (least - margin >= CHILD_BELOW_AGE) return 'adult';
  return 'uncertain';
}
