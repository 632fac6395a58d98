import { useText } from '../../text/use-text.ts';
import { PassphraseField } from '../../ui/passphrase-field.tsx';

/** The actor's own passphrase, once more: it opens the keys that are handed on, and shows who signs. */
export function OwnPassphrase(props: {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly problem: string | undefined;
  readonly wait: number;
  readonly isDisabled: boolean;
}) {
  const { t } = useText();
  return (
    <PassphraseField
      {...props}
      label={t('accounts.ownPassphrase')}
      help={t('accounts.ownPassphraseHelp')}
      autoComplete="current-password"
    />
  );
}
