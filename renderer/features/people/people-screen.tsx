import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type FocusEvent } from 'react';
import { useSession } from '../../app/session.ts';
import { shortcuts } from '../../app/shortcuts.ts';
import { waitingPairsQuery } from '../../queries/duplicates.ts';
import { PERSONS_PER_PAGE, personListQuery, type Cursor } from '../../queries/persons.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Notice } from '../../ui/notice.tsx';
import { RevealButton, RevealStatus } from '../../ui/reveal-names.tsx';
import { useRevealedNames } from '../../ui/use-revealed-names.ts';
import { PeopleTable } from './people-table.tsx';
import { PersonPeek } from './person-peek.tsx';
import { TablePages } from '../../ui/table-pages.tsx';
import './people.css';

/** Where the list stands, kept in the history, so that "back" from a person leads to the same line. */
export interface PlaceInPeople {
  /** The last lines of the pages before this one. */
  readonly after: readonly Cursor[];
  /** The person who was opened from here. */
  readonly line: string | null;
}

/** All persons within reach, changed last first; beside them the one on whose line the cursor stands. */
export function PeopleScreen({ place }: { readonly place: PlaceInPeople }) {
  const { t, number } = useText();
  const { may } = useSession();
  const navigate = useNavigate();
  const list = useQuery(personListQuery(place.after.at(-1) ?? null));
  const pairs = useQuery({ ...waitingPairsQuery, enabled: may('person:merge') });
  const names = useRevealedNames(`people ${place.after.length}`, 'person');
  const [peeked, setPeeked] = useState<string | null>(place.line);
  const goTo = ({ after, line }: PlaceInPeople) =>
    navigate({
      to: '/people',
      search: {
        ...(after.length === 0 ? {} : { after: [...after] }),
        ...(line === null ? {} : { line }),
      },
      replace: true,
    });
  /** Goes on from a page once it is there; a quick second press would count the same page twice. */
  const turnTo = (after: readonly Cursor[]) => {
    if (!list.isPlaceholderData) void goTo({ after, line: null });
  };
  const open = async (personId: string) => {
    await goTo({ ...place, line: personId });
    await navigate({ to: '/people/$personId', params: { personId } });
  };
  const persons = list.data?.persons ?? [];
  const shown = persons.find(({ personId }) => personId === peeked) ?? persons[0];
  // What was read before could be shown until the list is read again; but the cursor goes to a line of now.
  const [landOn, setLandOn] = useState<string>();
  if (landOn === undefined && shown !== undefined && !list.isFetching) setLandOn(shown.personId);
  return (
    <div className="screen people" data-screen="people">
      <header className="screen-title">
        <h1>{t('persons.title')}</h1>
        <p className="quiet" role="status">
          {list.data === undefined ? '' : t('persons.count', { count: list.data.total })}
        </p>
        {may('person:merge') && (
          <Link className="push" to="/duplicates" search={{}}>
            {t('duplicates.title')} {pairs.data !== undefined && pairs.data > 0 && number(pairs.data)}
          </Link>
        )}
      </header>
      {list.isError && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, list.error)}</p>
        </Notice>
      )}
      {list.data?.total === 0 && (
        <Notice kind="plain">
          <p>{t('persons.empty')}</p>
        </Notice>
      )}
      {shown !== undefined && list.data !== undefined && landOn !== undefined && (
        <>
          {may('case:reveal') && (
            <div className="record-table-names">
              <RevealButton
                names={names}
                ids={persons
                  .filter(({ isUnidentified }) => isUnidentified !== true)
                  .map(({ personId }) => personId)}
                targetOf={personOfLine}
              />
              <RevealStatus names={names} />
              <span className="quiet small">{t('persons.findHelp', { keys: shortcuts.search.keys })}</span>
            </div>
          )}
          <div className="people-columns">
            <div onFocus={(event) => setPeeked(lineOf(event) ?? peeked)}>
              <PeopleTable
                persons={persons}
                names={may('case:reveal') ? names : null}
                landOn={landOn}
                onOpen={(personId) => void open(personId)}
              />
              <TablePages
                after={place.after}
                next={list.data.next}
                linesPerPage={PERSONS_PER_PAGE}
                shown={persons.length}
                total={list.data.total}
                isWaiting={list.isPlaceholderData}
                onTurn={turnTo}
              />
            </div>
            <PersonPeek
              key={shown.personId}
              person={shown}
              names={names.namesOf(shown.personId)}
              onOpen={() => void open(shown.personId)}
            />
          </div>
        </>
      )}
    </div>
  );
}

/** The person on whose line the cursor stands; React Aria writes the key of a line on it. */
const personOfLine = (): string | undefined =>
  document.activeElement?.closest<HTMLElement>('.record-row[data-key]')?.dataset['key'];

const lineOf = ({ target }: FocusEvent): string | undefined =>
  target.closest<HTMLElement>('.record-row[data-key]')?.dataset['key'];
