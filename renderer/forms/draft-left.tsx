import { useMutation } from '@tanstack/react-query';
import { call } from '../bridge.ts';
import { failureText } from '../text/error-text.ts';
import { useText } from '../text/use-text.ts';
import { Button } from '../ui/button.tsx';

/** What was typed before others made it pointless; nobody else can throw it away. */
export function DraftLeft({ recordId, onGone }: { readonly recordId: string; readonly onGone: () => void }) {
  const { t } = useText();
  const discard = useMutation({
    mutationFn: () => call('draft.discard', { recordId }),
    onSuccess: onGone,
  });
  return (
    <>
      {discard.isError && <p className="field-problem">{failureText(t, discard.error)}</p>}
      <Button look="quiet" disabled={discard.isPending} onClick={() => discard.mutate()}>
        {t('draft.discard')}
      </Button>
    </>
  );
}
