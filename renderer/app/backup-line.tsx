import { useMutation, useQuery } from '@tanstack/react-query';
import { call } from '../bridge.ts';
import { backupStandingQuery } from '../queries/backup.ts';
import { useText } from '../text/use-text.ts';
import { backupAge, backupStatement, whatToDo } from '../ui/backup-text.ts';
import { Button } from '../ui/button.tsx';
import { useSession } from './session.ts';

/** When the last good copy was made, quietly; that one is being made, with the way to stop it; and that it is late. */
export function BackupLine() {
  const text = useText();
  const { may } = useSession();
  const { t, number } = text;
  const { data: standing } = useQuery(backupStandingQuery);
  const stop = useMutation({ mutationFn: () => call('backup.stop', {}) });
  if (standing === undefined) return null;
  const { progress, insistence } = standing;
  if (progress !== null)
    return (
      <span className="status-act">
        {stop.isPending
          ? t('backup.stopping')
          : t('backup.status.making', { percent: number(progress.percent) })}
        <Button look="quiet" disabled={stop.isPending} onClick={() => stop.mutate()}>
          {t('backup.stop')}
        </Button>
      </span>
    );
  if (insistence === 'none') return <span>{backupStatement(text, standing)}</span>;
  return <strong>{`${backupAge(text, standing)} ${whatToDo(text, standing, may('backup:make'))}`}</strong>;
}
