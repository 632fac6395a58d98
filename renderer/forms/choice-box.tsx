import { ChevronDown } from 'lucide-react';
import { useContext, useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react';
import type { MissingAnswer } from '../../shared/domain/answer.ts';
import type { Language } from '../../shared/domain/language.ts';
import {
  Button,
  ComboBox,
  ComboBoxStateContext,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
  type Key,
} from 'react-aria-components';
import { foldForSearch } from '../../shared/text/fold.ts';
import { useText } from '../text/use-text.ts';
import type { QuestionControl } from './question.tsx';
import './choice-box.css';

/** One line of a list that is typed into. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  /** What stands quietly behind the label, for telling equal labels apart. */
  readonly hint?: string;
  /** The language of the hint, where it is not the one shown. */
  readonly hintLanguage?: Language;
  /** Everything it can be found by, folded; left out where somebody else has searched already. */
  readonly foldedText?: string;
}

interface ChoiceBoxProps {
  readonly control: Pick<QuestionControl, 'id' | 'labelId' | 'label' | 'isInvalid' | 'aria-describedby'>;
  readonly choices: readonly Choice[];
  /** What the field shows while nobody types: the label of the choice, or words of its own. */
  readonly shown: string;
  readonly chosenId: string | null;
  /** The answer that stands instead of a choice: when it is given, the list closes and what was typed no longer counts. */
  readonly missing: MissingAnswer | null;
  readonly onChoose: (id: string | null) => void;
  /** Told on every letter; where it is given, words that no choice fits are an answer too. */
  readonly onText?: (text: string) => void;
  /** Told the words that are left standing though no choice fits them, so that they are not lost. */
  readonly onUnfitting?: (text: string) => void;
  /** Told on every letter what leaving the field now would answer; `undefined` when the typing has ended. */
  readonly onUnfinished?: (answer: string | undefined) => void;
  /** Told what to look for, where the choices come from the store. */
  readonly onSearch?: (text: string) => void;
  readonly isDisabled?: boolean;
  readonly placeholder?: string;
  /** Put anew in the place of a box that has just been chosen from: has the cursor, and stays shut until somebody types. */
  readonly isNext?: boolean;
}

const MOST_SHOWN = 80;

