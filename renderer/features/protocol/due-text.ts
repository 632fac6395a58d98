import { daysBetween, type PlainDate } from '../../../shared/dates/plain-date.ts';
import type { Text } from '../../text/use-text.ts';

/** How a day stands to today: overdue, today, or to come, in days. */
export function dueText({ t }: Text, dueOn: PlainDate, today: PlainDate): string {
  const days = daysBetween(today, dueOn);
  if (days < 0) return t('protocol.overdue', { count: -days });
  if (days === 0) return t('protocol.dueToday');
  return t('protocol.dueIn', { count: days });
}
