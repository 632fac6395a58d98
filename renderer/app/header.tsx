import { Lock } from 'lucide-react';
import type { Language } from '../../shared/domain/language.ts';
import { call } from '../bridge.ts';
import { showLanguage } from '../text/i18n.ts';
import { useText } from '../text/use-text.ts';
import { Button } from '../ui/button.tsx';
import { LanguageSwitch } from '../ui/language-switch.tsx';
import { SearchBox } from './search-box.tsx';
import { useSession } from './session.ts';
import { shortcuts } from './shortcuts.ts';

/** Search, language, lock, and who is signed in. */
export function Header() {
  const { t, language: shown } = useText();
  const session = useSession();
  const choose = async (language: Language) => {
    showLanguage(language);
    session.takePreferences({ ...session.preferences, language });
    // A failure to keep the choice costs nothing now: the language is already shown.
    await call('preferences.change', { language }).catch(() => undefined);
  };
  const roles = [
    ...session.roles.map((role) => t(`role.${role}`)),
    ...session.customRoles.map(({ nameLao, nameEnglish }) => (shown === 'lo' ? nameLao : nameEnglish)),
  ];
  return (
    <header className="header">
      <SearchBox />
      <LanguageSwitch onChoose={(language) => void choose(language)} />
      <Button icon={Lock} keys={shortcuts.lock.keys} onClick={session.lock}>
        {t('frame.lock')}
      </Button>
      <p className="header-who">
        <span>{session.account.displayName}</span>
        <span className="quiet">{roles.join(', ')}</span>
      </p>
    </header>
  );
}
