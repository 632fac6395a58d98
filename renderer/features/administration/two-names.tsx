import { useText } from '../../text/use-text.ts';
import { Field } from '../../ui/field.tsx';

/** What something of the office is called in both languages. */
export interface Names {
  readonly nameLao: string;
  readonly nameEnglish: string;
}

/** Whether one of the two names is still to be written. */
export const lacksName = ({ nameLao, nameEnglish }: Names): boolean =>
  nameLao.trim() === '' || nameEnglish.trim() === '';

interface TwoNamesProps {
  readonly values: Names;
  readonly onChange: (changed: Partial<Names>) => void;
  /** Whether the form was sent while a name was missing. */
  readonly isMissing: boolean;
  readonly isDisabled: boolean;
}

/** The names of a team or a role, in Lao and in English. */
export function TwoNames({ values, onChange, isMissing, isDisabled }: TwoNamesProps) {
  const { t } = useText();
  return (['nameLao', 'nameEnglish'] as const).map((name) => (
    <Field
      key={name}
      label={t(`teams.${name}`)}
      problem={isMissing && values[name].trim() === '' ? 'needed' : undefined}
      width="medium"
    >
      {(control) => (
        <input
          {...control}
          className="input"
          value={values[name]}
          disabled={isDisabled}
          autoComplete="off"
          onChange={({ target }) => onChange({ [name]: target.value })}
        />
      )}
    </Field>
  ));
}
