import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SavedDraft } from '../../../shared/domain/draft.ts';
import { useSession } from '../../app/session.ts';
import { CaseValues, caseValuesOf, newCaseValues } from '../../forms/case-values.ts';
import { caseFieldOrder } from '../../forms/case-sections.ts';
import { draftOver } from '../../forms/draft-content.ts';
import { mayEdit, wholeCase, type WholeCase } from '../../forms/whole-case.ts';
import { caseFileQuery } from '../../queries/cases.ts';
import { draftQuery } from '../../queries/drafts.ts';
import { useText } from '../../text/use-text.ts';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { stateOf } from '../../ui/case-version.ts';
import { today } from '../../ui/today.ts';
import { CaseForm, type OpenedCase } from './case-form.tsx';

interface CaseFormScreenProps {
  readonly caseId: string;
  readonly isOnFile: boolean;
  /** The question to begin with. */
  readonly question: string | null;
}

/** The form of a case: reads the record and the draft first, then lets the form run on its own. */
export function CaseFormScreen({ caseId, isOnFile, question }: CaseFormScreenProps) {
  const { t } = useText();
  const { account } = useSession();
  const [round, setRound] = useState(0);
  const file = useQuery({ ...caseFileQuery(caseId), enabled: isOnFile });
  const draft = useQuery(draftQuery(caseId, round));
  const failure = file.error ?? draft.error;
  if (failure !== null) return <Loading screen="case-form" failure={failure} />;
  if (draft.data === undefined || (isOnFile && file.data === undefined))
    return <Loading screen="case-form" />;
  const whole = file.data === undefined ? undefined : mayEdit(file.data) ? wholeCase(file.data) : null;
  if (whole === null)
    return (
      <div className="screen" data-screen="case-form-withheld">
        <Notice kind="problem" title={t('error.title')}>
          <p>{t('caseForm.withheld')}</p>
        </Notice>
      </div>
    );
  const opened = openCase(whole, draft.data, account.id);
  return (
    <CaseForm
      key={round}
      caseId={caseId}
      title={
        opened.file === null
          ? t('caseForm.newTitle')
          : t('caseForm.editTitle', { number: opened.file.number })
      }
      opened={opened}
      question={question}
      onStartAgain={() => setRound(round + 1)}
    />
  );
}

/** What the form begins with: the record or an empty form, and over it the draft. */
function openCase(file: WholeCase | undefined, draft: SavedDraft | null, accountId: string): OpenedCase {
  const onFile = file === undefined ? newCaseValues(today(), accountId) : caseValuesOf(file);
  const isOlder = draft !== null && file !== undefined && draft.baseVersion !== stateOf(file);
  const joined =
    draft === null
      ? { values: onFile, taken: [], disputed: [] }
      : draftOver(CaseValues, draft.content, { onFile, isOlder, fields: caseFieldOrder });
  return { file: file ?? null, onFile, joined, isOlder, draft };
}
