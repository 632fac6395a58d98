import { partsOf, type PlainDate } from '../../../shared/dates/plain-date.ts';
import type { ReportingPeriod } from '../../../shared/domain/reporting-period.ts';

const month = (year: number, monthOfYear: number): string =>
  `${year}-${String(monthOfYear).padStart(2, '0')}`;

/** A quarter of the calendar; `quarter` 0 is January to March, and -1 the last of the year before. */
function quarterOf(year: number, quarter: number): ReportingPeriod {
  const shifted = new Date(Date.UTC(year, quarter * 3, 1));
  const firstYear = shifted.getUTCFullYear();
  const first = shifted.getUTCMonth() + 1;
  return { fromMonth: month(firstYear, first), toMonth: month(firstYear, first + 2) };
}

/** The periods that offices report on, as of a day. */
export function usualPeriods(
  on: PlainDate,
): Readonly<Record<'thisQuarter' | 'lastQuarter' | 'thisYear' | 'lastYear', ReportingPeriod>> {
  const { year, month: monthOfYear } = partsOf(on);
  const quarter = Math.floor((monthOfYear - 1) / 3);
  return {
    thisQuarter: quarterOf(year, quarter),
    lastQuarter: quarterOf(year, quarter - 1),
    thisYear: { fromMonth: month(year, 1), toMonth: month(year, 12) },
    lastYear: { fromMonth: month(year - 1, 1), toMonth: month(year - 1, 12) },
  };
}
