import type { Language } from '../../shared/domain/language.ts';
import type { BoundTo } from './bound.tsx';
import { Question } from './question.tsx';
import type { RawAnswer } from './raw-answer.ts';

interface TextQuestionProps extends BoundTo<RawAnswer<string>> {
  readonly label: string;
  readonly help?: string;
  readonly lang?: Language;
  /** Lines to begin with; more than one makes room for several lines. */
  readonly rows?: number;
  readonly mayNotApply?: true;
}

/** Words that a record cannot be without. */
export function NeededTextQuestion({
  name,
  raw,
  onRaw,
  onLeave,
  problem,
  label,
  help,
  rows,
}: BoundTo<string> & { readonly label: string; readonly help: string; readonly rows: number }) {
  return (
    <Question name={name} label={label} help={help} problem={problem} onBlur={onLeave}>
      {({ id, 'aria-describedby': describedBy, 'aria-invalid': isInvalid }) => (
        <textarea
          id={id}
          aria-describedby={describedBy}
          aria-invalid={isInvalid}
          className="input"
          rows={rows}
          value={raw}
          spellCheck={false}
          onChange={(event) => onRaw(event.target.value)}
        />
      )}
    </Question>
  );
}

/** A question that is answered in the person's own words. */
export function TextQuestion({
  name,
  raw,
  onRaw,
  onLeave,
  problem,
  label,
  help,
  lang,
  rows = 1,
  mayNotApply,
}: TextQuestionProps) {
  const type = (typed: string) => onRaw({ typed, missing: null });
  return (
    <Question
      name={name}
      label={label}
      help={help}
      problem={problem}
      onBlur={onLeave}
      answer={{ missing: raw.missing, onMissing: (missing) => onRaw({ ...raw, missing }), mayNotApply }}
    >
      {({ id, 'aria-describedby': describedBy, 'aria-invalid': isInvalid }) =>
        rows > 1 ? (
          <textarea
            id={id}
            aria-describedby={describedBy}
            aria-invalid={isInvalid}
            className="input"
            rows={rows}
            lang={lang}
            value={raw.typed}
            spellCheck={false}
            onChange={(event) => type(event.target.value)}
          />
        ) : (
          <input
            id={id}
            aria-describedby={describedBy}
            aria-invalid={isInvalid}
            className="input"
            lang={lang}
            value={raw.typed}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => type(event.target.value)}
          />
        )
      }
    </Question>
  );
}
