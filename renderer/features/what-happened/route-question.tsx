import { Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { v7 as newRecordId } from 'uuid';
import type { BoundTo } from '../../forms/bound.tsx';
import { goToQuestion, Question } from '../../forms/question.tsx';
import type { RawAnswer } from '../../forms/raw-answer.ts';
import { UnfinishedWordsContext } from '../../forms/unfinished-words.ts';
import { EXPLOITATION, newLeg, type RawLeg } from '../../forms/what-happened-values.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { LegFields } from './leg-fields.tsx';
import { useUnfinishedRows, withRow } from './rows-of-answer.ts';

/** The legs of a route in their order: added, moved by button or key, and removed; what was removed stays in the history. */
export function RouteQuestion({
  name,
  raw,
  onRaw,
  onLeave,
  problem,
  label,
  help,
}: BoundTo<RawAnswer<readonly RawLeg[]>> & { readonly label: string; readonly help: string }) {
  const { t } = useText();
  const unfinishedOf = useUnfinishedRows(name, raw);
  const [moved, setMoved] = useState('');
  const legs = raw.typed;
  const set = (typed: readonly RawLeg[]) => onRaw({ typed, missing: null });
  const addButton = useRef<HTMLButtonElement>(null);
  /** Where the cursor goes once the legs are drawn anew: where it was, else to this question, else to the button that adds. */
  const goTo = useRef<{ readonly was: Element | null; readonly question: string | null } | null>(null);
  useEffect(() => {
    if (goTo.current === null) return;
    const { was, question } = goTo.current;
    goTo.current = null;
    if (was instanceof HTMLElement) was.focus({ preventScroll: true });
    if (was !== null && document.activeElement === was) return;
    if (question === null) addButton.current?.focus();
    else goToQuestion(question);
  });
  const kindOf = (id: string | undefined) => (id === undefined ? null : `${name}-${id}-kind`);
  const add = (known: Partial<RawLeg> = {}) => {
    const leg = { ...newLeg(newRecordId(), legs), ...known };
    goTo.current = { was: null, question: kindOf(leg.id) };
    set([...legs, leg]);
  };
  const move = (from: number, to: number) => {
    const leg = legs[from];
    if (leg === undefined || to < 0 || to >= legs.length) return;
    // A row that is moved in the page loses the cursor, and a button that has nothing to do any more cannot have it.
    goTo.current = { was: document.activeElement, question: kindOf(leg.id) };
    set(legs.toSpliced(from, 1).toSpliced(to, 0, leg));
    setMoved(t('route.moved', { from: from + 1, to: to + 1 }));
  };
  const remove = (at: number) => {
    goTo.current = { was: null, question: kindOf(legs[at + 1]?.id) };
    set(legs.toSpliced(at, 1));
  };
  return (
    <Question
      name={name}
      label={label}
      help={help}
      problem={problem}
      isGroup
      onBlur={onLeave}
      answer={{ missing: raw.missing, onMissing: (missing) => onRaw({ ...raw, missing }) }}
    >
      {() => (
        <div className="happened-rows">
          <ol>
            {legs.map((leg, at) => (
              <li key={leg.id}>
                <UnfinishedWordsContext.Provider value={unfinishedOf(leg.id)}>
                  <LegFields
                    name={`${name}-${leg.id}`}
                    leg={leg}
                    place={at + 1}
                    isLast={at === legs.length - 1}
                    onChange={(change) => set(withRow(legs, leg.id, change))}
                    onMove={(by) => move(at, at + by)}
                    onRemove={() => remove(at)}
                  />
                </UnfinishedWordsContext.Provider>
              </li>
            ))}
          </ol>
          <div className="happened-add">
            <Button ref={addButton} icon={Plus} onClick={() => add()}>
              {t('route.add')}
            </Button>
            <Button icon={Plus} onClick={() => add({ kind: EXPLOITATION })}>
              {t('route.addSite')}
            </Button>
          </div>
          <p className="unseen" role="status">
            {moved}
          </p>
        </div>
      )}
    </Question>
  );
}
