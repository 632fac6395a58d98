import { DATE_AS_TYPED_LIMIT, type DatePrecision, type PartialDate } from '../domain/partial-date.ts';
import { canonicalText } from '../text/canonical.ts';
import { foldLetters } from '../text/fold.ts';
import * as words from './date-words.ts';
import { splitInterval } from './interval-text.ts';
import {
  addDays,
  addYears,
  firstOfMonth,
  isRealDate,
  lastOfMonth,
  plainDate,
  type PlainDate,
} from './plain-date.ts';
import {
  monthMark,
  readWrittenParts,
  thirdMark,
  type PartsProblem,
  type WrittenParts,
} from './written-parts.ts';

/** Why typed text was not taken as a date. */
export type DateProblem =
  | PartsProblem
  | 'empty'
  | 'too-long'
  | 'no-such-date'
  | 'year-missing'
  | 'year-out-of-range'
  | 'end-missing'
  | 'ends-before-it-begins'
  | 'ambiguous';

/** What the person who typed should see beside the date that was understood. */
export type DateRemark = 'in-the-future' | 'more-than-120-years-ago' | 'buddhist-era-converted';

export type UnderstoodDate =
  | { readonly ok: true; readonly date: PartialDate; readonly remarks: readonly DateRemark[] }
  | { readonly ok: false; readonly problem: DateProblem };

type Era = 'buddhist' | 'common' | 'not-said';
type Step<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly problem: DateProblem };
interface Span {
  readonly earliest: PlainDate;
  readonly latest: PlainDate;
  readonly precision: DatePrecision;
  readonly wasBuddhist: boolean;
  /** Whether a third of a month was meant, whose ends nobody counts to the day. */
  readonly isThird: boolean;
}

/** Lao and Thai offices count the Buddhist era 543 years ahead of the common era (CLDR calendar `buddhist`). */
const BUDDHIST_OFFSET = 543;
const BUDDHIST_YEARS = { first: 2400, last: 2699 } as const;
const COMMON_YEARS = { first: 1850, last: 2199 } as const;

const THAI_ZERO = 0x0e50;

const refused = (problem: DateProblem) => ({ ok: false, problem }) as const;

/**
 * Understands a date as officers write and victims tell it, in Lao or English, with Lao or ASCII digits: a day, a
 * month, a year, an interval, "about", the Buddhist era. Figures are read day first (or year first), never month first.
 * The beginning, the middle and the end of a month ("ກາງເດືອນກໍລະກົດ 2020", "mid-July 2020") are about its days 1 to 10,
 * 11 to 20 and 21 to the last.
 */
export function understandDate(typed: string, today: PlainDate): UnderstoodDate {
  const asTyped = canonicalText(typed).trim();
  if (asTyped === '') return refused('empty');
  if (asTyped.length > DATE_AS_TYPED_LIMIT) return refused('too-long');
  const { text, era, isApproximate } = prepare(asTyped);
  const span = readSpan(text, era, today);
  if (!span.ok) return span;
  const { earliest, latest, precision, wasBuddhist, isThird } = span;
  const remarks: DateRemark[] = [];
  if (earliest > today) remarks.push('in-the-future');
  if (latest < addYears(today, -120)) remarks.push('more-than-120-years-ago');
  if (wasBuddhist) remarks.push('buddhist-era-converted');
  return {
    ok: true,
    date: { earliest, latest, precision, isApproximate: isApproximate || isThird, asTyped },
    remarks,
  };
}

/** The letters of typed text folded, Lao and Thai digits as ASCII ones. */
export function foldWritten(typed: string): string {
  return foldLetters(typed).replace(/[๐-๙]/gu, (digit) => String(digit.charCodeAt(0) - THAI_ZERO));
}

/** Folds the text, takes out the words that change how the rest is read, and puts marks for months and thirds of them. */
function prepare(typed: string): {
  readonly text: string;
  readonly era: Era;
  readonly isApproximate: boolean;
} {
  const folded = foldWritten(typed)
    .replace(/(\d)(?:st|nd|rd|th)(?![a-z])/gu, '$1')
    .replace(/\s+/gu, ' ');
  const withMarks = words.monthWords.reduce(
    (text, { month, pattern }) => text.replace(pattern, monthMark(month)),
    folded,
  );
  const withoutBuddhist = withMarks.replace(words.buddhistEraWords, ' ');
  const withoutEra = withoutBuddhist.replace(words.commonEraWords, ' ');
  const exact = withoutEra.trim().replace(words.approximateWords, ' ');
  const withThirds = words.thirdWords.reduce(
    (text, pattern, at) => text.replace(pattern, thirdMark(at + 1)),
    exact,
  );
  const era =
    withoutBuddhist !== withMarks ? 'buddhist' : withoutEra !== withoutBuddhist ? 'common' : 'not-said';
  return { text: tidy(withThirds), era, isApproximate: exact !== withoutEra.trim() };
}

