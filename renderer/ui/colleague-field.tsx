import { useQuery } from '@tanstack/react-query';
import { accountsQuery } from '../queries/accounts.ts';
import { useText } from '../text/use-text.ts';
import { colleagueText, worksOnCases } from './colleagues.ts';
import { Field } from './field.tsx';

interface ColleagueFieldProps {
  readonly label: string;
  /** The account that is chosen; empty for none. */
  readonly value: string;
  readonly onChange: (accountId: string) => void;
  /** Who is not offered, because they have it already. */
  readonly without: readonly string[];
  readonly problem?: string | undefined;
}

/** Choosing somebody who works on cases. */
export function ColleagueField({ label, value, onChange, without, problem }: ColleagueFieldProps) {
  const text = useText();
  const accounts = useQuery(accountsQuery);
  const offered = (accounts.data ?? []).filter(
    (colleague) => worksOnCases(colleague) && !without.includes(colleague.id),
  );
  return (
    <Field label={label} problem={problem} width="medium">
      {(control) => (
        <select
          {...control}
          className="input"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          <option value="">{text.t('officers.choose')}</option>
          {offered.map((colleague) => (
            <option key={colleague.id} value={colleague.id}>
              {colleagueText(colleague, text)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
