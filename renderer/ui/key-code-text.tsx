import { useText } from '../text/use-text.ts';
import './key-code-text.css';

/** The code of one's own keys, to be read aloud. */
export function KeyCodeText({ code }: { readonly code: string }) {
  const { t } = useText();
  return (
    <p className="key-code">
      <span>{t('ownKeys.code')}</span> <strong data-key-code>{code}</strong>
    </p>
  );
}
