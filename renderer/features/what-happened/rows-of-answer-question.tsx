import { Plus, Trash2 } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { v7 as newRecordId } from 'uuid';
import type { BoundTo } from '../../forms/bound.tsx';
import { goToQuestion, Question } from '../../forms/question.tsx';
import type { RawAnswer } from '../../forms/raw-answer.ts';
import { UnfinishedWordsContext } from '../../forms/unfinished-words.ts';
import { problemText } from '../../text/problem-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { useUnfinishedRows, withRow } from './rows-of-answer.ts';

/** A question whose answer is rows of several questions; as a whole it can be unknown, refused, not asked or not apply. */
export function RowsOfAnswer<R extends { readonly id: string }>({
  name,
  raw,
  onRaw,
  onLeave,
  problem,
  label,
  help,
  add,
  newRow,
  first,
  children,
}: BoundTo<RawAnswer<readonly R[]>> & {
  readonly label: string;
  readonly help: string;
  /** What the button says that adds a row. */
  readonly add: string;
  readonly newRow: (id: string) => R;
  /** The field of a new row that gets the cursor. */
  readonly first: string;
  readonly children: (row: {
    readonly row: R;
    /** Before the name of each of its questions, which end in `-field`. */
    readonly name: string;
    /** Counted from one. */
    readonly place: number;
    readonly onChange: (change: Partial<R>) => void;
    readonly onRemove: () => void;
  }) => ReactNode;
}) {
  const unfinishedOf = useUnfinishedRows(name, raw);
  const rows = raw.typed;
  const set = (typed: readonly R[]) => onRaw({ typed, missing: null });
  const addButton = useRef<HTMLButtonElement>(null);
  /** The question that gets the cursor once the new row is drawn. */
  const goTo = useRef<string | null>(null);
  useEffect(() => {
    if (goTo.current === null) return;
    goToQuestion(goTo.current);
    goTo.current = null;
  });
  return (
    <Question
      name={name}
      label={label}
      help={help}
      problem={problem}
      isGroup
      onBlur={onLeave}
      answer={{
        missing: raw.missing,
        onMissing: (missing) => onRaw({ ...raw, missing }),
        mayNotApply: true,
      }}
    >
      {() => (
        <div className="happened-rows">
          <ol>
            {rows.map((row, at) => (
              <li key={row.id}>
                <UnfinishedWordsContext.Provider value={unfinishedOf(row.id)}>
                  {children({
                    row,
                    name: `${name}-${row.id}`,
                    place: at + 1,
                    onChange: (change) => set(withRow(rows, row.id, change)),
                    onRemove: () => {
                      addButton.current?.focus();
                      set(rows.filter(({ id }) => id !== row.id));
                    },
                  })}
                </UnfinishedWordsContext.Provider>
              </li>
            ))}
          </ol>
          <Button
            ref={addButton}
            icon={Plus}
            onClick={() => {
              const row = newRow(newRecordId());
              goTo.current = `${name}-${row.id}-${first}`;
              set([...rows, row]);
            }}
          >
            {add}
          </Button>
        </div>
      )}
    </Question>
  );
}

/** The questions of one row, the button that takes it out, and what is wrong with the row as a whole. */
export function RowOfAnswer({
  title,
  onRemove,
  problem,
  children,
}: {
  readonly title: string;
  readonly onRemove: () => void;
  readonly problem: string | undefined;
  readonly children: ReactNode;
}) {
  const { t } = useText();
  return (
    <fieldset className="happened-row">
      <legend>{title}</legend>
      <div className="happened-row-acts">
        <Button look="quiet" icon={Trash2} aria-label={t('rows.remove', { what: title })} onClick={onRemove}>
          {t('rows.removeShort')}
        </Button>
      </div>
      {children}
      {problem !== undefined && <p className="question-problem">{problemText(t, problem)}</p>}
    </fieldset>
  );
}
