import { understandAge } from '../../shared/dates/age.ts';
import { exactDate } from '../../shared/domain/partial-date.ts';
import { useText } from '../text/use-text.ts';
import type { BoundTo } from './bound.tsx';
import type { RawBirth } from './case-values.ts';
import { DateInput } from './date-input.tsx';
import { Question } from './question.tsx';
import { today } from '../ui/today.ts';
import type { RawAnswer } from './raw-answer.ts';
import { readDate } from './raw-date.ts';

/** The age as typed; "about" in it ticks the estimate, and taking it out again unticks it. */
function withAge(birth: RawBirth, ageYears: string): Partial<RawBirth> {
  const isAbout = (typed: string) => {
    const told = understandAge(typed, today());
    return told.ok && told.isApproximate;
  };
  const isTickedByHand = birth.isApproximate && !isAbout(birth.ageYears);
  return { ageYears, isApproximate: isAbout(ageYears) || isTickedByHand };
}

/** A birth date as far as it is known, or an age with the time at which it was true. */
export function BirthQuestion({ name, raw, onRaw, onLeave, problem }: BoundTo<RawAnswer<RawBirth>>) {
  const { t } = useText();
  const birth = raw.typed;
  const set = (change: Partial<RawBirth>) => onRaw({ typed: { ...birth, ...change }, missing: null });
  const at = readDate(birth.ageAt, today());
  const isDateWrong = !at.ok || (at.value !== undefined && at.value.earliest > today());
  return (
    <Question
      name={name}
      label={t('caseForm.birth')}
      problem={problem}
      isGroup
      onBlur={onLeave}
      answer={{ missing: raw.missing, onMissing: (missing) => onRaw({ ...raw, missing }) }}
    >
      {(control) => (
        <div className="birth-parts">
          <div className="choices" role="radiogroup" aria-label={t('caseForm.birthBy')}>
            {(['date', 'age'] as const).map((by) => (
              <label key={by} className="choice">
                <input
                  type="radio"
                  name={control.id}
                  checked={birth.by === by}
                  onChange={() => onRaw({ ...raw, typed: { ...birth, by } })}
                />
                {t(by === 'date' ? 'caseForm.birthByDate' : 'caseForm.birthByAge')}
              </label>
            ))}
          </div>
          {birth.by === 'date' ? (
            <DateInput
              control={{ ...control, id: `${control.id}-date` }}
              label={t('caseForm.birthDate')}
              help={t('caseForm.birthDateHelp')}
              raw={birth.date}
              onRaw={(date) => set({ date })}
            />
          ) : (
            <div className="birth-age">
              <label>
                <span className="small-label">{t('caseForm.ageYears')}</span>
                <input
                  className="input"
                  value={birth.ageYears}
                  autoComplete="off"
                  aria-invalid={isDateWrong ? undefined : control['aria-invalid']}
                  aria-describedby={control['aria-describedby']}
                  onChange={(event) => set(withAge(birth, event.target.value))}
                />
              </label>
              <div>
                <label className="small-label" htmlFor={`${control.id}-at`}>
                  {t('caseForm.ageAt')}
                </label>
                <DateInput
                  control={{
                    ...control,
                    id: `${control.id}-at`,
                    'aria-invalid': isDateWrong ? control['aria-invalid'] : undefined,
                  }}
                  help={t('caseForm.ageAtHelp')}
                  {...(birth.ageYears.trim() === '' ? {} : { whenEmpty: exactDate(today()) })}
                  raw={birth.ageAt}
                  onRaw={(ageAt) => set({ ageAt })}
                />
              </div>
              <label className="choice">
                <input
                  type="checkbox"
                  checked={birth.isApproximate}
                  onChange={(event) => set({ isApproximate: event.target.checked })}
                />
                {t('caseForm.ageApproximate')}
              </label>
            </div>
          )}
        </div>
      )}
    </Question>
  );
}
