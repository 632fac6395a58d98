import type { ReactNode } from 'react';
import { showLanguage } from '../text/i18n.ts';
import { useText } from '../text/use-text.ts';
import { DevelopmentBanner } from './development-banner.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { LookSwitch } from './look-switch.tsx';
import './entrance.css';

interface EntranceProps {
  readonly screen: string;
  readonly title: string;
  readonly isDevelopmentRuntime: boolean;
  readonly isDevelopmentOffice: boolean;
  readonly children: ReactNode;
}

/** The plain page before anybody is signed in. */
export function Entrance({
  screen,
  title,
  isDevelopmentRuntime,
  isDevelopmentOffice,
  children,
}: EntranceProps) {
  const { t } = useText();
  return (
    <div className="entrance" data-screen={screen}>
      <DevelopmentBanner
        isDevelopmentRuntime={isDevelopmentRuntime}
        isDevelopmentOffice={isDevelopmentOffice}
      />
      <div className="entrance-page">
        <header className="entrance-header">
          <span className="entrance-program">{t('program.name')}</span>
          <LookSwitch />
          <LanguageSwitch onChoose={showLanguage} />
        </header>
        <main className="entrance-main">
          <h1>{title}</h1>
          {children}
        </main>
      </div>
    </div>
  );
}
