import type { Language } from '../../../shared/domain/language.ts';
import { Field } from '../../ui/field.tsx';

/** One line of typing about the office or its founder. */
export function OfficeLine({
  name,
  label,
  help,
  problem,
  value,
  onChange,
  width = 'wide',
  lang,
  isDisabled = false,
}: {
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  readonly problem: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly width?: 'short' | 'wide';
  readonly lang?: Language;
  readonly isDisabled?: boolean;
}) {
  return (
    <Field label={label} help={help} problem={problem} width={width}>
      {(control) => (
        <input
          {...control}
          className="input"
          name={name}
          lang={lang}
          value={value}
          disabled={isDisabled}
          spellCheck={false}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
