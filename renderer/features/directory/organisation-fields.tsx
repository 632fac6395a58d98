import { X } from 'lucide-react';
import { languages } from '../../../shared/codes/languages.ts';
import { useText } from '../../text/use-text.ts';
import { Field } from '../../ui/field.tsx';

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

/** Languages that are spoken: each chosen one can be taken out. */
export function LanguagesField({
  label,
  chosen,
  onChange,
}: {
  readonly label: string;
  readonly chosen: readonly string[];
  readonly onChange: (codes: readonly string[]) => void;
}) {
  const text = useText();
  return (
    <Field label={label} width="medium">
      {(control) => (
        <div className="languages-field">
          {chosen.length > 0 && (
            <ul className="chips" aria-label={text.t('form.chosen', { question: label })}>
              {chosen.map((code) => (
                <li key={code} className="chip">
                  {text.label(languages, code)}
                  <button
                    type="button"
                    aria-label={text.t('action.remove', { what: text.label(languages, code) })}
                    onClick={() => onChange(chosen.filter((other) => other !== code))}
                  >
                    <X className="icon" aria-hidden />
                  </button>
                </li>
              ))}
            </ul>
          )}
          <select
            {...control}
            className="input"
            value=""
            onChange={({ target }) => target.value !== '' && onChange([...chosen, target.value])}
          >
            <option value="">{text.t('form.choose')}</option>
            {languages.values
              .filter(({ code }) => !chosen.includes(code))
              .map(({ code }) => (
                <option key={code} value={code}>
                  {text.label(languages, code)}
                </option>
              ))}
          </select>
        </div>
      )}
    </Field>
  );
}
