import { z } from 'zod';
import { Consent, ConsentRecipient, ConsentWords } from '../domain/consent.ts';
import { ConsentOverride, ConsentOverrideWords, overrideFindings } from '../domain/consent-override.ts';
import { consentDenials } from '../domain/consent-verdict.ts';
import { Disclosure } from '../domain/disclosure.ts';
import { Instant, RecordId, Version } from '../domain/identifier.ts';
import { PlainDate } from '../domain/plain-date.ts';
import { CaseNumber } from '../identity/case-number.ts';
import { defineOperations } from './operation.ts';
import { OrganisationCalled } from './organisation.ts';
import { seenOf } from './seen-of.ts';

const nothing = z.strictObject({});
const filed = z.strictObject({ version: Version });
const done = { at: Instant, byName: z.string() };

/** A consent as its reader may see it. */
export const SeenConsent = z.strictObject({
  consentId: RecordId,
  version: Version,
  consent: seenOf(Consent.shape),
  /** Absent where nothing was said on a side that the reader holds, or words are withheld. */
  words: z.exactOptional(ConsentWords),
  /** Whether it is the newest of its purpose and recipient. */
  stands: z.boolean(),
  /** Whether a guardian's consent and the child's assent must take its place; absent where the birth is withheld. */
  needsGuardian: z.exactOptional(z.boolean()),
  /** Whether the recipient still has to be told that nothing more may be kept or used. */
  mustTell: z.boolean(),
  told: z.nullable(z.strictObject({ on: PlainDate, ...done })),
  recorded: z.strictObject(done),
  changed: z.strictObject(done),
});
export type SeenConsent = z.infer<typeof SeenConsent>;

/** An override as its reader may see it. */
export const SeenOverride = z.strictObject({
  overrideId: RecordId,
  version: Version,
  override: seenOf(ConsentOverride.shape),
  from: PlainDate,
  isInForce: z.boolean(),
  words: z.exactOptional(ConsentOverrideWords),
  allowed: z.strictObject(done),
  review: z.nullable(z.strictObject({ finding: z.enum(overrideFindings), ...done })),
  /** Whether this very reader may review it now. */
  mayReview: z.boolean(),
});
export type SeenOverride = z.infer<typeof SeenOverride>;

/** That something went to somebody. */
export const SeenDisclosure = z.strictObject({
  disclosureId: RecordId,
  on: PlainDate,
  disclosure: seenOf(Disclosure.shape),
  recorded: z.strictObject(done),
});
export type SeenDisclosure = z.infer<typeof SeenDisclosure>;

const ofCase = { caseId: RecordId, number: CaseNumber };

/** What somebody agrees to that happens with what is known of them, and what was done on it. */
export const consentOperations = defineOperations({
  /** All decisions, overrides and disclosures of a case, the newest first, with the names of the organisations in them. */
  'consent.ofCase': {
    kind: 'query',
    host: 'store',
    needs: 'case:read',
    audit: 'always',
    topics: [],
    input: z.strictObject({ caseId: RecordId }),
    output: z.strictObject({
      consents: z.array(SeenConsent),
      overrides: z.array(SeenOverride),
      disclosures: z.array(SeenDisclosure),
      organisations: z.array(OrganisationCalled),
      /** Whether the person decides for themself; an age that allows both is a child's. Absent where it is withheld. */
      isAdult: z.exactOptional(z.boolean()),
    }),
  },
  /** Whether something could go to somebody now, and if not, why: asked before anything is prepared. */
  'consent.verdict': {
    kind: 'query',
    host: 'store',
    needs: 'case:read',
    audit: 'always',
    topics: [],
    input: z.strictObject({
      caseId: RecordId,
      ...Disclosure.pick({ purpose: true, recipient: true, categories: true }).shape,
    }),
    output: z.discriminatedUnion('allowed', [
      z.strictObject({
        allowed: z.literal(true),
        basis: z.enum(['consent', 'legal-duty', 'override']),
      }),
      z.strictObject({
        allowed: z.literal(false),
        because: z.enum(consentDenials),
        categories: z.array(Disclosure.shape.categories.element),
      }),
    ]),
  },
  /** Recipients who must be told of a withdrawal or a refusal, and overrides that wait for the reader's review. */
  'consent.waiting': {
    kind: 'query',
    host: 'store',
    needs: 'consent:record',
    audit: 'always',
    topics: [],
    input: nothing,
    output: z.strictObject({
      toTell: z.array(
        z.strictObject({ ...ofCase, consentId: RecordId, recipient: z.exactOptional(ConsentRecipient) }),
      ),
      toReview: z.array(
        z.strictObject({ ...ofCase, overrideId: RecordId, since: Instant, byName: z.string() }),
      ),
      organisations: z.array(OrganisationCalled),
    }),
  },
  /** A new decision, version 0, which supersedes the one before; or what a record that nobody had decided comes to. */
  'consent.save': {
    kind: 'command',
    host: 'store',
    needs: 'consent:record',
    audit: 'always',
    topics: ['cases', 'drafts'],
    input: z.strictObject({
      consentId: RecordId,
      caseId: RecordId,
      version: z.int().min(0),
      consent: Consent,
      words: ConsentWords,
    }),
    output: filed,
  },
  /** Takes a consent back, for the future. Nobody needs a reason; from this moment on nothing goes on it. */
  'consent.withdraw': {
    kind: 'command',
    host: 'store',
    needs: 'consent:record',
    audit: 'always',
    topics: ['cases'],
    input: z.strictObject({
      consentId: RecordId,
      version: Version,
      withdrawnOn: PlainDate,
      because: ConsentWords.shape.withdrawnBecause,
    }),
    output: filed,
  },
  /** Ticks off that the recipient was told of the withdrawal or the refusal. */
  'consent.tell': {
    kind: 'command',
    host: 'store',
    needs: 'consent:record',
    audit: 'always',
    topics: ['cases'],
    input: z.strictObject({ consentId: RecordId, version: Version, toldOn: PlainDate }),
    output: filed,
  },
  /** A head lets something go that no consent lets go. */
  'consent.override': {
    kind: 'command',
    host: 'store',
    needs: 'consent:override',
    audit: 'always',
    topics: ['cases'],
    input: z.strictObject({
      overrideId: RecordId,
      caseId: RecordId,
      override: ConsentOverride,
      reason: ConsentOverrideWords.shape.reason,
    }),
    output: filed,
  },
  /** Another head says whether it was right; nobody reviews their own while somebody else could. */
  'consent.reviewOverride': {
    kind: 'command',
    host: 'store',
    needs: 'consent:review',
    audit: 'always',
    topics: ['cases'],
    input: z.strictObject({
      overrideId: RecordId,
      version: Version,
      finding: z.enum(overrideFindings),
      remark: ConsentOverrideWords.shape.remark,
    }),
    output: filed,
  },
});
