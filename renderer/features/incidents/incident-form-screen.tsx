import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSession } from '../../app/session.ts';
import { draftOver } from '../../forms/draft-content.ts';
import {
  incidentFieldOrder,
  IncidentValues,
  incidentValuesOf,
  newIncidentValues,
} from '../../forms/incident-values.ts';
import { draftQuery } from '../../queries/drafts.ts';
import { incidentQuery } from '../../queries/incidents.ts';
import { useText } from '../../text/use-text.ts';
import { Loading } from '../../ui/loading.tsx';
import { NotHere } from '../../ui/not-here.tsx';
import { IncidentForm } from './incident-form.tsx';
import { writableIncident } from './whole-incident.ts';

/** The form of what a group shares: reads the record and its draft first. */
export function IncidentFormScreen({
  incidentId,
  isNew,
}: {
  readonly incidentId: string;
  readonly isNew: boolean;
}) {
  const { t } = useText();
  const { account } = useSession();
  const [round, setRound] = useState(0);
  const file = useQuery({ ...incidentQuery(incidentId), enabled: !isNew });
  const draft = useQuery(draftQuery(incidentId, round));
  const failure = file.error ?? draft.error;
  if (failure !== null) return <Loading screen="incident-form" failure={failure} />;
  if (draft.data === undefined || (!isNew && file.data === undefined))
    return <Loading screen="incident-form" />;
  const incident = file.data === undefined ? undefined : writableIncident(file.data);
  if (incident === null) return <NotHere screen="incident-form" why={t('incidents.withheld')} />;
  const onFile = incident === undefined ? newIncidentValues(account.id) : incidentValuesOf(incident);
  const version = file.data?.version ?? 0;
  const isOlder = draft.data !== null && draft.data.baseVersion !== version;
  const joined =
    draft.data === null
      ? { values: onFile, taken: [], disputed: [] }
      : draftOver(IncidentValues, draft.data.content, { onFile, isOlder, fields: incidentFieldOrder });
  return (
    <IncidentForm
      key={round}
      incidentId={incidentId}
      version={version}
      onFile={onFile}
      joined={joined}
      isOlder={isOlder}
      draft={draft.data}
      onStartAgain={() => setRound(round + 1)}
    />
  );
}
