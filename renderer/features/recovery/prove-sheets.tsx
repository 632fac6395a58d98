import type { FormEvent } from 'react';
import { Refusal } from '../../../shared/result.ts';
import { call } from '../../bridge.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TwoSheetFields } from './two-sheet-fields.tsx';
import { useTwoSheets } from './use-two-sheets.ts';

/** Two of the new sheets typed from the paper: only then do they hold. */
export function ProveSheets({
  set,
  onProven,
  onBack,
  onLost,
}: {
  readonly set: string;
  readonly onProven: () => void;
  /** To the sheets once more, as long as they can be shown. */
  readonly onBack: () => void;
  /** The store has forgotten what it prepared: the sheets are worth nothing. */
  readonly onLost: () => void;
}) {
  const { t } = useText();
  const proof = useTwoSheets({
    set,
    send: async (sheets) => {
      await call('recovery.proveSheets', sheets);
      onProven();
    },
  });
  const isLost =
    proof.failure instanceof Refusal &&
    proof.failure.error.code === 'refused' &&
    proof.failure.error.reason === 'sheets-not-prepared';
  const send = (event: FormEvent) => {
    event.preventDefault();
    proof.submit();
  };
  return (
    <form
      className="recovery-form"
      ref={proof.form}
      onSubmit={send}
      aria-label={t('recovery.proofTitle')}
      noValidate
    >
      <p>{t('recovery.proofText')}</p>
      <TwoSheetFields {...proof.fields} />
      {proof.failure !== null && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, proof.failure)}</p>
          {isLost && <Button onClick={onLost}>{t('recovery.beginAgain')}</Button>}
        </Notice>
      )}
      <div className="hand-out-acts">
        <Button type="submit" look="main" disabled={proof.isBusy}>
          {t('recovery.prove')}
        </Button>
        <Button disabled={proof.isBusy} onClick={onBack}>
          {t('recovery.backToSheets')}
        </Button>
        <p role="status">{proof.isBusy ? t('recovery.checking') : ''}</p>
      </div>
    </form>
  );
}
