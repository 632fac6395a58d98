import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useForm, type Resolver } from 'react-hook-form';
import { eventCertainties } from '../../../shared/codes/event-certainties.ts';
import { eventKinds } from '../../../shared/codes/event-kinds.ts';
import type { TimelineEntry } from '../../../shared/contract/case.ts';
import type { SavedDraft } from '../../../shared/domain/draft.ts';
import type { EventCompartment } from '../../../shared/domain/event.ts';
import { isHeavyKind } from '../../../shared/domain/event.ts';
import { shortcuts } from '../../app/shortcuts.ts';
import { useShortcut } from '../../app/use-shortcut.ts';
import { call } from '../../bridge.ts';
import { Bound } from '../../forms/bound.tsx';
import { CodeQuestion, ShortCodeQuestion } from '../../forms/code-questions.tsx';
import { DateQuestion } from '../../forms/date-question.tsx';
import { DraftSign } from '../../forms/draft-sign.tsx';
import { ErrorList } from '../../forms/error-list.tsx';
import {
  eventFieldOrder,
  readEventValues,
  type EventFieldName,
  EventValues,
  type FiledEvent,
} from '../../forms/event-values.ts';
import { NotFiled } from '../../forms/not-filed.tsx';
import { asFieldErrors, showRefusal } from '../../forms/form-reading.ts';
import { PlaceQuestion } from '../../forms/place-question.tsx';
import { JoinedFields } from '../../forms/joined-fields.tsx';
import type { MergedValues } from '../../forms/merge-values.ts';
import { NewerValues } from '../../forms/newer-values.tsx';
import { eventValuesText } from '../../forms/raw-values-text.tsx';
import { goToQuestion, Question } from '../../forms/question.tsx';
import { RestoredDraft } from '../../forms/restored-draft.tsx';
import { noteSaved } from '../../forms/saved-at.ts';
import { useFilingOnce, type FilingOutcome } from '../../forms/use-filing-once.ts';
import { UnfinishedWordsContext } from '../../forms/unfinished-words.ts';
import { useDraftSaving } from '../../forms/use-draft-saving.ts';
import { timelineQuery } from '../../queries/cases.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { today } from '../../ui/today.ts';
import { ReaderQuestion } from './reader-question.tsx';

type EventEntry = Extract<TimelineEntry, { source: 'event' }>;

interface EventFormProps {
  readonly caseId: string;
  readonly eventId: string;
  readonly onFile: EventEntry | null;
  /** The event on file, or an empty one, as the form shows it. */
  readonly base: EventValues;
  /** What the form begins with: the draft, joined with the event where that is newer. */
  readonly joined: MergedValues<EventValues>;
  readonly isOlder: boolean;
  readonly draft: SavedDraft | null;
  readonly readers: readonly EventCompartment[];
  /** Opens the form anew: on what is on file, or on a newer version that was just read. */
  readonly onStartAgain: (newer?: EventEntry) => void;
  readonly onClose: (land: string | null) => void;
}

const resolver: Resolver<EventValues, unknown, FiledEvent> = (values) => {
  const reading = readEventValues(values, today());
  return reading.ok
    ? { values: reading.value, errors: {} }
    : { values: {}, errors: asFieldErrors<EventValues>(reading.problems) };
};

