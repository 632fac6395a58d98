import { z } from 'zod';
import { adviceContactKinds } from '../codes/advice-contact-kinds.ts';
import { adviceSubjects } from '../codes/advice-subjects.ts';
import { codeSchema } from '../codes/code-schema.ts';
import { sexes } from '../codes/sexes.ts';
import { AdviceContact, AdviceContactWords } from '../domain/advice-contact.ts';
import { CountTable } from '../domain/count-table.ts';
import { Instant, RecordId, Version } from '../domain/identifier.ts';
import { PlainDate } from '../domain/plain-date.ts';
import { ReportingPeriod } from '../domain/reporting-period.ts';
import { CaseNumber } from '../identity/case-number.ts';
import { defineOperations } from './operation.ts';
import { OrganisationCalled } from './organisation.ts';
import { seenOf } from './seen-of.ts';

const seen = {
  contactId: RecordId,
  /** Fields of a class that is withheld from the reader are left out. */
  contact: seenOf(AdviceContact.shape),
  answeredByName: z.string(),
  /** The cases that were made of it, as far as the reader reaches them. */
  cases: z.array(z.strictObject({ caseId: RecordId, number: CaseNumber })),
};

/** One line of the list of contacts without a case. */
export const AdviceContactSummary = z.strictObject(seen);
export type AdviceContactSummary = z.infer<typeof AdviceContactSummary>;

/** A contact with all that the reader may know of it. */
export const AdviceContactFile = z.strictObject({
  ...seen,
  version: Version,
  /** Of the reader's wing; null where it says nothing, absent where words are withheld. */
  words: z.exactOptional(AdviceContactWords.nullable()),
  /** What the organisation that they were sent to was called on the day. */
  referredTo: z.nullable(OrganisationCalled),
  /** Whether the reader sees all of it, and so may change it. */
  mayWrite: z.boolean(),
  changedAt: Instant,
  changedByName: z.string(),
});
export type AdviceContactFile = z.infer<typeof AdviceContactFile>;

const written = z.strictObject({ contactId: RecordId, version: Version });
const change = {
  kind: 'command',
  host: 'store',
  needs: 'contact:record',
  audit: 'always',
  topics: ['advice-contacts', 'drafts'],
} as const;

/** Contacts without a case: hotline calls, walk-ins, persons at risk who were advised. */
export const adviceContactOperations = defineOperations({
  'adviceContact.record': {
    ...change,
    input: z.strictObject({ contactId: RecordId, contact: AdviceContact, words: AdviceContactWords }),
    output: written,
  },
  'adviceContact.revise': {
    ...change,
    input: z.strictObject({
      contactId: RecordId,
      version: Version,
      contact: AdviceContact,
      words: AdviceContactWords,
    }),
    output: written,
  },
  'adviceContact.open': {
    kind: 'query',
    host: 'store',
    needs: 'contact:record',
    audit: 'always',
    topics: [],
    input: z.strictObject({ contactId: RecordId }),
    output: AdviceContactFile,
  },
  /** Those of a time, newest first. */
  'adviceContact.list': {
    kind: 'query',
    host: 'store',
    needs: 'contact:record',
    audit: 'always',
    topics: [],
    input: z.strictObject({
      from: PlainDate,
      to: PlainDate,
      kind: codeSchema(adviceContactKinds).nullable(),
      sex: codeSchema(sexes).nullable(),
      subject: codeSchema(adviceSubjects).nullable(),
      offset: z.int().min(0).max(1_000_000),
      limit: z.int().min(1).max(200),
    }),
    output: z.strictObject({ contacts: z.array(AdviceContactSummary), total: z.int().min(0) }),
  },
  /** The same tables that a statistical export carries of them. */
  'adviceContact.count': {
    kind: 'query',
    host: 'store',
    needs: 'contact:record',
    audit: 'always',
    topics: [],
    input: z.strictObject({ period: ReportingPeriod }),
    output: z.strictObject({ contacts: z.int().min(0), tables: z.array(CountTable) }),
  },
});
