import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ProgrammeEvent } from '../../../shared/domain/programme-event.ts';
import { call } from '../../bridge.ts';
import {
  newProgrammeEventValues,
  programmeEventFieldOrder,
  programmeEventLabels,
  ProgrammeEventValues,
  programmeEventValuesOf,
  readProgrammeEventValues,
} from '../../forms/programme-event-values.ts';
import { draftQuery } from '../../queries/drafts.ts';
import { programmeEventQuery } from '../../queries/programme-events.ts';
import { useText } from '../../text/use-text.ts';
import { Loading } from '../../ui/loading.tsx';
import { openRecord } from '../../forms/open-record.ts';
import { RecordForm } from '../person-page/record-form.tsx';
import { EventQuestions } from './event-questions.tsx';
import { eventValuesText } from './event-values-text.tsx';
import '../person-page/person-page.css';
import './programme-events.css';

/** The form of a training, a meeting or outreach: reads the record and its draft first. */
export function EventFormScreen({ eventId, isNew }: { readonly eventId: string; readonly isNew: boolean }) {
  const { t } = useText();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [round, setRound] = useState(0);
  const file = useQuery({ ...programmeEventQuery(eventId), enabled: !isNew });
  const draft = useQuery(draftQuery(eventId, round));
  const failure = file.error ?? draft.error;
  if (failure !== null) return <Loading screen="event-form" failure={failure} />;
  if (draft.data === undefined || (!isNew && file.data === undefined)) return <Loading screen="event-form" />;
  const toEvent = () => navigate({ to: '/events/$eventId', params: { eventId }, replace: true });
  return (
    <div className="screen person-record event-form">
      <RecordForm<ProgrammeEventValues, ProgrammeEvent>
        key={round}
        screen="event-form"
        title={t(isNew ? 'programmeEvents.newTitle' : 'programmeEvents.editTitle')}
        drafted={{ subject: 'programme-event', recordId: eventId, belongsToId: eventId }}
        opened={openRecord(ProgrammeEventValues, {
          fields: programmeEventFieldOrder,
          onFile: file.data === undefined ? newProgrammeEventValues : programmeEventValuesOf(file.data.event),
          version: file.data?.version ?? 0,
          draft: draft.data,
        })}
        fields={programmeEventFieldOrder}
        labels={programmeEventLabels(t)}
        read={readProgrammeEventValues}
        inWords={eventValuesText}
        put={(event, version) => call('programmeEvent.save', { eventId, version, event })}
        onFiled={() => {
          void client.invalidateQueries({ queryKey: ['programme-events'] });
          void toEvent();
        }}
        onLeave={() => void (isNew ? navigate({ to: '/events', search: {} }) : toEvent())}
        onStartAgain={async () => {
          if (!isNew) await client.fetchQuery({ ...programmeEventQuery(eventId), staleTime: 0 });
          setRound(round + 1);
        }}
      >
        {(form) => <EventQuestions form={form} />}
      </RecordForm>
    </div>
  );
}
