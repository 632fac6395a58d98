import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useForm, type Resolver } from 'react-hook-form';
import { formsOfExploitation } from '../../../shared/codes/forms-of-exploitation.ts';
import { incidentKinds } from '../../../shared/codes/incident-kinds.ts';
import { sourcesOfDetection } from '../../../shared/codes/sources-of-detection.ts';
import type { SavedDraft } from '../../../shared/domain/draft.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import { shortcuts } from '../../app/shortcuts.ts';
import { useShortcut } from '../../app/use-shortcut.ts';
import { call } from '../../bridge.ts';
import { Bound } from '../../forms/bound.tsx';
import { CodeQuestion, ShortCodeQuestion, ShortCodesQuestion } from '../../forms/code-questions.tsx';
import { DateQuestion } from '../../forms/date-question.tsx';
import { DraftSign } from '../../forms/draft-sign.tsx';
import { ErrorList } from '../../forms/error-list.tsx';
import { asFieldErrors, showRefusal } from '../../forms/form-reading.ts';
import {
  incidentFieldOrder,
  incidentQuestionLabels,
  IncidentValues,
  readIncidentValues,
} from '../../forms/incident-values.ts';
import { JoinedFields } from '../../forms/joined-fields.tsx';
import type { MergedValues } from '../../forms/merge-values.ts';
import { NotFiled } from '../../forms/not-filed.tsx';
import { PlaceQuestion } from '../../forms/place-question.tsx';
import { goToQuestion, Question } from '../../forms/question.tsx';
import { RestoredDraft } from '../../forms/restored-draft.tsx';
import { noteSaved } from '../../forms/saved-at.ts';
import { useFilingOnce, type FilingOutcome } from '../../forms/use-filing-once.ts';
import { UnfinishedWordsContext } from '../../forms/unfinished-words.ts';
import { useDraftSaving } from '../../forms/use-draft-saving.ts';
import { accountsQuery } from '../../queries/accounts.ts';
import { incidentQuery } from '../../queries/incidents.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { today } from '../../ui/today.ts';
import '../case-form/case-form.css';

interface IncidentFormProps {
  readonly incidentId: string;
  /** 0 for a new one. */
  readonly version: number;
  readonly onFile: IncidentValues;
  readonly joined: MergedValues<IncidentValues>;
  readonly isOlder: boolean;
  readonly draft: SavedDraft | null;
  /** Reads record and draft again. */
  readonly onStartAgain: () => void;
}

const resolver: Resolver<IncidentValues, unknown, Incident> = (values) => {
  const reading = readIncidentValues(values, today());
  return reading.ok
    ? { values: reading.value, errors: {} }
    : { values: {}, errors: asFieldErrors<IncidentValues>(reading.problems) };
};

