import { X } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import type { BoundTo } from './bound.tsx';
import { ChoiceBox, type Choice } from './choice-box.tsx';
import { Question } from './question.tsx';

/** Several records of a list that is typed into: each chosen one stands above the field and can be taken out. */
export function ChosenQuestion({
  name,
  raw,
  onRaw,
  onLeave,
  problem,
  label,
  help,
  choices,
  called,
}: BoundTo<readonly string[]> & {
  readonly label: string;
  readonly help?: string;
  readonly choices: readonly Choice[];
  /** What one that was chosen is called. */
  readonly called: (id: string) => string;
}) {
  const { t } = useText();
  // As in `CodesQuestion`: each choice brings a fresh box.
  const [round, setRound] = useState(0);
  return (
    <Question name={name} label={label} help={help} problem={problem} onBlur={onLeave}>
      {(control) => (
        <>
          <ul className="chips" aria-label={t('form.chosen', { question: label })}>
            {raw.map((id) => (
              <li key={id} className="chip">
                {called(id)}
                <button
                  type="button"
                  aria-label={t('action.remove', { what: called(id) })}
                  onClick={() => onRaw(raw.filter((other) => other !== id))}
                >
                  <X className="icon" aria-hidden />
                </button>
              </li>
            ))}
          </ul>
          <ChoiceBox
            key={round}
            isNext={round > 0}
            control={control}
            choices={choices.filter(({ id }) => !raw.includes(id))}
            missing={null}
            chosenId={null}
            shown=""
            onChoose={(id) => {
              if (id === null || raw.includes(id)) return;
              onRaw([...raw, id]);
              setRound(round + 1);
            }}
          />
        </>
      )}
    </Question>
  );
}
