import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { daysOf } from '../../../shared/domain/programme-event.ts';
import type { ListedParticipant } from '../../../shared/contract/programme-event.ts';
import { formatTotalAndWomen } from '../../../shared/text/total-and-women.ts';
import { useSession } from '../../app/session.ts';
import { call } from '../../bridge.ts';
import { Bound } from '../../forms/bound.tsx';
import {
  type FiledParticipants,
  ParticipantValues,
  participantValuesOf,
  readParticipantValues,
} from '../../forms/participant-values.ts';
import { draftQuery } from '../../queries/drafts.ts';
import { eventParticipantsQuery, programmeEventQuery } from '../../queries/programme-events.ts';
import { useText } from '../../text/use-text.ts';
import { Loading } from '../../ui/loading.tsx';
import { openRecord } from '../../forms/open-record.ts';
import { RecordForm } from '../person-page/record-form.tsx';
import { eventTitle } from './event-text.ts';
import { ListEditor } from './list-editor.tsx';
import { ListTable } from './list-table.tsx';
import '../person-page/person-page.css';
import './programme-events.css';

const fields = ['lines'] as const;

/** The list of names of an event: who may write it types it here, others read it. */
export function ListScreen({ eventId }: { readonly eventId: string }) {
  const text = useText();
  const { t } = text;
  const { may } = useSession();
  const event = useQuery(programmeEventQuery(eventId));
  const list = useQuery(eventParticipantsQuery(eventId));
  const failure = event.error ?? list.error;
  if (failure !== null) return <Loading screen="event-list" failure={failure} />;
  if (event.data === undefined || list.data === undefined) return <Loading screen="event-list" />;
  const back = (
    <p className="small event-line">
      <Link to="/events/$eventId" params={{ eventId }}>
        {eventTitle(text, event.data.event)}
      </Link>
    </p>
  );
  if (!may('plan:write'))
    return (
      <div className="screen event-list" data-screen="event-list">
        <header className="screen-title">
          <h1>{t('programmeEvents.listTitle')}</h1>
        </header>
        {back}
        <ListTable participants={list.data.participants} />
      </div>
    );
  return (
    <div className="screen person-record event-list">
      {back}
      <ListForm
        eventId={eventId}
        listId={list.data.listId}
        listVersion={list.data.listVersion}
        participants={list.data.participants}
        days={daysOf(event.data.event)}
        fullMarks={event.data.event.test?.fullMarks ?? null}
        counts={event.data.event.counts}
      />
    </div>
  );
}

function ListForm({
  eventId,
  listId,
  listVersion,
  participants,
  days,
  fullMarks,
  counts,
}: {
  readonly eventId: string;
  readonly listId: string;
  readonly listVersion: number;
  readonly participants: readonly ListedParticipant[];
  readonly days: readonly string[];
  readonly fullMarks: number | null;
  readonly counts: { readonly total: number; readonly women: number } | null;
}) {
  const text = useText();
  const { t, number } = text;
  const navigate = useNavigate();
  const client = useQueryClient();
  const [round, setRound] = useState(0);
  const draft = useQuery(draftQuery(listId, round));
  if (draft.data === undefined) return <Loading screen="event-list" failure={draft.error ?? undefined} />;
  const toEvent = () => navigate({ to: '/events/$eventId', params: { eventId }, replace: true });
  return (
    <RecordForm<ParticipantValues, FiledParticipants>
      key={round}
      screen="event-list"
      title={t('programmeEvents.listTitle')}
      drafted={{ subject: 'event-participants', recordId: listId, belongsToId: eventId }}
      opened={openRecord(ParticipantValues, {
        fields,
        onFile: participantValuesOf(participants),
        version: listVersion,
        draft: draft.data,
      })}
      fields={fields}
      labels={{ lines: t('programmeEvents.names') }}
      read={readParticipantValues}
      inWords={({ lines }) => ({ lines: t('programmeEvents.namesOnList', { count: lines.length }) })}
      put={({ lines }, version) =>
        call('programmeEvent.saveParticipants', { eventId, listVersion: version, lines: [...lines] })
      }
      onFiled={() => {
        void client.invalidateQueries({ queryKey: ['programme-events'] });
        void client.invalidateQueries({ queryKey: ['trainees'] });
        void toEvent();
      }}
      onLeave={() => void toEvent()}
      onStartAgain={async () => {
        await client.fetchQuery({ ...eventParticipantsQuery(eventId), staleTime: 0 });
        setRound(round + 1);
      }}
    >
      {(form) => (
        <>
          {counts !== null && (
            <p className="quiet small">
              {t('programmeEvents.typedCount', { counts: formatTotalAndWomen(counts, text.language) })}
            </p>
          )}
          {participants.some(({ pairsWaiting }) => pairsWaiting > 0) && (
            <p className="small">
              <Link to="/trainees" search={{ event: eventId }}>
                {t('programmeEvents.pairsOfList', {
                  count: participants.reduce((sum, { pairsWaiting }) => sum + pairsWaiting, 0),
                })}
              </Link>
            </p>
          )}
          <Bound control={form.control} name="lines">
            {(bound) => (
              <ListEditor
                {...bound}
                eventId={eventId}
                days={days}
                fullMarks={fullMarks}
                known={participants}
                label={t('programmeEvents.names')}
              />
            )}
          </Bound>
          <p className="quiet small">{t('programmeEvents.listHelp', { most: number(1000) })}</p>
        </>
      )}
    </RecordForm>
  );
}