/** What happened, when, how sure and where, beside the timeline: the cursor is in "what", Ctrl+Enter files it. */
export function EventForm({
  caseId,
  eventId,
  onFile,
  base,
  joined,
  isOlder,
  draft,
  readers,
  onStartAgain,
  onClose,
}: EventFormProps) {
  const text = useText();
  const { t } = text;
  const client = useQueryClient();
  const form = useForm<EventValues, unknown, FiledEvent>({
    defaultValues: joined.values,
    resolver,
    mode: 'onBlur',
    reValidateMode: 'onChange',
    shouldFocusError: false,
  });
  const { state, saver, unfinished } = useDraftSaving(
    form,
    { subject: 'event', recordId: eventId, caseId },
    { version: onFile?.version ?? 0, values: base },
  );
  const filing = useMutation({
    mutationFn: async ({ event, compartment }: FiledEvent) => {
      await saver.hold();
      return onFile === null
        ? await call('event.record', { eventId, caseId, compartment, event })
        : await call('event.revise', {
            eventId,
            compartment: onFile.compartment,
            version: onFile.version,
            event,
          });
    },
    onError: (failure) => {
      saver.release();
      showRefusal(form, failure, EventValues.shape);
    },
    onSuccess: async () => {
      saver.end();
      noteSaved(new Date().toISOString());
      void client.invalidateQueries({ queryKey: ['cases'] });
      await client.invalidateQueries(timelineQuery(caseId));
      // Whoever has gone elsewhere meanwhile is not called back.
      if (area.current !== null) onClose(eventId);
    },
  });
  const { errors, submitCount } = form.formState;
  const { area, once } = useFilingOnce();
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
    const wrong = eventFieldOrder.find((name) => form.getFieldState(name).error !== undefined);
    if (wrong !== undefined) goToQuestion(wrong);
  };
  /** Opens the form anew on the newer version, with what was typed here over it. */
  const takeNewer = useMutation({
    mutationFn: async () => {
      // Written once more, whatever became of the draft meanwhile: the form opens anew on it.
      saver.changed();
      await saver.flush();
      // What could not be saved stays in this form, whose draft sign says why.
      return saver.isSaved() ? client.fetchQuery({ ...timelineQuery(caseId), staleTime: 0 }) : null;
    },
    onSuccess: (entries) => {
      if (entries === null) return;
      const newer = entries.find((entry) => entry.source === 'event' && entry.id === eventId);
      onStartAgain(newer?.source === 'event' ? newer : undefined);
    },
  });
  useShortcut('file', () => void file());
  useShortcut('fileEvent', () => void file());
  useEffect(() => goToQuestion('what'), []);
  const labels: Readonly<Record<EventFieldName, string>> = {
    what: t('event.what'),
    when: t('event.when'),
    kind: t('event.kind'),
    certainty: t('event.certainty'),
    place: t('event.place'),
    isHeavy: t('event.heaviness'),
    compartment: t('event.compartment'),
  };
  const problems = eventFieldOrder.flatMap((name) => {
    const message = errors[name]?.message;
    return typeof message === 'string' ? [{ name, label: labels[name], message }] : [];
  });
  const title = t(onFile === null ? 'event.newTitle' : 'event.editTitle');
  const allNewer = eventValuesText(base, text);
  const newerText = Object.fromEntries(joined.disputed.map((name) => [name, allNewer[name]]));
  const { control } = form;
  return (
    <section className="case-panel" aria-label={title} data-screen="event-form">
      <header className="screen-title case-panel-head">
        <h2>{title}</h2>
        <DraftSign state={state} />
        <div className="push case-panel-actions">
          <Button onClick={() => onClose(onFile?.id ?? null)}>{t('caseForm.leave')}</Button>
          <Button
            look="main"
            keys={shortcuts.fileEvent.keys}
            disabled={filing.isPending}
            onClick={() => void file()}
          >
            {filing.isPending ? t('caseForm.filing') : t('event.file')}
          </Button>
        </div>
      </header>
      <RestoredDraft draft={draft} isOlder={isOlder} saver={saver} onDiscarded={() => onStartAgain()}>
        {isOlder && <JoinedFields joined={joined} labels={labels} />}
      </RestoredDraft>
      {filing.isError && <NotFiled failure={filing.error} takeNewer={takeNewer} />}
      {submitCount > 0 && <ErrorList problems={problems} />}
      <form
        ref={area}
        className="event-form"
        aria-label={title}
        noValidate
        onSubmit={(event) => event.preventDefault()}
      >
        <NewerValues.Provider value={newerText}>
          <Bound control={control} name="what">
            {({ name, raw, onRaw, onLeave, problem }) => (
              <Question
                name={name}
                label={labels.what}
                help={t('event.whatHelp')}
                problem={problem}
                onBlur={onLeave}
              >
                {({ id, 'aria-describedby': describedBy, 'aria-invalid': isInvalid }) => (
                  <textarea
                    id={id}
                    aria-describedby={describedBy}
                    aria-invalid={isInvalid}
                    className="input"
                    rows={4}
                    spellCheck={false}
                    value={raw}
                    onChange={(event) => onRaw(event.target.value)}
                  />
                )}
              </Question>
            )}
          </Bound>
          <Bound control={control} name="when">
            {(bound) => <DateQuestion {...bound} label={labels.when} />}
          </Bound>
          <Bound control={control} name="kind">
            {(bound) => (
              <UnfinishedWordsContext.Provider value={unfinished}>
                <CodeQuestion
                  {...bound}
                  onRaw={(raw) => {
                    bound.onRaw(raw);
                    if (raw.typed !== bound.raw.typed && isHeavyKind(raw.typed))
                      form.setValue('isHeavy', true, { shouldDirty: true });
                  }}
                  label={labels.kind}
                  list={eventKinds}
                />
              </UnfinishedWordsContext.Provider>
            )}
          </Bound>
          <Bound control={control} name="certainty">
            {(bound) => <ShortCodeQuestion {...bound} label={labels.certainty} list={eventCertainties} />}
          </Bound>
          <Bound control={control} name="place">
            {(bound) => <PlaceQuestion {...bound} label={labels.place} />}
          </Bound>
          <Bound control={control} name="isHeavy">
            {({ raw, onRaw, onLeave }) => (
              <label className="event-heavy">
                <input
                  type="checkbox"
                  checked={raw}
                  onChange={(event) => onRaw(event.target.checked)}
                  onBlur={onLeave}
                />
                <span>
                  {t('event.isHeavy')} <span className="quiet small">{t('event.heavyHelp')}</span>
                </span>
              </label>
            )}
          </Bound>
          {onFile === null && (
            <Bound control={control} name="compartment">
              {(bound) => <ReaderQuestion {...bound} label={labels.compartment} readers={readers} />}
            </Bound>
          )}
        </NewerValues.Provider>
      </form>
    </section>
  );
}
