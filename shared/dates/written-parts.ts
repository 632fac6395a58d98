/** The parts of one date as written; what is missing was not written. Years are not yet read as of an era. */
export interface WrittenParts {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** Which third of the month, where that was said instead of a day: 1, 2 or 3. */
  readonly third?: number;
}

export type PartsProblem = 'not-understood' | 'two-digit-year';
export type ReadParts =
  | { readonly ok: true; readonly parts: WrittenParts }
  | { readonly ok: false; readonly problem: PartsProblem };

/** How a month's name stands in prepared text. */
export const monthMark = (month: number): string => ` #${month}# `;

/** How "the middle of" stands in prepared text: before the month that it is of. */
export const thirdMark = (third: number): string => ` @${third}@ `;
const MARKED_THIRD = /^@([123])@ ?/u;

type Reader = (first: number, second: number, third: number) => WrittenParts;

/** The orders accepted. In figures the day comes first or the year does: never the month (day and month would be taken for each other). */
const forms: readonly (readonly [RegExp, Reader])[] = [
  [/^(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})$/u, (year, month, day) => ({ year, month, day })],
  [/^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4})$/u, (day, month, year) => ({ day, month, year })],
  [/^(\d{1,2})([-/. ])(\d{4})$/u, (month, year) => ({ month, year })],
  [/^(\d{4})([-/. ])(\d{1,2})$/u, (year, month) => ({ year, month })],
  [/^(\d{1,2})([-/. ])(\d{1,2})$/u, (day, month) => ({ day, month })],
  [/^(\d{4})$/u, (year) => ({ year })],
  [/^(\d{1,2})$/u, (day) => ({ day })],
  [/^(\d{1,2}) #(\d+)# (\d{4})$/u, (day, month, year) => ({ day, month, year })],
  [/^#(\d+)# (\d{1,2}) (\d{4})$/u, (month, day, year) => ({ month, day, year })],
  [/^(\d{4}) #(\d+)# (\d{1,2})$/u, (year, month, day) => ({ year, month, day })],
  [/^#(\d+)# (\d{4})$/u, (month, year) => ({ month, year })],
  [/^(\d{4}) #(\d+)#$/u, (year, month) => ({ year, month })],
  [/^(\d{1,2}) #(\d+)#$/u, (day, month) => ({ day, month })],
  [/^#(\d+)# (\d{1,2})$/u, (month, day) => ({ month, day })],
  [/^#(\d+)#$/u, (month) => ({ month })],
];

const TWO_DIGIT_YEAR = /^(?:\d{1,2}[-/. ]\d{1,2}[-/. ]\d{2}|\d{1,2} #\d+# \d{2}|#\d+# \d{1,2} \d{2})$/u;

/** Reads one date, or one end of an interval, from prepared text. Whether the calendar has it is not looked at. */
export function readWrittenParts(text: string): ReadParts {
  const marked = MARKED_THIRD.exec(text);
  if (marked === null) return readWhole(text);
  const third = Number(marked[1]);
  const rest = text.slice(marked[0].length);
  // "The beginning to the middle of July": the month is said at the end.
  if (rest === '') return { ok: true, parts: { third } };
  const read = readWhole(rest);
  if (!read.ok) return read;
  const { year, month, day } = read.parts;
  // What has a day is no third of a month, and a year has none. A figure alone is the month: "ກາງເດືອນ 7".
  const inMonth = month === undefined ? day : day === undefined ? month : undefined;
  if (inMonth === undefined) return { ok: false, problem: 'not-understood' };
  return { ok: true, parts: { ...(year === undefined ? {} : { year }), month: inMonth, third } };
}

function readWhole(text: string): ReadParts {
  if (TWO_DIGIT_YEAR.test(text)) return { ok: false, problem: 'two-digit-year' };
  for (const [pattern, reader] of forms) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const [first = NaN, second = NaN, third = NaN] = match
      .slice(1)
      .filter((group) => /^\d+$/u.test(group))
      .map(Number);
    return { ok: true, parts: reader(first, second, third) };
  }
  return { ok: false, problem: 'not-understood' };
}
