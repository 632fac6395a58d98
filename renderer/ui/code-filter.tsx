import type { CodeList } from '../../shared/codes/code-list.ts';
import { useText } from '../text/use-text.ts';
import { Field } from './field.tsx';

/** One code of a list by which a table is narrowed; empty for all. */
export function CodeFilter({
  label,
  list,
  value,
  onChange,
}: {
  readonly label: string;
  readonly list: CodeList;
  readonly value: string;
  readonly onChange: (code: string) => void;
}) {
  const text = useText();
  return (
    <Field label={label} width="short">
      {(control) => (
        <select
          {...control}
          className="input"
          value={value}
          onChange={({ target }) => onChange(target.value)}
        >
          <option value="">{text.t('organisations.all')}</option>
          {list.values.map(({ code }) => (
            <option key={code} value={code}>
              {text.label(list, code)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
