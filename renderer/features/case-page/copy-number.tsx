import { Copy } from 'lucide-react';
import { useState } from 'react';
import { copyText } from '../../app/clipboard.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';

/** Copies the number of the case, and says that it does not stay in the clipboard. */
export function CopyNumber({ number }: { readonly number: string }) {
  const { t } = useText();
  const [copied, setCopied] = useState<string>();
  return (
    <>
      <Button
        look="quiet"
        icon={Copy}
        onClick={() => {
          if (copyText(number)) setCopied(number);
        }}
      >
        {t('casePage.copyNumber')}
      </Button>
      <span role="status" className="quiet small">
        {copied === number ? t('casePage.numberCopied') : ''}
      </span>
    </>
  );
}
