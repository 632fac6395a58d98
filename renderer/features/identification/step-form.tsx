import { useWatch, type Control } from 'react-hook-form';
import { identificationAuthorities } from '../../../shared/codes/identification-authorities.ts';
import { identificationStatuses } from '../../../shared/codes/identification-statuses.ts';
import { kindsOfHelp } from '../../../shared/codes/kinds-of-help.ts';
import { legalBases } from '../../../shared/codes/legal-bases.ts';
import { reasonsNotIdentified } from '../../../shared/codes/reasons-not-identified.ts';
import { yesNo } from '../../../shared/codes/yes-no.ts';
import type { CaseFile } from '../../../shared/contract/case.ts';
import type { SeenStep } from '../../../shared/contract/identification.ts';
import { isChild } from '../../../shared/dates/age.ts';
import { givenValue } from '../../../shared/domain/answer.ts';
import { birthInterval } from '../../../shared/domain/birth-interval.ts';
import type { SavedDraft } from '../../../shared/domain/draft.ts';
import type { IdentificationStatus, LedgerEntry } from '../../../shared/domain/identification.ts';
import { soleAuthorityOf } from '../../../shared/domain/identification-steps.ts';
import { call } from '../../bridge.ts';
import { Bound } from '../../forms/bound.tsx';
import { CodesQuestion, ShortCodeQuestion, ShortCodesQuestion } from '../../forms/code-questions.tsx';
import { NeededDateQuestion } from '../../forms/date-question.tsx';
import { NeededCodeQuestion } from '../../forms/needed-code-question.tsx';
import { PlaceQuestion } from '../../forms/place-question.tsx';
import { Question } from '../../forms/question.tsx';
import { stepQuestionLabels, stepValuesText } from '../../forms/step-labels.ts';
import {
  readStepValues,
  statusIn,
  stepFieldOrder,
  StepValues,
  stepValuesOf,
  type FiledStep,
} from '../../forms/step-values.ts';
import { NeededTextQuestion, TextQuestion } from '../../forms/text-question.tsx';
import { useText } from '../../text/use-text.ts';
import { today } from '../../ui/today.ts';
import { openRecord } from '../../forms/open-record.ts';
import { RecordForm } from '../person-page/record-form.tsx';

interface StepFormProps {
  readonly caseId: string;
  readonly recordId: string;
  /** The entry that is corrected; null for the next step. */
  readonly onFile: (Omit<SeenStep, 'entry'> & { readonly entry: LedgerEntry }) | null;
  /** The steps that may follow. */
  readonly steps: readonly IdentificationStatus[];
  /** With what the next step begins: nothing, what was proposed to the authority, or what a screening says. */
  readonly begun: StepValues;
  readonly birth: CaseFile['person']['birth'];
  readonly draft: SavedDraft | null;
  readonly onDone: () => void;
  readonly onStartAgain: () => Promise<void>;
}

/** Which authority found what, when and why; what the step needs unfolds in its place. */
export function StepForm({
  caseId,
  recordId,
  onFile,
  steps,
  begun,
  birth,
  draft,
  onDone,
  onStartAgain,
}: StepFormProps) {
  const { t } = useText();
  const labels = stepQuestionLabels(t);
  const only = onFile?.entry.status ?? (steps.length === 1 ? steps[0] : undefined);
  const start =
    onFile === null
      ? { ...begun, status: only ?? begun.status }
      : stepValuesOf(onFile.entry, onFile.reasons ?? '');
  return (
    <RecordForm<StepValues, FiledStep>
      screen="identification-step"
      title={t(onFile === null ? 'identification.next' : 'identification.correctTitle')}
      drafted={{ subject: 'identification', recordId, caseId }}
      opened={openRecord(StepValues, {
        fields: stepFieldOrder,
        onFile: start,
        version: onFile?.version ?? 0,
        draft,
      })}
      fields={stepFieldOrder}
      labels={labels}
      question={start.status === '' ? 'status' : 'authority'}
      read={readStepValues}
      inWords={stepValuesText}
      put={({ entry, reasons, isAdultBelieved, screeningId }, version) =>
        onFile === null
          ? call('identification.takeStep', {
              identificationId: recordId,
              caseId,
              entry,
              reasons,
              isAdultBelieved,
              ...(screeningId !== '' && { screeningId }),
            })
          : call('identification.correct', { identificationId: recordId, caseId, entry, reasons, version })
      }
      onFiled={onDone}
      onLeave={onDone}
      onStartAgain={onStartAgain}
    >
      {({ control }) => (
        <>
          {begun.screeningId !== '' && <p className="quiet">{t('identification.fromScreening')}</p>}
          {onFile === null && <StepQuestion control={control} label={labels.status} steps={steps} />}
          <StepQuestions control={control} birth={birth} isNew={onFile === null} />
        </>
      )}
    </RecordForm>
  );
}

type StepControl = Control<StepValues, unknown, FiledStep>;

