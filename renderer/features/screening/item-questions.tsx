import { memo, useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useController, type Control } from 'react-hook-form';
import type { ScreeningInstrument, ScreeningItem } from '../../../shared/domain/screening-instrument.ts';
import { itemAnswers, type ItemAnswer } from '../../../shared/screening/ilo-rule.ts';
import { answerTo } from '../../../shared/screening/screening-result.ts';
import type { FiledScreening, ScreeningValues } from '../../forms/screening-values.ts';
import { questionId } from '../../forms/question.tsx';
import { problemText } from '../../text/problem-text.ts';
import { useText } from '../../text/use-text.ts';

/** One key is one answer, on a Lao layout as on a Latin one: where the key lies counts, not what it writes. */
const answerOfKey: Readonly<Record<string, ItemAnswer>> = {
  KeyP: 'present',
  KeyA: 'absent',
  KeyU: 'unknown',
  KeyN: 'not-asked',
  Digit1: 'present',
  Digit2: 'absent',
  Digit3: 'unknown',
  Digit4: 'not-asked',
  Numpad1: 'present',
  Numpad2: 'absent',
  Numpad3: 'unknown',
  Numpad4: 'not-asked',
};

/** The heading of a dimension in the page. */
export const dimensionId = (code: string): string => `dimension-${code}`;

/** Brings a part of the form into sight and the cursor to its first item. */
export function goToItem(id: string): void {
  const part = document.getElementById(id);
  part?.scrollIntoView({ block: 'start' });
  part?.querySelector<HTMLElement>('input:checked')?.focus({ preventScroll: true });
}

/** All items of an instrument by dimension: one key answers and goes on, arrows move, Enter opens the note. */
export function ItemQuestions({
  control,
  instrument,
}: {
  readonly control: Control<ScreeningValues, unknown, FiledScreening>;
  readonly instrument: ScreeningInstrument;
}) {
  const { t, language } = useText();
  const answers = useController({ control, name: 'answers' });
  const notes = useController({ control, name: 'itemNotes' });
  const latest = useRef({ answers: answers.field, notes: notes.field });
  latest.current = { answers: answers.field, notes: notes.field };
  const answer = useCallback((code: string, value: ItemAnswer) => {
    const { field } = { field: latest.current.answers };
    field.onChange({ ...field.value, [code]: value });
  }, []);
  const note = useCallback((code: string, words: string) => {
    const { field } = { field: latest.current.notes };
    field.onChange({ ...field.value, [code]: words });
  }, []);
  const problem = answers.fieldState.error?.message ?? notes.fieldState.error?.message;
  return (
    <div className="screening-items" id={questionId('answers')}>
      <p className="quiet" id="screening-keys">
        {t('screening.keys')}
      </p>
      {problem !== undefined && <p className="question-problem">{problemText(t, problem)}</p>}
      {instrument.dimensions.map((dimension) => (
        <section
          key={dimension.code}
          className="screening-section"
          id={dimensionId(dimension.code)}
          aria-labelledby={`${dimensionId(dimension.code)}-title`}
        >
          <h2 id={`${dimensionId(dimension.code)}-title`}>{dimension.title[language]}</h2>
          {dimension.help !== undefined && <p className="quiet">{dimension.help[language]}</p>}
          {instrument.items
            .filter((item) => item.dimension === dimension.code)
            .map((item) => (
              <ItemQuestion
                key={item.code}
                item={item}
                answer={answerTo(answers.field.value, item.code)}
                note={notes.field.value[item.code] ?? ''}
                onAnswer={answer}
                onNote={note}
              />
            ))}
        </section>
      ))}
    </div>
  );
}

/** Moves the cursor by items, across dimensions. */
function moveFrom(item: HTMLElement, by: number): void {
  const all = [...document.querySelectorAll<HTMLElement>('[data-item]')];
  const next = all[all.indexOf(item) + by];
  const target = next?.querySelector<HTMLElement>('input:checked');
  if (target === null || target === undefined) return;
  target.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'nearest' });
}

const ItemQuestion = memo(function ItemQuestion({
  item,
  answer,
  note,
  onAnswer,
  onNote,
}: {
  readonly item: ScreeningItem;
  readonly answer: ItemAnswer;
  readonly note: string;
  readonly onAnswer: (code: string, answer: ItemAnswer) => void;
  readonly onNote: (code: string, note: string) => void;
}) {
  const { t, language } = useText();
  const [isNoteOpen, setNoteOpen] = useState(note !== '');
  const noteField = useRef<HTMLTextAreaElement>(null);
  const isAsked = useRef(false);
  const openNote = () => {
    isAsked.current = true;
    setNoteOpen(true);
  };
  useEffect(() => {
    if (isNoteOpen && isAsked.current) noteField.current?.focus();
  }, [isNoteOpen]);
  const onKeyDown = (event: KeyboardEvent<HTMLFieldSetElement>) => {
    if (event.target instanceof HTMLTextAreaElement) return;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const by = event.code === 'ArrowDown' ? 1 : event.code === 'ArrowUp' ? -1 : 0;
    const chosen = answerOfKey[event.code];
    if (by !== 0) {
      event.preventDefault();
      moveFrom(event.currentTarget, by);
    } else if (chosen !== undefined) {
      event.preventDefault();
      onAnswer(item.code, chosen);
      moveFrom(event.currentTarget, 1);
    } else if (event.code === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      openNote();
    }
  };
  const name = `item-${item.code}`;
  // The radios inside are what people act on; the group only hears what comes up from them.
  const fromWithin = { onKeyDown };
  return (
    <fieldset className="screening-item" data-item={item.code} data-answer={answer} {...fromWithin}>
      <legend>
        {item.text[language]}
        {item.confidence === 'low' && <span className="tag screening-low">{t('screening.toCheck')}</span>}
      </legend>
      <div className="screening-item-row">
        <div className="screening-answers">
          {itemAnswers.map((each) => (
            <label key={each} className="choice">
              <input
                type="radio"
                name={name}
                checked={answer === each}
                aria-describedby="screening-keys"
                onChange={() => onAnswer(item.code, each)}
              />
              {t(`screening.answer.${each}`)}
            </label>
          ))}
        </div>
        {!isNoteOpen && (
          <button type="button" className="button button-quiet" onClick={openNote}>
            {t('screening.addNote')}
            <span className="unseen"> {item.text[language]}</span>
          </button>
        )}
      </div>
      {item.help !== undefined && <p className="question-help">{item.help[language]}</p>}
      {isNoteOpen && (
        <textarea
          className="input"
          rows={2}
          aria-label={t('screening.noteOf', { item: item.text[language] })}
          spellCheck={false}
          ref={noteField}
          value={note}
          onChange={(event) => onNote(item.code, event.target.value)}
        />
      )}
    </fieldset>
  );
});
