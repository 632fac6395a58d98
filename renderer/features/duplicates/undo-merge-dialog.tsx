import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { MergeOfPersons } from '../../../shared/contract/person.ts';
import { call } from '../../bridge.ts';
import { forgetCasesRead } from '../../queries/merges.ts';
import { useText } from '../../text/use-text.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';

/** Asks before a merge is taken back, and says what that takes back besides. */
export function UndoMergeDialog({
  merge: { mergeId, mergedAt, mergedByName, changesSince },
  onClose,
}: {
  readonly merge: MergeOfPersons;
  readonly onClose: () => void;
}) {
  const { t, moment } = useText();
  const client = useQueryClient();
  const undo = useMutation({
    mutationFn: () => call('person.undoMerge', { mergeId }),
    onSuccess() {
      forgetCasesRead(client);
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('merge.undoTitle')}
      submit={t('merge.undo')}
      look="danger"
      act={undo}
      onSubmit={() => {
        undo.mutate();
        return true;
      }}
      onClose={onClose}
    >
      <p>{t('merge.undoOf', { when: moment(mergedAt), name: mergedByName })}</p>
      <p>{t('merge.undoText')}</p>
      <p>
        {changesSince === 0 ? t('merge.undoTakesNothing') : t('merge.undoTakes', { count: changesSince })}
      </p>
    </FormDialog>
  );
}
