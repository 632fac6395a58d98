import type { BackupStanding } from '../../shared/contract/backup.ts';
import { formatMoment, vientianeTime } from '../../shared/dates/vientiane-time.ts';
import { daysBetween } from '../../shared/domain/backup.ts';
import { formatTime } from '../../shared/text/lao-format.ts';
import type { Text } from '../text/use-text.ts';

/** Days from which on a day is called by its date. */
const NAMED_DAYS = 2;

/** When a copy was made: today and yesterday by their names. */
export function copiedWhen({ t, language }: Text, instant: string): string {
  const days = daysBetween(instant, new Date().toISOString());
  const time = formatTime(vientianeTime(instant), language);
  if (days === 0) return t('backup.today', { time });
  if (days === 1) return t('backup.yesterday', { time });
  return formatMoment(instant, language, 'short');
}

/** How long ago a copy was tested: the day is enough. */
export function testedWhen({ t }: Text, instant: string): string {
  const days = Math.max(0, daysBetween(instant, new Date().toISOString()));
  if (days >= NAMED_DAYS) return t('backup.daysAgo', { count: days });
  return t(days === 0 ? 'backup.isToday' : 'backup.isYesterday');
}

/** "Last good copy yesterday 17:02 on “STICK” · tested 3 days ago", or that there is none. */
export function backupStatement(text: Text, standing: BackupStanding): string {
  const { t } = text;
  const { lastMadeAt, lastFolderName, lastTestedAt } = standing;
  if (lastMadeAt === null) return t('backup.status.never');
  const last = t('backup.status.last', { when: copiedWhen(text, lastMadeAt), folder: lastFolderName ?? '—' });
  const tested =
    lastTestedAt === null
      ? t('backup.status.notTested')
      : t('backup.status.tested', { when: testedWhen(text, lastTestedAt) });
  return `${last} · ${tested}`;
}

/** That the newest copy is so many days old, or that there is none. */
export function backupAge({ t }: Text, { lastMadeAt }: BackupStanding): string {
  if (lastMadeAt === null) return t('backup.noneTitle');
  return t('backup.old', { count: daysBetween(lastMadeAt, new Date().toISOString()) });
}

/** What whoever reads it is to do, so that there is a copy again. `mayChoose`: they look after the copies themselves. */
export function whatToDo({ t }: Text, standing: BackupStanding, mayChoose: boolean): string {
  if (standing.folderName === null) return t(mayChoose ? 'backup.todo.choose' : 'backup.todo.askHead');
  if (standing.failure !== null) return t(`backup.failure.${standing.failure.reason}`);
  return t(standing.rhythm === 'by-hand' ? 'backup.todo.hand' : 'backup.todo.wait');
}
