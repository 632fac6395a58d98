import { z } from 'zod';
import { codeSchema } from '../codes/code-schema.ts';
import { eventStandings } from '../codes/event-standings.ts';
import { outreachChannels } from '../codes/outreach-channels.ts';
import { programmeEventKinds } from '../codes/programme-event-kinds.ts';
import { EventFollowUp } from '../domain/event-follow-up.ts';
import { EventParticipant } from '../domain/event-participant.ts';
import { Instant, RecordId, Version } from '../domain/identifier.ts';
import { PeopleCount } from '../domain/participant-counts.ts';
import { PlainDate } from '../domain/plain-date.ts';
import { ProgrammeEvent } from '../domain/programme-event.ts';
import { SummedMarks } from '../domain/test-scores.ts';
import { Trainer } from '../domain/trainer.ts';
import { defineOperations } from './operation.ts';
import { OrganisationCalled } from './organisation.ts';

/** The longest list of names that is kept of one event. */
export const LONGEST_LIST = 1_000;

const totalAndWomen = { total: PeopleCount, women: PeopleCount };

/** How many took part in one event, and where that comes from; see `attendanceOf`. */
export const AttendanceTold = z.strictObject({
  ...totalAndWomen,
  sexUnknown: PeopleCount,
  from: z.enum(['list', 'counts', 'none']),
  listed: PeopleCount,
  missing: PeopleCount,
});

/** A node of the plan to which an event belongs, as the newest version of the plan calls it. */
export const PlanNodeCalled = z.strictObject({
  nodeId: RecordId,
  code: z.string(),
  textLao: z.string(),
  textEnglish: z.string().nullable(),
});
export type PlanNodeCalled = z.infer<typeof PlanNodeCalled>;

/** One line of the list of events. */
export const ProgrammeEventSummary = z.strictObject({
  eventId: RecordId,
  kind: codeSchema(programmeEventKinds),
  standing: codeSchema(eventStandings),
  titleLao: z.string(),
  titleEnglish: z.string().nullable(),
  begins: ProgrammeEvent.shape.begins,
  ends: ProgrammeEvent.shape.ends,
  places: ProgrammeEvent.shape.places,
  countries: ProgrammeEvent.shape.countries,
  organiser: z.nullable(ProgrammeEvent.shape.organiser),
  organiserCalled: z.nullable(OrganisationCalled),
  attendance: AttendanceTold,
  /** Of all channels; null for what is no outreach. */
  audience: z.nullable(z.strictObject({ estimate: z.int(), low: z.int(), high: z.int() })),
  /** From when its people are to be asked again; null where nobody needs to be, or was. */
  followUpDueOn: PlainDate.nullable(),
});
export type ProgrammeEventSummary = z.infer<typeof ProgrammeEventSummary>;

/** What the marks of the people on the list, or the typed sums, say of a test. */
export const TestTold = z.strictObject({
  fullMarks: z.number(),
  before: SummedMarks.nullable(),
  after: SummedMarks.nullable(),
  /** Whether it comes from marks of single people. */
  isOfList: z.boolean(),
});

export const FollowUpOnFile = z.strictObject({
  followUpId: RecordId,
  version: Version,
  followUp: EventFollowUp,
});

/** An event with all that is said of it, but its list of names. */
export const ProgrammeEventFile = z.strictObject({
  eventId: RecordId,
  event: ProgrammeEvent,
  version: Version,
  /** The id under which drafts of its list lie, and how often the list was saved. */
  listId: RecordId,
  listVersion: z.int().min(0),
  attendance: AttendanceTold,
  test: TestTold.nullable(),
  /** Of every organisation that the event names. */
  organisations: z.array(OrganisationCalled),
  planNodes: z.array(PlanNodeCalled),
  trainers: z.array(z.strictObject({ trainerId: RecordId, name: z.string() })),
  followUps: z.array(FollowUpOnFile),
  followUpDueOn: PlainDate.nullable(),
  changedAt: Instant,
  changedByName: z.string(),
});
export type ProgrammeEventFile = z.infer<typeof ProgrammeEventFile>;

/** A line of the list of names. */
export const ListedParticipant = z.strictObject({
  participantId: RecordId,
  /** Who it is across lists. */
  traineeId: RecordId,
  participant: EventParticipant,
  /** On how many other lists the same person stands. */
  otherEvents: z.int().min(0),
  /** How many questions wait whether it is somebody else's line too. */
  pairsWaiting: z.int().min(0),
});
export type ListedParticipant = z.infer<typeof ListedParticipant>;

/** A line as it is put on the list. */
export const ParticipantLine = z.strictObject({
  participantId: RecordId,
  /** Somebody on file whom the writer chose; null where nobody was chosen, and then it is a new person. */
  traineeId: RecordId.nullable(),
  participant: EventParticipant,
});
export type ParticipantLine = z.infer<typeof ParticipantLine>;

const period = { from: PlainDate, to: PlainDate };
/** Which events are looked at. */
export const eventsOfTime = {
  ...period,
  kind: codeSchema(programmeEventKinds).nullable(),
  placeCode: z
    .string()
    .regex(/^\d{2,9}$/u, 'not-understood')
    .nullable(),
  /** A node of the plan: what was held for it, or for anything below it. */
  planNodeId: RecordId.nullable(),
};

