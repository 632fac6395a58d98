import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { FolderOpen, HardDriveDownload } from 'lucide-react';
import { call } from '../../bridge.ts';
import { backupStatusQuery } from '../../queries/backup.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { copiedWhen, testedWhen, whatToDo } from '../../ui/backup-text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { BackupUnderWay } from './backup-under-way.tsx';

/**
 * The folder of the copies, how the last one went, and a copy made now: in the settings and in set-up. Where another act of
 * the page is the next, `isDone` takes the weight off these.
 */
export function BackupControls({ isDone = false }: { readonly isDone?: boolean }) {
  const text = useText();
  const { t, moment } = text;
  const client = useQueryClient();
  const { data: status, error } = useQuery(backupStatusQuery);
  const choose = useMutation({
    mutationFn: () => call('backup.chooseFolder', {}),
    onSuccess: () => client.invalidateQueries({ queryKey: backupStatusQuery.queryKey }),
  });
  const make = useMutation({
    mutationFn: () => call('backup.make', {}),
    onSuccess: (made) => client.setQueryData(backupStatusQuery.queryKey, made),
  });
  const progress = status?.progress ?? null;
  const isBusy = choose.isPending || make.isPending || progress !== null;
  const folder = status?.folder ?? null;
  const failure = choose.error ?? make.error ?? error;
  return (
    <div className="backup">
      {status !== undefined && (
        <dl className="facts">
          <dt>{t('backup.folder')}</dt>
          <dd>{folder ?? t('backup.noFolder')}</dd>
          <dt>{t('backup.last')}</dt>
          <dd>
            {status.lastMadeAt === null
              ? t('backup.never')
              : t('backup.lastOn', {
                  when: copiedWhen(text, status.lastMadeAt),
                  folder: status.lastFolderName ?? '—',
                })}
          </dd>
          {status.lastMadeAt !== null && (
            <>
              <dt>{t('backup.tested')}</dt>
              <dd>
                {status.lastTestedAt === null ? t('backup.notTested') : testedWhen(text, status.lastTestedAt)}
              </dd>
            </>
          )}
        </dl>
      )}
      {status !== undefined && status.failure !== null && !isBusy && failure === null && (
        <Notice kind="warning" title={t('backup.failedAt', { when: moment(status.failure.at) })}>
          <p>{whatToDo(text, status, true)}</p>
        </Notice>
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
      {(make.isPending || progress !== null) && <BackupUnderWay progress={progress} />}
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
