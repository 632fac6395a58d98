import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Undo2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { call } from '../../bridge.ts';
import { forgetCasesRead } from '../../queries/merges.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

/** A merge that was just done, with the code names that the two records had. */
export interface DoneMerge {
  readonly mergeId: string;
  readonly personId: string;
  readonly kept: string;
  readonly merged: string;
}

/** That two records are one now, where the person is, and the way back. */
export function Merged({ done: { mergeId, personId, kept, merged } }: { readonly done: DoneMerge }) {
  const { t } = useText();
  const navigate = useNavigate();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const client = useQueryClient();
  const undo = useMutation({
    mutationFn: () => call('person.undoMerge', { mergeId }),
    onSuccess() {
      forgetCasesRead(client);
      void navigate({ to: '/duplicates', search: {} });
    },
  });
  return (
    <div className="screen" data-screen="merged">
      <header className="screen-title">
        <h1 ref={heading} tabIndex={-1}>
          {t('merge.doneTitle')}
        </h1>
      </header>
      <Notice kind="good">
        <p>{t('merge.done', { kept, merged })}</p>
        <p>{t('merge.canBeUndone')}</p>
      </Notice>
      {undo.isError && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, undo.error)}</p>
        </Notice>
      )}
      <div className="decide-answers">
        <Link className="button button-main" to="/people/$personId" params={{ personId }}>
          {t('merge.openPerson')}
        </Link>
        <Link className="button button-plain" to="/duplicates" search={{}}>
          {t('merge.nextPair')}
        </Link>
        <Button icon={Undo2} disabled={undo.isPending} onClick={() => undo.mutate()}>
          {t('merge.undo')}
        </Button>
      </div>
    </div>
  );
}
