import { useMutation } from '@tanstack/react-query';
import type { BackupProgress } from '../../../shared/contract/backup.ts';
import { call } from '../../bridge.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';

/** How far the copy has come, whoever began it; it goes on when the screen is left. */
export function BackupUnderWay({ progress }: { readonly progress: BackupProgress | null }) {
  const { t, number } = useText();
  const stop = useMutation({ mutationFn: () => call('backup.stop', {}) });
  const { step, percent } = progress ?? { step: 'copying', percent: 0 };
  return (
    <div className="backup-progress">
      <p role="status">{stop.isPending ? t('backup.stopping') : t('backup.making')}</p>
      <progress aria-label={t('backup.making')} max={100} value={percent} />
      <p className="quiet small">
        {t(`backup.step.${step}`, { percent: number(percent) })} · {t('backup.mayLeave')}
      </p>
      <div>
        <Button disabled={stop.isPending} onClick={() => stop.mutate()}>
          {t('backup.stop')}
        </Button>
      </div>
    </div>
  );
}
