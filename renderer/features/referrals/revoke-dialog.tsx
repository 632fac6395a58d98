import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { referralRevocationReasons } from '../../../shared/codes/referral-revocation-reasons.ts';
import type { SeenReferral } from '../../../shared/contract/referral.ts';
import { ReferralRevocation } from '../../../shared/domain/referral.ts';
import { isUnderWay } from '../../../shared/domain/referral-moves.ts';
import { call } from '../../bridge.ts';
import { useText } from '../../text/use-text.ts';
import { CodeSelect } from '../../ui/code-select.tsx';
import { Field } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';

/** Takes a referral back; it stays on record, and who received it is to be told. */
export function RevokeDialog({
  referral: { referralId, version, state, consent },
  onClose,
}: {
  readonly referral: SeenReferral;
  readonly onClose: () => void;
}) {
  const { t } = useText();
  const isWithdrawn = consent?.holds === false && consent.because === 'withdrawn';
  const [reason, setReason] = useState(isWithdrawn ? 'EXT_ConsentWithdrawn' : '');
  const [remark, setRemark] = useState('');
  const [problems, setProblems] = useState<{ readonly reason?: string; readonly remark?: string }>({});
  const revoke = useMutation({
    mutationFn: (revocation: ReferralRevocation) =>
      call('referral.revoke', {
        referralId,
        version,
        ...revocation,
        remark: remark.trim() === '' ? null : remark,
      }),
    onSuccess: onClose,
  });
  const submit = () => {
    const revocation = ReferralRevocation.safeParse({ reason });
    const found = {
      ...(!revocation.success && { reason: 'choose-one' }),
      ...(remark.length > 2000 && { remark: 'too-long' }),
    };
    setProblems(found);
    if (!revocation.success || remark.length > 2000) return false;
    revoke.mutate(revocation.data);
    return true;
  };
  return (
    <FormDialog
      title={t('referral.revokeTitle')}
      submit={t('referral.revokeSubmit')}
      look="danger"
      act={revoke}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t(isUnderWay(state) ? 'referral.revokeHelp' : 'referral.revokeDraftHelp')}</p>
      <CodeSelect
        label={t('referral.reason')}
        list={referralRevocationReasons}
        value={reason}
        problem={problems.reason}
        onChange={setReason}
      />
      <Field label={t('referral.remark')} problem={problems.remark}>
        {(control) => (
          <textarea
            {...control}
            className="input"
            rows={3}
            value={remark}
            spellCheck={false}
            onChange={({ target }) => setRemark(target.value)}
          />
        )}
      </Field>
    </FormDialog>
  );
}