/** A list that is typed into, in Lao or Latin letters. */
export function ChoiceBox({
  control,
  choices,
  shown,
  chosenId,
  missing,
  onChoose,
  onText,
  onUnfitting,
  onUnfinished,
  onSearch,
  isDisabled = false,
  placeholder,
  isNext = false,
}: ChoiceBoxProps) {
  const { t } = useText();
  const [isFocused, setFocused] = useState(false);
  const [text, setText] = useState('');
  // Only what a person typed counts as a wish to clear or to search; React Aria also sets the text by itself.
  const typed = useRef<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  // A list that grows shorter moves the mark of the keys to a neighbour by itself: it is theirs until the mouse moves on it.
  const isMarkedByKeysRef = useRef(false);
  useEffect(() => {
    if (isNext) input.current?.focus();
  }, [isNext]);
  const wanted = typed.current === null ? '' : foldForSearch(text);
  const fitting = choices
    .filter(({ foldedText }) => wanted === '' || foldedText === undefined || foldedText.includes(wanted))
    .slice(0, MOST_SHOWN);

  const endTyping = () => {
    typed.current = null;
    onUnfinished?.(undefined);
  };
  /** The one choice that is called just so, or else the words. */
  const answerOf = (words: string) => {
    const same = choices.filter(({ label }) => foldForSearch(label) === foldForSearch(words));
    return same.length === 1 && same[0] !== undefined
      ? { id: same[0].id, words: '' }
      : { id: null, words: words.trim() };
  };
  const choose = (key: Key | null) => {
    if (key === null) return;
    endTyping();
    onChoose(String(key));
    setText(choices.find(({ id }) => id === key)?.label ?? '');
    onSearch?.('');
  };
  const type = (value: string) => {
    typed.current = value;
    setText(value);
    onSearch?.(value);
    onText?.(value);
    const { id, words } = answerOf(value);
    onUnfinished?.(id ?? words);
  };
  const leave = () => {
    setFocused(false);
    const last = typed.current;
    onSearch?.('');
    if (last === null) return;
    const { id, words } = answerOf(last);
    if (words === '') onChoose(id);
    else onUnfitting?.(words);
    endTyping();
  };
  return (
    <ComboBox
      className="choice-box"
      id={control.id}
      aria-labelledby={control.labelId}
      {...(control['aria-describedby'] === undefined
        ? {}
        : { 'aria-describedby': control['aria-describedby'] })}
      isInvalid={control.isInvalid}
      validationBehavior="aria"
      isDisabled={isDisabled}
      items={fitting}
      inputValue={isFocused ? text : shown}
      onInputChange={setText}
      // React Aria tells the selected entry again when the field is left; that must not undo a missing answer.
      selectedKey={missing === null ? chosenId : null}
      onSelectionChange={choose}
      onFocus={() => {
        setFocused(true);
        setText(shown);
        endTyping();
      }}
      onBlur={leave}
      menuTrigger={isNext ? 'input' : 'focus'}
      allowsCustomValue
      allowsEmptyCollection
    >
      <MissingAnswerEnds missing={missing} onMissing={endTyping} />
      <div className="choice-box-control">
        <WordsInput
          input={input}
          isMarkedByKeysRef={isMarkedByKeysRef}
          placeholder={placeholder ?? t('form.typeToSearch')}
          onType={type}
          onEscape={() => {
            if (onText !== undefined) return;
            endTyping();
            setText(shown);
          }}
        />
        <Button
          className="choice-box-open"
          id={`${control.id}-open`}
          aria-label={t('form.showList')}
          aria-labelledby={`${control.id}-open`}
        >
          <ChevronDown className="icon" aria-hidden />
        </Button>
      </div>
      <Popover className="float" placement="bottom start">
        <ListBox
          className="options"
          aria-label={t('form.list', { question: control.label })}
          onPointerMove={() => {
            isMarkedByKeysRef.current = false;
          }}
          renderEmptyState={() => <p className="option quiet">{t('form.nothingFits')}</p>}
        >
          {(choice: Choice) => (
            <ListBoxItem className="option" id={choice.id} textValue={choice.label}>
              {choice.label}
              {choice.hint !== undefined && (
                <span className="quiet small" lang={choice.hintLanguage}>
                  {' '}
                  {choice.hint}
                </span>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

const KEYS_THAT_MOVE = ['ArrowDown', 'ArrowUp', 'Home', 'End', 'PageDown', 'PageUp'];

/**
 * The field of the list. Tab and Enter take the entry to which keys have gone, or none: React Aria marks the one under a
 * mouse that lies on the list as well, and would take that over what was typed. Whoever wants it by the mouse clicks.
 */
function WordsInput({
  input,
  isMarkedByKeysRef,
  placeholder,
  onType,
  onEscape,
}: {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly isMarkedByKeysRef: RefObject<boolean>;
  readonly placeholder: string;
  readonly onType: (text: string) => void;
  readonly onEscape: () => void;
}) {
  const state = useContext(ComboBoxStateContext);
  /** Stays marked by keys when the mouse moves and marks nothing else. */
  const reached = useRef<Key | null>(null);
  return (
    <Input
      ref={input}
      className="input"
      placeholder={placeholder}
      onInput={(event) => {
        isMarkedByKeysRef.current = false;
        reached.current = null;
        onType(event.currentTarget.value);
      }}
      onFocus={(event) => event.currentTarget.select()}
      onKeyDownCapture={({ key }) => {
        if (key === 'Escape') onEscape();
        if ((key !== 'Tab' && key !== 'Enter') || state === null || isMarkedByKeysRef.current) return;
        if (state.selectionManager.focusedKey !== reached.current) state.selectionManager.setFocusedKey(null);
      }}
      onKeyDown={({ key }) => {
        if (state === null || !KEYS_THAT_MOVE.includes(key)) return;
        isMarkedByKeysRef.current = true;
        reached.current = state.selectionManager.focusedKey;
      }}
      spellCheck={false}
    />
  );
}

/** When a missing answer is chosen inside the field, what was typed is no longer a wish and the list closes. */
function MissingAnswerEnds({
  missing,
  onMissing,
}: {
  readonly missing: MissingAnswer | null;
  readonly onMissing: () => void;
}) {
  const state = useContext(ComboBoxStateContext);
  const end = useEffectEvent(() => {
    onMissing();
    state?.close();
  });
  useEffect(() => {
    if (missing !== null) end();
  }, [missing]);
  return null;
}
