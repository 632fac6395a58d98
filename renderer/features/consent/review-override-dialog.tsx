import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { SeenOverride } from '../../../shared/contract/consent.ts';
import { overrideFindings, type OverrideFinding } from '../../../shared/domain/consent-override.ts';
import { call } from '../../bridge.ts';
import { Question } from '../../forms/question.tsx';
import { useText } from '../../text/use-text.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** Another head says whether what was let go without a consent was right; what was not ends with it. */
export function ReviewOverrideDialog({
  override: { overrideId, version, words },
  onClose,
}: {
  readonly override: SeenOverride;
  readonly onClose: () => void;
}) {
  const { t } = useText();
  const [finding, setFinding] = useState<OverrideFinding | ''>('');
  const [remark, setRemark] = useState('');
  const [problem, setProblem] = useState<string>();
  const review = useMutation({
    mutationFn: (found: OverrideFinding) =>
      call('consent.reviewOverride', {
        overrideId,
        version,
        finding: found,
        remark: remark.trim() === '' ? null : remark,
      }),
    onSuccess: onClose,
  });
  const submit = () => {
    setProblem(finding === '' ? 'choose-one' : undefined);
    if (finding === '') return false;
    review.mutate(finding);
    return true;
  };
  return (
    <FormDialog
      title={t('consent.reviewTitle')}
      submit={t('consent.reviewSubmit')}
      act={review}
      onSubmit={submit}
      onClose={onClose}
    >
      {words !== undefined && <p className="consent-words">{words.reason}</p>}
      <Question name="override-finding" label={t('consent.finding')} problem={problem} isGroup>
        {({ id }) => (
          <div className="choices">
            {overrideFindings.map((each) => (
              <label key={each} className="choice">
                <input type="radio" name={id} checked={finding === each} onChange={() => setFinding(each)} />
                {t(`consent.found.${each}`)}
              </label>
            ))}
          </div>
        )}
      </Question>
      <TextField label={t('consent.remark')} rows={3} maxLength={1000} value={remark} onChange={setRemark} />
    </FormDialog>
  );
}
