import { type Control, useWatch } from 'react-hook-form';
import { countries } from '../../../shared/codes/countries.ts';
import { handOverPoints } from '../../../shared/codes/hand-over-points.ts';
import { referralUrgencies } from '../../../shared/codes/referral-urgencies.ts';
import { serviceKinds } from '../../../shared/codes/service-kinds.ts';
import type { Wing } from '../../../shared/compartment.ts';
import type { SavedDraft } from '../../../shared/domain/draft.ts';
import { call } from '../../bridge.ts';
import { Bound, type BoundTo } from '../../forms/bound.tsx';
import { codeChoices } from '../../forms/code-choices.ts';
import { CodeQuestion } from '../../forms/code-questions.tsx';
import { NeededCodeQuestion } from '../../forms/needed-code-question.tsx';
import { OrganisationQuestion, type WantedHelp } from '../../forms/organisation-question.tsx';
import { Question } from '../../forms/question.tsx';
import { referralLabels } from '../../forms/referral-labels.ts';
import {
  type FiledReferral,
  readReferralValues,
  referralFieldOrder,
  ReferralValues,
} from '../../forms/referral-values.ts';
import { NeededTextQuestion } from '../../forms/text-question.tsx';
import { useText } from '../../text/use-text.ts';
import { organisationName } from '../../ui/organisation-text.ts';
import { openRecord } from '../../forms/open-record.ts';
import { RecordForm } from '../person-page/record-form.tsx';
import './referrals.css';

const directions = ['organisation', 'wing', 'abroad'] as const;
type ReferralControl = Control<ReferralValues, unknown, FiledReferral>;

interface ReferralFormProps {
  readonly caseId: string;
  readonly recordId: string;
  readonly start: ReferralValues;
  /** 0 for a new one. */
  readonly version: number;
  readonly draft: SavedDraft | null;
  /** The wing of the office to which the writer may refer; null where they stand on no side. */
  readonly otherWing: Wing | null;
  /** The person, to say which services take them. */
  readonly person: Pick<WantedHelp, 'sex' | 'age'>;
  /** What an organisation is called whose id stands in the form. */
  readonly nameOf: (organisationId: string) => Parameters<typeof organisationName>[1] | undefined;
  readonly onFiled: () => void;
  readonly onLeave: () => void;
  readonly onStartAgain: () => Promise<void>;
}

/** To whom somebody is referred, for what and how soon. Filing it sends nothing: what goes along is looked at next. */
export function ReferralForm({
  caseId,
  recordId,
  start,
  version,
  draft,
  otherWing,
  person,
  nameOf,
  onFiled,
  onLeave,
  onStartAgain,
}: ReferralFormProps) {
  const text = useText();
  const { t, label } = text;
  const labels = referralLabels(t);
  return (
    <RecordForm<ReferralValues, FiledReferral>
      screen="referral-form"
      title={t(version === 0 ? 'referral.newTitle' : 'referral.amendTitle')}
      file={t('referral.toPreview')}
      drafted={{ subject: 'referral', recordId, caseId }}
      opened={openRecord(ReferralValues, { fields: referralFieldOrder, onFile: start, version, draft })}
      fields={referralFieldOrder}
      labels={labels}
      question="direction"
      read={(values) => readReferralValues(values, otherWing)}
      inWords={(values) => {
        const called = nameOf(values.organisationId);
        return {
          ...values,
          direction: directions
            .filter((each) => each === values.direction)
            .map((each) => t(`referral.directions.${each}`))
            .join(''),
          needs: values.needs.map((need) => label(serviceKinds, need)).join(', '),
          organisationId: called === undefined ? values.organisationId : organisationName(text, called),
          country: label(countries, values.country),
          handOverAt:
            values.handOverAt.missing === null
              ? label(handOverPoints, values.handOverAt.typed)
              : t(`answer.${values.handOverAt.missing}`),
          urgency: label(referralUrgencies, values.urgency),
        };
      }}
      put={(filed, over) => call('referral.save', { referralId: recordId, caseId, version: over, ...filed })}
      onFiled={onFiled}
      onLeave={onLeave}
      onStartAgain={onStartAgain}
    >
      {({ control }) => (
        <>
          <Bound control={control} name="direction">
            {({ name, raw, onRaw, onLeave: leave, problem }) => (
              <Question name={name} label={labels.direction} problem={problem} isGroup onBlur={leave}>
                {({ id }) => (
                  <div className="choices">
                    {directions
                      .filter((each) => each !== 'wing' || otherWing !== null)
                      .map((each) => (
                        <label key={each} className="choice">
                          <input type="radio" name={id} checked={raw === each} onChange={() => onRaw(each)} />
                          {t(`referral.directions.${each}`)}
                        </label>
                      ))}
                  </div>
                )}
              </Question>
            )}
          </Bound>
          <Bound control={control} name="needs">
            {(bound) => <Needs {...bound} label={labels.needs} />}
          </Bound>
          <Outside control={control} labels={labels} person={person} />
          <Bound control={control} name="urgency">
            {(bound) => <NeededCodeQuestion {...bound} label={labels.urgency} list={referralUrgencies} />}
          </Bound>
          <Bound control={control} name="message">
            {(bound) => (
              <NeededTextQuestion
                {...bound}
                label={labels.message}
                help={t('referral.messageHelp')}
                rows={6}
              />
            )}
          </Bound>
          <ContactPerson control={control} label={labels.contactPerson} />
          <Bound control={control} name="why">
            {(bound) => (
              <NeededTextQuestion {...bound} label={labels.why} help={t('referral.whyHelp')} rows={3} />
            )}
          </Bound>
        </>
      )}
    </RecordForm>
  );
}

