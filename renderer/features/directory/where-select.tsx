import { countries } from '../../../shared/codes/countries.ts';
import { HOME_COUNTRY } from '../../../shared/domain/organisation.ts';
import { useText } from '../../text/use-text.ts';
import { Field } from '../../ui/field.tsx';
import { provinces } from '../../ui/provinces.ts';

/** Where an organisation is: a province (two digits) or a country (two letters); empty for anywhere. */
export type Where = string;

/** The country and province that a choice names. */
export function placeOf(where: Where): {
  readonly country: string | null;
  readonly provinceCode: string | null;
} {
  if (where === '') return { country: null, provinceCode: null };
  return /^\d{2}$/u.test(where)
    ? { country: HOME_COUNTRY, provinceCode: where }
    : { country: where, provinceCode: null };
}

/** Choosing a province of the country, or another country, in one list. */
export function WhereSelect({
  label,
  value,
  onChange,
  anywhere,
  problem,
}: {
  readonly label: string;
  readonly value: Where;
  readonly onChange: (where: Where) => void;
  /** What stands for no choice; without it one must be made. */
  readonly anywhere?: string;
  readonly problem?: string | undefined;
}) {
  const text = useText();
  const { t, language } = text;
  const [home, ...abroad] = countries.values;
  return (
    <Field label={label} width="short" problem={problem}>
      {(control) => (
        <select
          {...control}
          className="input"
          value={value}
          onChange={({ target }) => onChange(target.value)}
        >
          {anywhere !== undefined && <option value="">{anywhere}</option>}
          <option value={home.code}>{text.label(countries, home.code)}</option>
          <optgroup label={t('organisations.provinces')}>
            {provinces.map(({ code, nameLao, nameEnglish }) => (
              <option key={code} value={code}>
                {language === 'lo' ? nameLao : nameEnglish}
              </option>
            ))}
          </optgroup>
          <optgroup label={t('organisations.abroad')}>
            {abroad.map(({ code }) => (
              <option key={code} value={code}>
                {text.label(countries, code)}
              </option>
            ))}
          </optgroup>
        </select>
      )}
    </Field>
  );
}
