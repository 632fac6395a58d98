import { z } from 'zod';
import { vientianeDay } from '../dates/vientiane-time.ts';

/** How many copies stay: few for a small stick, as many as is usual, or all. */
export const backupKeepings = ['few', 'usual', 'all'] as const;
export const BackupKeeping = z.enum(backupKeepings);
export type BackupKeeping = z.infer<typeof BackupKeeping>;

/** The newest copies, and the newest of each of the newest days, weeks and months that have one. */
export type RotationRule = {
  readonly newest: number;
  readonly days: number;
  readonly weeks: number;
  readonly months: number;
};

/** By the calendar of the Lao PDR; weeks begin on Monday. `all` has no rule: nothing goes. */
export const rotationRules: Readonly<Record<Exclude<BackupKeeping, 'all'>, RotationRule>> = {
  few: { newest: 2, days: 3, weeks: 2, months: 2 },
  usual: { newest: 3, days: 7, weeks: 5, months: 12 },
};

/**
 * The copies that go, of all that lie in one folder. A copy stays for the first reason that it has; whatever the rule,
 * the newest stays.
 */
export function copiesToRemove<T extends { readonly madeAt: string }>(
  copies: readonly T[],
  keeping: BackupKeeping,
): readonly T[] {
  if (keeping === 'all') return [];
  const rule = rotationRules[keeping];
  const newestFirst = copies.toSorted((one, other) => (one.madeAt < other.madeAt ? 1 : -1));
  const kept = new Set(newestFirst.slice(0, Math.max(rule.newest, 1)));
  keepNewestOfEach(newestFirst, vientianeDay, rule.days, kept);
  keepNewestOfEach(newestFirst, weekOf, rule.weeks, kept);
  keepNewestOfEach(newestFirst, (instant) => vientianeDay(instant).slice(0, 7), rule.months, kept);
  return copies.filter((copy) => !kept.has(copy));
}

function keepNewestOfEach<T extends { readonly madeAt: string }>(
  newestFirst: readonly T[],
  periodOf: (instant: string) => string,
  count: number,
  kept: Set<T>,
): void {
  const seen = new Set<string>();
  for (const copy of newestFirst) {
    const period = periodOf(copy.madeAt);
    if (seen.has(period)) continue;
    if (seen.size === count) return;
    seen.add(period);
    kept.add(copy);
  }
}

/** The Monday of an instant's week. */
function weekOf(instant: string): string {
  const day = new Date(`${vientianeDay(instant)}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString().slice(0, 10);
}
