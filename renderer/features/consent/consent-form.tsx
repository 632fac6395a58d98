import { useWatch, type Control } from 'react-hook-form';
import { childAssents } from '../../../shared/codes/child-assents.ts';
import { consentDecisions } from '../../../shared/codes/consent-decisions.ts';
import { consentForms } from '../../../shared/codes/consent-forms.ts';
import { consentGivers } from '../../../shared/codes/consent-givers.ts';
import { consentPurposes } from '../../../shared/codes/consent-purposes.ts';
import { dataCategories } from '../../../shared/codes/data-categories.ts';
import { explainedBeforeConsent } from '../../../shared/codes/explained-before-consent.ts';
import { groundsForSharing } from '../../../shared/codes/grounds-for-sharing.ts';
import { interpreterUses } from '../../../shared/codes/interpreter-uses.ts';
import { languages } from '../../../shared/codes/languages.ts';
import { withholdingReasons } from '../../../shared/codes/withholding-reasons.ts';
import type { SavedDraft } from '../../../shared/domain/draft.ts';
import { call } from '../../bridge.ts';
import { Bound } from '../../forms/bound.tsx';
import { CodeQuestion, ShortCodeQuestion } from '../../forms/code-questions.tsx';
import { consentLabels } from '../../forms/consent-labels.ts';
import {
  consentFieldOrder,
  ConsentValues,
  decisionsOfForm,
  type FiledConsent,
  isMade,
  kindsInOrder,
  MAY_GO,
  opensData,
  readConsentValues,
} from '../../forms/consent-values.ts';
import { NeededDateQuestion } from '../../forms/date-question.tsx';
import { NeededCodeQuestion } from '../../forms/needed-code-question.tsx';
import { Question } from '../../forms/question.tsx';
import { RecipientQuestion } from '../../forms/recipient-question.tsx';
import { useText, type Text } from '../../text/use-text.ts';
import { openRecord } from '../../forms/open-record.ts';
import { RecordForm } from '../person-page/record-form.tsx';
import { WordsQuestion } from '../screening/words-question.tsx';
import './consent.css';

interface ConsentFormProps {
  readonly caseId: string;
  readonly recordId: string;
  readonly start: ConsentValues;
  /** 0 for a new one. */
  readonly version: number;
  readonly isAdult: boolean;
  readonly draft: SavedDraft | null;
  readonly onDone: () => void;
  readonly onStartAgain: () => Promise<void>;
}

type ConsentControl = Control<ConsentValues, unknown, FiledConsent>;

/** What somebody decides about one purpose and one recipient; what a decision needs unfolds in its place. */
export function ConsentForm({
  caseId,
  recordId,
  start,
  version,
  isAdult,
  draft,
  onDone,
  onStartAgain,
}: ConsentFormProps) {
  const { t } = useText();
  const labels = consentLabels(t);
  return (
    <RecordForm<ConsentValues, FiledConsent>
      screen="consent-form"
      title={t(version === 0 ? 'consent.newTitle' : 'consent.amendTitle')}
      drafted={{ subject: 'consent', recordId, caseId }}
      opened={openRecord(ConsentValues, { fields: consentFieldOrder, onFile: start, version, draft })}
      fields={consentFieldOrder}
      labels={labels}
      question={version === 0 && start.purpose === '' ? 'purpose' : 'decision'}
      read={(values, on) => readConsentValues(values, on, { isAdult })}
      inWords={consentValuesText}
      put={(filed, over) => call('consent.save', { consentId: recordId, caseId, version: over, ...filed })}
      onFiled={onDone}
      onLeave={onDone}
      onStartAgain={onStartAgain}
    >
      {({ control }) => (
        <>
          {!isAdult && <p className="quiet">{t('consent.childHelp')}</p>}
          <Bound control={control} name="purpose">
            {(bound) => <NeededCodeQuestion {...bound} label={labels.purpose} list={consentPurposes} />}
          </Bound>
          <Bound control={control} name="recipient">
            {(bound) => (
              <RecipientQuestion {...bound} label={labels.recipient} help={t('consent.recipientHelp')} />
            )}
          </Bound>
          <Decision control={control} label={labels.decision} isAmended={version > 0} />
          <Bound control={control} name="decidedOn">
            {(bound) => <NeededDateQuestion {...bound} label={labels.decidedOn} help={t('date.help')} />}
          </Bound>
          <Undecided control={control} />
          <Kinds control={control} />
          <Made control={control} isAdult={isAdult} />
        </>
      )}
    </RecordForm>
  );
}

