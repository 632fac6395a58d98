import { useQueryClient } from '@tanstack/react-query';
import { ArchiveRestore } from 'lucide-react';
import { Suspense } from 'react';
import { readLater } from '../../app/read-later.tsx';
import type { StoreFault } from '../../../shared/result.ts';
import { isTraining } from '../../style/training.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Entrance } from '../../ui/entrance.tsx';
import { Notice } from '../../ui/notice.tsx';
import { needsCopy } from '../restore/needs-copy.ts';
import { Diagnostics } from '../settings/diagnostics.tsx';
import '../restore/restore.css';

const TrainingActs = readLater(async () => (await import('../training/training-acts.tsx')).TrainingActs);

/** The store cannot be opened: what is the matter, what is safe and what to do; nothing here deletes anything. */
export function Unusable({
  message,
  isDevelopmentRuntime,
  onRestore,
}: {
  readonly message: StoreFault | 'bridge';
  readonly isDevelopmentRuntime: boolean;
  readonly onRestore: () => void;
}) {
  const { t } = useText();
  const client = useQueryClient();
  return (
    <Entrance
      screen="unusable"
      title={t('unusable.title')}
      isDevelopmentRuntime={isDevelopmentRuntime}
      isDevelopmentOffice={false}
    >
      <Notice kind="problem">
        <p>{message === 'bridge' ? t('error.bridge') : t(`error.store.${message}`)}</p>
      </Notice>
      <div className="restore-acts">
        {needsCopy(message) && (
          <Button look="main" icon={ArchiveRestore} onClick={onRestore}>
            {t('restore.lastGood')}
          </Button>
        )}
        <Button onClick={() => void client.invalidateQueries({ queryKey: ['session'] })}>
          {t('action.tryAgain')}
        </Button>
        <Diagnostics />
      </div>
      {needsCopy(message) && <p className="quiet small">{t('restore.openHelp')}</p>}
      {isTraining && (
        <Suspense fallback={null}>
          <TrainingActs />
        </Suspense>
      )}
    </Entrance>
  );
}
