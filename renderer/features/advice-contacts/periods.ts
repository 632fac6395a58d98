import { lastOfMonth, partsOf, type PlainDate } from '../../../shared/dates/plain-date.ts';
import type { ReportingPeriod } from '../../../shared/domain/reporting-period.ts';
import { usualPeriods } from '../export/period.ts';

/** The periods over which contacts are looked at and counted: Lao offices report by month, quarter, half year and year. */
export const contactPeriods = [
  'thisMonth',
  'lastMonth',
  'thisQuarter',
  'lastQuarter',
  'firstHalf',
  'secondHalf',
  'thisYear',
  'lastYear',
] as const;
export type ContactPeriod = (typeof contactPeriods)[number];

/** Each period as whole months, as of a day; the halves are those of its year. */
export function contactPeriodOf(name: ContactPeriod, on: PlainDate): ReportingPeriod {
  const { year, month } = partsOf(on);
  const text = (of: number, monthOfYear: number) => `${of}-${String(monthOfYear).padStart(2, '0')}`;
  switch (name) {
    case 'thisMonth':
      return { fromMonth: text(year, month), toMonth: text(year, month) };
    case 'lastMonth': {
      const before = month === 1 ? text(year - 1, 12) : text(year, month - 1);
      return { fromMonth: before, toMonth: before };
    }
    case 'firstHalf':
      return { fromMonth: text(year, 1), toMonth: text(year, 6) };
    case 'secondHalf':
      return { fromMonth: text(year, 7), toMonth: text(year, 12) };
    default:
      return usualPeriods(on)[name];
  }
}

/** The first and the last day of a period. */
export function daysOf({ fromMonth, toMonth }: ReportingPeriod): {
  readonly from: PlainDate;
  readonly to: PlainDate;
} {
  const { year, month } = partsOf(`${toMonth}-01`);
  return { from: `${fromMonth}-01`, to: lastOfMonth(year, month) };
}