function Decision({
  control,
  label,
  isAmended,
}: {
  readonly control: ConsentControl;
  readonly label: string;
  readonly isAmended: boolean;
}) {
  const text = useText();
  return (
    <Bound control={control} name="decision">
      {({ name, raw, onRaw, onLeave, problem }) => (
        <Question name={name} label={label} problem={problem} isGroup onBlur={onLeave}>
          {({ id }) => (
            <div className="choices">
              {decisionsOfForm(isAmended).map((each) => (
                <label key={each} className="choice">
                  <input type="radio" name={id} checked={raw === each} onChange={() => onRaw(each)} />
                  {text.label(consentDecisions, each)}
                </label>
              ))}
            </div>
          )}
        </Question>
      )}
    </Bound>
  );
}

/** Where nobody agreed: on which basis of law something may go all the same, and why. */
function Undecided({ control }: { readonly control: ConsentControl }) {
  const { t } = useText();
  const labels = consentLabels(t);
  const decision = useWatch({ control, name: 'decision' });
  if (decision === '' || decision === 'given') return null;
  return (
    <>
      <Bound control={control} name="ground">
        {(bound) => <NeededCodeQuestion {...bound} label={labels.ground} list={groundsForSharing} />}
      </Bound>
      <p className="quiet small">{t('consent.groundHelp')}</p>
      <Bound control={control} name="reason">
        {(bound) => (
          <WordsQuestion {...bound} label={labels.reason} help={t('consent.reasonHelp')} rows={2} />
        )}
      </Bound>
    </>
  );
}

/** Which kinds of data may go, and which are kept back and why; asked only where something may. */
function Kinds({ control }: { readonly control: ConsentControl }) {
  const text = useText();
  const { t, label } = text;
  const [decision, ground] = useWatch({ control, name: ['decision', 'ground'] });
  if (!opensData({ decision, ground: decision === 'given' ? 'consent' : ground })) return null;
  return (
    <>
      <Bound control={control} name="kinds">
        {({ name, raw, onRaw, onLeave, problem }) => (
          <Question
            name={name}
            label={consentLabels(t).kinds}
            help={t('consent.kindsHelp')}
            problem={problem}
            isGroup
            onBlur={onLeave}
          >
            {({ id }) => (
              <div className="consent-kinds">
                {kindsInOrder.map((kind) => (
                  <div key={kind} className="consent-kind">
                    <label htmlFor={`${id}-${kind}`}>{label(dataCategories, kind)}</label>
                    <select
                      id={`${id}-${kind}`}
                      className="input"
                      value={raw[kind] ?? ''}
                      onChange={(event) => onRaw({ ...raw, [kind]: event.target.value })}
                    >
                      <option value="">{t('consent.kindNot')}</option>
                      <option value={MAY_GO}>{t('consent.kindMay')}</option>
                      {withholdingReasons.values.map(({ code }) => (
                        <option key={code} value={code}>
                          {t('consent.kindKept', { because: label(withholdingReasons, code) })}
                        </option>
                      ))}
                    </select>
                  </div>
                ))}
              </div>
            )}
          </Question>
        )}
      </Bound>
      <Bound control={control} name="validUntil">
        {(bound) => (
          <NeededDateQuestion
            {...bound}
            label={consentLabels(t).validUntil}
            help={t('consent.validUntilHelp')}
          />
        )}
      </Bound>
    </>
  );
}

