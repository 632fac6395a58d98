import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { SeenProposal } from '../../../shared/contract/proposal.ts';
import { call } from '../../bridge.ts';
import { useText } from '../../text/use-text.ts';
import { Field } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';

/** Gives a proposal back to its officer, with what is to be mended. */
export function ReturnDialog({
  proposal: { proposalId, version },
  onClose,
}: {
  readonly proposal: SeenProposal;
  readonly onClose: () => void;
}) {
  const { t } = useText();
  const [remark, setRemark] = useState('');
  const [problem, setProblem] = useState<string>();
  const giveBack = useMutation({
    mutationFn: () => call('proposal.return', { proposalId, version, remark }),
    onSuccess: onClose,
  });
  const submit = () => {
    const found = remark.trim() === '' ? 'required' : remark.length > 1000 ? 'too-long' : undefined;
    setProblem(found);
    if (found !== undefined) return false;
    giveBack.mutate();
    return true;
  };
  return (
    <FormDialog
      title={t('proposal.returnTitle')}
      submit={t('proposal.returnSubmit')}
      act={giveBack}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label={t('proposal.remark')} help={t('proposal.returnHelp')} problem={problem}>
        {(control) => (
          <textarea
            {...control}
            className="input"
            rows={4}
            value={remark}
            spellCheck={false}
            onChange={(event) => setRemark(event.target.value)}
          />
        )}
      </Field>
    </FormDialog>
  );
}
