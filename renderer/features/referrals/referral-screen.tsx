import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Wing } from '../../../shared/compartment.ts';
import { ageInterval } from '../../../shared/dates/age.ts';
import { givenValue } from '../../../shared/domain/answer.ts';
import { birthInterval } from '../../../shared/domain/birth-interval.ts';
import { Referral } from '../../../shared/domain/referral.ts';
import { referralAfter } from '../../../shared/domain/referral-moves.ts';
import { useSession } from '../../app/session.ts';
import { DraftLeft } from '../../forms/draft-left.tsx';
import { newReferralValues, referralValuesOf } from '../../forms/referral-values.ts';
import { caseFileQuery } from '../../queries/cases.ts';
import { draftQuery } from '../../queries/drafts.ts';
import { referralsOfCaseQuery } from '../../queries/referrals.ts';
import { useText } from '../../text/use-text.ts';
import { codeNameText } from '../../ui/code-name-text.ts';
import { Loading } from '../../ui/loading.tsx';
import { NotHere } from '../../ui/not-here.tsx';
import { SexAndAge } from '../../ui/sex-and-age.tsx';
import { today } from '../../ui/today.ts';
import { ReferralForm } from './referral-form.tsx';
import '../person-page/person-page.css';

/** The form of a new referral, or of one that was not sent yet: reads first what is on file, and the draft. */
export function ReferralScreen({ caseId, recordId }: { readonly caseId: string; readonly recordId: string }) {
  const { t, language } = useText();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { wings } = useSession();
  const [round, setRound] = useState(0);
  const file = useQuery(caseFileQuery(caseId));
  const referrals = useQuery(referralsOfCaseQuery(caseId));
  const draft = useQuery(draftQuery(recordId, round));
  const failure = file.error ?? referrals.error ?? draft.error;
  if (failure !== null) return <Loading screen="referral-form" failure={failure} />;
  if (file.data === undefined || referrals.data === undefined || draft.data === undefined)
    return <Loading screen="referral-form" />;
  const toCase = () =>
    void navigate({ to: '/cases/$caseId', params: { caseId }, search: { section: 'referrals' } });
  const kept = referrals.data.find(({ referralId }) => referralId === recordId);
  const referral = kept === undefined ? undefined : Referral.safeParse(kept.referral).data;
  const start =
    kept === undefined
      ? newReferralValues
      : referral !== undefined && kept.words !== undefined
        ? referralValuesOf(referral, kept.words)
        : undefined;
  const isPossible =
    file.data.may.includes('referral:send') &&
    (kept === undefined || (kept.maySend && referralAfter(kept.state, 'amend') !== undefined));
  if (!isPossible || start === undefined)
    return (
      <NotHere screen="referral-withheld" why={t('referral.notHere')}>
        {draft.data !== null && <DraftLeft recordId={recordId} onGone={toCase} />}
      </NotHere>
    );
  const { person } = file.data;
  const birth = person.birth === undefined ? undefined : givenValue(person.birth);
  const age = birth === undefined ? undefined : ageInterval(birthInterval(birth), today());
  const [own] = wings;
  return (
    <div className="screen person-record">
      <p className="person-title">
        <strong>{codeNameText(caseId, language)}</strong> <span>{file.data.number}</span>{' '}
        <span className="quiet">
          <SexAndAge sex={person.sex} birth={person.birth} />
        </span>
      </p>
      <ReferralForm
        key={round}
        caseId={caseId}
        recordId={recordId}
        start={start}
        version={kept?.version ?? 0}
        draft={draft.data}
        otherWing={Wing.options.find((wing) => own !== undefined && wing !== own) ?? null}
        person={{
          sex: (person.sex && givenValue(person.sex)) ?? null,
          age: age !== undefined && age.least === age.most ? age.most : null,
        }}
        nameOf={(organisationId) =>
          kept?.organisation?.organisationId === organisationId ? kept.organisation : undefined
        }
        onFiled={() =>
          void navigate({ to: '/cases/$caseId/referrals/$recordId/send', params: { caseId, recordId } })
        }
        onLeave={toCase}
        onStartAgain={async () => {
          await client.fetchQuery({ ...referralsOfCaseQuery(caseId), staleTime: 0 });
          setRound(round + 1);
        }}
      />
    </div>
  );
}
