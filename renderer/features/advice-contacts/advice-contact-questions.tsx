import { useQuery } from '@tanstack/react-query';
import { useWatch, type UseFormReturn } from 'react-hook-form';
import { adviceChannels } from '../../../shared/codes/advice-channels.ts';
import { adviceContactKinds } from '../../../shared/codes/advice-contact-kinds.ts';
import { adviceGiven } from '../../../shared/codes/advice-given.ts';
import { adviceSubjects } from '../../../shared/codes/advice-subjects.ts';
import type { CodeList } from '../../../shared/codes/code-list.ts';
import { countries } from '../../../shared/codes/countries.ts';
import { languages } from '../../../shared/codes/languages.ts';
import { sexes } from '../../../shared/codes/sexes.ts';
import {
  adviceContactLabels,
  type AdviceContactValues,
  type FiledAdviceContact,
  usualChannel,
} from '../../forms/advice-contact-values.ts';
import { Bound, type BoundTo } from '../../forms/bound.tsx';
import { CodeQuestion, CodesQuestion, ShortCodeQuestion } from '../../forms/code-questions.tsx';
import { NeededDateQuestion } from '../../forms/date-question.tsx';
import { DivisionQuestion } from '../../forms/division-question.tsx';
import { OrganisationQuestion } from '../../forms/organisation-question.tsx';
import { PhoneInput } from '../../forms/phone-question.tsx';
import { Question } from '../../forms/question.tsx';
import type { RawAnswer } from '../../forms/raw-answer.ts';
import { NeededTextQuestion } from '../../forms/text-question.tsx';
import { accountsQuery } from '../../queries/accounts.ts';
import { useText } from '../../text/use-text.ts';

/** The questions of a contact, as a call goes; nobody's name is among them. */
export function AdviceContactQuestions({
  form,
}: {
  readonly form: UseFormReturn<AdviceContactValues, unknown, FiledAdviceContact>;
}) {
  const { t } = useText();
  const labels = adviceContactLabels(t);
  const { control } = form;
  return (
    <>
      <p className="quiet small">{t('adviceContacts.formHelp')}</p>
      <Bound control={control} name="kind">
        {(bound) => (
          <NeededChoice
            {...bound}
            list={adviceContactKinds}
            label={labels.kind}
            onRaw={(kind) => {
              const before = form.getValues();
              bound.onRaw(kind);
              if (before.channel === '' || before.channel === usualChannel(before.kind))
                form.setValue('channel', usualChannel(kind), { shouldDirty: true });
            }}
          />
        )}
      </Bound>
      <Bound control={control} name="channel">
        {(bound) => <NeededChoice {...bound} list={adviceChannels} label={labels.channel} />}
      </Bound>
      <Bound control={control} name="sex">
        {(bound) => <ShortCodeQuestion {...bound} list={sexes} label={labels.sex} />}
      </Bound>
      <Bound control={control} name="age">
        {(bound) => <AgeQuestion {...bound} label={labels.age} />}
      </Bound>
      <Bound control={control} name="nationality">
        {(bound) => <CodeQuestion {...bound} list={countries} label={labels.nationality} />}
      </Bound>
      <Bound control={control} name="placeCode">
        {(bound) => <DivisionQuestion {...bound} label={labels.placeCode} />}
      </Bound>
      <Bound control={control} name="language">
        {(bound) => <CodeQuestion {...bound} list={languages} label={labels.language} />}
      </Bound>
      <Bound control={control} name="subjects">
        {(bound) => <CodesQuestion {...bound} list={adviceSubjects} label={labels.subjects} />}
      </Bound>
      <Bound control={control} name="advice">
        {(bound) => <CodesQuestion {...bound} list={adviceGiven} label={labels.advice} />}
      </Bound>
      <ReferredTo form={form} label={labels.referredToId} />
      <Bound control={control} name="remarks">
        {(bound) => (
          <NeededTextQuestion
            {...bound}
            label={labels.remarks}
            help={t('adviceContacts.remarksHelp')}
            rows={3}
          />
        )}
      </Bound>
      <Bound control={control} name="callBack">
        {({ name, raw, onRaw, onLeave, problem }) => (
          <Question name={name} label={labels.callBack} problem={problem} onBlur={onLeave}>
            {(of) => (
              <PhoneInput control={of} help={t('adviceContacts.callBackHelp')} raw={raw} onRaw={onRaw} />
            )}
          </Question>
        )}
      </Bound>
      <Bound control={control} name="receivedOn">
        {(bound) => <NeededDateQuestion {...bound} label={labels.receivedOn} help={t('date.help')} />}
      </Bound>
      <Bound control={control} name="hour">
        {({ name, raw, onRaw, onLeave, problem }) => (
          <Question
            name={name}
            label={labels.hour}
            help={t('adviceContacts.hourHelp')}
            problem={problem}
            onBlur={onLeave}
          >
            {({ id, 'aria-describedby': describedBy, 'aria-invalid': isInvalid }) => (
              <input
                id={id}
                aria-describedby={describedBy}
                aria-invalid={isInvalid}
                className="input"
                inputMode="numeric"
                maxLength={2}
                value={raw}
                autoComplete="off"
                onChange={({ target }) => onRaw(target.value)}
              />
            )}
          </Question>
        )}
      </Bound>
      <Bound control={control} name="answeredBy">
        {(bound) => <AnsweredBy {...bound} label={labels.answeredBy} />}
      </Bound>
    </>
  );
}