/** One space between words, none around the signs inside a date, no comma, no full stop at the end. */
function tidy(text: string): string {
  return text
    .replace(/,/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/ ?([/.]) ?/gu, '$1')
    .replace(/\.$/u, '')
    .trim();
}

function readSpan(text: string, era: Era, today: PlainDate): Step<Span> {
  if (words.todayWords.test(text)) return oneDay(today);
  if (words.yesterdayWords.test(text)) return oneDay(addDays(today, -1));
  const ends = splitInterval(text);
  if (!ends.ok) return ends;
  if (ends.to === undefined) {
    const only = readWrittenParts(ends.from);
    return only.ok ? spanOf(only.parts, era) : only;
  }
  const from = readWrittenParts(ends.from);
  const to = readWrittenParts(ends.to);
  if (!from.ok) return from;
  if (!to.ok) return to;
  // "15 to 20 November 2026": what the beginning leaves out is said at the end.
  const start = spanOf(withMissing(from.parts, to.parts), era);
  const end = spanOf(to.parts, era);
  if (!start.ok) return start;
  if (!end.ok) return end;
  if (start.earliest > end.latest) return refused('ends-before-it-begins');
  const isOne = start.earliest === end.earliest && start.latest === end.latest;
  return {
    ok: true,
    earliest: start.earliest,
    latest: end.latest,
    precision: isOne ? start.precision : 'interval',
    wasBuddhist: start.wasBuddhist || end.wasBuddhist,
    isThird: start.isThird || end.isThird,
  };
}

function oneDay(day: PlainDate, wasBuddhist = false) {
  return { ok: true, earliest: day, latest: day, precision: 'day', wasBuddhist, isThird: false } as const;
}

function withMissing(parts: WrittenParts, others: WrittenParts): WrittenParts {
  const year = parts.year ?? others.year;
  const isInMonth = others.day !== undefined || others.third !== undefined;
  const month = parts.month ?? (parts.year === undefined && isInMonth ? others.month : undefined);
  return {
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    ...(parts.day === undefined ? {} : { day: parts.day }),
    ...(parts.third === undefined ? {} : { third: parts.third }),
  };
}

/** The days that year, year and month, a third of that, or year, month and day cover. */
function spanOf({ year: written, month, day, third }: WrittenParts, era: Era): Step<Span> {
  if (written === undefined) {
    if (month === undefined && third !== undefined) return refused('not-understood');
    return refused(month === undefined || month > 12 ? 'two-digit-year' : 'year-missing');
  }
  const year = commonYear(written, era);
  if (year === undefined) return refused('year-out-of-range');
  const wasBuddhist = year !== written;
  if (month === undefined) {
    if (day !== undefined || third !== undefined) return refused('not-understood');
    return {
      ok: true,
      earliest: firstOfMonth(year, 1),
      latest: lastOfMonth(year, 12),
      precision: 'year',
      wasBuddhist,
      isThird: false,
    };
  }
  if (!isRealDate({ year, month, day: day ?? 1 })) return refused('no-such-date');
  if (third !== undefined) {
    return {
      ok: true,
      earliest: plainDate({ year, month, day: third * 10 - 9 }),
      latest: third === 3 ? lastOfMonth(year, month) : plainDate({ year, month, day: third * 10 }),
      precision: 'interval',
      wasBuddhist,
      isThird: true,
    };
  }
  if (day === undefined) {
    return {
      ok: true,
      earliest: firstOfMonth(year, month),
      latest: lastOfMonth(year, month),
      precision: 'month',
      wasBuddhist,
      isThird: false,
    };
  }
  return oneDay(plainDate({ year, month, day }), wasBuddhist);
}

/** The year of the common era, or undefined for one that no case can mean. */
function commonYear(written: number, era: Era): number | undefined {
  const isBuddhist = written >= BUDDHIST_YEARS.first && written <= BUDDHIST_YEARS.last;
  if (isBuddhist && era !== 'common') return written - BUDDHIST_OFFSET;
  const isCommon = written >= COMMON_YEARS.first && written <= COMMON_YEARS.last;
  return isCommon && era !== 'buddhist' ? written : undefined;
}
