import { Eye, EyeOff, Search, UserPlus } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import {
  ComboBox,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  type Key,
} from 'react-aria-components';
import type { PersonSummary } from '../../../shared/contract/person.ts';
import { shortcuts } from '../../app/shortcuts.ts';
import { useSession } from '../../app/session.ts';
import { useShortcut } from '../../app/use-shortcut.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { MatchMarks } from '../../ui/match-marks.tsx';
import { personCodeName } from '../../ui/person-label.ts';
import { PersonLine } from '../../ui/person-line.tsx';
import { RevealStatus } from '../../ui/reveal-names.tsx';
import { useRevealedNames } from '../../ui/use-revealed-names.ts';
import { useFoundPersons } from './use-found-persons.ts';
import '../../ui/float.css';
import './person-chooser.css';

const MOST_SHOWN = 20;
/** The line that says that nobody on file is meant. */
const NOBODY = 'nobody';

interface PersonChooserProps {
  /** Whose field it is: `id` of its box and of its label, or the words that a screen reader says. */
  readonly control:
    | { readonly id: string; readonly labelId: string; readonly 'aria-describedby'?: string | undefined }
    | { readonly label: string };
  /** A person on file was chosen. */
  readonly onChoose: (person: PersonSummary) => void;
  /** Offers a new person as the last line; told the words that nobody on file fitted. */
  readonly onNew?: (text: string) => void;
  /** Persons who cannot be meant. */
  readonly leftOut?: readonly string[];
  /** Whether the cursor comes here when it appears. */
  readonly takesCursor?: boolean;
}

/**
 * The one box by which a person on file is chosen: any part of a name in any script, spelling and order, a phone, a
 * document, a case number. Without words it offers those opened last. Names stay hidden until they are asked for, and a
 * mark says why somebody was found without showing what was found.
 */
export function PersonChooser({
  control,
  onChoose,
  onNew,
  leftOut = [],
  takesCursor = false,
}: PersonChooserProps) {
  const { t, language } = useText();
  const mayReveal = useSession().may('case:reveal');
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const { persons, hasMore, isRecent, isAnswered, failure } = useFoundPersons(text, {
    limit: MOST_SHOWN,
    isActive: isOpen,
    leftOut,
  });
  const names = useRevealedNames('person chooser', 'person');
  useEffect(() => {
    if (takesCursor) input.current?.focus();
  }, [takesCursor]);
  const named = persons
    .filter(({ isUnidentified }) => isUnidentified !== true)
    .map(({ personId }) => personId);
  const toggleNames = () => (names.isAnyShown ? names.hide(named) : names.reveal(named));
  useShortcut(
    'showNames',
    () => {
      const line = lineWithCursor(input.current);
      if (line !== undefined && named.includes(line)) names.toggle(line);
      else toggleNames();
    },
    isOpen && mayReveal,
  );
  const choose = (key: Key | null) => {
    if (key === null) return;
    const person = persons.find(({ personId }) => personId === key);
    if (person !== undefined) onChoose(person);
    else if (key === NOBODY) onNew?.(text.trim());
    setText('');
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape' && text !== '') setText('');
    // Enter on no line means nobody yet: React Aria would send the form that the box stands in.
    if (event.key === 'Enter' && event.currentTarget.getAttribute('aria-activedescendant') === null)
      event.preventDefault();
  };
  return (
    <ComboBox
      className="person-chooser"
      {...('label' in control
        ? { 'aria-label': control.label }
        : {
            id: control.id,
            'aria-labelledby': control.labelId,
            ...(control['aria-describedby'] === undefined
              ? {}
              : { 'aria-describedby': control['aria-describedby'] }),
          })}
      inputValue={text}
      onInputChange={setText}
      selectedKey={null}
      onSelectionChange={choose}
      onOpenChange={setOpen}
      menuTrigger="focus"
      allowsCustomValue
      allowsEmptyCollection
      // What fits was chosen by the store.
      defaultFilter={() => true}
    >
      <div className="person-chooser-control">
        <Search className="icon" aria-hidden />
        <Input
          ref={input}
          className="input"
          type="search"
          spellCheck={false}
          autoComplete="off"
          placeholder={t('personSearch.placeholder')}
          onKeyDownCapture={onKey}
        />
      </div>
      <Popover className="float person-chooser-float" placement="bottom start">
        <ListBox className="options" aria-label={t('personSearch.results')} renderEmptyState={() => null}>
          {persons.length > 0 && (
            <ListBoxSection id="persons">
              <Header className="options-header">
                {isRecent
                  ? t('personSearch.recent')
                  : t(hasMore ? 'personSearch.foundMore' : 'personSearch.found', { count: persons.length })}
              </Header>
              {persons.map((person) => (
                <ListBoxItem
                  key={person.personId}
                  id={person.personId}
                  className="option"
                  textValue={personCodeName(person, language)}
                >
                  <PersonLine person={person} names={names.namesOf(person.personId)}>
                    <MatchMarks matches={person.matches} />
                  </PersonLine>
                </ListBoxItem>
              ))}
            </ListBoxSection>
          )}
          {onNew !== undefined && (
            <ListBoxItem
              id={NOBODY}
              className="option person-chooser-new"
              textValue={t('personSearch.nobody')}
            >
              <UserPlus className="icon" aria-hidden />
              <span>{t(persons.length === 0 ? 'personSearch.new' : 'personSearch.nobody')}</span>
            </ListBoxItem>
          )}
        </ListBox>
        <div className="person-chooser-foot quiet small">
          {failure !== null && <p className="field-problem">{failureText(t, failure)}</p>}
          {isAnswered && persons.length === 0 && (
            <p>{t(isRecent ? 'personSearch.nobodyRecent' : 'personSearch.nobodyFound')}</p>
          )}
          {mayReveal && named.length > 0 && (
            // The cursor stays in the box, or the list would close.
            <button
              type="button"
              className="person-chooser-names"
              tabIndex={-1}
              onPointerDown={(event) => event.preventDefault()}
              onClick={toggleNames}
            >
              {names.isAnyShown ? (
                <EyeOff className="icon" aria-hidden />
              ) : (
                <Eye className="icon" aria-hidden />
              )}
              {t(names.isAnyShown ? 'names.hide' : 'names.show')}
              <kbd className="keys" aria-hidden>
                {shortcuts.showNames.keys}
              </kbd>
            </button>
          )}
          <RevealStatus names={names} />
        </div>
      </Popover>
    </ComboBox>
  );
}

/** The person on whose line the cursor of the list stands; React Aria writes the key of a line on it. */
const lineWithCursor = (input: HTMLInputElement | null): string | undefined =>
  document.getElementById(input?.getAttribute('aria-activedescendant') ?? '')?.dataset['key'];
