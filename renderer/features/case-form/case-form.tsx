import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { FormProvider, useForm, type Resolver } from 'react-hook-form';
import { shortcuts } from '../../app/shortcuts.ts';
import { useShortcut } from '../../app/use-shortcut.ts';
import { CaseValues, readCaseValues, type FiledCase } from '../../forms/case-values.ts';
import { asFieldErrors, showRefusal } from '../../forms/form-reading.ts';
import { ErrorList } from '../../forms/error-list.tsx';
import { DraftSign } from '../../forms/draft-sign.tsx';
import { RestoredDraft } from '../../forms/restored-draft.tsx';
import { JoinedFields } from '../../forms/joined-fields.tsx';
import type { MergedValues } from '../../forms/merge-values.ts';
import { NewerValues } from '../../forms/newer-values.tsx';
import { caseValuesText } from '../../forms/raw-values-text.tsx';
import { goToQuestion } from '../../forms/question.tsx';
import { useFilingOnce, type FilingOutcome } from '../../forms/use-filing-once.ts';
import { UnfinishedWordsContext } from '../../forms/unfinished-words.ts';
import { useDraftSaving } from '../../forms/use-draft-saving.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Notice } from '../../ui/notice.tsx';
import { Button } from '../../ui/button.tsx';
import { stateOf } from '../../ui/case-version.ts';
import { today } from '../../ui/today.ts';
import { CaseQuestions } from './case-questions.tsx';
import { caseLabelsOf, caseQuestionLabels } from '../../forms/case-labels.ts';
import { besideFields, type PersonOfCase } from '../../forms/person-of-case.ts';
import { DeclinedNotice } from '../refusal/declined-notice.tsx';
import { FilingFailure } from './filing-failure.tsx';
import { NearDuplicates } from './near-duplicates.tsx';
import { OnFile } from './on-file.tsx';
import type { OpenedCase } from './opened-case.ts';
import { SectionList } from './section-list.tsx';
import { caseFieldOrder } from '../../forms/case-sections.ts';
import { useFileCase } from './use-file-case.ts';
import { useNewerCase } from './use-newer-case.ts';
import { useTakePerson } from './use-take-person.ts';
import './case-form.css';

/** A newer version of the record, and the fields in which the form says something else. */
interface NewerCase {
  readonly values: CaseValues;
  readonly disputed: MergedValues<CaseValues>['disputed'];
}

interface CaseFormProps {
  readonly caseId: string;
  readonly title: string;
  readonly opened: OpenedCase;
  readonly question: string | null;
  /** Reads record and draft again, after the draft was thrown away. */
  readonly onStartAgain: () => void;
}

/** While one field is left only its own answer is judged; whether there is an identity is asked when the whole goes on file. */
const resolver: Resolver<CaseValues, unknown, FiledCase> = (values, _context, { names }) => {
  const reading = readCaseValues(values, today());
  if (reading.ok) return { values: reading.value, errors: {} };
  const { nameLao, ...others } = reading.problems;
  const problems = names?.length === 1 && nameLao === 'identity-needed' ? others : reading.problems;
  return { values: {}, errors: asFieldErrors<CaseValues>(problems) };
};

