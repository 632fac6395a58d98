import type { BoundTo } from '../../forms/bound.tsx';
import { Question } from '../../forms/question.tsx';

/** A question that is answered in words or left empty. */
export function WordsQuestion({
  name,
  raw,
  onRaw,
  onLeave,
  problem,
  label,
  help,
  rows = 1,
}: BoundTo<string> & { readonly label: string; readonly help?: string; readonly rows?: number }) {
  return (
    <Question name={name} label={label} help={help} problem={problem} onBlur={onLeave}>
      {({ id, 'aria-describedby': describedBy, 'aria-invalid': isInvalid }) => (
        <textarea
          id={id}
          aria-describedby={describedBy}
          aria-invalid={isInvalid}
          className="input"
          rows={rows}
          spellCheck={false}
          value={raw}
          onChange={(event) => onRaw(event.target.value)}
        />
      )}
    </Question>
  );
}
