import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { bestInterestsQuery } from '../../queries/best-interests.ts';
import { caseFileQuery } from '../../queries/cases.ts';
import { draftQuery } from '../../queries/drafts.ts';
import { useText } from '../../text/use-text.ts';
import { CaseOfForm } from '../../ui/case-of-form.tsx';
import { Loading } from '../../ui/loading.tsx';
import { NotHere } from '../../ui/not-here.tsx';
import { BestInterestsForm } from './best-interests-form.tsx';
import '../person-page/person-page.css';

/** The form of one step for a child: reads first what is on file, and the draft. */
export function BestInterestsFormScreen({
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
  const steps = useQuery(bestInterestsQuery(caseId));
  const draft = useQuery(draftQuery(recordId, round));
  const failure = file.error ?? steps.error ?? draft.error;
  if (failure !== null) return <Loading screen="best-interests-form" failure={failure} />;
  if (file.data === undefined || steps.data === undefined || draft.data === undefined)
    return <Loading screen="best-interests-form" />;
  if (steps.data === null || !file.data.may.includes('case:write'))
    return <NotHere screen="best-interests-withheld" why={t('bestInterests.notHere')} />;
  return (
    <div className="screen person-record">
      <CaseOfForm file={file.data} />
      <BestInterestsForm
        key={round}
        caseId={caseId}
        recordId={recordId}
        kept={steps.data.find(({ bestInterestsId }) => bestInterestsId === recordId)}
        draft={draft.data}
        onDone={() =>
          void navigate({ to: '/cases/$caseId', params: { caseId }, search: { section: 'best-interests' } })
        }
        onStartAgain={async () => {
          await client.fetchQuery({ ...bestInterestsQuery(caseId), staleTime: 0 });
          setRound(round + 1);
        }}
      />
    </div>
  );
}
