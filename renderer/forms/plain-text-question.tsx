import type { BoundTo } from './bound.tsx';
import { Question } from './question.tsx';

/** Words that may be left out, or a line that a record needs; whoever reads the form decides which. */
export function PlainTextQuestion({
  name,
  raw,
  onRaw,
  onLeave,
  problem,
  label,
  help,
  rows = 1,
  inputMode,
}: BoundTo<string> & {
  readonly label: string;
  readonly help?: string;
  /** Lines to begin with; more than one makes room for several lines. */
  readonly rows?: number;
  readonly inputMode?: 'numeric';
}) {
  return (
    <Question name={name} label={label} help={help} problem={problem} onBlur={onLeave}>
      {({ id, 'aria-describedby': describedBy, 'aria-invalid': isInvalid }) => {
        const control = {
          id,
          'aria-describedby': describedBy,
          'aria-invalid': isInvalid,
          className: 'input',
          value: raw,
          spellCheck: false,
        } as const;
        return rows > 1 ? (
          <textarea {...control} rows={rows} onChange={(event) => onRaw(event.target.value)} />
        ) : (
          <input
            {...control}
            inputMode={inputMode}
            autoComplete="off"
            onChange={(event) => onRaw(event.target.value)}
          />
        );
      }}
    </Question>
  );
}
