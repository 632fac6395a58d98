import { countries } from '../../shared/codes/countries.ts';
import { understandPhone } from '../../shared/phones/phone.ts';
import { problemText } from '../text/problem-text.ts';
import { useText, type Text } from '../text/use-text.ts';
import { Field, type FieldControl } from '../ui/field.tsx';
import type { BoundTo } from './bound.tsx';
import { Question } from './question.tsx';
import type { RawAnswer } from './raw-answer.ts';
import { UnderstoodInput, type Said } from './understood-input.tsx';

/** A telephone number as people write it, or why there is none; below it the number it was understood as. */
export function PhoneQuestion({
  name,
  raw,
  onRaw,
  onLeave,
  problem,
  label,
  help,
  mayNotApply,
}: BoundTo<RawAnswer<string>> & {
  readonly label: string;
  readonly help?: string;
  readonly mayNotApply?: true;
}) {
  return (
    <Question
      name={name}
      label={label}
      problem={problem}
      onBlur={onLeave}
      answer={{ missing: raw.missing, onMissing: (missing) => onRaw({ ...raw, missing }), mayNotApply }}
    >
      {(control) => (
        <PhoneInput
          control={control}
          help={help}
          raw={raw.typed}
          onRaw={(typed) => onRaw({ typed, missing: null })}
        />
      )}
    </Question>
  );
}

/** A telephone number in a short form or a row, without the answers that there is none. */
export function PhoneField({
  label,
  help,
  raw,
  onRaw,
  problem,
}: {
  readonly label: string;
  readonly help?: string;
  readonly raw: string;
  readonly onRaw: (raw: string) => void;
  readonly problem?: string | undefined;
}) {
  return (
    <Field label={label} problem={problem} width="medium">
      {(control) => <PhoneInput control={control} help={help} raw={raw} onRaw={onRaw} />}
    </Field>
  );
}

/** The line in which a telephone number is written, and below it the number it was understood as. */
export function PhoneInput({
  control,
  help,
  raw,
  onRaw,
}: {
  readonly control: FieldControl;
  readonly help?: string | undefined;
  readonly raw: string;
  readonly onRaw: (raw: string) => void;
}) {
  const text = useText();
  return (
    <UnderstoodInput
      control={control}
      value={raw}
      said={saidOfPhone(raw, help ?? text.t('phone.help'), text)}
      onText={onRaw}
      inputMode="tel"
    />
  );
}

function saidOfPhone(typed: string, help: string, text: Text): Said {
  const { t } = text;
  const phone = understandPhone(typed);
  if (phone.kind === 'number') {
    const number =
      phone.country === null ? phone.display : `${phone.display} · ${text.label(countries, phone.country)}`;
    return { kind: 'understood', text: t('phone.understood', { number }) };
  }
  if (phone.problem !== null) return { kind: 'warning', text: problemText(t, phone.problem) };
  return phone.text === ''
    ? { kind: 'help', text: help }
    : { kind: 'understood', text: t('phone.short', { number: phone.text }) };
}
