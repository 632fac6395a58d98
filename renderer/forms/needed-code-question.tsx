import type { CodeList } from '../../shared/codes/code-list.ts';
import { useText } from '../text/use-text.ts';
import type { BoundTo } from './bound.tsx';
import { codeChoices } from './code-choices.ts';
import { Question } from './question.tsx';

/** One code that a record cannot be without, of a list short enough to be opened. */
export function NeededCodeQuestion({
  name,
  raw,
  onRaw,
  onLeave,
  problem,
  list,
  label,
}: BoundTo<string> & { readonly list: CodeList; readonly label: string }) {
  const { t, language } = useText();
  return (
    <Question name={name} label={label} problem={problem} onBlur={onLeave}>
      {({ id, 'aria-describedby': describedBy, 'aria-invalid': isInvalid }) => (
        <select
          id={id}
          aria-describedby={describedBy}
          aria-invalid={isInvalid}
          className="input"
          value={raw}
          onChange={(event) => onRaw(event.target.value)}
        >
          {raw === '' && <option value="">{t('form.choose')}</option>}
          {codeChoices(list, language).map(({ id: code, label: each }) => (
            <option key={code} value={code}>
              {each}
            </option>
          ))}
        </select>
      )}
    </Question>
  );
}
