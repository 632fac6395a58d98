import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { v7 as newRecordId } from 'uuid';
import { useText } from '../../text/use-text.ts';
import { Notice } from '../../ui/notice.tsx';

/**
 * Says of somebody who declined that they are counted without a name, why nothing more is asked, and how it goes on once
 * they change their mind.
 */
export function DeclinedNotice({
  caseId,
  mayWrite,
}: {
  readonly caseId: string | null;
  readonly mayWrite: boolean;
}) {
  const { t } = useText();
  const [recordId] = useState(() => newRecordId());
  return (
    <Notice kind="plain" title={t('refusal.declined')}>
      <div data-declined>
        <p>{t('refusal.declinedHelp')}</p>
        {mayWrite && caseId !== null && (
          <p>
            <Link to="/cases/$caseId/identification/$recordId" params={{ caseId, recordId }}>
              {t('refusal.changedTheirMind')}
            </Link>
          </p>
        )}
      </div>
    </Notice>
  );
}
