import { useId, type ReactNode } from 'react';
import type { Choice } from './merge-choices.ts';

/** One question of a merge: whose answer stands. */
export function ChoiceRow({
  label,
  value,
  onChange,
  choices,
}: {
  readonly label: string;
  readonly value: Choice;
  readonly onChange: (choice: Choice) => void;
  readonly choices: ReadonlyArray<{
    readonly choice: Choice;
    /** Of which record it is. */
    readonly from: string;
    readonly text: ReactNode;
  }>;
}) {
  const name = useId();
  return (
    <fieldset className="merge-row">
      <legend>{label}</legend>
      {choices.map(({ choice, from, text }) => (
        <label key={choice} className="merge-choice">
          <input type="radio" name={name} checked={value === choice} onChange={() => onChange(choice)} />
          <span className="merge-choice-text">{text}</span>
          <span className="quiet small">{from}</span>
        </label>
      ))}
    </fieldset>
  );
}
