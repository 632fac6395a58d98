import { Copy } from 'lucide-react';
import { copyText } from '../../app/clipboard.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';

/** The number of the case, and a small button that copies it. */
export function CopyNumber({ number, onCopied }: { readonly number: string; readonly onCopied: () => void }) {
  const { t } = useText();
  return (
    <span className="case-header-copy">
      <span className="case-header-number">{number}</span>
      <Button
        icon={Copy}
        onClick={() => {
          if (copyText(number)) onCopied();
        }}
      >
        {t('casePage.copyNumber')}
      </Button>
    </span>
  );
}
