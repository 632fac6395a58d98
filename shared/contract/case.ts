import { z } from 'zod';
import { answered } from '../domain/answer.ts';
import { CaseFacts, Identification } from '../domain/case.ts';
import { CaseEvent, EventCompartment } from '../domain/event.ts';
import { Instant, RecordId, Version } from '../domain/identifier.ts';
import { PartialDate } from '../domain/partial-date.ts';
import { Person } from '../domain/person.ts';
import { CaseNumber } from '../identity/case-number.ts';
import { defineOperations } from './operation.ts';

/** One line of the case list. */
export const CaseSummary = z.strictObject({
  caseId: RecordId,
  number: CaseNumber,
  nameLao: Person.shape.nameLao,
  nameLatin: Person.shape.nameLatin,
  sex: Person.shape.sex,
  birth: Person.shape.birth,
  status: Identification.shape.status,
  presumedOn: Identification.shape.decidedOn,
  openedOn: PartialDate,
  formsOfExploitation: CaseFacts.shape.formsOfExploitation,
  responsibleOfficerName: z.string(),
  /** The names that the search text was found in; empty without a search. */
  matchedNames: z.array(z.string()),
  hasDraft: z.boolean(),
  changedAt: Instant,
});
export type CaseSummary = z.infer<typeof CaseSummary>;

/** Where the next page of the list begins: the last line of the page before. */
export const CaseCursor = z.strictObject({ openedOn: z.iso.date(), caseId: RecordId });

/** A whole case as its officers see it. */
export const CaseFile = z.strictObject({
  caseId: RecordId,
  personId: RecordId,
  number: CaseNumber,
  versions: z.strictObject({ case: Version, person: Version, identification: Version }),
  person: Person,
  facts: CaseFacts,
  identification: Identification,
  responsibleOfficerName: z.string(),
  createdAt: Instant,
  createdByName: z.string(),
  changedAt: Instant,
});
export type CaseFile = z.infer<typeof CaseFile>;

const timelineEntry = {
  id: RecordId,
  /** When it happened; null where no date was given. */
  when: PartialDate.nullable(),
  recordedAt: Instant,
  recordedByName: z.string(),
};

/** One entry of a case's timeline: a free event, or what a record of the case says of itself. */
export const TimelineEntry = z.discriminatedUnion('source', [
  z.strictObject({
    source: z.literal('event'),
    ...timelineEntry,
    compartment: EventCompartment,
    version: Version,
    event: CaseEvent,
  }),
  z.strictObject({
    source: z.literal('identification'),
    ...timelineEntry,
    status: Identification.shape.status,
    authority: Identification.shape.authority,
  }),
  z.strictObject({
    source: z.literal('case-opened'),
    ...timelineEntry,
    sourceOfDetection: answered(z.string()),
  }),
]);
export type TimelineEntry = z.infer<typeof TimelineEntry>;

const filed = z.strictObject({ caseId: RecordId, number: CaseNumber, versions: CaseFile.shape.versions });

export const caseOperations = defineOperations({
  'case.record': {
    kind: 'command',
    host: 'store',
    needs: 'case:write',
    audit: 'always',
    topics: ['cases', 'drafts'],
    input: z.strictObject({
      caseId: RecordId,
      person: Person,
      facts: CaseFacts,
      identification: Identification,
    }),
    output: filed,
  },
  'case.revise': {
    kind: 'command',
    host: 'store',
    needs: 'case:write',
    audit: 'always',
    topics: ['cases', 'drafts'],
    input: z.strictObject({
      caseId: RecordId,
      versions: CaseFile.shape.versions,
      person: Person,
      facts: CaseFacts,
      identification: Identification,
    }),
    output: filed,
  },
  /** Newest first. Text is looked for in every name (Lao or Latin, any part) and in the case number. */
  'case.list': {
    kind: 'query',
    host: 'store',
    needs: 'case:read',
    audit: 'always',
    topics: [],
    input: z.strictObject({
      text: z.string().max(200),
      after: CaseCursor.nullable(),
      limit: z.int().min(1).max(200),
    }),
    output: z.strictObject({
      cases: z.array(CaseSummary),
      total: z.int().min(0),
      next: CaseCursor.nullable(),
    }),
  },
  /** The cases in which something changed last, newest change first. */
  'case.recent': {
    kind: 'query',
    host: 'store',
    needs: 'case:read',
    audit: 'always',
    topics: [],
    input: z.strictObject({ limit: z.int().min(1).max(50) }),
    output: z.array(CaseSummary),
  },
  'case.open': {
    kind: 'query',
    host: 'store',
    needs: 'case:read',
    audit: 'always',
    topics: [],
    input: z.strictObject({ caseId: RecordId }),
    output: CaseFile,
  },
  /** Everything of a case in one order by when it happened; what has no date comes last. */
  'case.timeline': {
    kind: 'query',
    host: 'store',
    needs: 'case:read',
    audit: 'always',
    topics: [],
    input: z.strictObject({ caseId: RecordId }),
    output: z.array(TimelineEntry),
  },
  'event.record': {
    kind: 'command',
    host: 'store',
    needs: 'case:write',
    audit: 'always',
    topics: ['events', 'cases', 'drafts'],
    input: z.strictObject({
      eventId: RecordId,
      caseId: RecordId,
      compartment: EventCompartment,
      event: CaseEvent,
    }),
    output: z.strictObject({ eventId: RecordId, version: Version }),
  },
  'event.revise': {
    kind: 'command',
    host: 'store',
    needs: 'case:write',
    audit: 'always',
    topics: ['events', 'cases', 'drafts'],
    input: z.strictObject({
      eventId: RecordId,
      compartment: EventCompartment,
      version: Version,
      event: CaseEvent,
    }),
    output: z.strictObject({ eventId: RecordId, version: Version }),
  },
});
