import { Plus, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { v7 as newKey } from 'uuid';
import { safetyMeasures } from '../../../shared/codes/safety-measures.ts';
import type { BoundTo } from '../../forms/bound.tsx';
import { isCodeOf } from '../../forms/code-choices.ts';
import { NeededCodeQuestion } from '../../forms/needed-code-question.tsx';
import { PlainTextQuestion } from '../../forms/plain-text-question.tsx';
import { Question } from '../../forms/question.tsx';
import type { RawMeasure } from '../../forms/risk-values.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';

/** What is agreed to keep the person safe, one measure after another. */
export function MeasuresQuestion({
  name,
  raw: rows,
  onRaw,
  onLeave,
  problem,
  label,
}: BoundTo<readonly RawMeasure[]> & { readonly label: string }) {
  const { t } = useText();
  const addButton = useRef<HTMLButtonElement>(null);
  const set = (key: string, change: Partial<RawMeasure>) =>
    onRaw(rows.map((row) => (row.key === key ? { ...row, ...change } : row)));
  const onRowLeave = () => undefined;
  return (
    <Question name={name} label={label} problem={problem} isGroup onBlur={onLeave}>
      {() => (
        <div className="objectives">
          {rows.map((row, at) => {
            const title = t('risks.measureAt', { place: at + 1 });
            const isWrong = problem !== undefined && !isCodeOf(safetyMeasures, row.measure);
            return (
              <fieldset key={row.key} className="objective">
                <legend>{title}</legend>
                <div className="objective-acts">
                  <Button
                    look="quiet"
                    icon={Trash2}
                    aria-label={t('rows.remove', { what: title })}
                    onClick={() => {
                      addButton.current?.focus();
                      onRaw(rows.filter(({ key }) => key !== row.key));
                    }}
                  >
                    {t('rows.removeShort')}
                  </Button>
                </div>
                <NeededCodeQuestion
                  name={`${name}-${row.key}-measure`}
                  label={t('risks.measure')}
                  list={safetyMeasures}
                  raw={row.measure}
                  onRaw={(measure) => set(row.key, { measure })}
                  onLeave={onRowLeave}
                  problem={isWrong ? problem : undefined}
                />
                <PlainTextQuestion
                  name={`${name}-${row.key}-words`}
                  label={t('risks.measureWords')}
                  raw={row.words}
                  onRaw={(words) => set(row.key, { words })}
                  onLeave={onRowLeave}
                  problem={undefined}
                />
              </fieldset>
            );
          })}
          <Button
            ref={addButton}
            icon={Plus}
            onClick={() => onRaw([...rows, { key: newKey(), measure: '', words: '' }])}
          >
            {t('risks.addMeasure')}
          </Button>
        </div>
      )}
    </Question>
  );
}
