import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWatch, type Control } from 'react-hook-form';
import { v7 as newRecordId } from 'uuid';
import { identificationAuthorities } from '../../../shared/codes/identification-authorities.ts';
import { identificationStatuses } from '../../../shared/codes/identification-statuses.ts';
import { interpreterUses } from '../../../shared/codes/interpreter-uses.ts';
import { interviewConsents } from '../../../shared/codes/interview-consents.ts';
import { languages } from '../../../shared/codes/languages.ts';
import { screeningConclusions } from '../../../shared/codes/screening-conclusions.ts';
import type { CaseFile } from '../../../shared/contract/case.ts';
import type { ScreeningFile } from '../../../shared/contract/screening.ts';
import type { SavedDraft } from '../../../shared/domain/draft.ts';
import type { IdentificationStatus } from '../../../shared/domain/identification.ts';
import { type EarlierInterviews, Screening } from '../../../shared/domain/screening.ts';
import type { ScreeningInstrument } from '../../../shared/domain/screening-instrument.ts';
import { itemAnswers } from '../../../shared/screening/ilo-rule.ts';
import { pathOf } from '../../../shared/screening/screening-path.ts';
import { resultOf } from '../../../shared/screening/screening-result.ts';
import { call } from '../../bridge.ts';
import { Bound } from '../../forms/bound.tsx';
import { CodeQuestion, ShortCodeQuestion } from '../../forms/code-questions.tsx';
import { NeededCodeQuestion } from '../../forms/needed-code-question.tsx';
import { DateQuestion } from '../../forms/date-question.tsx';
import { PlaceQuestion } from '../../forms/place-question.tsx';
import { goToQuestion, Question } from '../../forms/question.tsx';
import { screeningLabels, screeningValuesText } from '../../forms/screening-labels.ts';
import {
  type FiledScreening,
  newScreeningValues,
  pathByBirth,
  readScreeningValues,
  screeningFieldOrder,
  ScreeningValues,
  screeningValuesOf,
  stepsOffered,
  timesToldIn,
} from '../../forms/screening-values.ts';
import { TextQuestion } from '../../forms/text-question.tsx';
import { useText } from '../../text/use-text.ts';
import { today } from '../../ui/today.ts';
import { openRecord } from '../../forms/open-record.ts';
import { RecordForm } from '../person-page/record-form.tsx';
import { dimensionId, goToItem, ItemQuestions } from './item-questions.tsx';
import { ResultPanel } from './result-panel.tsx';
import { WordsQuestion } from './words-question.tsx';

type FormControl = Control<ScreeningValues, unknown, FiledScreening>;

interface ScreeningFormProps {
  readonly file: CaseFile;
  readonly screeningId: string;
  readonly kept: ScreeningFile | null;
  readonly instrument: ScreeningInstrument;
  readonly draft: SavedDraft | null;
  readonly earlierInterviews: EarlierInterviews;
  readonly onLeave: () => void;
  readonly onFiled: () => void;
  readonly onStartAgain: () => Promise<void>;
}