/** Which step it is, among those that may follow. */
function StepQuestion({
  control,
  label,
  steps,
}: {
  readonly control: StepControl;
  readonly label: string;
  readonly steps: readonly IdentificationStatus[];
}) {
  const text = useText();
  return (
    <Bound control={control} name="status">
      {({ name, raw, onRaw, onLeave, problem }) => (
        <Question name={name} label={label} problem={problem} isGroup onBlur={onLeave}>
          {({ id }) => (
            <div className="choices">
              {steps.map((step) => (
                <label key={step} className="choice">
                  <input type="radio" name={id} checked={raw === step} onChange={() => onRaw(step)} />
                  {text.label(identificationStatuses, step)}
                </label>
              ))}
            </div>
          )}
        </Question>
      )}
    </Bound>
  );
}

function StepQuestions({
  control,
  birth,
  isNew,
}: {
  readonly control: StepControl;
  readonly birth: StepFormProps['birth'];
  readonly isNew: boolean;
}) {
  const text = useText();
  const { t } = text;
  const labels = stepQuestionLabels(t);
  const status = statusIn({ status: useWatch({ control, name: 'status' }) });
  const sole = status === undefined ? undefined : soleAuthorityOf(status);
  return (
    <>
      {sole === undefined ? (
        <Bound control={control} name="authority">
          {(bound) => (
            <NeededCodeQuestion {...bound} label={labels.authority} list={identificationAuthorities} />
          )}
        </Bound>
      ) : (
        <Question name="authority" label={labels.authority} help={t('identification.soleHelp')}>
          {({ id, 'aria-describedby': describedBy }) => (
            <input
              id={id}
              aria-describedby={describedBy}
              className="input"
              readOnly
              value={text.label(identificationAuthorities, sole)}
            />
          )}
        </Question>
      )}
      <Bound control={control} name="decidedOn">
        {(bound) => <NeededDateQuestion {...bound} label={labels.decidedOn} help={t('date.help')} />}
      </Bound>
      {status === 'not-identified' && (
        <Bound control={control} name="notIdentifiedBecause">
          {(bound) => (
            <NeededCodeQuestion {...bound} label={labels.notIdentifiedBecause} list={reasonsNotIdentified} />
          )}
        </Bound>
      )}
      {status === 'declined' && <Declining control={control} birth={birth} isNew={isNew} />}
      <Bound control={control} name="reasons">
        {(bound) => (
          <NeededTextQuestion
            {...bound}
            label={labels.reasons}
            help={t('identification.reasonsHelp')}
            rows={4}
          />
        )}
      </Bound>
      <Bound control={control} name="legalBasis">
        {(bound) => (
          <CodesQuestion
            {...bound}
            label={labels.legalBasis}
            help={t('identification.legalBasisHelp')}
            list={legalBases}
          />
        )}
      </Bound>
      <Bound control={control} name="document">
        {(bound) => (
          <TextQuestion
            {...bound}
            label={labels.document}
            help={t('identification.documentHelp')}
            mayNotApply
          />
        )}
      </Bound>
    </>
  );
}

/** What is asked of somebody who declines: that they are an adult, and that they know where help is. */
function Declining({
  control,
  birth,
  isNew,
}: {
  readonly control: StepControl;
  readonly birth: StepFormProps['birth'];
  readonly isNew: boolean;
}) {
  const { t } = useText();
  const labels = stepQuestionLabels(t);
  const told = useWatch({ control, name: 'toldAboutHelp' });
  const born = birth === undefined ? undefined : givenValue(birth);
  const age = born === undefined ? 'uncertain' : isChild(birthInterval(born), today());
  return (
    <>
      <p className={age === 'child' ? 'field-problem' : 'quiet'}>
        {t(age === 'child' ? 'problem.child-cannot-decline' : 'identification.declineHelp')}
      </p>
      {isNew && age === 'uncertain' && (
        <Bound control={control} name="isAdultBelieved">
          {({ name, raw, onRaw, onLeave, problem }) => (
            <Question name={name} label={labels.isAdultBelieved} problem={problem} isGroup onBlur={onLeave}>
              {({ id }) => (
                <label className="choice">
                  <input
                    type="checkbox"
                    name={id}
                    checked={raw}
                    onChange={(event) => onRaw(event.target.checked)}
                  />
                  {t('identification.adultBelieved')}
                </label>
              )}
            </Question>
          )}
        </Bound>
      )}
      <Bound control={control} name="toldAboutHelp">
        {(bound) => <ShortCodeQuestion {...bound} label={labels.toldAboutHelp} list={yesNo} />}
      </Bound>
      {told.typed === 'yes' && told.missing === null && (
        <Bound control={control} name="toldAbout">
          {(bound) => <ShortCodesQuestion {...bound} label={labels.toldAbout} list={kindsOfHelp} />}
        </Bound>
      )}
      <Bound control={control} name="metAt">
        {(bound) => <PlaceQuestion {...bound} label={labels.metAt} />}
      </Bound>
    </>
  );
}
