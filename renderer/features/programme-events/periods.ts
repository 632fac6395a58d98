import { lastOfMonth, partsOf, type PlainDate } from '../../../shared/dates/plain-date.ts';

/** The times over which events are looked at: the office reports by half year and year, and plans run over several. */
export const eventPeriods = ['thisYear', 'firstHalf', 'secondHalf', 'lastYear', 'all'] as const;
export type EventPeriod = (typeof eventPeriods)[number];

/** A first and a last day, both included. */
export type EventTime = { readonly from: PlainDate; readonly to: PlainDate };

/** Each as its first and last day, as of a day; `all` reaches ahead, to what is planned. */
export function eventPeriodOf(name: EventPeriod, on: PlainDate): EventTime {
  const { year } = partsOf(on);
  switch (name) {
    case 'thisYear':
      return { from: `${year}-01-01`, to: `${year}-12-31` };
    case 'firstHalf':
      return { from: `${year}-01-01`, to: lastOfMonth(year, 6) };
    case 'secondHalf':
      return { from: `${year}-07-01`, to: `${year}-12-31` };
    case 'lastYear':
      return { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` };
    default:
      return { from: '1990-01-01', to: '2199-12-31' };
  }
}
