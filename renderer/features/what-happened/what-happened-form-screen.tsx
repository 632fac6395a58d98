import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { WhatHappened } from '../../../shared/domain/what-happened.ts';
import { caseFileQuery } from '../../queries/cases.ts';
import { draftQuery } from '../../queries/drafts.ts';
import { whatHappenedQuery } from '../../queries/what-happened.ts';
import { useText } from '../../text/use-text.ts';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { WhatHappenedForm } from './what-happened-form.tsx';

/** The form of what happened: reads the record and the draft first, then lets the form run on its own. */
export function WhatHappenedFormScreen({
  caseId,
  question,
}: {
  readonly caseId: string;
  /** The question to begin with. */
  readonly question: string | null;
}) {
  const { t } = useText();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [round, setRound] = useState(0);
  const file = useQuery(caseFileQuery(caseId));
  const happened = useQuery(whatHappenedQuery(caseId));
  const draftedId = happened.data?.whatHappenedId;
  const draft = useQuery({ ...draftQuery(draftedId ?? '', round), enabled: draftedId !== undefined });
  const failure = file.error ?? happened.error ?? draft.error;
  if (failure !== null) return <Loading screen="what-happened-form" failure={failure} />;
  if (file.data === undefined || happened.data === undefined || draft.data === undefined)
    return <Loading screen="what-happened-form" />;
  const record = WhatHappened.safeParse(happened.data.record);
  if (!record.success || !file.data.may.includes('case:write'))
    return (
      <div className="screen" data-screen="what-happened-withheld">
        <Notice kind="problem" title={t('error.title')}>
          <p>{t('whatHappened.withheld')}</p>
        </Notice>
      </div>
    );
  return (
    <div className="screen">
      <WhatHappenedForm
        key={round}
        number={file.data.number}
        opened={happened.data}
        record={record.data}
        draft={draft.data}
        question={question}
        onDone={() =>
          void navigate({
            to: '/cases/$caseId',
            params: { caseId },
            search: { section: 'what-happened' },
          })
        }
        onStartAgain={async () => {
          await client.fetchQuery({ ...whatHappenedQuery(caseId), staleTime: 0 });
          setRound(round + 1);
        }}
      />
    </div>
  );
}