/** The long calm form of a screening: the interview, the items, and what the officer concludes; the reading stands beside it. */
export function ScreeningForm({
  file,
  screeningId,
  kept,
  instrument,
  draft,
  earlierInterviews,
  onLeave,
  onFiled,
  onStartAgain,
}: ScreeningFormProps) {
  const { t, language } = useText();
  const client = useQueryClient();
  const labels = screeningLabels(t);
  const { birth } = file.person;
  // Nothing rests on it twice; what was once decided is taken back by no screening.
  const standing = (kept?.steps.length ?? 0) > 0 ? null : file.standing.status;
  const [identificationId] = useState(() => newRecordId());
  return (
    <RecordForm
      screen="screening-form"
      title={t(kept === null ? 'screening.newTitle' : 'screening.editTitle', {
        instrument: instrument.title[language],
      })}
      drafted={{ subject: 'screening', recordId: screeningId, caseId: file.caseId }}
      opened={openRecord(ScreeningValues, {
        fields: screeningFieldOrder,
        onFile: valuesOf(kept, file, instrument),
        version: kept?.version ?? 0,
        draft,
      })}
      fields={screeningFieldOrder}
      labels={labels}
      read={(values, on) =>
        readScreeningValues(values, on, { birth, instrument, earlierInterviews, standing })
      }
      inWords={screeningValuesText}
      put={async ({ screening, words, step }, version) => {
        await call('screening.save', {
          screeningId,
          caseId: file.caseId,
          version,
          screening,
          words,
          ...(step !== null && { step: { ...step, identificationId } }),
        });
        await client.invalidateQueries({ queryKey: ['screenings'] });
      }}
      onFiled={onFiled}
      onLeave={onLeave}
      onStartAgain={onStartAgain}
    >
      {({ control }) => (
        <div className="screening-body">
          <Sections control={control} instrument={instrument} />
          <div className="screening-column">
            <p className="screening-kindness">{t('screening.kindness')}</p>
            <section className="screening-section" aria-labelledby="screening-interview">
              <h2 id="screening-interview">{t('screening.interview')}</h2>
              <Interview control={control} file={file} earlierInterviews={earlierInterviews} />
            </section>
            <ItemQuestions control={control} instrument={instrument} />
            <section className="screening-section" aria-labelledby="screening-conclusion">
              <h2 id="screening-conclusion">{t('screening.decide')}</h2>
              <p className="quiet">{t('screening.decideHelp')}</p>
              <Bound control={control} name="notes">
                {(bound) => <WordsQuestion {...bound} label={labels.notes} rows={3} />}
              </Bound>
              <Bound control={control} name="conclusion">
                {({ name, raw, onRaw, onLeave: leave, problem }) => (
                  <Question name={name} label={labels.conclusion} problem={problem} isGroup onBlur={leave}>
                    {({ id }) => (
                      <Radios
                        id={id}
                        value={raw}
                        onChange={onRaw}
                        choices={[
                          { value: '', label: t('screening.noConclusion') },
                          ...screeningConclusions.values.map(({ code, labelLo, labelEn }) => ({
                            value: code,
                            label: language === 'lo' ? labelLo : labelEn,
                          })),
                        ]}
                      />
                    )}
                  </Question>
                )}
              </Bound>
              <Bound control={control} name="conclusionReason">
                {(bound) => (
                  <WordsQuestion
                    {...bound}
                    label={labels.conclusionReason}
                    help={t('screening.conclusionReasonHelp')}
                    rows={4}
                  />
                )}
              </Bound>
              <StepTaken control={control} standing={standing} />
            </section>
          </div>
          <LiveResult control={control} instrument={instrument} file={file} />
        </div>
      )}
    </RecordForm>
  );
}

function valuesOf(
  kept: ScreeningFile | null,
  file: CaseFile,
  instrument: ScreeningInstrument,
): ScreeningValues {
  const whole = kept === null ? undefined : Screening.safeParse(kept.screening).data;
  if (whole === undefined || kept?.words === undefined) return newScreeningValues(instrument);
  const day = whole.heldOn.answer === 'given' ? whole.heldOn.value.latest : today();
  return screeningValuesOf(whole, kept.words, pathOf(file.person.birth, day));
}

