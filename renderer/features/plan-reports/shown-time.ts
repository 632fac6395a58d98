import { daysBetween, partsOf, plainDate } from '../../../shared/dates/plain-date.ts';

/** The days that a chart shows, both included: whole years. */
export type ShownTime = { readonly first: string; readonly last: string };

/** The whole years in which a plan runs, and what of it runs before or after. */
export function shownTime(
  plan: { readonly startsOn: string; readonly endsOn: string },
  entries: readonly { readonly startsOn: string | null; readonly endsOn: string | null }[],
): ShownTime {
  const days = [
    plan.startsOn,
    plan.endsOn,
    ...entries.flatMap(({ startsOn, endsOn }) => [startsOn ?? [], endsOn ?? []].flat()),
  ].toSorted();
  const year = (day: string | undefined): number => partsOf(day ?? plan.startsOn).year;
  return {
    first: plainDate({ year: year(days[0]), month: 1, day: 1 }),
    last: plainDate({ year: year(days.at(-1)), month: 12, day: 31 }),
  };
}

/** Where a day lies in the time shown, in percent of its width: where it begins, or where it ends. */
export function shareOfTime(
  { first, last }: ShownTime,
  day: string,
  edge: 'begin' | 'end' = 'begin',
): number {
  const whole = daysBetween(first, last) + 1;
  return ((daysBetween(first, day) + (edge === 'end' ? 1 : 0)) / whole) * 100;
}

/** The quarters of the time shown, with where each begins. */
export function quartersOf(
  time: ShownTime,
): readonly { readonly year: number; readonly quarter: number; readonly at: number }[] {
  const [from, to] = [partsOf(time.first).year, partsOf(time.last).year];
  return Array.from({ length: to - from + 1 }, (_, index) => from + index).flatMap((year) =>
    [1, 2, 3, 4].map((quarter) => ({
      year,
      quarter,
      at: shareOfTime(time, plainDate({ year, month: quarter * 3 - 2, day: 1 })),
    })),
  );
}
