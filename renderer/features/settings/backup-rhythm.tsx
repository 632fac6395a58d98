import { useMutation, useQuery } from '@tanstack/react-query';
import { backupRhythms, BackupRhythm } from '../../../shared/domain/backup.ts';
import { BackupKeeping, backupKeepings } from '../../../shared/domain/backup-rotation.ts';
import { call } from '../../bridge.ts';
import { noteSaved } from '../../forms/saved-at.ts';
import { backupStatusQuery } from '../../queries/backup.ts';
import { useText } from '../../text/use-text.ts';
import { Field } from '../../ui/field.tsx';
import { SaveOutcome } from './save-outcome.tsx';

type Settings = { readonly rhythm: BackupRhythm; readonly keeping: BackupKeeping };

/** How often the program makes a copy by itself, and which copies stay; once a folder was chosen. */
export function BackupRhythmFields() {
  const { t } = useText();
  const { data: status } = useQuery(backupStatusQuery);
  const change = useMutation({
    mutationFn: (settings: Settings) => call('backup.setRhythm', settings),
    onSuccess: () => noteSaved(new Date().toISOString()),
  });
  if (status === undefined || status.folder === null) return null;
  const { rhythm, keeping } = change.isPending ? change.variables : status;
  return (
    <div className="settings-line">
      <Field label={t('backup.rhythm')} help={t('backup.rhythmHelp')}>
        {(control) => (
          <select
            {...control}
            className="input"
            value={rhythm}
            onChange={({ target }) => change.mutate({ rhythm: BackupRhythm.parse(target.value), keeping })}
          >
            {backupRhythms.map((each) => (
              <option key={each} value={each}>
                {t(`backup.rhythms.${each}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('backup.keeping')} help={t('backup.keepingHelp')}>
        {(control) => (
          <select
            {...control}
            className="input"
            value={keeping}
            onChange={({ target }) => change.mutate({ rhythm, keeping: BackupKeeping.parse(target.value) })}
          >
            {backupKeepings.map((each) => (
              <option key={each} value={each}>
                {t(`backup.keepings.${each}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <SaveOutcome isSaved={change.isSuccess} failure={change.error} />
    </div>
  );
}
