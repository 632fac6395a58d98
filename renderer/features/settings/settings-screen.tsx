import { useEffect, useRef } from 'react';
import { useSession } from '../../app/session.ts';
import { useText } from '../../text/use-text.ts';
import { Appearance } from './appearance.tsx';
import { BackupSection } from './backup-section.tsx';
import { ChangePassphrase } from './change-passphrase.tsx';
import { HelpSection } from './help-section.tsx';
import { IdleLockSection } from './idle-lock-section.tsx';
import { KeysSection } from './keys-section.tsx';
import { LanguageSection } from './language-section.tsx';
import { OfficeSection } from './office-section.tsx';
import { OwnKeysSection } from './own-keys-section.tsx';
import { RecoverySection } from './recovery-section.tsx';
import { ScreenCaptureSection } from './screen-capture.tsx';
import { TaskRemindersSection } from './task-reminders.tsx';
import { SettingsContents, takeCursor } from './settings-contents.tsx';
import './settings.css';

/** Sections that a reminder leads to, by the end of the id of their heading. */
export const linkedSections = ['recovery', 'keys', 'backup', 'help'] as const;
export type LinkedSection = (typeof linkedSections)[number];

/** What one person may choose, and what the office keeps itself safe with: one section after another. */
export function SettingsScreen({ section }: { readonly section: LinkedSection | null }) {
  const { t } = useText();
  const { may } = useSession();
  const screen = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const heading =
      section === null ? null : screen.current?.querySelector<HTMLElement>(`#settings-${section}`);
    if (heading === null || heading === undefined) return undefined;
    takeCursor(heading);
    // After the frame has begun the screen at its top.
    const next = requestAnimationFrame(() => heading.scrollIntoView({ block: 'start' }));
    return () => cancelAnimationFrame(next);
  }, [section]);
  return (
    <div className="screen" data-screen="settings" ref={screen}>
      <h1>{t('settings.title')}</h1>
      <div className="settings-body">
        <SettingsContents />
        <div className="settings-sections">
          <LanguageSection />
          <Appearance />
          <IdleLockSection />
          <ScreenCaptureSection />
          <TaskRemindersSection />
          <ChangePassphrase />
          <OwnKeysSection />
          {may('recovery:keep') && <RecoverySection />}
          {(may('backup:make') || may('keys:renew')) && <BackupSection />}
          {may('keys:renew') && <KeysSection />}
          <HelpSection />
          <OfficeSection />
        </div>
      </div>
    </div>
  );
}
