import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** Asks why, and does it: without a reason nothing is returned and nothing opened again. */
export function ReasonDialog({
  title,
  help,
  label,
  submit,
  send,
  onClose,
}: {
  readonly title: string;
  readonly help?: string;
  readonly label: string;
  readonly submit: string;
  readonly send: (because: string) => Promise<unknown>;
  readonly onClose: () => void;
}) {
  const [because, setBecause] = useState('');
  const [problem, setProblem] = useState<string>();
  const act = useMutation({ mutationFn: send, onSuccess: onClose });
  const onSubmit = () => {
    const isWritten = because.trim() !== '';
    setProblem(isWritten ? undefined : 'needed');
    if (isWritten) act.mutate(because);
    return isWritten;
  };
  return (
    <FormDialog title={title} submit={submit} act={act} onSubmit={onSubmit} onClose={onClose}>
      {help !== undefined && <p>{help}</p>}
      <TextField
        label={label}
        rows={3}
        maxLength={1000}
        value={because}
        onChange={setBecause}
        problem={problem}
      />
    </FormDialog>
  );
}
