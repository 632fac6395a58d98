import { useMutation } from '@tanstack/react-query';
import type { Release } from '../../../shared/contract/wall.ts';
import { call } from '../../bridge.ts';
import { useText } from '../../text/use-text.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';

/** Takes a release back for the future, after saying that what was read was read. */
export function WithdrawDialog({
  release: { releaseId, from },
  onClose,
}: {
  readonly release: Release;
  readonly onClose: () => void;
}) {
  const { t } = useText();
  const withdraw = useMutation({
    mutationFn: () => call('release.withdraw', { releaseId, wing: from }),
    onSuccess: onClose,
  });
  return (
    <FormDialog
      title={t('releases.withdrawTitle')}
      submit={t('releases.withdrawSubmit')}
      look="danger"
      act={withdraw}
      onSubmit={() => {
        withdraw.mutate();
        return true;
      }}
      onClose={onClose}
    >
      <p>{t('releases.withdrawAsk')}</p>
    </FormDialog>
  );
}
