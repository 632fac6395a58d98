import { useMutation } from '@tanstack/react-query';
import { CircleHelp, Combine, Split, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { duplicateFindings, type DuplicateDecision } from '../../../shared/domain/duplicate.ts';
import { call } from '../../bridge.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';

type Finding = DuplicateDecision['finding'];

const icons: Readonly<Record<Finding, LucideIcon>> = {
  same: Combine,
  'not-the-same': Split,
  'not-sure': CircleHelp,
};

/** The three answers to "same person?", with a reason where somebody wants to give one. */
export function DecideForm({
  personId,
  otherPersonId,
  onDecided,
}: {
  readonly personId: string;
  readonly otherPersonId: string;
  readonly onDecided: (finding: Finding) => void;
}) {
  const { t } = useText();
  const [reason, setReason] = useState('');
  const decide = useMutation({
    mutationFn: async (finding: Finding) => {
      const words = reason.trim();
      await call('duplicate.decide', {
        personId,
        otherPersonId,
        decision: { finding, reason: words === '' ? null : words },
      });
      return finding;
    },
    onSuccess: onDecided,
  });
  return (
    <section className="decide" aria-labelledby="decide-title">
      <h2 id="decide-title">{t('duplicates.question')}</h2>
      <Field label={t('duplicates.reason')} help={t('duplicates.reasonHelp')}>
        {(control) => (
          <textarea
            {...control}
            className="input"
            rows={2}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      {decide.isError && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, decide.error)}</p>
        </Notice>
      )}
      <div className="decide-answers">
        {duplicateFindings.map((finding) => (
          <Button
            key={finding}
            icon={icons[finding]}
            disabled={decide.isPending}
            onClick={() => decide.mutate(finding)}
          >
            {t(`duplicates.answer.${finding}`)}
          </Button>
        ))}
      </div>
      <p className="quiet small">{t('duplicates.answerHelp')}</p>
    </section>
  );
}
