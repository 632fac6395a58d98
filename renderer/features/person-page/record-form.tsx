import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, type ReactNode } from 'react';
import {
  FormProvider,
  useForm,
  type FieldPath,
  type FieldValues,
  type Resolver,
  type UseFormReturn,
} from 'react-hook-form';
import type { DraftedRecord } from '../../../shared/domain/draft.ts';
import { shortcuts } from '../../app/shortcuts.ts';
import { useShortcut } from '../../app/use-shortcut.ts';
import { DraftSign } from '../../forms/draft-sign.tsx';
import { ErrorList } from '../../forms/error-list.tsx';
import { NotFiled } from '../../forms/not-filed.tsx';
import { asFieldErrors, showRefusal, type FormReading } from '../../forms/form-reading.ts';
import { JoinedFields } from '../../forms/joined-fields.tsx';
import { NewerValues } from '../../forms/newer-values.tsx';
import type { OpenedRecord } from '../../forms/open-record.ts';
import { goToQuestion } from '../../forms/question.tsx';
import { RestoredDraft } from '../../forms/restored-draft.tsx';
import { noteSaved } from '../../forms/saved-at.ts';
import { UnfinishedWordsContext } from '../../forms/unfinished-words.ts';
import { useDraftSaving } from '../../forms/use-draft-saving.ts';
import { useFilingOnce, type FilingOutcome } from '../../forms/use-filing-once.ts';
import { useText, type Text } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { today } from '../../ui/today.ts';
import type { PlainDate } from '../../../shared/dates/plain-date.ts';

interface RecordFormProps<V extends FieldValues, T extends FieldValues> {
  readonly screen: string;
  readonly title: string;
  /** What the button says that files it, where filing does more than that. */
  readonly file?: string;
  readonly drafted: DraftedRecord;
  readonly opened: OpenedRecord<V>;
  readonly fields: ReadonlyArray<FieldPath<V> & keyof V & string>;
  readonly labels: Readonly<Record<keyof V & string, string>>;
  /** The question to begin with. */
  readonly question?: string | null;
  readonly read: (values: V, on: PlainDate) => FormReading<T, string>;
  readonly inWords: (values: V, text: Text) => Readonly<Record<string, ReactNode>>;
  /** Puts what was read on file, over the version that the form was opened on. */
  readonly put: (filed: T, version: number) => Promise<unknown>;
  /** The record is on file. */
  readonly onFiled: () => void;
  readonly onLeave: () => void;
  /** Opens the form anew on what is on file now, with the draft over it. */
  readonly onStartAgain: () => Promise<void>;
  readonly children: (form: UseFormReturn<V, unknown, T>) => ReactNode;
}

/** The form of one record of a person: what is typed saves itself, and goes on file when somebody says so. */
export function RecordForm<V extends FieldValues, T extends FieldValues>({
  screen,
  title,
  file: fileText,
  drafted,
  opened,
  fields,
  labels,
  question = null,
  read,
  inWords,
  put,
  onFiled,
  onLeave,
  onStartAgain,
  children,
}: RecordFormProps<V, T>) {
  const text = useText();
  const { t } = text;
  // A form keeps the record that it was opened on, also when that is read again meanwhile.
  const { current: start } = useRef(opened);
  const resolver: Resolver<V, unknown, T> = (values) => {
    const reading = read(values, today());
    return reading.ok
      ? { values: reading.value, errors: {} }
      : { values: {}, errors: asFieldErrors<V>(reading.problems) };
  };
  const form = useForm<V, unknown, T>({
    values: start.joined.values,
    resolver,
    mode: 'onBlur',
    reValidateMode: 'onChange',
    shouldFocusError: false,
  });
  const { state, saver, unfinished } = useDraftSaving(form, drafted, {
    version: start.version,
    values: start.onFile,
  });
  const filing = useMutation({
    mutationFn: async (filed: T) => {
      await saver.hold();
      return put(filed, start.version);
    },
    onError: (failure) => {
      saver.release();
      showRefusal(form, failure, Object.fromEntries(fields.map((name) => [name, name])));
    },
    onSuccess: () => {
      saver.end();
      noteSaved(new Date().toISOString());
      // Whoever has gone elsewhere meanwhile is not called back.
      if (area.current !== null) onFiled();
    },
  });
  const takeNewer = useMutation({
    mutationFn: async () => {
      // Written once more, whatever became of the draft meanwhile: the form opens anew on it.
      saver.changed();
      await saver.flush();
      // What could not be saved stays in this form, whose draft sign says why.
      if (saver.isSaved()) await onStartAgain();
    },
  });
  const { area, once } = useFilingOnce();
  const problemOf = (name: FieldPath<V>): string | undefined => form.getFieldState(name).error?.message;
  const file = async () => {
    await once(async () => {
      let outcome: FilingOutcome = 'failed';
      await form.handleSubmit(async (filed) => {
        // What failed stands in `filing.error`.
        outcome = await filing.mutateAsync(filed).then(
          () => 'filed',
          () => 'failed',
        );
      })();
      return outcome;
    });
    const wrong = fields.find((name) => problemOf(name) !== undefined);
    if (wrong !== undefined) goToQuestion(wrong);
  };
  useShortcut('file', () => void file());
  useShortcut('fileEvent', () => void file());
  const first = question ?? fields[0] ?? '';
  useEffect(() => goToQuestion(first), [first]);

  const { submitCount, errors } = form.formState;
  const problems =
    Object.keys(errors).length === 0
      ? []
      : fields.flatMap((name) => {
          const message = problemOf(name);
          return message === undefined ? [] : [{ name, label: labels[name], message }];
        });
  const allNewer = inWords(start.onFile, text);
  const newerText = Object.fromEntries(
    start.joined.disputed.map((name) => [String(name), allNewer[String(name)]]),
  );
  return (
    <section className="record-form" aria-label={title} data-screen={screen}>
      <header className="record-form-head">
        <h1>{title}</h1>
        <DraftSign state={state} />
        <div className="record-form-actions">
          <Button onClick={onLeave}>{t('caseForm.leave')}</Button>
          <Button
            look="main"
            keys={shortcuts.file.keys}
            disabled={filing.isPending}
            onClick={() => void file()}
          >
            {filing.isPending ? t('caseForm.filing') : (fileText ?? t('caseForm.file'))}
          </Button>
        </div>
      </header>
      <RestoredDraft
        draft={start.draft}
        isOlder={start.isOlder}
        saver={saver}
        onDiscarded={() => void onStartAgain()}
      >
        {start.isOlder && <JoinedFields joined={start.joined} labels={labels} />}
      </RestoredDraft>
      {filing.isError && <NotFiled failure={filing.error} takeNewer={takeNewer} />}
      {submitCount > 0 && <ErrorList problems={problems} />}
      <form
        ref={area}
        className="record-form-questions"
        aria-label={title}
        noValidate
        onSubmit={(event) => event.preventDefault()}
      >
        <NewerValues.Provider value={newerText}>
          <UnfinishedWordsContext.Provider value={unfinished}>
            <FormProvider {...form}>{children(form)}</FormProvider>
          </UnfinishedWordsContext.Provider>
        </NewerValues.Provider>
      </form>
    </section>
  );
}
