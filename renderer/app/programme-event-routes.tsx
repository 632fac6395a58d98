import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { papers } from '../../shared/contract/programme-event.ts';
import { RecordId } from '../../shared/domain/identifier.ts';
import { PlainDate } from '../../shared/domain/plain-date.ts';
import { EventFormScreen } from '../features/programme-events/event-form-screen.tsx';
import { EventPaperScreen } from '../features/programme-events/event-paper-screen.tsx';
import { EventScreen } from '../features/programme-events/event-screen.tsx';
import { eventViews, EventsScreen } from '../features/programme-events/events-screen.tsx';
import { FollowUpScreen } from '../features/programme-events/follow-up-screen.tsx';
import { ListScreen } from '../features/programme-events/list-screen.tsx';
import { eventPeriods } from '../features/programme-events/periods.ts';
import { TraineesScreen } from '../features/programme-events/trainees-screen.tsx';
import { TrainersScreen } from '../features/programme-events/trainers-screen.tsx';
import { root } from './root-route.tsx';

export const events = createRoute({
  getParentRoute: () => root,
  path: '/events',
  validateSearch: z.object({
    period: z.enum(eventPeriods).optional(),
    /** The first and last day, in place of a period. */
    from: PlainDate.optional(),
    to: PlainDate.optional(),
    view: z.enum(eventViews).optional(),
    kind: z.string().optional(),
    standing: z.string().optional(),
    node: RecordId.optional(),
    page: z.int().min(0).optional(),
  }),
  component: function Events() {
    const {
      period = 'thisYear',
      from,
      to,
      view = 'list',
      kind = '',
      standing = '',
      node: nodeId = null,
      page = 0,
    } = events.useSearch();
    const days = from === undefined || to === undefined ? null : { from, to };
    return <EventsScreen place={{ period, days, view, kind, standing, nodeId, page }} />;
  },
});

export const newEvent = createRoute({
  getParentRoute: () => root,
  path: '/new-event/$eventId',
  component: function NewEvent() {
    const { eventId } = newEvent.useParams();
    return <EventFormScreen eventId={eventId} isNew key={eventId} />;
  },
});

export const eventPage = createRoute({
  getParentRoute: () => root,
  path: '/events/$eventId',
  component: function OneEvent() {
    const { eventId } = eventPage.useParams();
    return <EventScreen eventId={eventId} key={eventId} />;
  },
});

export const editEvent = createRoute({
  getParentRoute: () => root,
  path: '/events/$eventId/edit',
  component: function EditEvent() {
    const { eventId } = editEvent.useParams();
    return <EventFormScreen eventId={eventId} isNew={false} key={eventId} />;
  },
});

export const eventList = createRoute({
  getParentRoute: () => root,
  path: '/events/$eventId/list',
  component: function ListOfEvent() {
    const { eventId } = eventList.useParams();
    return <ListScreen eventId={eventId} key={eventId} />;
  },
});

export const followUp = createRoute({
  getParentRoute: () => root,
  path: '/events/$eventId/follow-ups/$followUpId',
  component: function FollowUpOfEvent() {
    const { eventId, followUpId } = followUp.useParams();
    return <FollowUpScreen eventId={eventId} followUpId={followUpId} key={followUpId} />;
  },
});

const EventPaper = z.enum(papers);

export const eventPaper = createRoute({
  getParentRoute: () => root,
  path: '/events/$eventId/paper/$paper',
  params: {
    parse: ({ eventId, paper }) => ({ eventId, paper: EventPaper.parse(paper) }),
    stringify: (params) => params,
  },
  component: function PaperOfEvent() {
    const { eventId, paper } = eventPaper.useParams();
    return <EventPaperScreen eventId={eventId} paper={paper} key={`${eventId} ${paper}`} />;
  },
});

export const trainers = createRoute({
  getParentRoute: () => root,
  path: '/trainers',
  component: TrainersScreen,
});

export const trainees = createRoute({
  getParentRoute: () => root,
  path: '/trainees',
  validateSearch: z.object({
    /** About people of this event alone. */
    event: RecordId.optional(),
  }),
  component: function Trainees() {
    const { event = null } = trainees.useSearch();
    return <TraineesScreen eventId={event} key={event} />;
  },
});