/** When, where, with whom, and whether the person agrees. */
function Interview({
  control,
  file,
  earlierInterviews,
}: {
  readonly control: FormControl;
  readonly file: CaseFile;
  readonly earlierInterviews: EarlierInterviews;
}) {
  const { t } = useText();
  const labels = screeningLabels(t);
  const { birth } = file.person;
  const byBirth = useWatch({
    control,
    compute: (values: ScreeningValues) => pathByBirth(values, birth, today()),
  });
  const chosenPath = useWatch({ control, name: 'path' });
  const interpreter = useWatch({ control, name: 'interpreter' });
  const isInterpreted =
    ['Present', 'ByTelephone'].includes(interpreter.typed) && interpreter.missing === null;
  const path = chosenPath === 'by-birth' ? byBirth : chosenPath;
  const told = useWatch({
    control,
    compute: (values: ScreeningValues) => timesToldIn(values, earlierInterviews),
  });
  const repeat = (
    <>
      <p>{t('screening.toldOnce', { count: told })}</p>
      <Bound control={control} name="repeatReason">
        {(bound) => <WordsQuestion {...bound} label={labels.repeatReason} rows={2} />}
      </Bound>
    </>
  );
  return (
    <>
      {earlierInterviews.held + earlierInterviews.elsewhere > 0 && repeat}
      <Bound control={control} name="heldOn">
        {(bound) => <DateQuestion {...bound} label={labels.heldOn} />}
      </Bound>
      <Bound control={control} name="heldAt">
        {(bound) => <TextQuestion {...bound} label={labels.heldAt} help={t('screening.heldAtHelp')} />}
      </Bound>
      <Bound control={control} name="place">
        {(bound) => <PlaceQuestion {...bound} label={labels.place} />}
      </Bound>
      <Bound control={control} name="consent">
        {(bound) => <ShortCodeQuestion {...bound} label={labels.consent} list={interviewConsents} />}
      </Bound>
      <Bound control={control} name="interviewsElsewhere">
        {(bound) => (
          <TextQuestion
            {...bound}
            label={labels.interviewsElsewhere}
            help={t('screening.interviewsElsewhereHelp')}
          />
        )}
      </Bound>
      {earlierInterviews.held + earlierInterviews.elsewhere === 0 && told > 0 && repeat}
      <Bound control={control} name="interpreter">
        {(bound) => <ShortCodeQuestion {...bound} label={labels.interpreter} list={interpreterUses} />}
      </Bound>
      {isInterpreted && (
        <>
          <Bound control={control} name="interpreterLanguage">
            {(bound) => <CodeQuestion {...bound} label={labels.interpreterLanguage} list={languages} />}
          </Bound>
          <Bound control={control} name="interpreterName">
            {(bound) => (
              <WordsQuestion
                {...bound}
                label={labels.interpreterName}
                help={t('screening.interpreterHelp')}
              />
            )}
          </Bound>
        </>
      )}
      <Bound control={control} name="presentOthers">
        {(bound) => (
          <WordsQuestion {...bound} label={labels.presentOthers} help={t('screening.presentHelp')} rows={2} />
        )}
      </Bound>
      <Bound control={control} name="path">
        {({ name, raw, onRaw, onLeave, problem }) => (
          <Question
            name={name}
            label={labels.path}
            help={t('screening.pathHelp')}
            problem={problem}
            isGroup
            onBlur={onLeave}
          >
            {({ id }) => (
              <Radios
                id={id}
                value={raw}
                onChange={onRaw}
                choices={[
                  {
                    value: 'by-birth',
                    label: t('screening.asBornIs', { path: t(`screening.paths.${byBirth}`) }),
                  },
                  ...(['adult', 'child', 'uncertain'] as const)
                    .filter((each) => each !== byBirth)
                    .map((each) => ({ value: each, label: t(`screening.paths.${each}`) })),
                ]}
              />
            )}
          </Question>
        )}
      </Bound>
      {chosenPath !== 'by-birth' && path !== byBirth && (
        <Bound control={control} name="pathReason">
          {(bound) => <WordsQuestion {...bound} label={labels.pathReason} rows={2} />}
        </Bound>
      )}
      {path !== 'adult' && (
        <Bound control={control} name="act">
          {({ name, raw, onRaw, onLeave, problem }) => (
            <Question
              name={name}
              label={labels.act}
              help={t('screening.actHelp')}
              problem={problem}
              isGroup
              onBlur={onLeave}
            >
              {({ id }) => (
                <Radios
                  id={id}
                  value={raw}
                  onChange={onRaw}
                  choices={itemAnswers.map((each) => ({ value: each, label: t(`screening.answer.${each}`) }))}
                />
              )}
            </Question>
          )}
        </Bound>
      )}
    </>
  );
}

