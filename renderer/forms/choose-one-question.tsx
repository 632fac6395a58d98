import { useText } from '../text/use-text.ts';
import type { BoundTo } from './bound.tsx';
import { Question } from './question.tsx';

/** One of a few records or codes, or none; where one is needed, nothing is chosen beforehand. */
export function ChooseOneQuestion({
  name,
  raw,
  onRaw,
  onLeave,
  problem,
  label,
  help,
  choices,
  none,
}: BoundTo<string> & {
  readonly label: string;
  readonly help?: string;
  readonly choices: readonly { readonly id: string; readonly label: string }[];
  /** What is offered where none needs to be chosen. */
  readonly none?: string;
}) {
  const { t } = useText();
  return (
    <Question name={name} label={label} help={help} problem={problem} onBlur={onLeave}>
      {({ id, 'aria-describedby': describedBy, 'aria-invalid': isInvalid }) => (
        <select
          id={id}
          aria-describedby={describedBy}
          aria-invalid={isInvalid}
          className="input"
          value={raw}
          onChange={(event) => onRaw(event.target.value)}
        >
          {none !== undefined && <option value="">{none}</option>}
          {none === undefined && raw === '' && <option value="">{t('form.choose')}</option>}
          {choices.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Question>
  );
}
