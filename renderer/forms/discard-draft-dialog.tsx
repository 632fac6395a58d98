import type { UseMutationResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { failureText } from '../text/error-text.ts';
import { useText } from '../text/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

/** Asks once more before a draft is thrown away, which nobody brings back. */
export function DiscardDraftDialog({
  isOpen,
  discard,
  onDiscard,
  onClose,
  children,
}: {
  readonly isOpen: boolean;
  readonly discard: Pick<UseMutationResult<unknown, unknown, never>, 'isPending' | 'error'>;
  readonly onDiscard: () => void;
  readonly onClose: () => void;
  /** Which draft it is, where that is not in sight. */
  readonly children?: ReactNode;
}) {
  const { t } = useText();
  return (
    <Dialog title={t('draft.discard')} isOpen={isOpen} onClose={onClose}>
      {children}
      <p>{t('draft.discardAsk')}</p>
      {discard.error !== null && <p className="field-problem">{failureText(t, discard.error)}</p>}
      <div className="dialog-actions">
        <Button onClick={onClose}>{t('draft.keep')}</Button>
        <Button look="danger" disabled={discard.isPending} onClick={onDiscard}>
          {t('draft.discardYes')}
        </Button>
      </div>
    </Dialog>
  );
}
