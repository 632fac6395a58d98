import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { CalendarPlus } from 'lucide-react';
import { v7 as newRecordId } from 'uuid';
import { codeSchema } from '../../../shared/codes/code-schema.ts';
import type { CodeList } from '../../../shared/codes/code-list.ts';
import { eventStandings } from '../../../shared/codes/event-standings.ts';
import { programmeEventKinds } from '../../../shared/codes/programme-event-kinds.ts';
import type { ProgrammeEventSummary } from '../../../shared/contract/programme-event.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import { formatTotalAndWomen } from '../../../shared/text/total-and-women.ts';
import { useSession } from '../../app/session.ts';
import {
  followUpsDueQuery,
  programmeEventsQuery,
  traineePairsQuery,
} from '../../queries/programme-events.ts';
import { placeDescriptionsQuery } from '../../queries/places.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { NumberedPages } from '../../ui/numbered-pages.tsx';
import { wholePlace } from '../../ui/place-names.ts';
import { today } from '../../ui/today.ts';
import { EventFigures } from './event-figures.tsx';
import { eventDates, eventTitle, partyText } from './event-text.ts';
import { eventPeriodOf, eventPeriods, type EventPeriod } from './periods.ts';
import '../../ui/record-table.css';
import './programme-events.css';

const PER_PAGE = 50;

/** Which events are shown, and how; empty where it does not matter. */
export interface PlaceInEvents {
  readonly period: EventPeriod;
  readonly view: 'list' | 'figures';
  readonly kind: string;
  readonly standing: string;
  /** From 0. */
  readonly page: number;
}

const [Kind, Standing] = [codeSchema(programmeEventKinds), codeSchema(eventStandings)];

