import { useEffect, useState } from 'react';
import { onNotice } from '../bridge.ts';
import { useText } from '../text/use-text.ts';
import { useSavedAt } from '../forms/saved-at.ts';
import { BackupLine } from './backup-line.tsx';
import { HealthLine } from './health-line.tsx';
import { useSession } from './session.ts';
import { UnreadLine } from './unread-line.tsx';

/** When something was last saved, what could not be read, how the copies and the program stand, and when the store locks by itself. */
export function StatusLine() {
  const { t, clock } = useText();
  const { preferences, may } = useSession();
  const savedAt = useSavedAt();
  const [lockingIn, setLockingIn] = useState(0);
  useEffect(
    () =>
      onNotice((notice) => {
        if (notice.kind === 'lockingSoon') setLockingIn(notice.seconds);
      }),
    [],
  );
  return (
    <footer className="status-line" aria-label={t('frame.status')}>
      {may('draft:own') && (
        <span>
          {savedAt === null ? t('frame.nothingSavedYet') : t('frame.savedAt', { time: clock(savedAt) })}
        </span>
      )}
      <UnreadLine />
      <BackupLine />
      <HealthLine />
      {lockingIn > 0 ? (
        <strong role="alert">{t('frame.lockingSoon', { count: lockingIn })}</strong>
      ) : (
        <span>{t('frame.locksAfter', { count: preferences.idleLockMinutes })}</span>
      )}
    </footer>
  );
}
