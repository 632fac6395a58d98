import { useSession } from '../../app/session.ts';
import { useText } from '../../text/use-text.ts';
import { KeyCodeText } from '../../ui/key-code-text.tsx';

/** The code of one's own keys, for whoever lets one in. */
export function OwnKeysSection() {
  const { t } = useText();
  const { ownKeys } = useSession();
  return (
    <section className="settings-section" aria-labelledby="settings-own-keys">
      <h2 id="settings-own-keys">{t('ownKeys.title')}</h2>
      <p>{t('ownKeys.about')}</p>
      <KeyCodeText code={ownKeys.code} />
    </section>
  );
}
