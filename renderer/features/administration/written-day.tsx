import { useState } from 'react';
import type { PlainDate } from '../../../shared/dates/plain-date.ts';
import { understandDate } from '../../../shared/dates/understand-date.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import { Field } from '../../ui/field.tsx';
import { today } from '../../ui/today.ts';

/** What a text says of a day; null where it names none. */
function dayOf(text: string): PlainDate | null {
  const reading = understandDate(text, today());
  return reading.ok && reading.date.precision === 'day' ? reading.date.earliest : null;
}

/** A day, written as people write dates: the browser's own field knows no Lao. */
export function WrittenDay({
  label,
  onDay,
  problem: outside,
}: {
  readonly label: string;
  readonly onDay: (day: PlainDate | null) => void;
  /** What the form around it finds wrong. */
  readonly problem?: string;
}) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const type = (typed: string) => {
    setText(typed);
    setProblem(undefined);
    const day = dayOf(typed);
    if (day !== null || typed.trim() === '') onDay(day);
  };
  const leave = () => {
    const day = dayOf(text);
    if (day !== null) setText(formatDate(day, 'lo', 'short'));
    else setProblem(text.trim() === '' ? undefined : 'day-needed');
  };
  return (
    <Field label={label} problem={problem ?? outside} width="short">
      {(control) => (
        <input
          {...control}
          className="input"
          value={text}
          placeholder={formatDate(today(), 'lo', 'short')}
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => type(target.value)}
          onBlur={leave}
        />
      )}
    </Field>
  );
}
