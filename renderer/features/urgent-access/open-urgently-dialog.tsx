import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { URGENT_ACCESS_MAXIMUM_HOURS, UrgentAccess } from '../../../shared/domain/case-access.ts';
import { call } from '../../bridge.ts';
import { fieldProblems, type FieldProblems } from '../../forms/form-reading.ts';
import { useText } from '../../text/use-text.ts';
import { Field } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';

interface OpenUrgentlyProps {
  readonly caseId: string;
  readonly number: string;
  readonly onOpened: () => void;
  readonly onClose: () => void;
}

/** Opens a case beyond one's reach for a while, for a reason that goes on record. */
export function OpenUrgentlyDialog({ caseId, number, onOpened, onClose }: OpenUrgentlyProps) {
  const { t } = useText();
  const [reason, setReason] = useState('');
  const [hours, setHours] = useState('4');
  const [problems, setProblems] = useState<FieldProblems<'reason' | 'hours'>>({});
  const open = useMutation({
    mutationFn: (access: UrgentAccess) => call('case.openUrgently', access),
    onSuccess: onOpened,
  });
  const send = () => {
    const access = UrgentAccess.safeParse({
      caseId,
      reason,
      hours: hours.trim() === '' ? undefined : Number(hours),
    });
    setProblems(access.success ? {} : fieldProblems(access.error, { reason, hours }));
    if (access.success) open.mutate(access.data);
    return access.success;
  };
  return (
    <FormDialog
      title={t('urgent.openTitle', { number })}
      submit={t('urgent.openSubmit')}
      act={open}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{t('urgent.openHelp')}</p>
      <TextField
        label={t('urgent.openReason')}
        help={t('urgent.openReasonHelp')}
        rows={3}
        maxLength={1000}
        value={reason}
        onChange={setReason}
        problem={problems.reason}
      />
      <Field
        label={t('urgent.openHours')}
        help={t('urgent.openHoursHelp')}
        problem={problems.hours}
        width="short"
      >
        {(control) => (
          <input
            {...control}
            className="input"
            type="number"
            inputMode="numeric"
            min={1}
            max={URGENT_ACCESS_MAXIMUM_HOURS}
            value={hours}
            onChange={(event) => setHours(event.target.value)}
          />
        )}
      </Field>
    </FormDialog>
  );
}
