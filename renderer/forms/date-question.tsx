import { useText } from '../text/use-text.ts';
import type { BoundTo } from './bound.tsx';
import { DateInput } from './date-input.tsx';
import { Question } from './question.tsx';
import type { RawAnswer } from './raw-answer.ts';
import type { RawDate } from './raw-date.ts';

/** When something was, or why that is not known. */
export function DateQuestion({
  name,
  raw,
  onRaw,
  onLeave,
  problem,
  label,
  help,
  mayNotApply,
  isAhead,
}: BoundTo<RawAnswer<RawDate>> & {
  readonly label: string;
  readonly help?: string;
  readonly mayNotApply?: true;
  /** Whether a day to come may be meant. */
  readonly isAhead?: true;
}) {
  const { t } = useText();
  return (
    <Question
      name={name}
      label={label}
      problem={problem}
      onBlur={onLeave}
      answer={{ missing: raw.missing, onMissing: (missing) => onRaw({ ...raw, missing }), mayNotApply }}
    >
      {(control) => (
        <DateInput
          control={control}
          help={help ?? t('date.help')}
          {...(isAhead === true && { isAhead })}
          raw={raw.typed}
          onRaw={(typed) => onRaw({ typed, missing: null })}
        />
      )}
    </Question>
  );
}

/** A date that a record cannot be without. */
export function NeededDateQuestion({
  name,
  raw,
  onRaw,
  onLeave,
  problem,
  label,
  help,
  isAhead,
}: BoundTo<RawDate> & {
  readonly label: string;
  readonly help: string;
  /** Whether a day to come may be meant. */
  readonly isAhead?: true;
}) {
  return (
    <Question name={name} label={label} problem={problem} onBlur={onLeave}>
      {(control) => (
        <DateInput
          control={control}
          help={help}
          raw={raw}
          onRaw={onRaw}
          {...(isAhead === true && { isAhead })}
        />
      )}
    </Question>
  );
}
