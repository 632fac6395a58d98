import { DATE_AS_TYPED_LIMIT, exactDate, type PartialDate } from '../domain/partial-date.ts';
import type { Birth } from '../domain/person.ts';
import { canonicalText } from '../text/canonical.ts';
import { birthOfAge, OLDEST_AGE, type AgeInterval } from './age.ts';
import { agePhrases, bareAge, bornWords, joiningWords, nowWords, saysAbout } from './birth-words.ts';
import type { PlainDate } from './plain-date.ts';
import { foldWritten, understandDate, type DateProblem, type DateRemark } from './understand-date.ts';

/** Why typed text was taken neither as a date of birth nor as an age. */
export type BirthProblem = DateProblem | 'too-old';

export type UnderstoodBirth =
  | { readonly ok: true; readonly birth: Birth; readonly remarks: readonly DateRemark[] }
  | { readonly ok: false; readonly problem: BirthProblem };

const MONTHS_IN_A_YEAR = 12;

const refused = (problem: BirthProblem) => ({ ok: false, problem }) as const;

/**
 * Understands what somebody says of a birth: a date as far as it is known ("03/2010", "about 2010"), or an age and when
 * it was true ("age 15 in March 2025", "ປະມານ 15 ປີ", "15"); said without a time, an age is that of `today`. One age in
 * years is kept as it was said; a span of ages, or one in months, as the interval of birth that it means.
 */
export function understandBirth(typed: string, today: PlainDate): UnderstoodBirth {
  const asTyped = canonicalText(typed).trim();
  if (asTyped === '') return refused('empty');
  if (asTyped.length > DATE_AS_TYPED_LIMIT) return refused('too-long');
  const folded = foldWritten(asTyped).replace(/\s+/gu, ' ');
  const text = folded.replace(bornWords, ' ').replace(/^[\s:]+/u, '');
  const said = findAge(text, text !== folded);
  if (said === undefined) return understandDateOfBirth(text === folded ? asTyped : text, asTyped, today);
  if (said.couldBeDayAndMonth) return refused('ambiguous');
  const at = timeOf(said.rest, asTyped, today);
  if (!at.ok) return at;
  if (said.months.least > said.months.most) return refused('ends-before-it-begins');
  if (said.months.most >= (OLDEST_AGE + 1) * MONTHS_IN_A_YEAR) return refused('too-old');
  const { isApproximate } = said;
  const birth: Birth =
    said.ageYears === undefined
      ? {
          kind: 'date',
          date: birthOfAge(said.months, at.date, {
            isApproximate: isApproximate || at.date.isApproximate,
            asTyped,
          }),
        }
      : { kind: 'age', ageYears: said.ageYears, isApproximate, at: at.date };
  return { ok: true, birth, remarks: at.remarks };
}

function understandDateOfBirth(text: string, asTyped: string, today: PlainDate): UnderstoodBirth {
  const told = understandDate(text, today);
  if (!told.ok) return told;
  return { ok: true, birth: { kind: 'date', date: { ...told.date, asTyped } }, remarks: told.remarks };
}

interface SaidAge {
  /** One age in completed years, where that is what was said. */
  readonly ageYears?: number;
  readonly months: AgeInterval;
  readonly isApproximate: boolean;
  /** "3-11" without a word for age or years: from 3 to 11 years old, or the third of November. */
  readonly couldBeDayAndMonth: boolean;
  /** What else was said: the time at which the age was true. */
  readonly rest: string;
}

function findAge(text: string, isSaidToBeBorn: boolean): SaidAge | undefined {
  // "Born 15" is a date that lacks its month and year, and no age.
  for (const phrase of isSaidToBeBorn ? agePhrases : [...agePhrases, bareAge]) {
    const match = phrase.exec(text);
    if (match === null) continue;
    const around = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`.trim();
    const { least, most = least } = match.groups ?? {};
    const isQuestioned = around === '?';
    return {
      ...spanOf(match.groups ?? {}),
      isApproximate: isQuestioned || saysAbout(match[0]),
      couldBeDayAndMonth: phrase === bareAge && most !== least && Number(most) <= MONTHS_IN_A_YEAR,
      rest: isQuestioned ? '' : around,
    };
  }
  return undefined;
}

function spanOf(groups: Readonly<Record<string, string | undefined>>): Pick<SaidAge, 'ageYears' | 'months'> {
  const { least, most, more, months } = groups;
  if (months !== undefined) return { months: { least: Number(months), most: Number(months) } };
  const years = Number(least);
  if (more !== undefined) {
    const all = years * MONTHS_IN_A_YEAR + Number(more);
    return { months: { least: all, most: all } };
  }
  const lastYear = most === undefined ? years : Number(most);
  const span = {
    least: years * MONTHS_IN_A_YEAR,
    most: lastYear * MONTHS_IN_A_YEAR + MONTHS_IN_A_YEAR - 1,
  };
  return lastYear === years ? { ageYears: years, months: span } : { months: span };
}

type Time =
  | { readonly ok: true; readonly date: PartialDate; readonly remarks: readonly DateRemark[] }
  | { readonly ok: false; readonly problem: BirthProblem };

/** When the age was true. The whole of what was typed stays with it. */
function timeOf(rest: string, asTyped: string, today: PlainDate): Time {
  const bare = rest.replace(/[·@;()]|^[,:\s]+|[,:\s]+$/gu, ' ').trim();
  const rested = bare.replace(joiningWords, '').trim();
  if (rested === '' || nowWords.test(bare) || nowWords.test(rested))
    return { ok: true, date: exactDate(today, asTyped), remarks: [] };
  const told = understandDate(rested, today);
  if (!told.ok) return told;
  return { ok: true, date: { ...told.date, asTyped }, remarks: told.remarks };
}
