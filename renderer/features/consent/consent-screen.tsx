import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Consent } from '../../../shared/domain/consent.ts';
import { consentMoves } from '../../../shared/domain/consent-moves.ts';
import { consentValuesOf, newConsentValues } from '../../forms/consent-values.ts';
import { DraftLeft } from '../../forms/draft-left.tsx';
import { rawRecipientOf } from '../../forms/raw-recipient.ts';
import { caseFileQuery } from '../../queries/cases.ts';
import { consentsQuery } from '../../queries/consents.ts';
import { draftQuery } from '../../queries/drafts.ts';
import { useText } from '../../text/use-text.ts';
import { codeNameText } from '../../ui/code-name-text.ts';
import { Loading } from '../../ui/loading.tsx';
import { NotHere } from '../../ui/not-here.tsx';
import { SexAndAge } from '../../ui/sex-and-age.tsx';
import { today } from '../../ui/today.ts';
import { ConsentForm } from './consent-form.tsx';
import '../person-page/person-page.css';

/** The form of a new decision, or of a record in which nobody had decided: reads first what is on file, and the draft. */
export function ConsentScreen({
  caseId,
  recordId,
  after,
}: {
  readonly caseId: string;
  readonly recordId: string;
  /** The decision after which this one comes: the same purpose and recipient. */
  readonly after: string | undefined;
}) {
  const { t, language } = useText();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [round, setRound] = useState(0);
  const file = useQuery(caseFileQuery(caseId));
  const consents = useQuery(consentsQuery(caseId));
  const draft = useQuery(draftQuery(recordId, round));
  const failure = file.error ?? consents.error ?? draft.error;
  if (failure !== null) return <Loading screen="consent-form" failure={failure} />;
  if (file.data === undefined || consents.data === undefined || draft.data === undefined)
    return <Loading screen="consent-form" />;
  const toCase = () =>
    void navigate({ to: '/cases/$caseId', params: { caseId }, search: { section: 'consent' } });
  const { isAdult } = consents.data;
  const onFile = consents.data.consents.find(({ consentId }) => consentId === recordId);
  const kept = onFile === undefined ? undefined : Consent.safeParse(onFile.consent).data;
  const before = consents.data.consents.find(({ consentId }) => consentId === after)?.consent;
  const isOver =
    onFile !== undefined && (kept === undefined || !consentMoves[kept.decision].includes('given'));
  if (!file.data.may.includes('consent:record') || isAdult === undefined || isOver)
    return (
      <NotHere screen="consent-withheld" why={t('consent.notHere')}>
        {draft.data !== null && <DraftLeft recordId={recordId} onGone={toCase} />}
      </NotHere>
    );
  const { person } = file.data;
  const start =
    kept === undefined
      ? newConsentValues(today(), {
          ...(before?.purpose !== undefined && { purpose: before.purpose }),
          ...(before?.recipient !== undefined && { recipient: rawRecipientOf(before.recipient) }),
        })
      : consentValuesOf(kept, onFile?.words?.reason ?? null, today());
  return (
    <div className="screen person-record">
      <p className="person-title">
        <strong>{codeNameText(caseId, language)}</strong> <span>{file.data.number}</span>{' '}
        <span className="quiet">
          <SexAndAge sex={person.sex} birth={person.birth} />
        </span>
      </p>
      <ConsentForm
        key={round}
        caseId={caseId}
        recordId={recordId}
        start={start}
        version={onFile?.version ?? 0}
        isAdult={isAdult}
        draft={draft.data}
        onDone={toCase}
        onStartAgain={async () => {
          await client.fetchQuery({ ...consentsQuery(caseId), staleTime: 0 });
          setRound(round + 1);
        }}
      />
    </div>
  );
}
