import { Field } from './field.tsx';

/** One line of typed text. */
export function LineField({
  label,
  help,
  value,
  onChange,
  problem,
  maxLength,
  width = 'wide',
}: {
  readonly label: string;
  readonly help?: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly problem?: string | undefined;
  readonly maxLength: number;
  readonly width?: 'short' | 'medium' | 'wide';
}) {
  return (
    <Field label={label} problem={problem} width={width} {...(help === undefined ? {} : { help })}>
      {(control) => (
        <input
          {...control}
          className="input"
          value={value}
          maxLength={maxLength}
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}
