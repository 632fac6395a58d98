import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useSession } from '../../app/session.ts';
import { recoveryStatusQuery } from '../../queries/recovery.ts';
import { useText } from '../../text/use-text.ts';
import { BackButton } from '../../ui/back-button.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { HandOutSheets } from './hand-out-sheets.tsx';
import type { PreparedSheets } from './paper-sheets.tsx';
import { PrepareFirstSheets, PrepareNextSheets } from './prepare-sheets.tsx';
import { ProveSheets } from './prove-sheets.tsx';

type Stage = 'prepare' | 'handOut' | 'prove' | 'done';

/** A set of sheets, from making it to the proof: the first where set-up was broken off, or the next. */
export function NewSheetsScreen() {
  const { t } = useText();
  const { office } = useSession();
  const status = useQuery(recoveryStatusQuery);
  const [stage, setStage] = useState<Stage>('prepare');
  const [prepared, setPrepared] = useState<PreparedSheets | null>(null);
  if (status.data === undefined) return <Loading screen="new-sheets" failure={status.error ?? undefined} />;
  const present = status.data.proven;
  const hasNew = (made: PreparedSheets) => {
    setPrepared(made);
    setStage('handOut');
  };
  const forget = (next: Stage) => {
    setPrepared(null);
    setStage(next);
  };
  return (
    <div className="screen" data-screen="new-sheets">
      <header className="screen-title">
        <h1>{t('recovery.makeTitle')}</h1>
        <div className="push">
          <BackButton />
        </div>
      </header>
      <div className="recovery-page" data-stage={stage}>
        {stage === 'prepare' && present === null && <PrepareFirstSheets onPrepared={hasNew} />}
        {stage === 'prepare' && present !== null && (
          <PrepareNextSheets set={present.set} onPrepared={hasNew} />
        )}
        {stage === 'handOut' && prepared !== null && (
          <HandOutSheets prepared={prepared} office={office} heading="h2" onNext={() => setStage('prove')} />
        )}
        {stage === 'prove' && prepared !== null && (
          <ProveSheets
            set={prepared.set}
            onProven={() => forget('done')}
            onBack={() => setStage('handOut')}
            onLost={() => forget('prepare')}
          />
        )}
        {stage === 'done' && (
          <>
            <Notice kind="good" title={t('recovery.provenTitle')}>
              <p>{t('recovery.provenText')}</p>
            </Notice>
            <p>
              <Link to="/">{t('recovery.toHome')}</Link>
            </p>
          </>
        )}
      </div>
    </div>
  );
}
