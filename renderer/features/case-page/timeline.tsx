import { useQuery } from '@tanstack/react-query';
import { CalendarPlus, Eye, EyeOff, FilePen } from 'lucide-react';
import { memo, useEffect, useMemo, useRef, useState } from 'react';
import type { TimelineEntry } from '../../../shared/contract/case.ts';
import { shortcuts } from '../../app/shortcuts.ts';
import { useShortcut } from '../../app/use-shortcut.ts';
import { eventDraftTitle } from '../../forms/draft-content.ts';
import { draftsQuery } from '../../queries/drafts.ts';
import { useText, type Text } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { entryKind, isHeavy } from './entry-text.ts';
import { useGrowingList } from '../../ui/use-growing-list.ts';
import { firstOf, firstOfEachKind, kindOf, layTimeline, type TimelineYear } from './timeline-layout.ts';
import { TimelineEntryLine } from './timeline-entry-line.tsx';
import './timeline.css';

interface TimelineProps {
  readonly caseId: string;
  readonly entries: readonly TimelineEntry[];
  /** Whether more of them are still being read. */
  readonly isReading: boolean;
  /** Whether what tells of violence is in sight; the reader asks for it. */
  readonly isHeavyShown: boolean;
  readonly onShowHeavy: (isShown: boolean) => void;
  readonly mayAdd: boolean;
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
  readonly onAdd: () => void;
  readonly onContinue: (id: string) => void;
}

/** About what an entry takes, two lines and its remark. */
const ENTRY_PIXELS = 76;

/** Everything of a case in one order by when it happened; arrows move, Enter opens. */
export function Timeline({
  isHeavyShown,
  onShowHeavy,
  caseId,
  entries,
  isReading,
  mayAdd,
  openId,
  onOpen,
  onAdd,
  onContinue,
}: TimelineProps) {
  const text = useText();
  const { t } = text;
  const [kind, setKind] = useState('all');
  const list = useRef<HTMLDivElement>(null);
  const years = useMemo(() => layTimeline(entries, kind), [entries, kind]);
  const shownIds = useMemo(() => years.flatMap((year) => year.entries.map(({ id }) => id)), [years]);
  const kinds = useMemo(() => firstOfEachKind(entries), [entries]);
  const hasHeavy = useMemo(() => entries.some(isHeavy), [entries]);
  useShortcut('showHeavy', () => onShowHeavy(!isHeavyShown), hasHeavy);
  const openAt = openId === null ? -1 : shownIds.indexOf(openId);
  const reachable = shownIds[Math.max(openAt, 0)];
  const growing = useGrowingList(`${caseId} ${kind}`, shownIds.length, openAt + 1, ENTRY_PIXELS);
  const add = useRef<HTMLButtonElement>(null);
  const lastOpen = useRef(openId);
  /** The entry whose panel has closed, until the cursor is back on its line. */
  const landOn = useRef<string | null>(null);
  useEffect(() => {
    if (openId === null) landOn.current = lastOpen.current;
    lastOpen.current = openId;
  }, [openId]);
  // Again with new entries and another filter, which may bring the line; the button where there is no such entry.
  useEffect(() => {
    if (landOn.current === null) return;
    const line = list.current?.querySelector<HTMLElement>(`[data-entry="${landOn.current}"]`);
    if (!line && entries.some(({ id }) => id === landOn.current)) {
      setKind('all');
      return;
    }
    landOn.current = null;
    (line ?? add.current)?.focus();
  }, [openId, entries, kind]);
  /** Whether the cursor goes to the last line as soon as that stands. */
  const isBoundForLast = useRef(false);
  useEffect(() => {
    if (!isBoundForLast.current) return;
    isBoundForLast.current = false;
    [...(list.current?.querySelectorAll<HTMLElement>('[data-entry]') ?? [])].at(-1)?.focus();
  }, [growing.shown]);
  return (
    <section className="timeline" aria-labelledby="timeline-title">
      <header className="timeline-head">
        <h2 id="timeline-title">
          {t('timeline.title')}{' '}
          <span className="quiet">
            {isReading ? t('timeline.reading') : t('timeline.count', { count: shownIds.length })}
          </span>
        </h2>
        {mayAdd && (
          <Button ref={add} icon={CalendarPlus} keys={shortcuts.addEvent.keys} onClick={onAdd}>
            {t('timeline.add')}
          </Button>
        )}
        {hasHeavy && (
          <Button
            look="quiet"
            icon={isHeavyShown ? EyeOff : Eye}
            keys={shortcuts.showHeavy.keys}
            aria-pressed={isHeavyShown}
            onClick={() => onShowHeavy(!isHeavyShown)}
          >
            {t(isHeavyShown ? 'timeline.hideHeavy' : 'timeline.showHeavy')}
          </Button>
        )}
        <label className="timeline-filter">
          <span className="unseen">{t('timeline.filter')}</span>
          <select className="input" value={kind} onChange={(event) => setKind(event.target.value)}>
            <option value="all">{t('timeline.all')}</option>
            {kinds.map((each) => (
              <option key={kindOf(each)} value={kindOf(each)}>
                {kindText(each, text)}
              </option>
            ))}
          </select>
        </label>
      </header>
      <EventDrafts caseId={caseId} entries={entries} openId={openId} onContinue={onContinue} />
      <div
        className="timeline-years"
        ref={list}
        onKeyDownCapture={(event) => {
          if (event.key !== 'End' || growing.shown === shownIds.length) return;
          event.preventDefault();
          event.stopPropagation();
          isBoundForLast.current = true;
          growing.showAll();
        }}
      >
        {years.length === 0 && <p className="quiet">{t('timeline.empty')}</p>}
        {firstOf(years, growing.shown).map((each) => (
          <YearOfTimeline
            key={each.year ?? 'undated'}
            year={each}
            openId={openId}
            isHeavyFolded={!isHeavyShown}
            reachable={reachable}
            onOpen={onOpen}
          />
        ))}
        {growing.shown < shownIds.length && (
          <div
            ref={growing.end}
            aria-hidden
            style={{ blockSize: (shownIds.length - growing.shown) * ENTRY_PIXELS }}
          />
        )}
        <p className="quiet small">{t('timeline.keys')}</p>
      </div>
    </section>
  );
}

