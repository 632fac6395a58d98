import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import {
  ChevronLeft,
  ChevronRight,
  Gavel,
  Handshake,
  Footprints,
  ListChecks,
  ListTodo,
  type LucideIcon,
  Send,
} from 'lucide-react';
import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import { consentPurposes } from '../../../shared/codes/consent-purposes.ts';
import { nextDateKinds } from '../../../shared/codes/next-date-kinds.ts';
import { protocolStepKinds } from '../../../shared/codes/protocol-step-kinds.ts';
import { referralUrgencies } from '../../../shared/codes/referral-urgencies.ts';
import { taskKinds } from '../../../shared/codes/task-kinds.ts';
import type { CalendarEntry, CalendarScope } from '../../../shared/contract/calendar.ts';
import { addDays, addMonths, partsOf, type PlainDate } from '../../../shared/dates/plain-date.ts';
import { formatDate, formatTime, monthName, weekdayName } from '../../../shared/text/lao-format.ts';
import { calendarQuery } from '../../queries/calendar.ts';
import { failureText } from '../../text/error-text.ts';
import { useText, type Text } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { codeNameText } from '../../ui/code-name-text.ts';
import { Notice } from '../../ui/notice.tsx';
import { today } from '../../ui/today.ts';
import { dayByKey, weekOf, weeksAround } from './weeks.ts';
import '../tasks/tasks.css';
import '../case-page/case-sections.css';
import './calendar.css';

/** Where the calendar stands, kept in the history. */
export interface PlaceInCalendar {
  readonly day: PlainDate;
  readonly view: 'month' | 'week';
  readonly scope: CalendarScope;
}

/** Entries of a day that its field shows, so that no page is higher than the screen; the whole day stands beside the grid. */
const shownOf = (view: PlaceInCalendar['view'], weeks: number): number => {
  if (view === 'week') return 12;
  // Each may take two lines.
  return weeks > 5 ? 1 : 2;
};

/** Hearings, dates, steps and tasks by day: a month or a week, and the chosen day in full. */
export function CalendarScreen({ place }: { readonly place: PlaceInCalendar }) {
  const text = useText();
  const { t, language } = text;
  const navigate = useNavigate();
  const { day, view, scope } = place;
  const weeks = view === 'month' ? weeksAround(day) : [weekOf(day)];
  const from = weeks[0]?.[0] ?? day;
  const to = weeks.at(-1)?.at(-1) ?? day;
  const read = useQuery(calendarQuery({ from, to, scope }));
  const byDay = new Map<PlainDate, CalendarEntry[]>();
  for (const entry of read.data ?? []) byDay.set(entry.on, [...(byDay.get(entry.on) ?? []), entry]);
  const goTo = (change: Partial<PlaceInCalendar>) => {
    const next = { ...place, ...change };
    void navigate({
      to: '/calendar',
      search: {
        day: next.day,
        ...(next.view === 'month' ? {} : { view: next.view }),
        ...(next.scope === 'mine' ? {} : { scope: next.scope }),
      },
      replace: true,
    });
  };
  const turn = (by: 1 | -1) => goTo({ day: view === 'month' ? addMonths(day, by) : addDays(day, 7 * by) });
  const { year, month } = partsOf(day);
  return (
    <div className="screen calendar-screen" data-screen="calendar">
      <header className="screen-title">
        <h1>{t('calendarScreen.title')}</h1>
        <div className="push calendar-choices">
          <Choice
            label={t('calendarScreen.view')}
            value={view}
            options={['month', 'week'] as const}
            say={(each) => t(`calendarScreen.views.${each}`)}
            onChoose={(chosen) => goTo({ view: chosen })}
          />
          <Choice
            label={t('calendarScreen.scope')}
            value={scope}
            options={['mine', 'all'] as const}
            say={(each) => t(`calendarScreen.scopes.${each}`)}
            onChoose={(chosen) => goTo({ scope: chosen })}
          />
        </div>
      </header>
      <div className="calendar-turn">
        <h2 id="calendar-month" aria-live="polite">
          {monthName(month, language)} {year}
        </h2>
        <Button icon={ChevronLeft} onClick={() => turn(-1)}>
          {t(view === 'month' ? 'calendarScreen.monthBefore' : 'calendarScreen.weekBefore')}
        </Button>
        <Button onClick={() => goTo({ day: today() })}>{t('calendarScreen.today')}</Button>
        <Button icon={ChevronRight} onClick={() => turn(1)}>
          {t(view === 'month' ? 'calendarScreen.monthAfter' : 'calendarScreen.weekAfter')}
        </Button>
        <span className="quiet small">{t('calendarScreen.keys')}</span>
      </div>
      {read.isError && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, read.error)}</p>
        </Notice>
      )}
      <div className="calendar-body">
        <DayGrid
          place={place}
          weeks={weeks}
          byDay={byDay}
          onDay={(next) => goTo({ day: next })}
          onTurn={turn}
        />
        <DayEntries day={day} entries={byDay.get(day) ?? []} />
      </div>
    </div>
  );
}

