import { useText } from '../../text/use-text.ts';
import { BackupControls } from './backup-controls.tsx';

/** Where copies of the records go, and making one now. */
export function BackupSection() {
  const { t } = useText();
  return (
    <section className="settings-section" aria-labelledby="settings-backup">
      <h2 id="settings-backup">{t('backup.title')}</h2>
      <p>{t('backup.about')}</p>
      <BackupControls />
    </section>
  );
}
