import { incidentKinds } from '../../shared/codes/incident-kinds.ts';
import type { IncidentSummary } from '../../shared/contract/incident.ts';
import { formatPartialDate } from '../../shared/dates/format-partial-date.ts';
import { givenValue } from '../../shared/domain/answer.ts';
import type { Text } from '../text/use-text.ts';

/** What an incident is called: its kind and when it was, as far as they are known. */
export function incidentName(
  { kind, when }: Pick<IncidentSummary, 'kind' | 'when'>,
  { t, label, language }: Text,
): string {
  const code = kind && givenValue(kind);
  const date = when && givenValue(when);
  return [
    code === undefined ? t('incidents.one') : label(incidentKinds, code),
    date === undefined ? null : formatPartialDate(date, language),
  ]
    .filter(Boolean)
    .join(' · ');
}
