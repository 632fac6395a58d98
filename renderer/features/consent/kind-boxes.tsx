import { dataCategories } from '../../../shared/codes/data-categories.ts';
import type { DataCategory } from '../../../shared/domain/consent.ts';
import { Question } from '../../forms/question.tsx';
import { useText } from '../../text/use-text.ts';

/** Kinds of data to choose from. */
export function KindBoxes({
  name,
  label,
  help,
  kinds,
  chosen,
  onChoose,
  problem,
}: {
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  readonly kinds: readonly DataCategory[];
  readonly chosen: readonly DataCategory[];
  readonly onChoose: (chosen: readonly DataCategory[]) => void;
  readonly problem: string | undefined;
}) {
  const text = useText();
  return (
    <Question name={name} label={label} help={help} problem={problem} isGroup>
      {() => (
        <div className="choices-in-columns">
          {kinds.map((kind) => (
            <label key={kind} className="choice">
              <input
                type="checkbox"
                checked={chosen.includes(kind)}
                onChange={(event) =>
                  onChoose(
                    event.target.checked ? [...chosen, kind] : chosen.filter((other) => other !== kind),
                  )
                }
              />
              {text.label(dataCategories, kind)}
            </label>
          ))}
        </div>
      )}
    </Question>
  );
}
