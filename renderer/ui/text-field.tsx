import { Field } from './field.tsx';

interface TextFieldProps {
  readonly label: string;
  readonly help?: string;
  /** Lines to begin with. */
  readonly rows: number;
  readonly maxLength: number;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly problem?: string | undefined;
}

/** Some sentences of a person's own. */
export function TextField({ label, help, rows, maxLength, value, onChange, problem }: TextFieldProps) {
  return (
    <Field label={label} {...(help === undefined ? {} : { help })} problem={problem}>
      {(control) => (
        <textarea
          {...control}
          className="input"
          rows={rows}
          maxLength={maxLength}
          spellCheck={false}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