/** What began in one year; not drawn anew while other years grow. */
const YearOfTimeline = memo(function YearOfTimeline({
  year: { year, entries },
  openId,
  isHeavyFolded,
  reachable,
  onOpen,
}: Pick<TimelineProps, 'openId' | 'onOpen'> & {
  readonly year: TimelineYear;
  readonly isHeavyFolded: boolean;
  readonly reachable: string | undefined;
}) {
  const { t } = useText();
  return (
    <section aria-labelledby={`timeline-${year ?? 'undated'}`}>
      <h3 id={`timeline-${year ?? 'undated'}`}>{year ?? t('timeline.noDate')}</h3>
      <ol>
        {entries.map((entry) => (
          <TimelineEntryLine
            key={entry.id}
            entry={entry}
            isOpen={entry.id === openId}
            isHeavyFolded={isHeavyFolded}
            isReachable={entry.id === reachable}
            onOpen={onOpen}
          />
        ))}
      </ol>
    </section>
  );
});

/** What the filter calls entries like this one. */
const kindText = (entry: TimelineEntry, text: Text): string =>
  entry.source === 'released-event' ? text.t('timeline.released') : entryKind(entry, text);

/** New events that were begun and not filed. */
function EventDrafts({
  caseId,
  entries,
  openId,
  onContinue,
}: Pick<TimelineProps, 'caseId' | 'entries' | 'openId' | 'onContinue'>) {
  const { t, moment } = useText();
  const drafts = useQuery(draftsQuery);
  const mine = (drafts.data ?? []).filter(
    (draft) =>
      draft.subject === 'event' &&
      draft.caseId === caseId &&
      draft.recordId !== openId &&
      !entries.some(({ id }) => id === draft.recordId),
  );
  if (mine.length === 0) return null;
  return (
    <section aria-label={t('timeline.drafts')} className="timeline-drafts">
      <h3>{t('timeline.drafts')}</h3>
      {mine.map((draft) => (
        <Button key={draft.recordId} look="quiet" icon={FilePen} onClick={() => onContinue(draft.recordId)}>
          {eventDraftTitle(draft.content) || t('home.draftNewEvent')} · {moment(draft.savedAt)}
        </Button>
      ))}
    </section>
  );
}