/** What was held in a time, all of it computed from the rows. */
export const ProgrammeEventFigures = z.strictObject({
  events: z.int().min(0),
  attendances: z.strictObject({
    ...totalAndWomen,
    sexUnknown: z.int().min(0),
    events: z.int().min(0),
    named: z.int().min(0),
    unnamed: z.int().min(0),
    eventsWithout: z.int().min(0),
    shortLists: z.int().min(0),
    missingNames: z.int().min(0),
  }),
  people: z.strictObject({
    ...totalAndWomen,
    sexUnknown: z.int().min(0),
    attendances: z.int().min(0),
    atLeast: z.int().min(0),
    pairsWaiting: z.int().min(0),
  }),
  audience: z.array(
    z.strictObject({
      channel: codeSchema(outreachChannels),
      events: z.int().min(0),
      estimate: z.int().min(0),
      low: z.int().min(0),
      high: z.int().min(0),
      women: z.int().min(0),
      estimateWithWomen: z.int().min(0),
    }),
  ),
});
export type ProgrammeEventFigures = z.infer<typeof ProgrammeEventFigures>;

const one = { eventId: RecordId };
const written = z.strictObject({ ...one, version: Version });
const change = {
  kind: 'command',
  host: 'store',
  needs: 'plan:write',
  audit: 'always',
  topics: ['programme-events', 'drafts'],
} as const;
const look = { kind: 'query', host: 'store', needs: 'plan:read', audit: 'always', topics: [] } as const;

export const papers = ['attendance', 'certificate'] as const;
const print = z.strictObject({ ...one, listVersion: z.int().min(0), paper: z.enum(papers) });
const printing = {
  kind: 'command',
  host: 'shell',
  needs: 'public',
  audit: 'never',
  topics: [],
  input: print,
  output: z.strictObject({ isDone: z.boolean() }),
} as const;

/** Trainings, meetings and outreach for the national plan, and the roster of trainers. */
export const programmeEventOperations = defineOperations({
  /** Puts an event on file; `version` 0 for a new one. */
  'programmeEvent.save': {
    ...change,
    input: z.strictObject({ ...one, version: z.int().min(0), event: ProgrammeEvent }),
    output: written,
  },
  'programmeEvent.open': { ...look, input: z.strictObject(one), output: ProgrammeEventFile },
  /** Those whose last day lies in a time, the newest first. */
  'programmeEvent.list': {
    ...look,
    input: z.strictObject({
      ...eventsOfTime,
      standing: codeSchema(eventStandings).nullable(),
      offset: z.int().min(0).max(1_000_000),
      limit: z.int().min(1).max(200),
    }),
    output: z.strictObject({ events: z.array(ProgrammeEventSummary), total: z.int().min(0) }),
  },
  /** Figures of what was held in a time. */
  'programmeEvent.count': { ...look, input: z.strictObject(eventsOfTime), output: ProgrammeEventFigures },
  /** The list of names of an event. */
  'programmeEvent.participants': {
    ...look,
    input: z.strictObject(one),
    output: z.strictObject({
      listId: RecordId,
      listVersion: z.int().min(0),
      participants: z.array(ListedParticipant),
    }),
  },
  /** Puts the whole list of names on file, in its order. Whoever is not in it any more is taken off. */
  'programmeEvent.saveParticipants': {
    ...change,
    topics: ['programme-events', 'trainees', 'drafts'],
    input: z.strictObject({
      ...one,
      listVersion: z.int().min(0),
      lines: z.array(ParticipantLine).max(LONGEST_LIST, 'too-many'),
    }),
    output: z.strictObject({
      ...one,
      listVersion: Version,
      /** Questions that are open now about people of this list. */
      pairsWaiting: z.int().min(0),
    }),
  },
  /** Trainings whose people are to be asked what became of it, the longest overdue first. */
  'programmeEvent.followUpsDue': {
    ...look,
    input: z.strictObject({ limit: z.int().min(1).max(200) }),
    output: z.strictObject({
      due: z.array(
        z.strictObject({
          ...one,
          titleLao: z.string(),
          titleEnglish: z.string().nullable(),
          dueOn: PlainDate,
        }),
      ),
      total: z.int().min(0),
    }),
  },
  'programmeEvent.saveFollowUp': {
    ...change,
    input: z.strictObject({
      ...one,
      followUpId: RecordId,
      version: z.int().min(0),
      followUp: EventFollowUp,
    }),
    output: z.strictObject({ followUpId: RecordId, version: Version }),
  },
  /** Prints the sheet that the page shows; permission and audit are `programmeEvent.recordPrinting`'s. */
  'programmeEvent.print': printing,
  /** Writes it as a PDF where the person says; likewise. */
  'programmeEvent.savePdf': printing,
  /** Asked by the main process before names go to paper. */
  'programmeEvent.recordPrinting': {
    kind: 'command',
    host: 'store',
    asker: 'shell',
    needs: 'plan:read',
    audit: 'always',
    topics: [],
    input: z.strictObject({ ...print.shape, as: z.enum(['paper', 'file']) }),
    output: z.strictObject({}),
  },
  'trainer.list': {
    ...look,
    input: z.strictObject({}),
    output: z.array(
      z.strictObject({
        trainerId: RecordId,
        version: Version,
        trainer: Trainer,
        organisationCalled: z.nullable(OrganisationCalled),
        /** At how many events that took place. */
        events: z.int().min(0),
      }),
    ),
  },
  'trainer.save': {
    ...change,
    input: z.strictObject({ trainerId: RecordId, version: z.int().min(0), trainer: Trainer }),
    output: z.strictObject({ trainerId: RecordId, version: Version }),
  },
});