/** Beside the conclusion: the step of the ledger that it justifies, taken only where the officer says so. */
function StepTaken({
  control,
  standing,
}: {
  readonly control: FormControl;
  readonly standing: IdentificationStatus | null;
}) {
  const { t, label } = useText();
  const labels = screeningLabels(t);
  const conclusion = useWatch({ control, name: 'conclusion' });
  const chosen = useWatch({ control, name: 'step' });
  const steps = stepsOffered({ conclusion }, standing);
  if (steps.length === 0) return null;
  return (
    <>
      <Bound control={control} name="step">
        {({ name, raw, onRaw, onLeave, problem }) => (
          <Question
            name={name}
            label={labels.step}
            help={t('screening.stepHelp')}
            problem={problem}
            isGroup
            onBlur={onLeave}
          >
            {({ id }) => (
              <Radios
                id={id}
                value={steps.some((step) => step === raw) ? raw : ''}
                onChange={onRaw}
                choices={[
                  { value: '', label: t('screening.noStep') },
                  ...steps.map((step) => ({ value: step, label: label(identificationStatuses, step) })),
                ]}
              />
            )}
          </Question>
        )}
      </Bound>
      {steps.some((step) => step === chosen) && (
        <Bound control={control} name="stepAuthority">
          {(bound) => (
            <NeededCodeQuestion {...bound} label={labels.stepAuthority} list={identificationAuthorities} />
          )}
        </Bound>
      )}
    </>
  );
}

/** A few choices of which one always holds. */
function Radios<T extends string>({
  id,
  value,
  choices,
  onChange,
}: {
  readonly id: string;
  readonly value: T;
  readonly choices: ReadonlyArray<{ readonly value: NoInfer<T>; readonly label: string }>;
  readonly onChange: (value: T) => void;
}) {
  return (
    <div className="choices">
      {choices.map((choice) => (
        <label key={choice.value} className="choice">
          <input
            type="radio"
            name={id}
            checked={value === choice.value}
            onChange={() => onChange(choice.value)}
          />
          {choice.label}
        </label>
      ))}
    </div>
  );
}

/** Ways to the parts of the form, each with how much of it is answered. */
function Sections({
  control,
  instrument,
}: {
  readonly control: FormControl;
  readonly instrument: ScreeningInstrument;
}) {
  const { t, language } = useText();
  const answers = useWatch({ control, name: 'answers' });
  return (
    <nav className="section-list screening-sections" aria-label={t('form.sections')}>
      <ol>
        <li>
          <button type="button" onClick={() => goToQuestion('heldOn')}>
            <span className="section-list-name">{t('screening.interview')}</span>
          </button>
        </li>
        {instrument.dimensions.map((dimension) => {
          const items = instrument.items.filter((item) => item.dimension === dimension.code);
          const done = items.filter(({ code }) => (answers[code] ?? 'not-asked') !== 'not-asked').length;
          return (
            <li key={dimension.code}>
              <button type="button" onClick={() => goToItem(dimensionId(dimension.code))}>
                <span className="section-list-name">{dimension.title[language]}</span>
                <span className="section-list-count">
                  {done === items.length ? t('form.complete') : t('form.done', { done, total: items.length })}
                </span>
                <progress aria-hidden value={done} max={items.length} />
              </button>
            </li>
          );
        })}
        <li>
          <button type="button" onClick={() => goToQuestion('conclusion')}>
            <span className="section-list-name">{t('screening.decide')}</span>
          </button>
        </li>
      </ol>
    </nav>
  );
}

/** The reading of the answers as they stand. */
function LiveResult({
  control,
  instrument,
  file,
}: {
  readonly control: FormControl;
  readonly instrument: ScreeningInstrument;
  readonly file: CaseFile;
}) {
  const { birth } = file.person;
  const [answers, act, chosen] = useWatch({ control, name: ['answers', 'act', 'path'] });
  const byBirth = useWatch({
    control,
    compute: (values: ScreeningValues) => pathByBirth(values, birth, today()),
  });
  const path = chosen === 'by-birth' ? byBirth : chosen;
  return <ResultPanel instrument={instrument} result={resultOf(instrument, answers, { path, act })} />;
}
