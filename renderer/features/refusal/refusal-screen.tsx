import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { draftQuery } from '../../queries/drafts.ts';
import { Loading } from '../../ui/loading.tsx';
import { RefusalForm } from './refusal-form.tsx';
import '../person-page/person-page.css';

/** The quick form of a refusal: reads the draft first. */
export function RefusalScreen({ caseId }: { readonly caseId: string }) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const [round, setRound] = useState(0);
  const draft = useQuery(draftQuery(caseId, round));
  if (draft.data === undefined) return <Loading screen="refusal-form" failure={draft.error ?? undefined} />;
  return (
    <div className="screen person-record">
      <RefusalForm
        key={round}
        caseId={caseId}
        draft={draft.data}
        onFiled={() => {
          void client.invalidateQueries({ queryKey: ['cases'] });
          void navigate({ to: '/cases/$caseId', params: { caseId }, search: {}, replace: true });
        }}
        onLeave={() => void navigate({ to: '/' })}
        onStartAgain={async () => {
          await Promise.resolve();
          setRound(round + 1);
        }}
      />
    </div>
  );
}
