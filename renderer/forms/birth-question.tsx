import { describeBirth } from '../../shared/dates/format-birth.ts';
import { understandBirth } from '../../shared/dates/understand-birth.ts';
import { useText, type Text } from '../text/use-text.ts';
import { today } from '../ui/today.ts';
import type { BoundTo } from './bound.tsx';
import { understoodWithRemarks } from './date-remarks.ts';
import { Question, type QuestionControl } from './question.tsx';
import type { RawAnswer } from './raw-answer.ts';
import { readBirth, type RawBirth } from './raw-birth.ts';
import { sayingOf, UnderstoodInput, type Said } from './understood-input.tsx';

/** A birth date as far as it is known, or an age with the time at which it was true: one field reads either. */
export function BirthQuestion({ name, raw, onRaw, onLeave, problem }: BoundTo<RawAnswer<RawBirth>>) {
  const text = useText();
  const { t } = text;
  return (
    <Question
      name={name}
      label={t('caseForm.birth')}
      problem={problem}
      onBlur={onLeave}
      answer={{ missing: raw.missing, onMissing: (missing) => onRaw({ ...raw, missing }) }}
    >
      {(control) => (
        <UnderstoodInput
          control={control}
          value={raw.typed.text}
          said={saidOfBirth(control, raw.typed, text)}
          onText={(typed) => onRaw({ typed: { ...raw.typed, text: typed, typedOn: today() }, missing: null })}
        />
      )}
    </Question>
  );
}

function saidOfBirth(control: QuestionControl, raw: RawBirth, text: Text): Said {
  return sayingOf(readBirth(raw, today()), text, {
    help: text.t('caseForm.birthHelp'),
    isToldByQuestion: control.isInvalid,
    show: (birth) => {
      const fresh = understandBirth(raw.text, raw.typedOn ?? today());
      const remarks = (fresh.ok ? fresh.remarks : []).filter(
        (remark) => !(control.isInvalid && remark === 'in-the-future'),
      );
      return understoodWithRemarks(text, describeBirth(birth, text.language), remarks);
    },
  });
}
