import { z } from 'zod';
import { Wing } from '../compartment.ts';
import {
  CompleteStep,
  IdentificationReasons,
  IdentificationStatus,
  LedgerEntry,
} from '../domain/identification.ts';
import { Instant, RecordId, Version } from '../domain/identifier.ts';
import { CaseSummary } from './case.ts';
import { defineOperations } from './operation.ts';
import { seenOf } from './seen-of.ts';

/** One entry of a ledger as its reader may see it. */
export const SeenStep = z.strictObject({
  identificationId: RecordId,
  version: Version,
  entry: seenOf(LedgerEntry.shape),
  /** Why, in words; null where they lie with the other side or nobody has given them. Absent where words are withheld. */
  reasons: z.exactOptional(z.nullable(z.string())),
  /** On which side of the wall the reasons lie; null where nobody has given them. */
  reasonsWing: z.nullable(Wing),
  /** The screening on which the step rests; null for one that rests on none. */
  screeningId: z.nullable(RecordId),
  recordedAt: Instant,
  recordedByName: z.string(),
  changedAt: Instant,
});
export type SeenStep = z.infer<typeof SeenStep>;

const Days = z.strictObject({ least: z.int().min(0), most: z.int().min(0), isApproximate: z.boolean() });

/** How long several persons waited; null where nobody did, or where the dates are withheld from the reader. */
const Figures = z.nullable(z.strictObject({ persons: z.int().min(1), median: Days, longest: Days }));

const stepOf = {
  identificationId: RecordId,
  caseId: RecordId,
  entry: CompleteStep,
  ...IdentificationReasons.shape,
};

/** The identification ledger: which authority found what of a person, when, by which law and why. */
export const identificationOperations = defineOperations({
  /** Every step of a case, the first one first. */
  'identification.ledger': {
    kind: 'query',
    host: 'store',
    needs: 'case:read',
    audit: 'always',
    topics: [],
    input: z.strictObject({ caseId: RecordId }),
    output: z.strictObject({ status: IdentificationStatus, steps: z.array(SeenStep).min(1) }),
  },
  /** The presumed victims within reach who wait for the authority that decides, the longest first; and how long it takes. */
  'identification.waiting': {
    kind: 'query',
    host: 'store',
    needs: 'case:read',
    audit: 'always',
    topics: [],
    input: z.strictObject({ limit: z.int().min(1).max(200) }),
    output: z.strictObject({
      cases: z.array(CaseSummary),
      total: z.int().min(0),
      waiting: Figures,
      /** From presumption to formal identification, of all who were identified. */
      identified: Figures,
    }),
  },
  /** Takes the next step; one that may not follow is refused. */
  'identification.takeStep': {
    kind: 'command',
    host: 'store',
    needs: 'case:write',
    audit: 'always',
    topics: ['cases', 'drafts'],
    input: z.strictObject({
      ...stepOf,
      /** Said by the officer where the age is not certain: only an adult declines for themself. */
      isAdultBelieved: z.boolean(),
      /** The screening of the case on which the step rests. */
      screeningId: z.exactOptional(RecordId),
    }),
    output: z.strictObject({ identificationId: RecordId, version: Version }),
  },
  /** Corrects an entry: a newer version of the same step, the one before stays in its history. */
  'identification.correct': {
    kind: 'command',
    host: 'store',
    needs: 'case:write',
    audit: 'always',
    topics: ['cases', 'drafts'],
    input: z.strictObject({ ...stepOf, version: Version }),
    output: z.strictObject({ identificationId: RecordId, version: Version }),
  },
});
