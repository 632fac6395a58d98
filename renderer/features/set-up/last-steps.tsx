import { useQuery } from '@tanstack/react-query';
import { backupStatusQuery } from '../../queries/backup.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { BackupControls } from '../settings/backup-controls.tsx';

/** Where the first copy of the records goes; it may wait, and the first screen says so then. */
export function BackupStep({ onNext }: { readonly onNext: () => void }) {
  const { t } = useText();
  const status = useQuery(backupStatusQuery);
  const isMade = typeof status.data?.lastMadeAt === 'string';
  return (
    <div className="set-up-step">
      <p>{t('backup.about')}</p>
      <BackupControls isDone={isMade} />
      <div className="set-up-acts">
        <Button look={isMade ? 'main' : 'plain'} onClick={onNext}>
          {isMade ? t('setUp.next') : t('setUp.backupLater')}
        </Button>
      </div>
      {!isMade && <p className="quiet small">{t('setUp.backupLaterHelp')}</p>}
    </div>
  );
}

/** What to do with a new office, and into it. */
export function NextStep({ onOpen }: { readonly onOpen: () => void }) {
  const { t } = useText();
  return (
    <div className="set-up-step">
      <p>{t('setUp.nextText')}</p>
      <ul className="set-up-points">
        <li>{t('setUp.nextFirstCase')}</li>
        <li>{t('setUp.nextPractise')}</li>
        <li>{t('setUp.nextSheets')}</li>
        <li>{t('setUp.nextSettings')}</li>
        <li>{t('setUp.nextHelp')}</li>
      </ul>
      <div className="set-up-acts">
        <Button look="main" onClick={onOpen}>
          {t('setUp.open')}
        </Button>
      </div>
    </div>
  );
}
