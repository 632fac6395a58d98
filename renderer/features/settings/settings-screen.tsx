import { useText } from '../../text/use-text.ts';
import { ChangePassphrase } from './change-passphrase.tsx';
import { IdleLockSection } from './idle-lock-section.tsx';
import { LanguageSection } from './language-section.tsx';
import { OfficeSection } from './office-section.tsx';
import './settings.css';

/** What one person may choose, and what the office keeps itself safe with: one section after another. */
export function SettingsScreen() {
  const { t } = useText();
  return (
    <div className="screen" data-screen="settings">
      <h1>{t('settings.title')}</h1>
      <LanguageSection />
      <IdleLockSection />
      <ChangePassphrase />
      <OfficeSection />
    </div>
  );
}
