import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { MoneyOwed } from '../../../shared/domain/money-owed.ts';
import { caseFileQuery } from '../../queries/cases.ts';
import { claimsQuery } from '../../queries/claims.ts';
import { draftQuery } from '../../queries/drafts.ts';
import { whatHappenedQuery } from '../../queries/what-happened.ts';
import { useText } from '../../text/use-text.ts';
import { CaseOfForm } from '../../ui/case-of-form.tsx';
import { Loading } from '../../ui/loading.tsx';
import { NotHere } from '../../ui/not-here.tsx';
import { ClaimForm } from './claim-form.tsx';
import '../person-page/person-page.css';

/** The form of one claim: reads first what is on file, the draft, and what was told of debts and wages. */
export function ClaimFormScreen({
  caseId,
  recordId,
}: {
  readonly caseId: string;
  readonly recordId: string;
}) {
  const { t } = useText();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [round, setRound] = useState(0);
  const file = useQuery(caseFileQuery(caseId));
  const claims = useQuery(claimsQuery(caseId));
  const happened = useQuery(whatHappenedQuery(caseId));
  const draft = useQuery(draftQuery(recordId, round));
  const failure = file.error ?? claims.error ?? happened.error ?? draft.error;
  if (failure !== null) return <Loading screen="claim-form" failure={failure} />;
  if (
    file.data === undefined ||
    claims.data === undefined ||
    happened.data === undefined ||
    draft.data === undefined
  )
    return <Loading screen="claim-form" />;
  if (claims.data === null || !file.data.may.includes('case:write'))
    return <NotHere screen="claim-withheld" why={t('claims.notHere')} />;
  const { debts, wagesOwed } = happened.data.record;
  const owed = [debts, wagesOwed].flatMap((answer) => (answer?.answer === 'given' ? answer.value : []));
  return (
    <div className="screen person-record">
      <CaseOfForm file={file.data} />
      <ClaimForm
        key={round}
        caseId={caseId}
        recordId={recordId}
        kept={claims.data.find(({ claimId }) => claimId === recordId)}
        owed={owed.flatMap((row) => MoneyOwed.safeParse(row).data ?? [])}
        draft={draft.data}
        onDone={() =>
          void navigate({ to: '/cases/$caseId', params: { caseId }, search: { section: 'claims' } })
        }
        onStartAgain={async () => {
          await client.fetchQuery({ ...claimsQuery(caseId), staleTime: 0 });
          setRound(round + 1);
        }}
      />
    </div>
  );
}
