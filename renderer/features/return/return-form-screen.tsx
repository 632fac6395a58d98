import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { caseFileQuery } from '../../queries/cases.ts';
import { draftQuery } from '../../queries/drafts.ts';
import { returnsQuery } from '../../queries/returns.ts';
import { useText } from '../../text/use-text.ts';
import { CaseOfForm } from '../../ui/case-of-form.tsx';
import { Loading } from '../../ui/loading.tsx';
import { NotHere } from '../../ui/not-here.tsx';
import { ReintegrationForm } from './reintegration-form.tsx';
import { ReturnForm } from './return-form.tsx';
import { VisitForm } from './visit-form.tsx';
import '../person-page/person-page.css';
import './return.css';

/** What of a return is written. */
export const returnParts = ['return', 'visit', 'reintegration'] as const;
export type ReturnPart = (typeof returnParts)[number];

/** The form of a return, of a visit after it, or of what it came to: reads first what is on file, and the draft. */
export function ReturnFormScreen({
  caseId,
  part,
  recordId,
}: {
  readonly caseId: string;
  readonly part: ReturnPart;
  readonly recordId: string;
}) {
  const { t } = useText();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [round, setRound] = useState(0);
  const file = useQuery(caseFileQuery(caseId));
  const returns = useQuery(returnsQuery(caseId));
  const draft = useQuery(draftQuery(recordId, round));
  const failure = file.error ?? returns.error ?? draft.error;
  const screen = `${part}-form`;
  if (failure !== null) return <Loading screen={screen} failure={failure} />;
  if (file.data === undefined || returns.data === undefined || draft.data === undefined)
    return <Loading screen={screen} />;
  const common = {
    caseId,
    draft: draft.data,
    onDone: () => void navigate({ to: '/cases/$caseId', params: { caseId }, search: { section: 'return' } }),
    onStartAgain: async () => {
      await client.fetchQuery({ ...returnsQuery(caseId), staleTime: 0 });
      setRound(round + 1);
    },
  };
  const all = returns.data?.returns ?? [];
  const visit = all.flatMap(({ visits }) => visits).find(({ visitId }) => visitId === recordId);
  const concluded = all.find(({ reintegrationId }) => reintegrationId === recordId);
  const isPossible = part === 'return' || (part === 'visit' ? visit !== undefined : concluded !== undefined);
  if (returns.data === null || !isPossible || !file.data.may.includes('case:write'))
    return <NotHere screen="return-withheld" why={t('returns.notHere')} />;
  return (
    <div className="screen person-record">
      <CaseOfForm file={file.data} />
      {part === 'return' && (
        <ReturnForm
          {...common}
          key={round}
          recordId={recordId}
          kept={all.find(({ returnId }) => returnId === recordId)}
        />
      )}
      {part === 'visit' && visit !== undefined && <VisitForm {...common} key={round} kept={visit} />}
      {part === 'reintegration' && concluded !== undefined && (
        <ReintegrationForm
          {...common}
          key={round}
          reintegrationId={recordId}
          kept={concluded.reintegration}
          definition={returns.data.definition}
        />
      )}
    </div>
  );
}
