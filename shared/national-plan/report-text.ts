import { codeLabel, type CodeOf } from '../codes/code-list.ts';
import { planReportWords } from '../codes/plan-report-words.ts';
import type { BodyCalled, ReportedEvent, ReportRow } from '../contract/plan-report.ts';
import { formatPartialDate } from '../dates/format-partial-date.ts';
import { addsUpTo, type IndicatorPeriod, lengthOfPeriod } from '../domain/indicator-period.ts';
import type { Language } from '../domain/language.ts';
import type { PlainDate } from '../domain/plain-date.ts';
import { formatDate, formatNumber } from '../text/lao-format.ts';

/*
 * How a report of the plan says things, on paper, on the screen and in a spreadsheet alike.
 */

export type ReportWord = CodeOf<typeof planReportWords>;

/** A word of the report. */
export const reportWord = (code: ReportWord, language: Language): string =>
  codeLabel(planReportWords, code, language);

/** The columns of the usual table of what was reached, in their order. */
export const progressColumns = [
  'number',
  'activity',
  'responsible',
  'period',
  'target',
  'actual',
  'percent',
  'remarks',
] as const satisfies readonly ReportWord[];

/** The period of a report: `6 ເດືອນທ້າຍປີ 2023`. */
export function reportPeriodText(period: IndicatorPeriod, language: Language): string {
  const length = period.length === 4 ? 'year' : period.endsWith('1') ? 'first-half' : 'second-half';
  return `${reportWord(length, language)} ${period.slice(0, 4)}`;
}

/** What something is called, in Lao where there is no English. */
export const calledText = (
  { lao, english }: Pick<BodyCalled, 'lao' | 'english'>,
  language: Language,
): string => (language === 'en' && english !== null ? english : lao);

/** A text of the plan, in Lao where nobody translated it. */
export const planText = (
  { textLao, textEnglish }: Pick<ReportRow, 'textLao' | 'textEnglish'>,
  language: Language,
): string => (language === 'en' && textEnglish !== null ? textEnglish : textLao);

/** From when to when an entry of the plan runs; empty where nobody said. */
export const timeText = (
  { startsOn, endsOn }: { readonly startsOn: PlainDate | null; readonly endsOn: PlainDate | null },
  language: Language,
): string =>
  startsOn === null && endsOn === null
    ? ''
    : [startsOn, endsOn].map((day) => (day === null ? '…' : formatDate(day, language, 'short'))).join(' – ');

/** When an event was. */
export const datesText = (
  { begins, ends }: Pick<ReportedEvent, 'begins' | 'ends'>,
  language: Language,
): string =>
  ends === null
    ? formatPartialDate(begins, language)
    : `${formatPartialDate(begins, language)} – ${formatPartialDate(ends, language)}`;

/**
 * What is to be remarked on an indicator of a report: why no figure stands there, or how many of those that are to come do;
 * and what was remarked on the figures themselves.
 */
export function indicatorRemarks(
  {
    periodLength,
    actual,
    remarks,
  }: Pick<ReportRow['indicators'][number], 'periodLength' | 'actual' | 'remarks'>,
  period: IndicatorPeriod,
  language: Language,
): readonly string[] {
  const { reported, expected } = actual;
  if (expected === 0) {
    const isLonger = !addsUpTo(periodLength, lengthOfPeriod(period));
    return [reportWord(isLonger ? 'measured-yearly' : 'not-measured', language), ...remarks];
  }
  const missing = `${reportWord('figures-approved', language)}: ${formatNumber(reported, language)}/${formatNumber(expected, language)}`;
  return reported < expected ? [missing, ...remarks] : remarks;
}