/** The kinds of help that are asked for: all in sight, several to choose. */
function Needs({
  name,
  raw,
  onRaw,
  onLeave,
  problem,
  label,
}: BoundTo<readonly string[]> & { readonly label: string }) {
  const { language } = useText();
  return (
    <Question name={name} label={label} problem={problem} isGroup onBlur={onLeave}>
      {() => (
        <div className="choices-in-columns">
          {codeChoices(serviceKinds, language).map(({ id: code, label: each }) => (
            <label key={code} className="choice">
              <input
                type="checkbox"
                checked={raw.includes(code)}
                onChange={({ target }) =>
                  onRaw(target.checked ? [...raw, code] : raw.filter((other) => other !== code))
                }
              />
              {each}
            </label>
          ))}
        </div>
      )}
    </Question>
  );
}

/** The organisation, and of one abroad the country and where the person is handed over. */
function Outside({
  control,
  labels,
  person,
}: {
  readonly control: ReferralControl;
  readonly labels: ReturnType<typeof referralLabels>;
  readonly person: Pick<WantedHelp, 'sex' | 'age'>;
}) {
  const { t } = useText();
  const direction = useWatch({ control, name: 'direction' });
  const needs = useWatch({ control, name: 'needs' });
  if (direction !== 'organisation' && direction !== 'abroad') return null;
  const [need] = serviceKinds.values.filter(({ code }) => needs.includes(code));
  return (
    <>
      <Bound control={control} name="organisationId">
        {(bound) => (
          <OrganisationQuestion
            {...bound}
            label={labels.organisationId}
            help={t('referral.organisationHelp')}
            wanted={{ ...person, serviceKind: need?.code ?? null }}
          />
        )}
      </Bound>
      {direction === 'abroad' && (
        <>
          <Bound control={control} name="country">
            {(bound) => <NeededCodeQuestion {...bound} label={labels.country} list={countries} />}
          </Bound>
          <Bound control={control} name="handOverAt">
            {(bound) => (
              <CodeQuestion {...bound} label={labels.handOverAt} list={handOverPoints} mayNotApply />
            )}
          </Bound>
        </>
      )}
    </>
  );
}

/** Whom to ask for there; the other wing is asked in the program. */
function ContactPerson({ control, label }: { readonly control: ReferralControl; readonly label: string }) {
  const direction = useWatch({ control, name: 'direction' });
  if (direction === 'wing') return null;
  return (
    <Bound control={control} name="contactPerson">
      {({ name, raw, onRaw, onLeave, problem }) => (
        <Question name={name} label={label} problem={problem} onBlur={onLeave}>
          {({ id, 'aria-describedby': describedBy, 'aria-invalid': isInvalid }) => (
            <input
              id={id}
              aria-describedby={describedBy}
              aria-invalid={isInvalid}
              className="input"
              value={raw}
              autoComplete="off"
              spellCheck={false}
              onChange={({ target }) => onRaw(target.value)}
            />
          )}
        </Question>
      )}
    </Bound>
  );
}
