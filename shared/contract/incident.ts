import { z } from 'zod';
import { RecordId, Instant, Version } from '../domain/identifier.ts';
import { Incident } from '../domain/incident.ts';
import { CaseSummary } from './case.ts';
import { defineOperations } from './operation.ts';
import { seenOf } from './seen-of.ts';

/** What nobody has asked a person of a group yet: questions of the case form, what happened, and a screening. */
export const lackingAnswers = [
  'nameLao',
  'sex',
  'birth',
  'nationalities',
  'home',
  'formsOfExploitation',
  'authority',
  'decidedOn',
  'screening',
] as const;
export const LackingAnswer = z.enum(lackingAnswers);
export type LackingAnswer = z.infer<typeof LackingAnswer>;

/** One line of the list of incidents. Words that somebody wrote about the place are not in it. */
export const IncidentSummary = z.strictObject({
  incidentId: RecordId,
  kind: z.exactOptional(Incident.shape.kind),
  when: z.exactOptional(Incident.shape.when),
  /** Null where no division was recognised; absent where the place is withheld from the reader. */
  placeCode: z.exactOptional(z.nullable(z.string())),
  responsibleOfficerName: z.string(),
  /** Cases of it that the reader reaches; those out of reach are counted nowhere. */
  cases: z.int().min(0),
  hasDraft: z.boolean(),
  /** Whether the reader may change it, and make cases part of it. */
  mayWrite: z.boolean(),
  changedAt: Instant,
});
export type IncidentSummary = z.infer<typeof IncidentSummary>;

/** One person of a group: a line of the case list, and what is still lacking of what the reader may see. */
export const RosterEntry = z.strictObject({
  ...CaseSummary.shape,
  lacking: z.array(LackingAnswer),
  /** Whether the reader may fill in what is lacking. */
  mayWrite: z.boolean(),
});
export type RosterEntry = z.infer<typeof RosterEntry>;

/** An incident as its reader may see it, with those of its cases that are within their reach. */
export const IncidentFile = z.strictObject({
  incidentId: RecordId,
  version: Version,
  incident: seenOf(Incident.shape),
  responsibleOfficerName: z.string(),
  /** In the order in which they were recorded. */
  roster: z.array(RosterEntry),
  mayWrite: z.boolean(),
  createdAt: Instant,
  createdByName: z.string(),
  changedAt: Instant,
});
export type IncidentFile = z.infer<typeof IncidentFile>;

const written = z.strictObject({ incidentId: RecordId, version: Version });

/** A group of persons is within reach of whoever answers for the incident, or reaches a case of it. */
export const incidentOperations = defineOperations({
  'incident.record': {
    kind: 'command',
    host: 'store',
    needs: 'case:write',
    audit: 'always',
    topics: ['cases', 'drafts'],
    input: z.strictObject({ incidentId: RecordId, incident: Incident }),
    output: written,
  },
  'incident.revise': {
    kind: 'command',
    host: 'store',
    needs: 'case:write',
    audit: 'always',
    topics: ['cases', 'drafts'],
    input: z.strictObject({ incidentId: RecordId, version: Version, incident: Incident }),
    output: written,
  },
  'incident.open': {
    kind: 'query',
    host: 'store',
    needs: 'case:read',
    audit: 'always',
    topics: [],
    input: z.strictObject({ incidentId: RecordId }),
    output: IncidentFile,
  },
  /** Those in which something changed last, newest change first. */
  'incident.list': {
    kind: 'query',
    host: 'store',
    needs: 'case:read',
    audit: 'always',
    topics: [],
    input: z.strictObject({ limit: z.int().min(1).max(200) }),
    output: z.array(IncidentSummary),
  },
});
