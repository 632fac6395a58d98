import { problemText } from '../text/problem-text.ts';
import type { Text } from '../text/use-text.ts';
import type { FieldControl } from '../ui/field.tsx';
import type { Reading } from './raw-answer.ts';
import './understood-input.css';

/** What stands below a field that reads what people write. */
export interface Said {
  readonly kind: 'help' | 'understood' | 'warning';
  readonly text: string;
}

/** A line of text, and below it always one quiet line: how to write it, how it was understood, or what does not fit. */
export function UnderstoodInput({
  control,
  label,
  value,
  said,
  inputMode,
  onText,
  onLeave,
}: {
  readonly control: FieldControl;
  /** A name of its own, where the label names a group. */
  readonly label?: string | undefined;
  readonly value: string;
  readonly said: Said;
  /** What a keyboard on the screen offers. */
  readonly inputMode?: 'tel';
  readonly onText: (text: string) => void;
  readonly onLeave?: () => void;
}) {
  const saidId = `${control.id}-understood`;
  return (
    <div className="understood-input">
      <input
        id={control.id}
        aria-label={label}
        aria-describedby={[control['aria-describedby'], saidId].filter(Boolean).join(' ')}
        aria-invalid={control['aria-invalid']}
        className="input"
        value={value}
        inputMode={inputMode}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onText(event.target.value)}
        onBlur={onLeave}
      />
      <p className={`understood-input-${said.kind}`} id={saidId}>
        {said.text}
      </p>
    </div>
  );
}

/** What a line below a field says; once the question itself says what is wrong, it only helps to write it better. */
export function sayingOf<T>(
  reading: Reading<T | undefined>,
  { t }: Text,
  {
    help,
    isToldByQuestion,
    show,
  }: {
    readonly help: string;
    readonly isToldByQuestion: boolean;
    readonly show: (value: T) => { readonly text: string; readonly warns: boolean };
  },
): Said {
  if (!reading.ok)
    return isToldByQuestion
      ? { kind: 'help', text: help }
      : { kind: 'warning', text: problemText(t, reading.problem) };
  if (reading.value === undefined) return { kind: 'help', text: help };
  const { text, warns } = show(reading.value);
  return { kind: warns ? 'warning' : 'understood', text };
}
