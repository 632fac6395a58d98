import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { FolderOpen, HardDriveDownload } from 'lucide-react';
import { formatMoment } from '../../../shared/dates/vientiane-time.ts';
import { call } from '../../bridge.ts';
import { backupStatusQuery } from '../../queries/backup.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

/**
 * The folder of the copies, and a copy made now: in the settings and in set-up. Where another act of the page is the
 * next, `isDone` takes the weight off these.
 */
export function BackupControls({ isDone = false }: { readonly isDone?: boolean }) {
  const { t, language } = useText();
  const client = useQueryClient();
  const status = useQuery(backupStatusQuery);
  const choose = useMutation({
    mutationFn: () => call('backup.chooseFolder', {}),
    onSuccess: () => client.invalidateQueries({ queryKey: backupStatusQuery.queryKey }),
  });
  const make = useMutation({
    mutationFn: () => call('backup.make', {}),
    onSuccess: (made) => client.setQueryData(backupStatusQuery.queryKey, made),
  });
  const isBusy = choose.isPending || make.isPending;
  const folder = status.data?.folder ?? null;
  const failure = choose.error ?? make.error ?? status.error;
  return (
    <div className="backup">
      {status.data !== undefined && (
        <dl className="facts">
          <dt>{t('backup.folder')}</dt>
          <dd>{folder ?? t('backup.noFolder')}</dd>
          <dt>{t('backup.last')}</dt>
          <dd>
            {status.data.lastMadeAt === null
              ? t('backup.never')
              : formatMoment(status.data.lastMadeAt, language)}
          </dd>
        </dl>
      )}
      <div className="backup-acts">
        <Button
          look={folder === null ? 'main' : 'plain'}
          icon={FolderOpen}
          disabled={isBusy}
          onClick={() => {
            make.reset();
            choose.mutate();
          }}
        >
          {folder === null ? t('backup.choose') : t('backup.chooseOther')}
        </Button>
        <Button
          look={folder === null || isDone ? 'plain' : 'main'}
          icon={HardDriveDownload}
          disabled={isBusy || folder === null}
          onClick={() => {
            choose.reset();
            make.mutate();
          }}
        >
          {t('backup.make')}
        </Button>
      </div>
      {choose.data?.caution !== undefined && choose.data.caution !== null && (
        <Notice kind="warning">
          <p>{t(`backup.caution.${choose.data.caution}`)}</p>
        </Notice>
      )}
      {make.isPending && (
        <p role="status" className="backup-progress">
          <progress aria-label={t('backup.making')} />
          {t('backup.making')}
        </p>
      )}
      {failure !== null && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, failure)}</p>
        </Notice>
      )}
      {make.isSuccess && (
        <Notice kind="good">
          <p>{t('backup.made')}</p>
        </Notice>
      )}
    </div>
  );
}
