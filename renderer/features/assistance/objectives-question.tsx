import { Plus, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { v7 as newRecordId } from 'uuid';
import { objectiveFollows, objectiveStates } from '../../../shared/domain/objective-moves.ts';
import type { Objective } from '../../../shared/domain/support-plan.ts';
import type { BoundTo } from '../../forms/bound.tsx';
import { ChooseOneQuestion } from '../../forms/choose-one-question.tsx';
import { NeededDateQuestion } from '../../forms/date-question.tsx';
import { PlainTextQuestion } from '../../forms/plain-text-question.tsx';
import { newObjective, objectiveProblem, type RawObjective } from '../../forms/plan-values.ts';
import { Question } from '../../forms/question.tsx';
import { problemText } from '../../text/problem-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { today } from '../../ui/today.ts';

/** What is to be reached: each objective with its day, its indicator, and once the plan stands how it went. */
export function ObjectivesQuestion({
  name,
  raw: rows,
  onRaw,
  onLeave,
  problem,
  label,
  before,
}: BoundTo<readonly RawObjective[]> & {
  readonly label: string;
  /** The objectives of the version before: they go on, and are not taken out. */
  readonly before: readonly Objective[];
}) {
  const { t } = useText();
  const addButton = useRef<HTMLButtonElement>(null);
  const set = (id: string, change: Partial<RawObjective>) =>
    onRaw(rows.map((row) => (row.id === id ? { ...row, ...change } : row)));
  const inert = { onLeave: () => undefined, problem: undefined };
  return (
    <Question name={name} label={label} problem={problem} isGroup onBlur={onLeave}>
      {() => (
        <div className="objectives">
          {rows.map((row, at) => {
            const earlier = before.find(({ id }) => id === row.id);
            const title = t('plans.objectiveAt', { place: at + 1 });
            const wrong = problem === undefined ? undefined : objectiveProblem(row, today());
            const states = objectiveStates.filter((state) =>
              objectiveFollows[earlier?.state ?? 'none'].includes(state),
            );
            return (
              <fieldset key={row.id} className="objective">
                <legend>{title}</legend>
                {earlier === undefined && (
                  <div className="objective-acts">
                    <Button
                      look="quiet"
                      icon={Trash2}
                      aria-label={t('rows.remove', { what: title })}
                      onClick={() => {
                        addButton.current?.focus();
                        onRaw(rows.filter(({ id }) => id !== row.id));
                      }}
                    >
                      {t('rows.removeShort')}
                    </Button>
                  </div>
                )}
                <PlainTextQuestion
                  {...inert}
                  name={`${name}-${row.id}-words`}
                  label={t('plans.objectiveWords')}
                  rows={2}
                  raw={row.words}
                  onRaw={(words) => set(row.id, { words })}
                />
                <PlainTextQuestion
                  {...inert}
                  name={`${name}-${row.id}-indicator`}
                  label={t('plans.indicator')}
                  help={t('plans.indicatorHelp')}
                  raw={row.indicator}
                  onRaw={(indicator) => set(row.id, { indicator })}
                />
                <NeededDateQuestion
                  {...inert}
                  name={`${name}-${row.id}-target`}
                  label={t('plans.targetOn')}
                  help={t('caseForm.openedOnHelp')}
                  raw={row.targetOn}
                  onRaw={(targetOn) => set(row.id, { targetOn })}
                />
                {earlier !== undefined && (
                  <>
                    <ChooseOneQuestion
                      {...inert}
                      name={`${name}-${row.id}-state`}
                      label={t('assistance.state')}
                      choices={states.map((state) => ({ id: state, label: t(`plans.state.${state}`) }))}
                      raw={row.state}
                      onRaw={(state) => set(row.id, { state })}
                    />
                    <PlainTextQuestion
                      {...inert}
                      name={`${name}-${row.id}-outcome`}
                      label={t('plans.outcome')}
                      rows={2}
                      raw={row.outcome}
                      onRaw={(outcome) => set(row.id, { outcome })}
                    />
                  </>
                )}
                {wrong !== undefined && <p className="question-problem">{problemText(t, wrong)}</p>}
              </fieldset>
            );
          })}
          <Button ref={addButton} icon={Plus} onClick={() => onRaw([...rows, newObjective(newRecordId())])}>
            {t('plans.addObjective')}
          </Button>
        </div>
      )}
    </Question>
  );
}
