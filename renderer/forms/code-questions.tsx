import { X } from 'lucide-react';
import { useContext, useState } from 'react';
import type { CodeList } from '../../shared/codes/code-list.ts';
import { useText } from '../text/use-text.ts';
import type { BoundTo } from './bound.tsx';
import { ChoiceBox } from './choice-box.tsx';
import { codeChoices, isCodeOf } from './code-choices.ts';
import { Question } from './question.tsx';
import type { RawAnswer } from './raw-answer.ts';
import { UnfinishedWordsContext } from './unfinished-words.ts';

interface CodedProps<T> extends BoundTo<RawAnswer<T>> {
  readonly list: CodeList;
  readonly label: string;
  readonly help?: string;
  readonly mayNotApply?: true;
}

const answerOf = <T,>(
  raw: RawAnswer<T>,
  onRaw: (raw: RawAnswer<T>) => void,
  mayNotApply: true | undefined,
) => ({
  missing: raw.missing,
  onMissing: (missing: RawAnswer<T>['missing']) => onRaw({ ...raw, missing }),
  mayNotApply,
});

/** One code of a long list, by typing part of its label. */
export function CodeQuestion({
  name,
  raw,
  onRaw,
  onLeave,
  problem,
  list,
  label,
  help,
  mayNotApply,
  isFirst = false,
}: CodedProps<string> & {
  /** Whether a form begins with it: it has the cursor then, and its list stays shut until somebody types. */
  readonly isFirst?: boolean;
}) {
  const text = useText();
  const unfinished = useContext(UnfinishedWordsContext);
  return (
    <Question
      name={name}
      label={label}
      help={help}
      problem={problem}
      onBlur={onLeave}
      answer={answerOf(raw, onRaw, mayNotApply)}
    >
      {(control) => (
        <ChoiceBox
          control={control}
          choices={codeChoices(list, text.language)}
          isNext={isFirst}
          missing={raw.missing}
          chosenId={isCodeOf(list, raw.typed) ? raw.typed : null}
          shown={raw.typed === '' ? '' : text.label(list, raw.typed)}
          onChoose={(code) => onRaw({ typed: code ?? '', missing: null })}
          onUnfitting={(words) => onRaw({ typed: words, missing: null })}
          onUnfinished={(answer) =>
            unfinished.tell(name, answer === undefined ? undefined : { typed: answer, missing: null })
          }
        />
      )}
    </Question>
  );
}

/** One code of a short list that is all in sight. */
export function ShortCodeQuestion({
  name,
  raw,
  onRaw,
  onLeave,
  problem,
  list,
  label,
  help,
  mayNotApply,
}: CodedProps<string>) {
  const text = useText();
  return (
    <Question
      name={name}
      label={label}
      help={help}
      problem={problem}
      isGroup
      onBlur={onLeave}
      answer={answerOf(raw, onRaw, mayNotApply)}
    >
      {({ id }) => (
        <div className="choices">
          {list.values.map(({ code }) => (
            <label key={code} className="choice">
              <input
                type="radio"
                name={id}
                checked={raw.missing === null && raw.typed === code}
                onChange={() => onRaw({ typed: code, missing: null })}
              />
              {text.label(list, code)}
            </label>
          ))}
        </div>
      )}
    </Question>
  );
}

/** Several codes of a long list: each chosen one stands above the field and can be taken out. */
export function CodesQuestion({
  name,
  raw,
  onRaw,
  onLeave,
  problem,
  list,
  label,
  help,
  mayNotApply,
  isFirst = false,
}: CodedProps<readonly string[]> & {
  /** As of {@link CodeQuestion}. */
  readonly isFirst?: boolean;
}) {
  const text = useText();
  const unfinished = useContext(UnfinishedWordsContext);
  // Each choice brings a fresh box: in the old one the list would stand open again, with an entry under the mouse
  // that Tab would add too.
  const [round, setRound] = useState(0);
  const isNew = (code: string) => code !== '' && !raw.typed.includes(code);
  const withOneMore = (code: string) => ({ typed: [...raw.typed, code], missing: null });
  const add = (code: string | null) => {
    if (code === null || !isNew(code)) return;
    onRaw(withOneMore(code));
    setRound(round + 1);
  };
  return (
    <Question
      name={name}
      label={label}
      help={help}
      problem={problem}
      onBlur={onLeave}
      answer={answerOf(raw, onRaw, mayNotApply)}
    >
      {(control) => (
        <>
          <ul className="chips" aria-label={text.t('form.chosen', { question: label })}>
            {raw.typed.map((code) => (
              <li key={code} className={isCodeOf(list, code) ? 'chip' : 'chip chip-unfitting'}>
                {text.label(list, code)}
                <button
                  type="button"
                  aria-label={text.t('action.remove', { what: text.label(list, code) })}
                  onClick={() => onRaw({ typed: raw.typed.filter((other) => other !== code), missing: null })}
                >
                  <X className="icon" aria-hidden />
                </button>
              </li>
            ))}
          </ul>
          <ChoiceBox
            key={round}
            isNext={isFirst || round > 0}
            control={control}
            choices={codeChoices(list, text.language).filter(({ id }) => !raw.typed.includes(id))}
            missing={raw.missing}
            chosenId={null}
            shown=""
            onChoose={add}
            onUnfitting={add}
            onUnfinished={(answer) =>
              unfinished.tell(name, answer !== undefined && isNew(answer) ? withOneMore(answer) : undefined)
            }
          />
        </>
      )}
    </Question>
  );
}

/** Several codes of a list of moderate length that is all in sight. */
export function ShortCodesQuestion({
  name,
  raw,
  onRaw,
  onLeave,
  problem,
  list,
  label,
  help,
  mayNotApply,
}: CodedProps<readonly string[]>) {
  const text = useText();
  const set = (code: string, isChosen: boolean) => {
    const chosen = isChosen ? [...raw.typed, code] : raw.typed.filter((other) => other !== code);
    onRaw({ typed: chosen, missing: null });
  };
  return (
    <Question
      name={name}
      label={label}
      help={help}
      problem={problem}
      isGroup
      onBlur={onLeave}
      answer={answerOf(raw, onRaw, mayNotApply)}
    >
      {() => (
        <div className="choices-in-columns">
          {codeChoices(list, text.language).map(({ id: code, label: codeLabel }) => (
            <label key={code} className="choice">
              <input
                type="checkbox"
                checked={raw.missing === null && raw.typed.includes(code)}
                onChange={(event) => set(code, event.target.checked)}
              />
              {codeLabel}
            </label>
          ))}
        </div>
      )}
    </Question>
  );
}
