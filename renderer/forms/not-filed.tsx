import type { UseMutationResult } from '@tanstack/react-query';
import { Refusal } from '../../shared/result.ts';
import { failureText } from '../text/error-text.ts';
import { useText } from '../text/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

/** Whether somebody else put a newer version on file first. */
const isConflict = (failure: unknown): boolean =>
  failure instanceof Refusal && failure.error.code === 'conflict';

/** Why a form did not go on file; after a conflict it opens anew on the newer version, and nothing typed is lost. */
export function NotFiled({
  failure,
  takeNewer,
}: {
  readonly failure: unknown;
  readonly takeNewer: Pick<
    UseMutationResult<unknown, Error, void>,
    'isError' | 'isPending' | 'error' | 'mutate'
  >;
}) {
  const { t } = useText();
  return (
    <Notice kind="problem" title={t('error.title')}>
      <p>{failureText(t, failure)}</p>
      {takeNewer.isError && <p className="field-problem">{failureText(t, takeNewer.error)}</p>}
      {isConflict(failure) && (
        <Button disabled={takeNewer.isPending} onClick={() => takeNewer.mutate()}>
          {t('conflict.takeNewer')}
        </Button>
      )}
    </Notice>
  );
}
