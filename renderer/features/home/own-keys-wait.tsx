import { useSession } from '../../app/session.ts';
import { useText } from '../../text/use-text.ts';
import { KeyCodeText } from '../../ui/key-code-text.tsx';
import { Notice } from '../../ui/notice.tsx';

/** For whoever is not let in yet: what waits for whom, and the code that they read to whoever lets them in. */
export function OwnKeysWait() {
  const { t } = useText();
  const { ownKeys } = useSession();
  if (ownKeys.awaits.length === 0) return null;
  const what = ownKeys.awaits.map((compartment) => t(`compartment.${compartment}`)).join(', ');
  return (
    <Notice kind="warning" title={t('ownKeys.waitTitle')}>
      <p>{t('ownKeys.waitText', { what })}</p>
      <KeyCodeText code={ownKeys.code} />
    </Notice>
  );
}