/** One code that a record cannot be without, of a list that is all in sight. */
function NeededChoice({
  name,
  raw,
  onRaw,
  onLeave,
  problem,
  list,
  label,
}: BoundTo<string> & { readonly list: CodeList; readonly label: string }) {
  const text = useText();
  return (
    <Question name={name} label={label} problem={problem} isGroup onBlur={onLeave}>
      {({ id }) => (
        <div className="choices">
          {list.values.map(({ code }) => (
            <label key={code} className="choice">
              <input type="radio" name={id} checked={raw === code} onChange={() => onRaw(code)} />
              {text.label(list, code)}
            </label>
          ))}
        </div>
      )}
    </Question>
  );
}

/** An age in years, or whether it is a child's voice or an adult's. */
function AgeQuestion({
  name,
  raw,
  onRaw,
  onLeave,
  problem,
  label,
}: BoundTo<RawAnswer<string>> & { readonly label: string }) {
  const { t } = useText();
  const isGroup = raw.typed === 'child' || raw.typed === 'adult';
  const type = (typed: string) => onRaw({ typed, missing: null });
  return (
    <Question
      name={name}
      label={label}
      problem={problem}
      onBlur={onLeave}
      answer={{ missing: raw.missing, onMissing: (missing) => onRaw({ ...raw, missing }) }}
    >
      {({ id, 'aria-describedby': describedBy, 'aria-invalid': isInvalid }) => (
        <div className="choices">
          <input
            id={id}
            aria-describedby={describedBy}
            aria-invalid={isInvalid}
            className="input advice-age"
            inputMode="numeric"
            maxLength={3}
            value={isGroup ? '' : raw.typed}
            autoComplete="off"
            onChange={({ target }) => type(target.value)}
          />
          {(['child', 'adult'] as const).map((group) => (
            <label key={group} className="choice">
              <input
                type="radio"
                name={`${id}-group`}
                checked={raw.missing === null && raw.typed === group}
                onChange={() => type(group)}
              />
              {t(`adviceContacts.ageGroup.${group}`)}
            </label>
          ))}
        </div>
      )}
    </Question>
  );
}

/** Where they were sent; what an organisation says of whom it takes is told for the sex and age in the form. */
function ReferredTo({
  form,
  label,
}: {
  readonly form: UseFormReturn<AdviceContactValues, unknown, FiledAdviceContact>;
  readonly label: string;
}) {
  const [sex, age] = useWatch({ control: form.control, name: ['sex', 'age'] });
  const years = age.missing === null && /^\d{1,3}$/u.test(age.typed) ? Number(age.typed) : null;
  return (
    <Bound control={form.control} name="referredToId">
      {(bound) => (
        <OrganisationQuestion
          {...bound}
          label={label}
          wanted={{ sex: sex.missing === null && sex.typed !== '' ? sex.typed : null, age: years }}
        />
      )}
    </Bound>
  );
}

function AnsweredBy({
  name,
  raw,
  onRaw,
  onLeave,
  problem,
  label,
}: BoundTo<string> & { readonly label: string }) {
  const accounts = useQuery(accountsQuery);
  return (
    <Question name={name} label={label} problem={problem} onBlur={onLeave}>
      {({ id, 'aria-describedby': describedBy, 'aria-invalid': isInvalid }) => (
        <select
          id={id}
          aria-describedby={describedBy}
          aria-invalid={isInvalid}
          className="input"
          value={raw}
          onChange={({ target }) => onRaw(target.value)}
        >
          {(accounts.data ?? []).map((account) => (
            <option key={account.id} value={account.id}>
              {account.displayName}
            </option>
          ))}
        </select>
      )}
    </Question>
  );
}
