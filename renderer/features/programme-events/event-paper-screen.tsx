import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FileDown, Printer } from 'lucide-react';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { tookPart } from '../../../shared/domain/event-participant.ts';
import { useSession } from '../../app/session.ts';
import { call } from '../../bridge.ts';
import { eventParticipantsQuery, programmeEventQuery } from '../../queries/programme-events.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Paper, paperFonts } from '../../ui/paper.tsx';
import { AttendanceSheet } from './attendance-sheet.tsx';
import { Certificate } from './certificate.tsx';
import { eventTitle } from './event-text.ts';
import './programme-events.css';

/** Lines left free on an attendance sheet for whoever comes unannounced. */
const FREE_LINES = 5;
/** A sheet of nobody in particular has as many lines as fill it. */
const LINES_OF_EMPTY_SHEET = 20;

/** The attendance sheets or the certificates of an event: looked at first, then printed or saved, each on record. */
export function EventPaperScreen({
  eventId,
  paper,
}: {
  readonly eventId: string;
  readonly paper: 'attendance' | 'certificate';
}) {
  const text = useText();
  const { t, number } = text;
  const { account, office } = useSession();
  const file = useQuery(programmeEventQuery(eventId));
  const list = useQuery(eventParticipantsQuery(eventId));
  const [printedAt, setPrintedAt] = useState(() => new Date().toISOString());
  const [whose, setWhose] = useState('');
  const issue = useMutation({
    mutationFn: async ({
      as,
      listVersion,
    }: {
      readonly as: 'paper' | 'file';
      readonly listVersion: number;
    }) => {
      flushSync(() => setPrintedAt(new Date().toISOString()));
      await paperFonts();
      const { isDone } = await call(as === 'paper' ? 'programmeEvent.print' : 'programmeEvent.savePdf', {
        eventId,
        listVersion,
        paper,
      });
      return isDone ? as : null;
    },
    gcTime: 0,
  });
  const failure = file.error ?? list.error;
  if (failure !== null) return <Loading screen="event-paper" failure={failure} />;
  if (file.data === undefined || list.data === undefined) return <Loading screen="event-paper" />;
  const { event } = file.data;
  const { listVersion, participants } = list.data;
  // Nobody gets a certificate who was there on no day.
  const certified = participants.filter(({ participant }) => tookPart(participant));
  const sheet =
    paper === 'attendance' ? (
      <AttendanceSheet
        file={file.data}
        office={office}
        participants={participants.map(({ participant }) => participant)}
        freeLines={participants.length === 0 ? LINES_OF_EMPTY_SHEET : FREE_LINES}
        printedBy={account.displayName}
        printedAt={printedAt}
      />
    ) : (
      certified
        .filter(({ participantId }) => whose === '' || whose === participantId)
        .map(({ participantId, participant }) => (
          <Certificate key={participantId} file={file.data} office={office} participant={participant} />
        ))
    );
  return (
    <div className="screen event-paper" data-screen="event-paper">
      <header className="screen-title">
        <h1>{t(`programmeEvents.papers.${paper}`)}</h1>
        <Link className="push" to="/events/$eventId" params={{ eventId }}>
          {eventTitle(text, event)}
        </Link>
      </header>
      <p className="quiet">{t(`programmeEvents.paperHelp.${paper}`)}</p>
      <div className="event-acts">
        {paper === 'certificate' && (
          <Field label={t('programmeEvents.forWhom')} width="medium">
            {(control) => (
              <select
                {...control}
                className="input"
                value={whose}
                onChange={({ target }) => setWhose(target.value)}
              >
                <option value="">{t('programmeEvents.forEverybody', { count: certified.length })}</option>
                {certified.map(({ participantId, participant }, at) => (
                  <option key={participantId} value={participantId}>
                    {number(at + 1)} · {participant.name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        <Button
          look="main"
          icon={Printer}
          disabled={issue.isPending}
          onClick={() => issue.mutate({ as: 'paper', listVersion })}
        >
          {t('referral.print')}
        </Button>
        <Button
          icon={FileDown}
          disabled={issue.isPending}
          onClick={() => issue.mutate({ as: 'file', listVersion })}
        >
          {t('referral.savePdf')}
        </Button>
        <p role="status">{issue.isPending ? t('referral.printing') : ''}</p>
      </div>
      {issue.isError && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, issue.error)}</p>
        </Notice>
      )}
      {issue.data === 'paper' && (
        <Notice kind="good">
          <p>{t('programmeEvents.printed')}</p>
        </Notice>
      )}
      {issue.data === 'file' && (
        <Notice kind="warning">
          <p>{t('programmeEvents.pdfSaved')}</p>
        </Notice>
      )}
      <div className="letter-preview" data-testid="event-paper-preview">
        {sheet}
      </div>
      <Paper testId="event-paper">{sheet}</Paper>
    </div>
  );
}
