import { useMutation } from '@tanstack/react-query';
import type { SeenProposal } from '../../../shared/contract/proposal.ts';
import { call } from '../../bridge.ts';
import { useText } from '../../text/use-text.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';

/** Takes a proposal back that was not approved; it stays on record. */
export function WithdrawDialog({
  proposal: { proposalId, version },
  onClose,
}: {
  readonly proposal: SeenProposal;
  readonly onClose: () => void;
}) {
  const { t } = useText();
  const withdraw = useMutation({
    mutationFn: () => call('proposal.withdraw', { proposalId, version }),
    onSuccess: onClose,
  });
  return (
    <FormDialog
      title={t('proposal.withdrawTitle')}
      submit={t('proposal.withdrawSubmit')}
      look="danger"
      act={withdraw}
      onSubmit={() => {
        withdraw.mutate();
        return true;
      }}
      onClose={onClose}
    >
      <p>{t('proposal.withdrawAsk')}</p>
    </FormDialog>
  );
}
