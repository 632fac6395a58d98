import { Copy } from 'lucide-react';
import { useState } from 'react';
import { copyText } from '../../app/clipboard.ts';
import { useText } from '../../text/use-text.ts';

/** Copies the number of the case, and says that it does not stay in the clipboard. */
export function CopyNumber({ number }: { readonly number: string }) {
  const { t } = useText();
  const [copied, setCopied] = useState<string>();
  return (
    <>
      <button
        type="button"
        className="icon-button"
        aria-label={t('casePage.copyNumber')}
        title={t('casePage.copyNumber')}
        onClick={() => {
          if (copyText(number)) setCopied(number);
        }}
      >
        <Copy className="icon" aria-hidden />
      </button>
      <span role="status" className="quiet small">
        {copied === number ? t('casePage.numberCopied') : ''}
      </span>
    </>
  );
}
