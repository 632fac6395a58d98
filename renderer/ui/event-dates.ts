import { formatPartialDate } from '../../shared/dates/format-partial-date.ts';
import type { ProgrammeEvent } from '../../shared/domain/programme-event.ts';
import type { Text } from '../text/use-text.ts';

/** When an event of the plan was: one day, or from one to another. */
export function eventDates(
  { t, language }: Pick<Text, 't' | 'language'>,
  { begins, ends }: Pick<ProgrammeEvent, 'begins' | 'ends'>,
): string {
  const from = formatPartialDate(begins, language);
  return ends === null ? from : t('programmeEvents.fromTo', { from, to: formatPartialDate(ends, language) });
}
