import type { PlaceEntry } from '../../../shared/contract/place.ts';
import { useText } from '../../text/use-text.ts';
import { Field } from '../../ui/field.tsx';
import { namedDivision } from '../../ui/place-names.ts';

/** What a division is called and what holds it, as its form has it. */
export type PlaceValues = {
  readonly nameLao: string;
  readonly nameEnglish: string;
  readonly parentCode: string;
};

/** The names of a division; the Lao one is needed, the Latin one only where it is known. */
export function PlaceNameFields({
  values,
  onChange,
  isMissing,
  isDisabled,
}: {
  readonly values: PlaceValues;
  readonly onChange: (changed: Partial<PlaceValues>) => void;
  /** Whether the form was sent while the Lao name was missing. */
  readonly isMissing: boolean;
  readonly isDisabled: boolean;
}) {
  const { t } = useText();
  return (['nameLao', 'nameEnglish'] as const).map((name) => (
    <Field
      key={name}
      label={t(`places.${name}`)}
      problem={name === 'nameLao' && isMissing && values.nameLao.trim() === '' ? 'needed' : undefined}
      width="medium"
    >
      {(control) => (
        <input
          {...control}
          className="input"
          value={values[name]}
          disabled={isDisabled}
          maxLength={120}
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => onChange({ [name]: target.value })}
        />
      )}
    </Field>
  ));
}

/** A choice among divisions. */
export function PlaceSelect({
  label,
  value,
  places,
  none,
  isDisabled,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly places: readonly PlaceEntry[];
  /** What choosing none is called; without it one is always chosen. */
  readonly none?: string;
  readonly isDisabled: boolean;
  readonly onChange: (code: string) => void;
}) {
  const text = useText();
  return (
    <Field label={label} width="medium">
      {(control) => (
        <select
          {...control}
          className="input"
          value={value}
          disabled={isDisabled}
          onChange={({ target }) => onChange(target.value)}
        >
          {none !== undefined && <option value="">{none}</option>}
          {places.map((place) => (
            <option key={place.code} value={place.code}>
              {namedDivision(text, place)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
