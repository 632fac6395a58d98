import type { CodeList } from '../../shared/codes/code-list.ts';
import { useText } from '../text/use-text.ts';
import { Field } from './field.tsx';

interface CodeSelectProps {
  readonly label: string;
  readonly list: CodeList;
  /** Codes that are not offered, because they stand already. */
  readonly without?: readonly string[];
  /** The code that is chosen; empty for none. */
  readonly value: string;
  readonly onChange: (code: string) => void;
  readonly problem?: string | undefined;
}

/** Choosing one code of a short list. */
export function CodeSelect({ label, list, without = [], value, onChange, problem }: CodeSelectProps) {
  const text = useText();
  return (
    <Field label={label} problem={problem} width="medium">
      {(control) => (
        <select
          {...control}
          className="input"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          <option value="">{text.t('form.choose')}</option>
          {list.values
            .filter(({ code }) => !without.includes(code))
            .map(({ code }) => (
              <option key={code} value={code}>
                {text.label(list, code)}
              </option>
            ))}
        </select>
      )}
    </Field>
  );
}
