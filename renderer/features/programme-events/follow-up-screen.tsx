import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { followUpWays } from '../../../shared/codes/follow-up-ways.ts';
import type { EventFollowUp } from '../../../shared/domain/event-follow-up.ts';
import { call } from '../../bridge.ts';
import { Bound } from '../../forms/bound.tsx';
import { NeededDateQuestion } from '../../forms/date-question.tsx';
import {
  followUpFieldOrder,
  followUpLabels,
  FollowUpValues,
  followUpValuesOf,
  newFollowUpValues,
  readFollowUpValues,
} from '../../forms/follow-up-values.ts';
import { NeededCodeQuestion } from '../../forms/needed-code-question.tsx';
import { PlainTextQuestion } from '../../forms/plain-text-question.tsx';
import { draftQuery } from '../../queries/drafts.ts';
import { programmeEventQuery } from '../../queries/programme-events.ts';
import { useText } from '../../text/use-text.ts';
import { Loading } from '../../ui/loading.tsx';
import { today } from '../../ui/today.ts';
import { openRecord } from '../../forms/open-record.ts';
import { RecordForm } from '../person-page/record-form.tsx';
import { eventTitle } from './event-text.ts';
import '../person-page/person-page.css';
import './programme-events.css';

/** What came of a training, asked months later. */
export function FollowUpScreen({
  eventId,
  followUpId,
}: {
  readonly eventId: string;
  readonly followUpId: string;
}) {
  const text = useText();
  const { t } = text;
  const navigate = useNavigate();
  const client = useQueryClient();
  const [round, setRound] = useState(0);
  const file = useQuery(programmeEventQuery(eventId));
  const draft = useQuery(draftQuery(followUpId, round));
  const failure = file.error ?? draft.error;
  if (failure !== null) return <Loading screen="event-follow-up" failure={failure} />;
  if (file.data === undefined || draft.data === undefined) return <Loading screen="event-follow-up" />;
  const onFile = file.data.followUps.find((known) => known.followUpId === followUpId);
  const labels = followUpLabels(t);
  const toEvent = () => navigate({ to: '/events/$eventId', params: { eventId }, replace: true });
  return (
    <div className="screen person-record event-form">
      <p className="small event-line">
        <Link to="/events/$eventId" params={{ eventId }}>
          {eventTitle(text, file.data.event)}
        </Link>
      </p>
      <RecordForm<FollowUpValues, EventFollowUp>
        key={round}
        screen="event-follow-up"
        title={t('programmeEvents.followUp.title')}
        drafted={{ subject: 'event-follow-up', recordId: followUpId, belongsToId: eventId }}
        opened={openRecord(FollowUpValues, {
          fields: followUpFieldOrder,
          onFile: onFile === undefined ? newFollowUpValues(today()) : followUpValuesOf(onFile.followUp),
          version: onFile?.version ?? 0,
          draft: draft.data,
        })}
        fields={followUpFieldOrder}
        labels={labels}
        read={readFollowUpValues}
        inWords={(values, { label }) => ({
          ...values,
          doneOn: values.doneOn.text,
          way: values.way === '' ? '' : label(followUpWays, values.way),
        })}
        put={(followUp, version) =>
          call('programmeEvent.saveFollowUp', { eventId, followUpId, version, followUp })
        }
        onFiled={() => {
          void client.invalidateQueries({ queryKey: ['programme-events'] });
          void toEvent();
        }}
        onLeave={() => void toEvent()}
        onStartAgain={async () => {
          await client.fetchQuery({ ...programmeEventQuery(eventId), staleTime: 0 });
          setRound(round + 1);
        }}
      >
        {({ control }) => (
          <>
            <p className="quiet small">{t('programmeEvents.followUp.help')}</p>
            <Bound control={control} name="doneOn">
              {(bound) => <NeededDateQuestion {...bound} label={labels.doneOn} help={t('date.help')} />}
            </Bound>
            <Bound control={control} name="way">
              {(bound) => <NeededCodeQuestion {...bound} list={followUpWays} label={labels.way} />}
            </Bound>
            {(['asked', 'answered', 'using', 'stillInPost'] as const).map((name) => (
              <Bound key={name} control={control} name={name}>
                {(bound) => <PlainTextQuestion {...bound} label={labels[name]} inputMode="numeric" />}
              </Bound>
            ))}
            <Bound control={control} name="findings">
              {(bound) => <PlainTextQuestion {...bound} label={labels.findings} rows={4} />}
            </Bound>
          </>
        )}
      </RecordForm>
    </div>
  );
}
