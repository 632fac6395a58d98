import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { LedgerEntry } from '../../../shared/domain/identification.ts';
import { stepsFrom } from '../../../shared/domain/identification-steps.ts';
import { DraftLeft } from '../../forms/draft-left.tsx';
import { newStepValues, stepValuesOfProposal, stepValuesOfScreening } from '../../forms/step-values.ts';
import { mayEdit } from '../../forms/whole-case.ts';
import { caseFileQuery } from '../../queries/cases.ts';
import { draftQuery } from '../../queries/drafts.ts';
import { ledgerQuery } from '../../queries/identification.ts';
import { proposalsOfCaseQuery } from '../../queries/proposals.ts';
import { screeningQuery } from '../../queries/screenings.ts';
import { useText } from '../../text/use-text.ts';
import { codeNameText } from '../../ui/code-name-text.ts';
import { Loading } from '../../ui/loading.tsx';
import { NotHere } from '../../ui/not-here.tsx';
import { SexAndAge } from '../../ui/sex-and-age.tsx';
import { StepForm } from './step-form.tsx';
import '../person-page/person-page.css';

/** The form of the next step of a case's identification, or of an entry that is corrected: reads ledger and draft first. */
export function StepScreen({
  caseId,
  recordId,
  decided,
  screened,
}: {
  readonly caseId: string;
  readonly recordId: string;
  /** The proposal with whose decision a new step begins. */
  readonly decided: string | undefined;
  /** The screening on file from which a new step is filled in. */
  readonly screened: string | undefined;
}) {
  const { t, language } = useText();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [round, setRound] = useState(0);
  const toCase = () =>
    void navigate({ to: '/cases/$caseId', params: { caseId }, search: { section: 'identification' } });
  const file = useQuery(caseFileQuery(caseId));
  const ledger = useQuery(ledgerQuery(caseId));
  const proposals = useQuery({ ...proposalsOfCaseQuery(caseId), enabled: decided !== undefined });
  const draft = useQuery(draftQuery(recordId, round));
  const screening = useQuery({ ...screeningQuery(screened ?? ''), enabled: screened !== undefined });
  const failure = file.error ?? ledger.error ?? proposals.error ?? draft.error ?? screening.error;
  if (failure !== null) return <Loading screen="identification-step" failure={failure} />;
  if (
    file.data === undefined ||
    ledger.data === undefined ||
    draft.data === undefined ||
    (decided !== undefined && proposals.data === undefined) ||
    (screened !== undefined && screening.data === undefined)
  )
    return <Loading screen="identification-step" />;
  const kept = ledger.data.steps.find(({ identificationId }) => identificationId === recordId);
  const entry = kept === undefined ? undefined : LedgerEntry.safeParse(kept.entry).data;
  const isElsewhere = kept !== undefined && kept.reasonsWing !== null && kept.reasons === null;
  const steps = kept === undefined ? stepsFrom(ledger.data.status) : [];
  if (!mayEdit(file.data) || isElsewhere || (kept === undefined ? steps.length === 0 : entry === undefined))
    return (
      <NotHere screen="identification-step-withheld" why={t('identification.notHere')}>
        {draft.data !== null && <DraftLeft recordId={recordId} onGone={toCase} />}
      </NotHere>
    );
  const { person } = file.data;
  const proposal = proposals.data?.find(({ proposalId }) => proposalId === decided);
  const begun =
    proposal !== undefined
      ? stepValuesOfProposal(proposal)
      : screening.data === undefined
        ? newStepValues
        : stepValuesOfScreening(screening.data, steps);
  return (
    <div className="screen person-record">
      <p className="person-title">
        <strong>{codeNameText(caseId, language)}</strong> <span>{file.data.number}</span>{' '}
        <span className="quiet">
          <SexAndAge sex={person.sex} birth={person.birth} />
        </span>
      </p>
      <StepForm
        key={round}
        caseId={caseId}
        recordId={recordId}
        onFile={kept === undefined || entry === undefined ? null : { ...kept, entry }}
        steps={steps}
        begun={begun}
        birth={person.birth}
        draft={draft.data}
        onDone={toCase}
        onStartAgain={async () => {
          await client.fetchQuery({ ...ledgerQuery(caseId), staleTime: 0 });
          setRound(round + 1);
        }}
      />
    </div>
  );
}
