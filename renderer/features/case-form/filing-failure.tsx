import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Refusal } from '../../../shared/result.ts';
import { caseValuesOf, type CaseFieldName, type CaseValues } from '../../forms/case-values.ts';
import { goToQuestion } from '../../forms/question.tsx';
import { caseFileQuery } from '../../queries/cases.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { caseQuestionLabels } from '../../forms/case-labels.ts';
import { caseFieldOrder } from '../../forms/case-sections.ts';
import type { Filing } from './use-file-case.ts';

/** Why the form did not go on file, in place; nothing of it is lost. After a conflict it shows what others changed. */
export function FilingFailure({ filing, onFile, caseId }: { readonly filing: Filing; readonly onFile: CaseValues; readonly caseId: string }) {
  const { t } = useText();
  const client = useQueryClient();
  const [changed, setChanged] = useState<readonly CaseFieldName[] | null>(null);
  const labels = caseQuestionLabels(t);
  const isConflict = filing.error instanceof Refusal && filing.error.error.code === 'conflict';
  const compare = async () => {
    const newer = await client.fetchQuery({ ...caseFileQuery(caseId), staleTime: 0 });
    const values = caseValuesOf(newer);
    setChanged(caseFieldOrder.filter((name) => JSON.stringify(values[name]) !== JSON.stringify(onFile[name])));
    filing.standOn(newer.versions);
  };
  if (isConflict) {
    return (
      <Notice kind="problem" title={t('conflict.title')}>
        <p>{t('conflict.text')}</p>
        <Button onClick={() => void compare()}>{t('conflict.takeNewer')}</Button>
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
  if (changed === null) return null;
  return (
    <Notice kind="warning" title={t('conflict.changed')}>
      <ul>
        {changed.map((name) => (
          <li key={name}>
            <button type="button" className="button button-quiet" onClick={() => goToQuestion(name)}>
              {labels[name]}
            </button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
