import { IndicatorPeriod, lengthOfPeriod, periodOfDay } from './indicator-period.ts';
import type { PlainDate } from './plain-date.ts';

/** What a report of the plan is of: `2023-H2` or `2023`. */
export const ReportPeriod = IndicatorPeriod.refine(isOfReport, { error: 'period-of-other-length' });

function isOfReport(period: IndicatorPeriod): boolean {
  const length = lengthOfPeriod(period);
  return length === 'half-year' || length === 'year';
}

/** The periods of which there may be a report of the years from one to another: each year, then its two halves. */
export const reportPeriods = (firstYear: number, lastYear: number): readonly IndicatorPeriod[] =>
  Array.from({ length: Math.max(0, lastYear - firstYear + 1) }, (_, at) => lastYear - at).flatMap((year) => [
    String(year),
    `${year}-H2`,
    `${year}-H1`,
  ]);

/** The half-year that ended last before a day, of which the next report is. */
export function lastHalfYear(on: PlainDate): IndicatorPeriod {
  const now = periodOfDay('half-year', on);
  const year = Number(now.slice(0, 4));
  return now.endsWith('H1') ? `${year - 1}-H2` : `${year}-H1`;
}
