import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReintegrationDefinition } from '../../../shared/domain/return.ts';
import { call } from '../../bridge.ts';
import { useText } from '../../text/use-text.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** What the office means by "reintegrated", and whether it has said so itself. */
export function DefinitionText({
  definition: { version, definition },
}: {
  readonly definition: ReintegrationDefinition;
}) {
  const { t, number } = useText();
  return (
    <div className="reintegration-definition">
      <p className="small quiet">
        {version === 0
          ? t('reintegration.proposedVersion')
          : t('reintegration.version', { version: number(version) })}
      </p>
      <p className="claim-words">{definition ?? t('reintegration.proposed')}</p>
    </div>
  );
}

/** Confirms what the program proposes, or says it in the office's own words. */
export function DefineDialog({
  definition: { version, definition },
  onClose,
}: {
  readonly definition: ReintegrationDefinition;
  readonly onClose: () => void;
}) {
  const { t } = useText();
  const [words, setWords] = useState(definition ?? t('reintegration.proposed'));
  const [problem, setProblem] = useState<string>();
  const define = useMutation({
    mutationFn: () => call('reintegration.define', { version, definition: words }),
    onSuccess: onClose,
  });
  const submit = () => {
    const isWritten = words.trim() !== '';
    setProblem(isWritten ? undefined : 'required');
    if (isWritten) define.mutate();
    return isWritten;
  };
  return (
    <FormDialog
      title={t('reintegration.defineTitle')}
      submit={t('reintegration.defineSubmit')}
      act={define}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('reintegration.defineHelp')}</p>
      <TextField
        label={t('reintegration.definition')}
        rows={8}
        maxLength={3000}
        value={words}
        onChange={setWords}
        problem={problem}
      />
    </FormDialog>
  );
}
