import { Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '../text/use-text.ts';
import { Button } from '../ui/button.tsx';
import type { BoundTo } from './bound.tsx';
import { Question, type QuestionControl } from './question.tsx';
import './rows-question.css';

/** A question whose answer is as many rows as somebody adds. One empty row stands ready. */
export function RowsQuestion<R>({
  name,
  raw,
  onRaw,
  onLeave,
  problem,
  label,
  help,
  add,
  empty,
  children,
}: BoundTo<readonly R[]> & {
  readonly label: string;
  readonly help?: string;
  /** What the button says that adds a row. */
  readonly add: string;
  readonly empty: R;
  /** One row: `put` puts others in its place, so that what is pasted may become several. */
  readonly children: (row: {
    readonly row: R;
    readonly at: number;
    readonly control: QuestionControl;
    readonly put: (...rows: readonly R[]) => void;
  }) => ReactNode;
}) {
  const { t, number } = useText();
  const rows = raw.length === 0 ? [empty] : raw;
  return (
    <Question name={name} label={label} help={help} problem={problem} isGroup onBlur={onLeave}>
      {(control) => (
        <div className="question-rows">
          {rows.map((row, at) => (
            // Rows have no ids of their own; they only grow at the end.
            // oxlint-disable-next-line react/no-array-index-key
            <div className="question-rows-row" key={at}>
              <div className="question-rows-parts">
                {children({
                  row,
                  at,
                  control: { ...control, id: `${control.id}-${at}` },
                  put: (...by) => onRaw([...rows.slice(0, at), ...by, ...rows.slice(at + 1)]),
                })}
              </div>
              {raw.length > 0 && (
                <button
                  type="button"
                  className="question-rows-remove"
                  aria-label={t('action.remove', { what: `${label} ${number(at + 1)}` })}
                  onClick={() => onRaw(raw.filter((_, other) => other !== at))}
                >
                  <X className="icon" aria-hidden />
                </button>
              )}
            </div>
          ))}
          <div>
            <Button icon={Plus} onClick={() => onRaw([...rows, empty])}>
              {add}
            </Button>
          </div>
        </div>
      )}
    </Question>
  );
}