/** One long calm column; what is typed saves itself, and goes on file when the person says so. */
export function CaseForm({ caseId, title, opened, question, onStartAgain }: CaseFormProps) {
  const text = useText();
  const { t } = text;
  const navigate = useNavigate();
  // A form keeps the record that it was opened on; a newer one comes in only when the person asks for it.
  const { current: start } = useRef(opened);
  const form = useForm<CaseValues, unknown, FiledCase>({
    defaultValues: start.joined.values,
    resolver,
    mode: 'onBlur',
    reValidateMode: 'onChange',
    shouldFocusError: false,
  });
  const [who, setWho] = useState(start.who);
  const whoNow = useRef(who);
  const { state, saver, unfinished, standOn } = useDraftSaving(
    form,
    { subject: 'case', recordId: caseId, caseId },
    { version: start.file === null ? 0 : stateOf(start.file), values: start.onFile },
    () => (start.file === null ? besideFields(whoNow.current) : {}),
  );
  const [newer, setNewer] = useState<NewerCase>({ values: start.onFile, disputed: start.joined.disputed });
  const filing = useFileCase({
    caseId,
    file: start.file,
    who,
    saver,
    onFailed: (failure) => showRefusal(form, failure, CaseValues.shape),
  });
  const changeWho = (next: PersonOfCase) => {
    whoNow.current = next;
    setWho(next);
    saver.changed();
  };
  const taking = useTakePerson({
    form,
    onTaken: (person, values) => {
      standOn({ version: 0, values });
      changeWho({ ...who, onFile: { personId: person.personId, version: person.version } });
    },
  });
  const { errors, submitCount } = form.formState;
  const labels = start.file === null ? caseQuestionLabels(t) : caseLabelsOf(start.file, t);
  const allNewer = caseValuesText(newer.values, text);
  const newerText = Object.fromEntries(newer.disputed.map((name) => [name, allNewer[name]]));

  const newerCase = useNewerCase({
    caseId,
    file: start.file,
    who,
    form,
    onCase: (versions) => filing.standOn(versions),
    onPerson: (onFile) => {
      changeWho({ ...who, onFile });
      filing.standOn(null);
    },
    standOn,
  });
  const { area, once } = useFilingOnce();
  const file = async () => {
    await once(async () => {
      let outcome: FilingOutcome = 'failed';
      await form.handleSubmit(async (filed) => {
        outcome = await filing.file(filed);
      })();
      return outcome;
    });
    const wrong = caseFieldOrder.find((name) => form.getFieldState(name).error !== undefined);
    if (wrong !== undefined) goToQuestion(wrong);
  };
  const leave = () =>
    void navigate(
      start.file === null ? { to: '/' } : { to: '/cases/$caseId', params: { caseId }, search: {} },
    );
  useShortcut('file', () => void file());
  useShortcut('fileEvent', () => void file());
  const areNamesAsked = start.file?.declinesToBeNamed !== true;
  const first = areNamesAsked ? (caseFieldOrder[0] ?? '') : 'sex';
  useEffect(() => goToQuestion(question ?? first), [question, first]);

  const problems = caseFieldOrder.flatMap((name) => {
    const message = errors[name]?.message;
    return typeof message === 'string' ? [{ name, label: labels[name], message }] : [];
  });
  return (
    <div className="screen case-form" data-screen="case-form">
      <header className="case-form-head">
        <h1>{title}</h1>
        <DraftSign state={state} />
        <div className="case-form-actions">
          <Button onClick={leave}>{t('caseForm.leave')}</Button>
          <Button
            look="main"
            keys={shortcuts.file.keys}
            disabled={filing.isPending}
            onClick={() => void file()}
          >
            {filing.isPending ? t('caseForm.filing') : t('caseForm.file')}
          </Button>
        </div>
      </header>
      <div className={start.file === null ? 'case-form-body case-form-body-new' : 'case-form-body'}>
        <SectionList control={form.control} />
        <form
          ref={area}
          className="case-form-column"
          aria-label={title}
          noValidate
          onSubmit={(event) => event.preventDefault()}
        >
          <RestoredDraft draft={start.draft} isOlder={start.isOlder} saver={saver} onDiscarded={onStartAgain}>
            {start.isOlder && <JoinedFields joined={start.joined} labels={labels} />}
          </RestoredDraft>
          <FilingFailure
            filing={filing}
            form={form}
            onFile={start.onFile}
            readNewer={newerCase}
            onJoined={(values, joined) => setNewer({ values, disputed: joined.disputed })}
          />
          {start.who.contactId !== null && <p className="quiet">{t('adviceContacts.fromContact')}</p>}
          {start.file === null && (
            <OnFile person={taking.person ?? start.person} replaced={taking.replaced} />
          )}
          {taking.failure !== null && (
            <Notice kind="problem" title={t('error.title')}>
              <p>{failureText(t, taking.failure)}</p>
            </Notice>
          )}
          {!areNamesAsked && <DeclinedNotice caseId={caseId} mayWrite />}
          {submitCount > 0 && <ErrorList problems={problems} />}
          <NewerValues.Provider value={newerText}>
            <UnfinishedWordsContext.Provider value={unfinished}>
              <FormProvider {...form}>
                <CaseQuestions control={form.control} labels={labels} areNamesAsked={areNamesAsked} />
              </FormProvider>
            </UnfinishedWordsContext.Provider>
          </NewerValues.Provider>
          <div className="case-form-end">
            <Button
              look="main"
              keys={shortcuts.file.keys}
              disabled={filing.isPending}
              onClick={() => void file()}
            >
              {t('caseForm.file')}
            </Button>
          </div>
        </form>
        {start.file === null && who.onFile === null && (
          <NearDuplicates
            control={form.control}
            notTheSame={who.notTheSame}
            onNotTheSame={(personId) => changeWho({ ...who, notTheSame: [...who.notTheSame, personId] })}
            onTake={taking.take}
            isTaking={taking.isPending}
          />
        )}
      </div>
    </div>
  );
}
