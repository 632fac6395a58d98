import { Plus, Trash2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { v7 as newRecordId } from 'uuid';
import { partsInCase } from '../../../shared/codes/parts-in-case.ts';
import { rolesInProcess } from '../../../shared/codes/roles-in-process.ts';
import type { BoundTo } from '../../forms/bound.tsx';
import { CodesQuestion } from '../../forms/code-questions.tsx';
import { NeededCodeQuestion } from '../../forms/needed-code-question.tsx';
import { goToQuestion, Question } from '../../forms/question.tsx';
import type { RawAnswer } from '../../forms/raw-answer.ts';
import { TextQuestion } from '../../forms/text-question.tsx';
import { UnfinishedWordsContext } from '../../forms/unfinished-words.ts';
import { newOther, otherProblem, type RawOther } from '../../forms/what-happened-values.ts';
import { problemText } from '../../text/problem-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { useUnfinishedRows, withRow } from './rows-of-answer.ts';

/** Who else is in the case, a row each: their part, their name, and what they did in the process. */
export function OthersQuestion({
  name,
  raw,
  onRaw,
  onLeave,
  problem,
  label,
  help,
}: BoundTo<RawAnswer<readonly RawOther[]>> & { readonly label: string; readonly help: string }) {
  const { t } = useText();
  const unfinishedOf = useUnfinishedRows(name, raw);
  const rows = raw.typed;
  const set = (typed: readonly RawOther[]) => onRaw({ typed, missing: null });
  const addButton = useRef<HTMLButtonElement>(null);
  /** The question that gets the cursor once the new row is drawn. */
  const goTo = useRef<string | null>(null);
  useEffect(() => {
    if (goTo.current === null) return;
    goToQuestion(goTo.current);
    goTo.current = null;
  });
  const add = () => {
    const row = newOther(newRecordId());
    goTo.current = `${name}-${row.id}-part`;
    set([...rows, row]);
  };
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
                  <OtherFields
                    name={`${name}-${row.id}`}
                    title={t('others.row', { place: at + 1 })}
                    row={row}
                    onChange={(change) => set(withRow(rows, row.id, change))}
                    onRemove={() => {
                      addButton.current?.focus();
                      set(rows.filter(({ id }) => id !== row.id));
                    }}
                  />
                </UnfinishedWordsContext.Provider>
              </li>
            ))}
          </ol>
          <Button ref={addButton} icon={Plus} onClick={add}>
            {t('others.add')}
          </Button>
        </div>
      )}
    </Question>
  );
}

function OtherFields({
  name,
  title,
  row,
  onChange,
  onRemove,
}: {
  readonly name: string;
  readonly title: string;
  readonly row: RawOther;
  readonly onChange: (change: Partial<RawOther>) => void;
  readonly onRemove: () => void;
}) {
  const { t } = useText();
  const wrong = otherProblem(row);
  const field = <K extends keyof RawOther>(key: K) => ({
    name: `${name}-${key}`,
    raw: row[key],
    onRaw: (raw: RawOther[K]) => onChange({ [key]: raw }),
    onLeave: () => undefined,
    problem: undefined,
  });
  return (
    <fieldset className="happened-row">
      <legend>{title}</legend>
      <div className="happened-row-acts">
        <Button
          look="quiet"
          icon={Trash2}
          aria-label={t('others.remove', { what: title })}
          onClick={onRemove}
        >
          {t('others.removeShort')}
        </Button>
      </div>
      <NeededCodeQuestion {...field('part')} label={t('others.part')} list={partsInCase} />
      <TextQuestion {...field('name')} label={t('others.name')} />
      <CodesQuestion
        {...field('rolesInProcess')}
        label={t('others.rolesInProcess')}
        help={t('others.rolesHelp')}
        list={rolesInProcess}
        mayNotApply
      />
      {wrong !== undefined && <p className="question-problem">{problemText(t, wrong)}</p>}
    </fieldset>
  );
}
