import {
  addDays,
  firstOfMonth,
  lastOfMonth,
  partsOf,
  type PlainDate,
} from '../../../shared/dates/plain-date.ts';

const WEEK = 7;

/** The Monday of the week in which a day lies: offices of the Lao PDR work from Monday. */
export function mondayOf(day: PlainDate): PlainDate {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % WEEK));
}

/** The days of one week, Monday first. */
export function weekOf(day: PlainDate): readonly PlainDate[] {
  const monday = mondayOf(day);
  return Array.from({ length: WEEK }, (_day, at) => addDays(monday, at));
}

/** The whole weeks in which a month lies, with the days of its neighbours at both ends: four to six. */
export function weeksAround(day: PlainDate): ReadonlyArray<readonly PlainDate[]> {
  const { year, month } = partsOf(day);
  const weeks: (readonly PlainDate[])[] = [];
  const last = lastOfMonth(year, month);
  for (let monday = mondayOf(firstOfMonth(year, month)); monday <= last; monday = addDays(monday, WEEK))
    weeks.push(weekOf(monday));
  return weeks;
}

/** Where a key of the grid leads from a day; undefined for a key that is none. */
export function dayByKey(key: string, day: PlainDate): PlainDate | undefined {
  const monday = mondayOf(day);
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -WEEK);
    case 'ArrowDown':
      return addDays(day, WEEK);
    case 'Home':
      return monday;
    case 'End':
      return addDays(monday, WEEK - 1);
    default:
      return undefined;
  }
}
