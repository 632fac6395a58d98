import { z } from 'zod';
import { livesIn, type Wing } from '../compartment.ts';
import { Instant, RecordId } from './identifier.ts';

/** Longest serialised draft, in UTF-16 units: far above a filled form, far below the gateway's limit. */
export const DRAFT_CONTENT_MAXIMUM = 200_000;

/** Records of the social-work wing alone: what is typed for one lies there, whichever wing its writer holds besides. */
export const draftsOfAssistance = [
  'need',
  'service',
  'support-plan',
  'risk-assessment',
  'wellbeing-scoring',
] as const;

export type DraftOfAssistance = (typeof draftsOfAssistance)[number];

/** Those, and what is claimed, the way home with what follows it, and the steps for a child. */
const draftsOfSocialWork = [
  ...draftsOfAssistance,
  'claim',
  'return',
  'visit',
  'reintegration',
  'best-interests',
] as const;

/** Records of the national plan and of what is held for it. */
const draftsOfProgramme = [
  'programme-event',
  'event-participants',
  'event-follow-up',
  'national-plan',
  'plan-node',
  'indicator',
  'indicator-figure',
  'resource',
  'staff-post',
  'agreement',
  'publication',
  'publication-version',
  'expenditure',
] as const;

const typing = {
  /** The record that the draft will become or change; a draft and its record share the id. */
  recordId: RecordId,
  /** The version that the form was opened on; 0 for a record that is not on file yet. */
  baseVersion: z.int().min(0),
  /** The form's raw values, serialised by the form. */
  content: z.string().min(2).max(DRAFT_CONTENT_MAXIMUM, 'too-long'),
};
const ofCase = {
  ...typing,
  subject: z.enum([
    'case',
    'event',
    'identification',
    'what-happened',
    'screening',
    'proposal',
    'refusal',
    'advice-contact',
    'consent',
    ...draftsOfSocialWork,
    'referral',
  ]),
  /** The case that the record belongs to; the record itself for a case. */
  caseId: RecordId,
};
const ofPerson = {
  ...typing,
  subject: z.enum(['person', 'document', 'contact', 'relationship']),
  /** The person that a document, a contact or a relationship belongs to; the record itself for a person. */
  personId: RecordId,
};
const ofIncident = {
  ...typing,
  /** The incident's own answers, or a person of its group; a person's record is their case. */
  subject: z.enum(['incident', 'roster-row']),
  incidentId: RecordId,
};
const ofProgramme = {
  ...typing,
  /** Their writers may have no wing. */
  subject: z.enum(draftsOfProgramme),
  /**
   * The record that it belongs to: of a list of participants the event, of an entry of the plan or an expenditure the
   * plan, of an indicator the entry, of a figure the indicator, of a version the publication; else itself.
   */
  belongsToId: RecordId,
};
const saved = { savedAt: Instant };

/**
 * What somebody has typed into a form and not yet put on file: the raw fields, half words included, as JSON.
 * It belongs to its writer and lies in the writer's wing; that of a record of the plan lies in the programme's file.
 */
export const Draft = livesIn(
  'investigation',
  z.discriminatedUnion('subject', [
    z.strictObject(ofCase),
    z.strictObject(ofPerson),
    z.strictObject(ofIncident),
    z.strictObject(ofProgramme),
  ]),
);
export type Draft = z.infer<typeof Draft>;

export const SavedDraft = livesIn(
  'investigation',
  z.discriminatedUnion('subject', [
    z.strictObject({ ...ofCase, ...saved }),
    z.strictObject({ ...ofPerson, ...saved }),
    z.strictObject({ ...ofIncident, ...saved }),
    z.strictObject({ ...ofProgramme, ...saved }),
  ]),
);
export type SavedDraft = z.infer<typeof SavedDraft>;

/** A draft of a record of the national plan. */
export type ProgrammeDraft = Extract<Draft, { readonly belongsToId: string }>;
export type SavedProgrammeDraft = Extract<SavedDraft, { readonly belongsToId: string }>;

export const isOfProgramme = (draft: Draft): draft is ProgrammeDraft => 'belongsToId' in draft;

/** The wing in which a draft lies; that of its writer, where its record belongs to none. */
export const wingOfDraft = (subject: Draft['subject']): Wing | undefined =>
  draftsOfSocialWork.some((each) => each === subject) ? 'assistance' : undefined;

type OfWhat<D> = D extends Draft ? Omit<D, 'content' | 'baseVersion'> : never;
/** What a draft is a draft of. */
export type DraftedRecord = OfWhat<Draft>;
