import type { CodeList } from '../../shared/codes/code-list.ts';
import { useText } from '../text/use-text.ts';
import type { BoundTo } from './bound.tsx';
import { codeChoices } from './code-choices.ts';
import { Question } from './question.tsx';

/** Several codes of a short list, all in sight; whoever reads the form decides whether one is needed. */
export function NeededCodesQuestion({
  name,
  raw,
  onRaw,
  onLeave,
  problem,
  list,
  label,
  help,
}: BoundTo<readonly string[]> & {
  readonly list: CodeList;
  readonly label: string;
  readonly help?: string;
}) {
  const { language } = useText();
  return (
    <Question name={name} label={label} help={help} problem={problem} isGroup onBlur={onLeave}>
      {() => (
        <div className="choices-in-columns">
          {codeChoices(list, language).map(({ id: code, label: codeLabel }) => (
            <label key={code} className="choice">
              <input
                type="checkbox"
                checked={raw.includes(code)}
                onChange={(event) =>
                  onRaw(event.target.checked ? [...raw, code] : raw.filter((other) => other !== code))
                }
              />
              {codeLabel}
            </label>
          ))}
        </div>
      )}
    </Question>
  );
}
