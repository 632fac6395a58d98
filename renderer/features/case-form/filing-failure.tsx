import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { Refusal } from '../../../shared/result.ts';
import { caseQuestionLabels } from '../../forms/case-labels.ts';
import { caseFieldOrder } from '../../forms/case-sections.ts';
import type { CaseValues, FiledCase } from '../../forms/case-values.ts';
import { JoinedFields } from '../../forms/joined-fields.tsx';
import { mergeValues, type MergedValues } from '../../forms/merge-values.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { Filing } from './use-file-case.ts';

interface FilingFailureProps {
  readonly filing: Filing;
  readonly form: UseFormReturn<CaseValues, unknown, FiledCase>;
  /** The record as the form was opened on it. */
  readonly onFile: CaseValues;
  /** Reads the newer version; what is put on file from now on stands on it. */
  readonly readNewer: () => Promise<CaseValues>;
  /** Told the newer version, and what came of joining the form with it. */
  readonly onJoined: (newer: CaseValues, joined: MergedValues<CaseValues>) => void;
}

/** Why the form did not go on file, in place; nothing of it is lost. After a conflict both versions are joined. */
export function FilingFailure({ filing, form, onFile, readNewer, onJoined }: FilingFailureProps) {
  const { t } = useText();
  const [base, setBase] = useState(onFile);
  const [merged, setMerged] = useState<MergedValues<CaseValues> | null>(null);
  const labels = caseQuestionLabels(t);
  const isConflict = filing.error instanceof Refusal && filing.error.error.code === 'conflict';
  const join = useMutation({
    mutationFn: readNewer,
    onSuccess: (theirs) => {
      const joined = mergeValues({ base, mine: form.getValues(), theirs, fields: caseFieldOrder });
      for (const name of joined.taken) form.setValue(name, joined.values[name]);
      setBase(theirs);
      setMerged(joined);
      onJoined(theirs, joined);
    },
  });
  if (isConflict) {
    return (
      <Notice kind="problem" title={t('conflict.title')}>
        <p>{t('conflict.text')}</p>
        {join.isError && <p className="field-problem">{failureText(t, join.error)}</p>}
        <Button disabled={join.isPending} onClick={() => join.mutate()}>
          {t('conflict.join')}
        </Button>
      </Notice>
    );
  }
  if (filing.error !== null) {
    return (
      <Notice kind="problem" title={t('error.title')}>
        <p>{failureText(t, filing.error)}</p>
      </Notice>
    );
  }
  if (merged === null) return null;
  return (
    <Notice kind="warning" title={t('conflict.joined')}>
      <JoinedFields joined={merged} labels={labels} />
    </Notice>
  );
}
