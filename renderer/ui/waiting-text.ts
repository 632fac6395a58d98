import type { CaseSummary } from '../../shared/contract/case.ts';
import type { PlainDate } from '../../shared/dates/plain-date.ts';
import { givenValue } from '../../shared/domain/answer.ts';
import { type DayInterval, daysUntilToday } from '../../shared/domain/identification-standing.ts';
import type { Text } from '../text/use-text.ts';

/** How long a presumed victim has waited; undefined for anybody else, and where the day is not known. */
export function waitedDays(
  { status, presumedOn }: Pick<CaseSummary, 'status' | 'presumedOn'>,
  on: PlainDate,
): DayInterval | undefined {
  const since = status === 'presumed' && presumedOn !== undefined ? givenValue(presumedOn) : undefined;
  return since === undefined ? undefined : daysUntilToday(since, on);
}

/** A number of days in words, no more exactly than it is known. */
export function daysText({ least, most, isApproximate }: DayInterval, { t }: Pick<Text, 't'>): string {
  const about = isApproximate ? '~' : '';
  if (least !== most) return about + t('status.daysRange', { from: least, to: most });
  return least === 0 ? t('status.sinceToday') : about + t('status.days', { count: least });
}
