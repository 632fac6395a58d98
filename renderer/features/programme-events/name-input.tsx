import { useQuery } from '@tanstack/react-query';
import { useId, useState, type KeyboardEvent } from 'react';
import type { TraineeTold } from '../../../shared/contract/trainee.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import { traineesQuery } from '../../queries/programme-events.ts';
import { useText } from '../../text/use-text.ts';
import { useDebounced } from '../../ui/use-debounced.ts';
import { eventTitle } from './event-text.ts';

const REST_MILLISECONDS = 150;
/** Fewer letters are like half of everybody. */
const LEAST_LETTERS = 2;

/**
 * The name on a line. While somebody types, people on file with a name like it are offered: to choose one says that it is
 * the same person; to go on says nothing. The program never chooses.
 */
export function NameInput({
  at,
  label,
  isInvalid,
  value,
  eventId,
  isChosen,
  onType,
  onLeave,
  onChoose,
  onPaste,
}: {
  readonly at: number;
  readonly label: string;
  readonly isInvalid: boolean;
  readonly value: string;
  readonly eventId: string;
  /** Whether somebody on file was chosen: then nobody else is offered. */
  readonly isChosen: boolean;
  readonly onType: (name: string) => void;
  readonly onLeave: () => void;
  readonly onChoose: (trainee: TraineeTold) => void;
  /** Takes what was pasted, where it is a list; otherwise the field takes it. */
  readonly onPaste: (text: string) => boolean;
}) {
  const text = useText();
  const { t, language } = text;
  const id = useId();
  const [isTyping, setTyping] = useState(false);
  const [pointed, setPointed] = useState(-1);
  const rested = useDebounced(value.trim(), REST_MILLISECONDS);
  const asks = isTyping && !isChosen && rested.length >= LEAST_LETTERS;
  const found = useQuery({ ...traineesQuery(rested, eventId), enabled: asks });
  const offered = asks ? (found.data ?? []) : [];
  const isOpen = offered.length > 0;
  const close = () => {
    setTyping(false);
    setPointed(-1);
  };
  const choose = (trainee: TraineeTold | undefined) => {
    if (trainee !== undefined) onChoose(trainee);
    close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOpen) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      // One place before the first stands for the field itself.
      setPointed(((pointed + 1 + step + offered.length + 1) % (offered.length + 1)) - 1);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter' && pointed >= 0) {
      event.preventDefault();
      choose(offered[pointed]);
    }
  };
  return (
    <div className="name-input">
      <input
        className="input"
        role="combobox"
        aria-label={label}
        aria-invalid={isInvalid || undefined}
        aria-expanded={isOpen}
        aria-controls={isOpen ? `${id}-offered` : undefined}
        aria-activedescendant={pointed >= 0 ? `${id}-${pointed}` : undefined}
        aria-autocomplete="list"
        data-line={at}
        data-column="name"
        value={value}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => {
          setTyping(true);
          setPointed(-1);
          onType(target.value);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          close();
          onLeave();
        }}
        onPaste={(event) => {
          if (onPaste(event.clipboardData.getData('text/plain'))) event.preventDefault();
        }}
      />
      {isOpen && (
        <div
          className="name-offered"
          id={`${id}-offered`}
          role="listbox"
          aria-label={t('programmeEvents.samePerson')}
        >
          {offered.map((each, place) => (
            // The field keeps the cursor and its keys choose.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={each.traineeId}
              id={`${id}-${place}`}
              className="name-offer"
              role="option"
              aria-selected={place === pointed}
              tabIndex={-1}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(each)}
            >
              <span>{each.trainee.name}</span>
              <span className="quiet small">
                {[each.trainee.position, each.trainee.office].filter(Boolean).join(', ')}
                {each.events[0] !== undefined &&
                  ` · ${eventTitle(text, each.events[0])} ${formatDate(each.events[0].lastDay, language, 'short')}`}
              </span>
            </div>
          ))}
          <div className="name-offered-else quiet small" aria-disabled role="option" aria-selected={false}>
            {t('programmeEvents.elseNew')}
          </div>
        </div>
      )}
    </div>
  );
}