/** Trainings, meetings and outreach: as a list, or counted, for a period. */
export function EventsScreen({ place }: { readonly place: PlaceInEvents }) {
  const { t } = useText();
  const { may } = useSession();
  const navigate = useNavigate();
  const days = eventPeriodOf(place.period, today());
  const kind = Kind.safeParse(place.kind).data ?? null;
  const goTo = (change: Partial<PlaceInEvents>) => {
    const { period, view, kind: of, standing, page } = { ...place, page: 0, ...change };
    void navigate({
      to: '/events',
      search: {
        ...(period === 'thisYear' ? {} : { period }),
        ...(view === 'list' ? {} : { view }),
        ...(of === '' ? {} : { kind: of }),
        ...(standing === '' ? {} : { standing }),
        ...(page === 0 ? {} : { page }),
      },
      replace: true,
    });
  };
  const list = useQuery({
    ...programmeEventsQuery({
      ...days,
      kind,
      placeCode: null,
      planNodeId: null,
      standing: Standing.safeParse(place.standing).data ?? null,
      offset: place.page * PER_PAGE,
      limit: PER_PAGE,
    }),
    enabled: place.view === 'list',
  });
  return (
    <div className="screen events" data-screen="events">
      <header className="screen-title">
        <h1>{t('programmeEvents.title')}</h1>
        <p className="quiet" role="status">
          {place.view === 'list' && list.data !== undefined
            ? t('programmeEvents.count', { count: list.data.total })
            : ''}
        </p>
        {may('plan:write') && (
          <div className="push">
            <Button
              look="main"
              icon={CalendarPlus}
              onClick={() => void navigate({ to: '/new-event/$eventId', params: { eventId: newRecordId() } })}
            >
              {t('programmeEvents.new')}
            </Button>
          </div>
        )}
      </header>
      <nav className="event-ways" aria-label={t('programmeEvents.also')}>
        <Link to="/trainers">{t('programmeEvents.roster')}</Link>
        <PairsLink />
      </nav>
      <DueFollowUps />
      <div className="event-filters">
        <Field label={t('programmeEvents.period')} width="short">
          {(control) => (
            <select
              {...control}
              className="input"
              value={place.period}
              onChange={({ target }) => {
                const chosen = eventPeriods.find((name) => name === target.value);
                if (chosen !== undefined) goTo({ period: chosen });
              }}
            >
              {eventPeriods.map((name) => (
                <option key={name} value={name}>
                  {t(`programmeEvents.periods.${name}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <div className="event-views" role="group" aria-label={t('programmeEvents.view')}>
          {(['list', 'figures'] as const).map((view) => (
            <Button key={view} aria-pressed={place.view === view} onClick={() => goTo({ view })}>
              {t(`programmeEvents.views.${view}`)}
            </Button>
          ))}
        </div>
        <Filter
          label={t('programmeEvents.kind')}
          list={programmeEventKinds}
          value={place.kind}
          onChange={(of) => goTo({ kind: of })}
        />
        {place.view === 'list' && (
          <Filter
            label={t('programmeEvents.standing')}
            list={eventStandings}
            value={place.standing}
            onChange={(standing) => goTo({ standing })}
          />
        )}
      </div>
      {place.view === 'figures' && (
        <EventFigures filter={{ ...days, kind, placeCode: null, planNodeId: null }} />
      )}
      {place.view === 'list' && list.isError && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, list.error)}</p>
        </Notice>
      )}
      {place.view === 'list' && list.data?.events.length === 0 && (
        <Notice kind="plain">
          <p>{t('programmeEvents.empty')}</p>
        </Notice>
      )}
      {place.view === 'list' && list.data !== undefined && list.data.events.length > 0 && (
        <>
          <EventTable events={list.data.events} />
          {list.data.total > PER_PAGE && (
            <NumberedPages
              page={place.page}
              perPage={PER_PAGE}
              total={list.data.total}
              onTurn={(page) => goTo({ page })}
            />
          )}
        </>
      )}
    </div>
  );
}

function PairsLink() {
  const { t } = useText();
  const pairs = useQuery(traineePairsQuery(null));
  return (
    <Link to="/trainees">
      {pairs.data === undefined || pairs.data.total === 0
        ? t('trainees.title')
        : t('trainees.waiting', { count: pairs.data.total })}
    </Link>
  );
}

/** Trainings whose people are to be asked again, the longest overdue first. */
function DueFollowUps() {
  const text = useText();
  const { t, language } = text;
  const due = useQuery(followUpsDueQuery);
  if (due.data === undefined || due.data.total === 0) return null;
  return (
    <section className="event-due" aria-labelledby="event-due">
      <h2 id="event-due">{t('programmeEvents.followUpsDue', { count: due.data.total })}</h2>
      <ul>
        {due.data.due.slice(0, 5).map((event) => (
          <li key={event.eventId}>
            <Link to="/events/$eventId" params={{ eventId: event.eventId }}>
              {eventTitle(text, event)}
            </Link>
            <span className="quiet small">
              {t('programmeEvents.dueOn', { day: formatDate(event.dueOn, language, 'short') })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Filter({
  label,
  list,
  value,
  onChange,
}: {
  readonly label: string;
  readonly list: CodeList;
  readonly value: string;
  readonly onChange: (code: string) => void;
}) {
  const text = useText();
  return (
    <Field label={label} width="short">
      {(control) => (
        <select
          {...control}
          className="input"
          value={value}
          onChange={({ target }) => onChange(target.value)}
        >
          <option value="">{text.t('organisations.all')}</option>
          {list.values.map(({ code }) => (
            <option key={code} value={code}>
              {text.label(list, code)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function EventTable({ events }: { readonly events: readonly ProgrammeEventSummary[] }) {
  const text = useText();
  const { t, label, number } = text;
  const codes = [
    ...new Set(events.flatMap(({ places }) => places.flatMap(({ placeCode }) => placeCode ?? []))),
  ];
  const places = useQuery(placeDescriptionsQuery(codes));
  const placeText = ({ placeCode, freeText }: ProgrammeEventSummary['places'][number]) => {
    const found = places.data?.find(({ code }) => code === placeCode);
    return [freeText, found === undefined ? null : wholePlace(text, found)].filter(Boolean).join(', ');
  };
  return (
    <table className="record-table event-table" aria-label={t('programmeEvents.title')}>
      <thead>
        <tr>
          <th scope="col">{t('programmeEvents.what')}</th>
          <th scope="col">{t('programmeEvents.when')}</th>
          <th scope="col">{t('programmeEvents.places')}</th>
          <th scope="col">{t('programmeEvents.organiser')}</th>
          <th scope="col">{t('programmeEvents.participants')}</th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <tr key={event.eventId} className="record-row">
            <th scope="row">
              <Link to="/events/$eventId" params={{ eventId: event.eventId }}>
                {eventTitle(text, event)}
              </Link>
              <span className="quiet small event-below">
                {label(programmeEventKinds, event.kind)}
                {event.standing !== 'Held' && ` · ${label(eventStandings, event.standing)}`}
              </span>
            </th>
            <td data-label={t('programmeEvents.when')}>{eventDates(text, event)}</td>
            <td data-label={t('programmeEvents.places')}>{event.places.map(placeText).join(' · ') || '–'}</td>
            <td data-label={t('programmeEvents.organiser')}>
              {event.organiser === null
                ? '–'
                : partyText(
                    text,
                    event.organiser,
                    event.organiserCalled === null ? [] : [event.organiserCalled],
                  )}
            </td>
            <td data-label={t('programmeEvents.participants')}>
              {event.attendance.from === 'none' ? '–' : formatTotalAndWomen(event.attendance, text.language)}
              {event.audience !== null && (
                <span className="event-below">
                  {t('programmeEvents.audienceAbout', {
                    estimate: number(event.audience.estimate),
                    low: number(event.audience.low),
                    high: number(event.audience.high),
                  })}
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