function Choice<V extends string>({
  label,
  value,
  options,
  say,
  onChoose,
}: {
  readonly label: string;
  readonly value: V;
  readonly options: readonly V[];
  readonly say: (value: V) => string;
  readonly onChoose: (value: V) => void;
}) {
  const id = useId();
  return (
    <span className="work-give-to">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="input calendar-choice"
        value={value}
        onChange={({ target }) => onChoose(options.find((each) => each === target.value) ?? value)}
      >
        {options.map((each) => (
          <option key={each} value={each}>
            {say(each)}
          </option>
        ))}
      </select>
    </span>
  );
}

/** One day has the place in the order of Tab; arrows, Home, End and the page keys go through the others. */
function DayGrid({
  place: { day: chosen, view },
  weeks,
  byDay,
  onDay,
  onTurn,
}: {
  readonly place: PlaceInCalendar;
  readonly weeks: ReadonlyArray<readonly PlainDate[]>;
  readonly byDay: ReadonlyMap<PlainDate, readonly CalendarEntry[]>;
  readonly onDay: (day: PlainDate) => void;
  readonly onTurn: (by: 1 | -1) => void;
}) {
  const { language } = useText();
  const grid = useRef<HTMLTableElement>(null);
  const isTravelling = useRef(false);
  useEffect(() => {
    if (!isTravelling.current) return;
    isTravelling.current = false;
    grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [chosen]);
  const onKey = (event: KeyboardEvent) => {
    const next = dayByKey(event.key, chosen);
    const turned = event.key === 'PageUp' ? -1 : event.key === 'PageDown' ? 1 : undefined;
    if (next === undefined && turned === undefined) return;
    event.preventDefault();
    isTravelling.current = true;
    if (next !== undefined) onDay(next);
    else if (turned !== undefined) onTurn(turned);
  };
  return (
    <table
      className="calendar-grid"
      aria-labelledby="calendar-month"
      data-view={view}
      data-weeks={weeks.length}
      ref={grid}
    >
      <thead>
        <tr>
          {weeks[0]?.map((day) => (
            <th key={day} scope="col">
              {weekdayName(day, language)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <td key={day}>
                <DayButton
                  day={day}
                  isChosen={day === chosen}
                  isOutside={view === 'month' && day.slice(0, 7) !== chosen.slice(0, 7)}
                  entries={byDay.get(day) ?? []}
                  shown={shownOf(view, weeks.length)}
                  onChoose={() => onDay(day)}
                  onKey={onKey}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayButton({
  day,
  isChosen,
  isOutside,
  entries,
  shown,
  onChoose,
  onKey,
}: {
  readonly day: PlainDate;
  readonly isChosen: boolean;
  readonly isOutside: boolean;
  readonly entries: readonly CalendarEntry[];
  readonly shown: number;
  readonly onChoose: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
}) {
  const text = useText();
  const { t, language, number } = text;
  const said = `${weekdayName(day, language)} ${formatDate(day, language, 'long')}, ${t('calendarScreen.entries', { count: entries.length })}`;
  return (
    <button
      type="button"
      className="calendar-day"
      data-day={day}
      data-chosen={isChosen || undefined}
      data-outside={isOutside || undefined}
      aria-pressed={isChosen}
      aria-current={day === today() ? 'date' : undefined}
      tabIndex={isChosen ? 0 : -1}
      onClick={onChoose}
      onKeyDown={onKey}
    >
      {/* Said first, and not in place of what stands below. */}
      <span className="unseen">{said}. </span>
      <span className="calendar-day-head">
        <span className="calendar-day-number">{partsOf(day).day}</span>
        {entries.length > shown && <span className="quiet small">+{number(entries.length - shown)}</span>}
      </span>
      {entries.slice(0, shown).map((entry) => (
        <span key={entry.id} className="calendar-mark" data-source={entry.source}>
          {timeOf(entry, text)}
          {entryName(entry, text)}
        </span>
      ))}
    </button>
  );
}

/** The chosen day in full, each entry the way to its case. */
function DayEntries({
  day,
  entries,
}: {
  readonly day: PlainDate;
  readonly entries: readonly CalendarEntry[];
}) {
  const text = useText();
  const { t, language } = text;
  return (
    <section className="calendar-entries" aria-labelledby="calendar-day">
      <h2 id="calendar-day">
        {weekdayName(day, language)} {formatDate(day, language, 'long')}
      </h2>
      {entries.length === 0 && <p className="quiet">{t('calendarScreen.nothing')}</p>}
      <ul className="home-list">
        {entries.map((entry) => {
          const Icon = icons[entry.source];
          return (
            <li key={entry.id} data-source={entry.source}>
              <WayTo entry={entry}>
                <Icon className="icon" aria-hidden />
                <span className="home-line-main">
                  <span className="home-line-name">
                    {timeOf(entry, text)}
                    {entryName(entry, text)}
                  </span>
                  <span className="quiet small">
                    {t(`calendarScreen.source.${entry.source}`)} ·{' '}
                    {entry.caseId === null ? (
                      t('tasks.noCase')
                    ) : (
                      <>
                        {codeNameText(entry.caseId, language)} ·{' '}
                        <span className="calendar-case">{entry.number}</span>
                      </>
                    )}
                  </span>
                </span>
              </WayTo>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const icons: Readonly<Record<CalendarEntry['source'], LucideIcon>> = {
  'next-date': Gavel,
  'protocol-step': ListChecks,
  consent: Handshake,
  visit: Footprints,
  referral: Send,
  task: ListTodo,
};

/** Where on the page of a case an entry is kept. */
const sectionOf = {
  'next-date': 'sides',
  'protocol-step': 'tasks',
  consent: 'consent',
  visit: 'return',
  referral: 'referrals',
  task: 'tasks',
} as const satisfies Record<CalendarEntry['source'], string>;

function WayTo({ entry, children }: { readonly entry: CalendarEntry; readonly children: React.ReactNode }) {
  return entry.caseId === null ? (
    <Link className="home-line" to="/tasks" search={{}}>
      {children}
    </Link>
  ) : (
    <Link
      className="home-line"
      to="/cases/$caseId"
      params={{ caseId: entry.caseId }}
      search={{ section: sectionOf[entry.source] }}
    >
      {children}
    </Link>
  );
}

const timeOf = (entry: CalendarEntry, { language }: Text): string =>
  entry.source === 'task' && entry.at !== null ? `${formatTime(entry.at, language)} ` : '';

function entryName(entry: CalendarEntry, { t, label, number }: Text): string {
  switch (entry.source) {
    case 'next-date':
      return label(nextDateKinds, entry.kind);
    case 'protocol-step':
      return label(protocolStepKinds, entry.kind);
    case 'consent':
      return label(consentPurposes, entry.kind);
    case 'visit':
      return t('visits.title', { months: number(entry.kind) });
    case 'referral':
      return t('calendarScreen.answerDue', { urgency: label(referralUrgencies, entry.kind) });
    case 'task':
      return label(taskKinds, entry.kind);
  }
}
