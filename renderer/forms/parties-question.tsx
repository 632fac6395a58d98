import { Plus, X } from 'lucide-react';
import { useContext } from 'react';
import { useText } from '../text/use-text.ts';
import { Button } from '../ui/button.tsx';
import type { BoundTo } from './bound.tsx';
import { OrganisationQuestion } from './organisation-question.tsx';
import { UnfinishedWordsContext } from './unfinished-words.ts';
import './rows-question.css';

/** Several bodies, each of the directory or as it is called: what no name of the directory fits stays as typed. */
export function PartiesQuestion({
  name,
  raw,
  onRaw,
  onLeave,
  problem,
  label,
  add,
  help,
}: BoundTo<readonly string[]> & { readonly label: string; readonly add: string; readonly help: string }) {
  const { t, number } = useText();
  const unfinished = useContext(UnfinishedWordsContext);
  const rows = raw.length === 0 ? [''] : raw;
  const put = (at: number, party: string) => rows.map((other, place) => (place === at ? party : other));
  return (
    <div className="question-rows">
      {rows.map((party, at) => (
        // oxlint-disable-next-line react/no-array-index-key
        <div className="question-rows-row" key={at}>
          <div className="question-rows-parts">
            <UnfinishedWordsContext.Provider
              value={{
                ...unfinished,
                tell: (_row, answer) =>
                  unfinished.tell(name, typeof answer === 'string' ? put(at, answer) : undefined),
              }}
            >
              <OrganisationQuestion
                name={at === 0 ? name : `${name}-${at}`}
                raw={party}
                onRaw={(typed) => onRaw(put(at, typed))}
                onLeave={onLeave}
                problem={at === 0 ? problem : undefined}
                label={rows.length === 1 ? label : `${label} ${number(at + 1)}`}
                help={help}
              />
            </UnfinishedWordsContext.Provider>
          </div>
          {raw.length > 1 && (
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
        <Button icon={Plus} onClick={() => onRaw([...rows, ''])}>
          {add}
        </Button>
      </div>
    </div>
  );
}
