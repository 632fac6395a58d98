import { z } from 'zod';
import { vientianeDay, vientianeTime } from '../dates/vientiane-time.ts';
import type { RefusalReason } from '../result.ts';

/** How often the program makes a copy by itself. */
export const backupRhythms = ['half-day', 'day', 'week', 'by-hand'] as const;
export const BackupRhythm = z.enum(backupRhythms);
export type BackupRhythm = z.infer<typeof BackupRhythm>;

/** Why the last try gave no copy: refusals that stay known until one succeeds. */
export const backupFailures = [
  'backup-folder-missing',
  'backup-read-only',
  'backup-full',
  'backup-not-verified',
  'backup-into-store',
  'backup-needs-holder',
  'backup-failed',
] as const satisfies readonly RefusalReason[];
export const BackupFailure = z.enum(backupFailures);
export type BackupFailure = z.infer<typeof BackupFailure>;

/** How loudly the program says that copies are old: not at all, a quiet line, a reminder at home, a notice after signing in. */
export const backupInsistences = ['none', 'line', 'reminder', 'notice'] as const;
export const BackupInsistence = z.enum(backupInsistences);
export type BackupInsistence = z.infer<typeof BackupInsistence>;

/** From how many days on, by the calendar of the Lao PDR, it is said how. Copies made by hand are looked for once a week. */
export const insistenceAfterDays: Readonly<
  Record<BackupRhythm, Readonly<Record<Exclude<BackupInsistence, 'none'>, number>>>
> = {
  'half-day': { line: 2, reminder: 3, notice: 7 },
  day: { line: 2, reminder: 3, notice: 7 },
  week: { line: 8, reminder: 10, notice: 14 },
  'by-hand': { line: 8, reminder: 10, notice: 14 },
};

const DAYS_OF_A_WEEK = 7;

/** Whether the program makes a copy now. After the clock was set back, the last one seems to lie ahead: then it does. */
export function isBackupDue(rhythm: BackupRhythm, lastMadeAt: string | null, now: string): boolean {
  if (rhythm === 'by-hand') return false;
  if (lastMadeAt === null || lastMadeAt > now) return true;
  const days = daysBetween(lastMadeAt, now);
  if (rhythm === 'week') return days >= DAYS_OF_A_WEEK;
  return days > 0 || (rhythm === 'half-day' && halfOfDay(lastMadeAt) !== halfOfDay(now));
}

/** How loudly it is said that the newest copy is of `since`; where there is none, that the records are. */
export function backupInsistence(rhythm: BackupRhythm, since: string, now: string): BackupInsistence {
  const days = daysBetween(since, now);
  const after = insistenceAfterDays[rhythm];
  if (days >= after.notice) return 'notice';
  if (days >= after.reminder) return 'reminder';
  return days >= after.line ? 'line' : 'none';
}

/** Midnights in the Lao PDR from one instant to another. */
export function daysBetween(from: string, to: string): number {
  const dayNumber = (instant: string): number =>
    Date.parse(`${vientianeDay(instant)}T00:00:00Z`) / 86_400_000;
  return dayNumber(to) - dayNumber(from);
}

const halfOfDay = (instant: string): 'morning' | 'afternoon' =>
  vientianeTime(instant) < '12:00' ? 'morning' : 'afternoon';
