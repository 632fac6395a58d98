import { useMutation, useQuery } from '@tanstack/react-query';
import { UserX } from 'lucide-react';
import { useState } from 'react';
import type { CaseOfficer } from '../../../shared/contract/case-access.ts';
import { useSession } from '../../app/session.ts';
import { call } from '../../bridge.ts';
import { caseExclusionsQuery } from '../../queries/case-access.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useKeptCursor } from '../../ui/use-kept-cursor.ts';
import { ExcludeDialog } from './officer-dialogs.tsx';

/** Conflict of interest: from whom the case is hidden altogether. */
export function Exclusions({
  caseId,
  officers,
}: {
  readonly caseId: string;
  readonly officers: readonly CaseOfficer[];
}) {
  const { t, moment } = useText();
  const { account } = useSession();
  const [isAsking, setAsking] = useState(false);
  const excluded = useQuery(caseExclusionsQuery(caseId));
  const readmit = useMutation({
    mutationFn: (accountId: string) => call('case.readmit', { caseId, accountId }),
  });
  const failure = excluded.error ?? readmit.error;
  const responsible = officers.filter(({ isResponsible }) => isResponsible);
  const out = excluded.data ?? [];
  const heading = useKeptCursor<HTMLHeadingElement>(excluded.data, isAsking);
  return (
    <section className="case-subsection" aria-labelledby="conflict-title">
      <h3 id="conflict-title" ref={heading} tabIndex={-1}>
        {t('officers.conflict')}
      </h3>
      <p className="quiet small">{t('officers.conflictHelp')}</p>
      <p className="quiet small">{t('officers.conflictOfPerson')}</p>
      {failure !== null && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, failure)}</p>
        </Notice>
      )}
      {excluded.data?.length === 0 && <p className="quiet">{t('officers.conflictNone')}</p>}
      <ul className="rows">
        {out.map(({ accountId, displayName, since }) => (
          <li key={accountId}>
            <span className="rows-main">
              <span className="rows-name">{displayName}</span>
              <span className="quiet small">{t('officers.since', { when: moment(since) })}</span>
            </span>
            <Button
              aria-label={t('officers.readmitOf', { name: displayName })}
              disabled={readmit.isPending}
              onClick={() => readmit.mutate(accountId)}
            >
              {t('officers.readmit')}
            </Button>
          </li>
        ))}
      </ul>
      <div className="case-panel-actions">
        <Button icon={UserX} onClick={() => setAsking(true)}>
          {t('officers.exclude')}
        </Button>
      </div>
      {isAsking && (
        <ExcludeDialog
          caseId={caseId}
          without={[account.id, ...[...responsible, ...out].map(({ accountId }) => accountId)]}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
}
