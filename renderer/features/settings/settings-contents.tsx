import { useSession } from '../../app/session.ts';
import { useText } from '../../text/use-text.ts';

/** Every section of the settings by name, each a link to itself: the page is long. */
export function SettingsContents() {
  const { t } = useText();
  const { may } = useSession();
  const sections: readonly (readonly [id: string, title: string])[] = [
    ['language', t('settings.language')],
    ['appearance', t('look.title')],
    ['idle-lock', t('settings.idleLock')],
    ['screen-capture', t('screenCapture.title')],
    ['passphrase', t('settings.passphrase')],
    ['own-keys', t('ownKeys.title')],
    ...(may('recovery:keep') ? [['recovery', t('recovery.title')] as const] : []),
    ...(may('backup:make') || may('keys:renew') ? [['backup', t('backup.title')] as const] : []),
    ...(may('keys:renew') ? [['keys', t('keys.title')] as const] : []),
    ['help', t('diagnostics.section')],
    ['office', t('settings.office')],
  ];
  return (
    <nav className="settings-contents" aria-label={t('settings.contents')}>
      <ul>
        {sections.map(([id, title]) => (
          <li key={id}>
            <a
              href={`#settings-${id}`}
              onClick={(event) => {
                event.preventDefault();
                const heading = document.getElementById(`settings-${id}`);
                if (heading === null) return;
                takeCursor(heading);
                heading.scrollIntoView({ block: 'start' });
              }}
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Puts the cursor on a heading, so that the keyboard goes on from there. */
export function takeCursor(heading: HTMLElement): void {
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
