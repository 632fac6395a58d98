import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { CalendarPlus } from 'lucide-react';
import { useState } from 'react';
import { v7 as newRecordId } from 'uuid';
import { codeSchema } from '../../../shared/codes/code-schema.ts';
import { eventStandings } from '../../../shared/codes/event-standings.ts';
import { programmeEventKinds } from '../../../shared/codes/programme-event-kinds.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import { useSession } from '../../app/session.ts';
import {
  followUpsDueQuery,
  planNodesQuery,
  programmeEventsQuery,
  traineePairsQuery,
} from '../../queries/programme-events.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Bilingual } from '../../ui/bilingual.tsx';
import { Button } from '../../ui/button.tsx';
import { CodeFilter } from '../../ui/code-filter.tsx';
import { Field } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { NumberedPages } from '../../ui/numbered-pages.tsx';
import { today } from '../../ui/today.ts';
import { EventFigures } from './event-figures.tsx';
import { EventTable } from './event-table.tsx';
import { PeopleList } from './people-list.tsx';
import { eventPeriodOf, eventPeriods, type EventPeriod, type EventTime } from './periods.ts';
import '../../ui/record-table.css';
import './programme-events.css';

const PER_PAGE = 50;
/** So many trainings to follow up stand above the list until somebody asks for all. */
const DUE_AT_FIRST = 5;

/** How the events of a time are shown: one by one, counted, or as the people who took part in them. */
export const eventViews = ['list', 'figures', 'people'] as const;
export type EventView = (typeof eventViews)[number];

/** Which events are shown, and how; empty where it does not matter. */
export interface PlaceInEvents {
  readonly period: EventPeriod;
  /** Days that were asked for in place of a period of this page: those of a count that was followed here. */
  readonly days: EventTime | null;
  readonly view: EventView;
  readonly kind: string;
  readonly standing: string;
  /** Of the plan: what was held for it, or for anything below it. */
  readonly nodeId: string | null;
  /** From 0. */
  readonly page: number;
}

const [Kind, Standing] = [codeSchema(programmeEventKinds), codeSchema(eventStandings)];

/** Trainings, meetings and outreach for a period: as a list, counted, or as the people who took part. */
export function EventsScreen({ place }: { readonly place: PlaceInEvents }) {
  const { t, language } = useText();
  const { may } = useSession();
  const navigate = useNavigate();
  const days = place.days ?? eventPeriodOf(place.period, today());
  const kind = Kind.safeParse(place.kind).data ?? null;
  const goTo = (change: Partial<PlaceInEvents>) => {
    const { period, days: chosen, view, kind: of, standing, nodeId, page } = { ...place, page: 0, ...change };
    void navigate({
      to: '/events',
      search: {
        ...(chosen ?? (period === 'thisYear' ? {} : { period })),
        ...(view === 'list' ? {} : { view }),
        ...(of === '' ? {} : { kind: of }),
        ...(standing === '' ? {} : { standing }),
        ...(nodeId === null ? {} : { node: nodeId }),
        ...(page === 0 ? {} : { page }),
      },
      replace: true,
    });
  };
  const filter = { ...days, kind, placeCode: null, planNodeId: place.nodeId };
  const list = useQuery({
    ...programmeEventsQuery({
      ...filter,
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
              value={place.days === null ? place.period : 'days'}
              onChange={({ target }) => {
                const chosen = eventPeriods.find((name) => name === target.value);
                if (chosen !== undefined) goTo({ period: chosen, days: null });
              }}
            >
              {place.days !== null && (
                <option value="days">
                  {formatDate(days.from, language, 'short')} – {formatDate(days.to, language, 'short')}
                </option>
              )}
              {eventPeriods.map((name) => (
                <option key={name} value={name}>
                  {t(`programmeEvents.periods.${name}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <div className="event-views" role="group" aria-label={t('programmeEvents.view')}>
          {eventViews.map((view) => (
            <Button key={view} aria-pressed={place.view === view} onClick={() => goTo({ view })}>
              {t(`programmeEvents.views.${view}`)}
            </Button>
          ))}
        </div>
        <CodeFilter
          label={t('programmeEvents.kind')}
          list={programmeEventKinds}
          value={place.kind}
          onChange={(of) => goTo({ kind: of })}
        />
        {place.view === 'list' && (
          <CodeFilter
            label={t('programmeEvents.standing')}
            list={eventStandings}
            value={place.standing}
            onChange={(standing) => goTo({ standing })}
          />
        )}
      </div>
      {place.nodeId !== null && <OfNode nodeId={place.nodeId} onAll={() => goTo({ nodeId: null })} />}
      {place.view === 'figures' && <EventFigures filter={filter} />}
      {place.view === 'people' && (
        <PeopleList filter={filter} page={place.page} onTurn={(page) => goTo({ page })} />
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

/** Of which node of the plan what is shown is, with all that stands below it. */
function OfNode({ nodeId, onAll }: { readonly nodeId: string; readonly onAll: () => void }) {
  const { t } = useText();
  const node = useQuery(planNodesQuery).data?.find((each) => each.nodeId === nodeId);
  return (
    <p className="event-line event-of-node">
      <span>
        {t('programmeEvents.ofNode')}{' '}
        {node !== undefined && (
          <Link to="/plan/nodes/$nodeId" params={{ nodeId }}>
            {node.code} · <Bilingual lao={node.textLao} english={node.textEnglish} />
          </Link>
        )}
      </span>
      <Button look="quiet" onClick={onAll}>
        {t('programmeEvents.ofWholePlan')}
      </Button>
    </p>
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
  const { t, language } = useText();
  const due = useQuery(followUpsDueQuery);
  const [isWhole, setWhole] = useState(false);
  if (due.data === undefined || due.data.total === 0) return null;
  return (
    <section className="event-due" aria-labelledby="event-due">
      <h2 id="event-due">{t('programmeEvents.followUpsDue', { count: due.data.total })}</h2>
      <ul>
        {due.data.due.slice(0, isWhole ? undefined : DUE_AT_FIRST).map((event) => (
          <li key={event.eventId}>
            <Link to="/events/$eventId" params={{ eventId: event.eventId }}>
              <Bilingual lao={event.titleLao} english={event.titleEnglish} />
            </Link>
            <span className="quiet small">
              {t('programmeEvents.dueOn', { day: formatDate(event.dueOn, language, 'short') })}
            </span>
          </li>
        ))}
      </ul>
      {due.data.due.length > DUE_AT_FIRST && (
        <Button look="quiet" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole
            ? t('programmeEvents.showFewerDue')
            : t('programmeEvents.showAllDue', { count: due.data.due.length })}
        </Button>
      )}
    </section>
  );
}
