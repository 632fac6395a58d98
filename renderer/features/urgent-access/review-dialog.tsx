import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { UrgentAccessRecord } from '../../../shared/contract/case-access.ts';
import { urgentAccessFindings } from '../../../shared/domain/case-access.ts';
import { call } from '../../bridge.ts';
import { useText } from '../../text/use-text.ts';
import { Field } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';

type Finding = (typeof urgentAccessFindings)[number];

/** What the head of the wing finds of an urgent access. */
export function ReviewDialog({
  access: { urgentAccessId, number, displayName, reason },
  onClose,
}: {
  readonly access: UrgentAccessRecord;
  readonly onClose: () => void;
}) {
  const { t } = useText();
  const [finding, setFinding] = useState<Finding>();
  const [remark, setRemark] = useState('');
  const [problem, setProblem] = useState<string>();
  const review = useMutation({
    mutationFn: (found: Finding) =>
      call('urgentAccess.review', {
        urgentAccessId,
        finding: found,
        remark: remark.trim() === '' ? null : remark,
      }),
    onSuccess: onClose,
  });
  const send = () => {
    setProblem(finding === undefined ? 'choose-one' : undefined);
    if (finding !== undefined) review.mutate(finding);
    return finding !== undefined;
  };
  return (
    <FormDialog
      title={t('urgent.reviewTitle', { number })}
      submit={t('urgent.reviewSubmit')}
      act={review}
      onSubmit={send}
      onClose={onClose}
    >
      <p>
        <strong>{displayName}</strong>: {reason}
      </p>
      <Field label={t('urgent.finding')} help={t('urgent.reviewHelp')} problem={problem} width="medium">
        {(control) => (
          <select
            {...control}
            className="input"
            value={finding ?? ''}
            onChange={(event) => setFinding(urgentAccessFindings.find((each) => each === event.target.value))}
          >
            <option value="">{t('form.choose')}</option>
            {urgentAccessFindings.map((each) => (
              <option key={each} value={each}>
                {t(`urgent.findingOf.${each}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <TextField
        label={t('urgent.remark')}
        help={t('urgent.remarkHelp')}
        rows={2}
        maxLength={1000}
        value={remark}
        onChange={setRemark}
      />
    </FormDialog>
  );
}