/** Who decided, in what form, and what was explained before. */
function Made({ control, isAdult }: { readonly control: ConsentControl; readonly isAdult: boolean }) {
  const text = useText();
  const { t } = text;
  const labels = consentLabels(t);
  const [decision, givenBy, form] = useWatch({ control, name: ['decision', 'givenBy', 'form'] });
  if (!isMade(decision)) return null;
  return (
    <>
      <Bound control={control} name="givenBy">
        {(bound) => <NeededCodeQuestion {...bound} label={labels.givenBy} list={consentGivers} />}
      </Bound>
      {givenBy !== 'person' && givenBy !== '' && (
        <Bound control={control} name="givenByName">
          {(bound) => <WordsQuestion {...bound} label={labels.givenByName} />}
        </Bound>
      )}
      {!isAdult && (
        <Bound control={control} name="assentOfChild">
          {(bound) => <NeededCodeQuestion {...bound} label={labels.assentOfChild} list={childAssents} />}
        </Bound>
      )}
      <Bound control={control} name="told">
        {({ name, raw, onRaw, onLeave, problem }) => (
          <Question
            name={name}
            label={labels.told}
            help={t('consent.toldHelp')}
            problem={problem}
            isGroup
            onBlur={onLeave}
          >
            {() => (
              <div className="choices-in-columns">
                {explainedBeforeConsent.values.map(({ code }) => (
                  <label key={code} className="choice">
                    <input
                      type="checkbox"
                      checked={raw.includes(code)}
                      onChange={(event) =>
                        onRaw(event.target.checked ? [...raw, code] : raw.filter((other) => other !== code))
                      }
                    />
                    {text.label(explainedBeforeConsent, code)}
                  </label>
                ))}
              </div>
            )}
          </Question>
        )}
      </Bound>
      <Bound control={control} name="howExplained">
        {(bound) => <WordsQuestion {...bound} label={labels.howExplained} rows={2} />}
      </Bound>
      <Bound control={control} name="language">
        {(bound) => <CodeQuestion {...bound} label={labels.language} list={languages} />}
      </Bound>
      <Bound control={control} name="interpreter">
        {(bound) => <ShortCodeQuestion {...bound} label={labels.interpreter} list={interpreterUses} />}
      </Bound>
      <InterpreterName control={control} />
      <Bound control={control} name="form">
        {(bound) => <NeededCodeQuestion {...bound} label={labels.form} list={consentForms} />}
      </Bound>
      {form !== '' && (
        <Bound control={control} name="witnessName">
          {(bound) => <WordsQuestion {...bound} label={labels.witnessName} />}
        </Bound>
      )}
    </>
  );
}

function InterpreterName({ control }: { readonly control: ConsentControl }) {
  const { t } = useText();
  const { typed, missing } = useWatch({ control, name: 'interpreter' });
  if (missing !== null || (typed !== 'Present' && typed !== 'ByTelephone')) return null;
  return (
    <Bound control={control} name="interpreterName">
      {(bound) => <WordsQuestion {...bound} label={consentLabels(t).interpreterName} />}
    </Bound>
  );
}

/** The values of the form in words, for what somebody else put on file meanwhile. */
function consentValuesText(values: ConsentValues, { t, label }: Text) {
  return {
    ...values,
    purpose: label(consentPurposes, values.purpose),
    recipient: values.recipient.who,
    decision: label(consentDecisions, values.decision),
    decidedOn: values.decidedOn.text,
    ground: label(groundsForSharing, values.ground),
    kinds: Object.entries(values.kinds)
      .filter(([, choice]) => choice === MAY_GO)
      .map(([kind]) => label(dataCategories, kind))
      .join(', '),
    givenBy: label(consentGivers, values.givenBy),
    assentOfChild: label(childAssents, values.assentOfChild),
    told: t('consent.toldCount', { count: values.told.length }),
    language: label(languages, values.language.typed),
    interpreter: label(interpreterUses, values.interpreter.typed),
    form: label(consentForms, values.form),
    validUntil: values.validUntil.text,
  };
}
