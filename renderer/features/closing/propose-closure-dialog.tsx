import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { v7 as newRecordId } from 'uuid';
import { closureReasons } from '../../../shared/codes/closure-reasons.ts';
import type { InputByOperation } from '../../../shared/contract.ts';
import type { SeenClosure } from '../../../shared/contract/closure.ts';
import { Closure } from '../../../shared/domain/closure.ts';
import { call } from '../../bridge.ts';
import { DateInput } from '../../forms/date-input.tsx';
import { rawDay, readDate } from '../../forms/raw-date.ts';
import { useText } from '../../text/use-text.ts';
import { CodeSelect } from '../../ui/code-select.tsx';
import { Field } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { today } from '../../ui/today.ts';

type Problems = { readonly reason?: string; readonly endedOn?: string; readonly summary?: string };

/** Asks the head to close the case for one's side; a returned closing begins with what was said of it. */
export function ProposeClosureDialog({
  caseId,
  returned,
  onClose,
}: {
  readonly caseId: string;
  readonly returned: SeenClosure | undefined;
  readonly onClose: () => void;
}) {
  const { t } = useText();
  const [closureId] = useState(() => returned?.closureId ?? newRecordId());
  const [reason, setReason] = useState<string>(returned?.reason ?? '');
  const [endedOn, setEndedOn] = useState(() => rawDay(returned?.endedOn ?? today()));
  const [summary, setSummary] = useState(returned?.words?.summary ?? '');
  const [problems, setProblems] = useState<Problems>({});
  const propose = useMutation({
    mutationFn: (input: InputByOperation<'closure.propose'>) => call('closure.propose', input),
    onSuccess: onClose,
  });
  const submit = () => {
    const reading = readDate(endedOn, today());
    const day = reading.ok && reading.value?.precision === 'day' ? reading.value.earliest : undefined;
    const code = Closure.shape.reason.safeParse(reason);
    const dayProblem = !reading.ok
      ? reading.problem
      : day === undefined
        ? 'day-needed'
        : day > today()
          ? 'in-the-future'
          : undefined;
    const isWritten = summary.trim() !== '';
    setProblems({
      ...(!code.success && { reason: 'required' }),
      ...(dayProblem !== undefined && { endedOn: dayProblem }),
      ...(!isWritten && { summary: 'required' }),
    });
    if (!code.success || day === undefined || dayProblem !== undefined || !isWritten) return false;
    propose.mutate({
      closureId,
      caseId,
      version: returned?.version ?? 0,
      reason: code.data,
      endedOn: day,
      summary,
    });
    return true;
  };
  return (
    <FormDialog
      title={t('closing.proposeTitle')}
      submit={t('closing.proposeSubmit')}
      act={propose}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('closing.proposeHelp')}</p>
      <CodeSelect
        label={t('closing.reason')}
        list={closureReasons}
        value={reason}
        onChange={setReason}
        problem={problems.reason}
      />
      <Field label={t('closing.endedOn')} problem={problems.endedOn} width="medium">
        {(control) => (
          <DateInput control={control} help={t('caseForm.openedOnHelp')} raw={endedOn} onRaw={setEndedOn} />
        )}
      </Field>
      <TextField
        label={t('closing.summary')}
        rows={4}
        maxLength={2000}
        value={summary}
        onChange={setSummary}
        problem={problems.summary}
      />
    </FormDialog>
  );
}