/** What a group shares, said once; nothing of it is required. */
export function IncidentForm({
  incidentId,
  version,
  onFile,
  joined,
  isOlder,
  draft,
  onStartAgain,
}: IncidentFormProps) {
  const { t } = useText();
  const navigate = useNavigate();
  const client = useQueryClient();
  // A form keeps what it was opened on, also when the record is read again while it is open.
  const { current: start } = useRef({ version, onFile, joined, isOlder, draft });
  const isNew = start.version === 0;
  const form = useForm<IncidentValues, unknown, Incident>({
    defaultValues: start.joined.values,
    resolver,
    mode: 'onBlur',
    reValidateMode: 'onChange',
    shouldFocusError: false,
  });
  const { state, saver, unfinished } = useDraftSaving(
    form,
    { subject: 'incident', recordId: incidentId, incidentId },
    { version: start.version, values: start.onFile },
  );
  const toRoster = (replace: boolean) =>
    navigate({ to: '/incidents/$incidentId', params: { incidentId }, replace });
  const filing = useMutation({
    mutationFn: async (incident: Incident) => {
      await saver.hold();
      return isNew
        ? await call('incident.record', { incidentId, incident })
        : await call('incident.revise', { incidentId, version: start.version, incident });
    },
    onError: (failure) => {
      saver.release();
      showRefusal(form, failure, IncidentValues.shape);
    },
    onSuccess: async () => {
      saver.end();
      noteSaved(new Date().toISOString());
      await client.invalidateQueries({ queryKey: ['cases'] });
      await toRoster(true);
    },
  });
  const { area, once } = useFilingOnce();
  const file = async () => {
    await once(async () => {
      let outcome: FilingOutcome = 'failed';
      await form.handleSubmit(async (incident) => {
        // What failed stands in `filing.error`.
        outcome = await filing.mutateAsync(incident).then(
          () => 'filed',
          () => 'failed',
        );
      })();
      return outcome;
    });
    const wrong = incidentFieldOrder.find((name) => form.getFieldState(name).error !== undefined);
    if (wrong !== undefined) goToQuestion(wrong);
  };
  /** Opens the form anew on the newer version, with what was typed here over it. */
  const takeNewer = useMutation({
    mutationFn: async () => {
      saver.changed();
      await saver.flush();
      if (!saver.isSaved()) return;
      await client.fetchQuery({ ...incidentQuery(incidentId), staleTime: 0 });
      onStartAgain();
    },
  });
  useShortcut('file', () => void file());
  useShortcut('fileEvent', () => void file());
  useEffect(() => goToQuestion('kind'), []);
  const labels = incidentQuestionLabels(t);
  const { errors, submitCount } = form.formState;
  const problems = incidentFieldOrder.flatMap((name) => {
    const message = errors[name]?.message;
    return typeof message === 'string' ? [{ name, label: labels[name], message }] : [];
  });
  const title = t(isNew ? 'incidents.newTitle' : 'incidents.editTitle');
  const { control } = form;
  return (
    <div className="screen case-form" data-screen="incident-form">
      <header className="case-form-head">
        <h1>{title}</h1>
        <DraftSign state={state} />
        <div className="case-form-actions">
          <Button onClick={() => void (isNew ? navigate({ to: '/incidents' }) : toRoster(false))}>
            {t('caseForm.leave')}
          </Button>
          <Button
            look="main"
            keys={shortcuts.file.keys}
            disabled={filing.isPending}
            onClick={() => void file()}
          >
            {filing.isPending ? t('caseForm.filing') : t(isNew ? 'incidents.toPersons' : 'caseForm.file')}
          </Button>
        </div>
      </header>
      <form
        ref={area}
        className="case-form-column"
        aria-label={title}
        noValidate
        onSubmit={(event) => event.preventDefault()}
      >
        <p className="quiet small">{t('incidents.formHelp')}</p>
        <RestoredDraft draft={start.draft} isOlder={start.isOlder} saver={saver} onDiscarded={onStartAgain}>
          {start.isOlder && <JoinedFields joined={start.joined} labels={labels} />}
        </RestoredDraft>
        {filing.isError && <NotFiled failure={filing.error} takeNewer={takeNewer} />}
        {submitCount > 0 && <ErrorList problems={problems} />}
        <UnfinishedWordsContext.Provider value={unfinished}>
          <Bound control={control} name="kind">
            {(bound) => <ShortCodeQuestion {...bound} label={labels.kind} list={incidentKinds} />}
          </Bound>
          <Bound control={control} name="when">
            {(bound) => <DateQuestion {...bound} label={labels.when} />}
          </Bound>
          <Bound control={control} name="place">
            {(bound) => <PlaceQuestion {...bound} label={labels.place} />}
          </Bound>
          <Bound control={control} name="sourceOfDetection">
            {(bound) => (
              <CodeQuestion {...bound} label={labels.sourceOfDetection} list={sourcesOfDetection} />
            )}
          </Bound>
          <Bound control={control} name="formsOfExploitation">
            {(bound) => (
              <ShortCodesQuestion
                {...bound}
                label={labels.formsOfExploitation}
                help={t('incidents.formsHelp')}
                list={formsOfExploitation}
              />
            )}
          </Bound>
          <Bound control={control} name="responsibleOfficer">
            {({ name, raw, onRaw, onLeave, problem }) => (
              <Question name={name} label={labels.responsibleOfficer} problem={problem} onBlur={onLeave}>
                {({ id, 'aria-describedby': describedBy, 'aria-invalid': isInvalid }) => (
                  <OfficerSelect
                    id={id}
                    describedBy={describedBy}
                    isInvalid={isInvalid}
                    value={raw}
                    onChange={onRaw}
                  />
                )}
              </Question>
            )}
          </Bound>
        </UnfinishedWordsContext.Provider>
        <div className="case-form-end">
          <Button
            look="main"
            keys={shortcuts.file.keys}
            disabled={filing.isPending}
            onClick={() => void file()}
          >
            {t(isNew ? 'incidents.toPersons' : 'caseForm.file')}
          </Button>
        </div>
      </form>
    </div>
  );
}

function OfficerSelect({
  id,
  describedBy,
  isInvalid,
  value,
  onChange,
}: {
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly isInvalid: true | undefined;
  readonly value: string;
  readonly onChange: (accountId: string) => void;
}) {
  const accounts = useQuery(accountsQuery);
  return (
    <select
      id={id}
      aria-describedby={describedBy}
      aria-invalid={isInvalid}
      className="input"
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      {(accounts.data ?? []).map((account) => (
        <option key={account.id} value={account.id}>
          {account.displayName}
        </option>
      ))}
    </select>
  );
}
