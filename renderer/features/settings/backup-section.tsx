import { Link } from '@tanstack/react-router';
import { useSession } from '../../app/session.ts';
import { useText } from '../../text/use-text.ts';
import { BackupControls } from './backup-controls.tsx';
import { BackupHolders } from './backup-holders.tsx';
import { BackupRhythmFields } from './backup-rhythm.tsx';

/** Where copies of the records go, how often, and who opens them besides the sheets; heads of a wing see to the last alone. */
export function BackupSection() {
  const { t } = useText();
  const { may } = useSession();
  return (
    <section className="settings-section" aria-labelledby="settings-backup">
      <h2 id="settings-backup">{t('backup.title')}</h2>
      <p>{t('backup.about')}</p>
      {may('backup:make') && (
        <>
          <BackupControls />
          <p>
            <Link to="/backup-drill">{t('backupDrill.open')}</Link>
          </p>
          <BackupRhythmFields />
        </>
      )}
      {may('keys:renew') && <BackupHolders />}
    </section>
  );
}
