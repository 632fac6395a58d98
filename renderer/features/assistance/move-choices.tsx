import { useId } from 'react';
import { problemText } from '../../text/problem-text.ts';
import { useText } from '../../text/use-text.ts';

/** What may follow now, one of it chosen. */
export function MoveChoices<M extends string>({
  label,
  moves,
  textOf,
  value,
  onChange,
  problem,
}: {
  readonly label: string;
  readonly moves: readonly M[];
  readonly textOf: (move: M) => string;
  readonly value: M | '';
  readonly onChange: (move: M) => void;
  readonly problem: string | undefined;
}) {
  const { t } = useText();
  const id = useId();
  return (
    <div
      className="move-choices"
      role="radiogroup"
      tabIndex={-1}
      aria-labelledby={`${id}-label`}
      aria-describedby={problem === undefined ? undefined : `${id}-problem`}
      aria-invalid={problem === undefined ? undefined : true}
    >
      <span className="field-label" id={`${id}-label`}>
        {label}
      </span>
      {moves.map((move) => (
        <label key={move} className="choice">
          <input type="radio" name={id} checked={value === move} onChange={() => onChange(move)} />
          {textOf(move)}
        </label>
      ))}
      {problem !== undefined && (
        <p className="field-problem" id={`${id}-problem`}>
          {problemText(t, problem)}
        </p>
      )}
    </div>
  );
}
