import type { PartialDate } from '../domain/partial-date.ts';
import { DATE_AS_TYPED_LIMIT } from '../domain/partial-date.ts';
import { canonicalText } from '../text/canonical.ts';
import { foldLetters } from '../text/fold.ts';
import { ageWords, approximateWords, toWords } from './date-words.ts';
import { addDays, addYears, completedYears, type PlainDate } from './plain-date.ts';

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

/** Completed years, both ends included. Negative where the day is before the birth. */
export interface AgeInterval {
  readonly least: number;
  readonly most: number;
}

export type UnderstoodAge =
  | {
      readonly ok: true;
      readonly age: AgeInterval;
      readonly isApproximate: boolean;
      readonly birth: PartialDate;
    }
  | {
      readonly ok: false;
      readonly problem: 'empty' | 'not-understood' | 'too-old' | 'ends-before-it-begins';
    };

/**
 * Understands a typed age ("15", "about 15", "15-16 years", "ອາຍຸ 15 ປີ") as the interval of birth it means on a day:
 * aged 15 on 22 November 2026 is born from 23 November 2010 to 22 November 2011.
 */
export function understandAge(typed: string, on: PlainDate): UnderstoodAge {
  const asTyped = canonicalText(typed).trim();
  if (asTyped === '') return { ok: false, problem: 'empty' };
  const exact = foldLetters(asTyped).replace(approximateWords, ' ');
  const figures = exact
    .replace(ageWords, ' ')
    .replace(toWords, '-')
    .replace(/[–—‐‑‒]/gu, '-');
  const [, first, last = first] = /^\s*(\d{1,3})\s*(?:-\s*(\d{1,3}))?\s*$/u.exec(figures) ?? [];
  if (first === undefined || last === undefined || asTyped.length > DATE_AS_TYPED_LIMIT)
    return { ok: false, problem: 'not-understood' };
  const age = { least: Number(first), most: Number(last) };
  if (age.least > age.most) return { ok: false, problem: 'ends-before-it-begins' };
  if (age.most > OLDEST_AGE) return { ok: false, problem: 'too-old' };
  const isApproximate = exact !== foldLetters(asTyped);
  return {
    ok: true,
    age,
    isApproximate,
    birth: birthOfAge(age, { from: on, to: on }, { isApproximate, asTyped }),
  };
}

/** The interval of birth that a statement of age means. */
export function birthFromAge({ ageYears, isApproximate, at }: AgeStatement): PartialDate {
  return birthOfAge(
    { least: ageYears, most: ageYears },
    { from: at.earliest, to: at.latest },
    { isApproximate: isApproximate || at.isApproximate, asTyped: String(ageYears) },
  );
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

/**
 * Aged a on day d: born after the day a + 1 years before d, and not after the day a years before d. Where those days
 * are a 29 February that a year lacks, the 28th gives the same interval, because such a birthday is kept on 1 March.
 */
function birthOfAge(
  age: AgeInterval,
  at: { readonly from: PlainDate; readonly to: PlainDate },
  told: { readonly isApproximate: boolean; readonly asTyped: string },
): PartialDate {
  const earliest = addDays(addYears(at.from, -(age.most + 1)), 1);
  return { earliest, latest: addYears(at.to, -age.least), precision: 'interval', ...told };
}
