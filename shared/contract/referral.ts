import { z } from 'zod';
import { Wing } from '../compartment.ts';
import { codeSchema } from '../codes/code-schema.ts';
import { safetyAlerts } from '../codes/safety-alerts.ts';
import { answered } from '../domain/answer.ts';
import { CaseFacts } from '../domain/case.ts';
import { DataCategory } from '../domain/consent.ts';
import { consentDenials } from '../domain/consent-verdict.ts';
import { Identification, IdentificationStatus } from '../domain/identification.ts';
import { Instant, RecordId, Version } from '../domain/identifier.ts';
import { Person } from '../domain/person.ts';
import { PersonContact } from '../domain/person-contact.ts';
import { PersonDocument } from '../domain/person-document.ts';
import {
  CoordinationStep,
  Referral,
  ReferralActCodes,
  ReferralAnswer,
  ReferralRemark,
  ReferralRevocation,
  ReferralSending,
  ReferralTerms,
  ReferralWords,
} from '../domain/referral.ts';
import { referralMoveNames, referralStates } from '../domain/referral-moves.ts';
import { Relationship } from '../domain/relationship.ts';
import { WhatHappened } from '../domain/what-happened.ts';
import { CaseNumber } from '../identity/case-number.ts';
import { ReferralCode } from '../identity/referral-code.ts';
import { defineOperations } from './operation.ts';
import { seenOf } from './seen-of.ts';

const nothing = z.strictObject({});
const oneReferral = { referralId: RecordId, version: Version };
const filed = z.strictObject({ version: Version });

/** What an organisation of the directory is called now. */
const NamedOrganisation = z.strictObject({
  organisationId: RecordId,
  nameLao: z.string(),
  nameEnglish: z.nullable(z.string()),
});

/** One thing that was done with a referral. What was said with it is there only for the side that wrote it down. */
export const ReferralActDone = z.strictObject({
  actId: RecordId,
  act: z.enum(referralMoveNames),
  wing: Wing,
  on: z.iso.date(),
  at: Instant,
  byName: z.string(),
  /** Absent where their class is withheld from the reader. */
  codes: z.exactOptional(ReferralActCodes),
  said: z.exactOptional(ReferralRemark),
});
export type ReferralActDone = z.infer<typeof ReferralActDone>;

/** Whether the consent behind something holds today; why not, and since when. */
export const ConsentStanding = z.discriminatedUnion('holds', [
  z.strictObject({ holds: z.literal(true), basis: z.enum(['consent', 'legal-duty', 'override']) }),
  z.strictObject({
    holds: z.literal(false),
    because: z.enum(consentDenials),
    /** The day on which it was withdrawn, refused or ran out; null where nobody was asked. */
    since: z.nullable(z.iso.date()),
    /** What of that which was to go is not covered. */
    categories: z.array(DataCategory),
  }),
]);
export type ConsentStanding = z.infer<typeof ConsentStanding>;

/** A referral as its reader may see it. */
export const SeenReferral = z.strictObject({
  referralId: RecordId,
  caseId: RecordId,
  version: Version,
  /** The sender's. */
  wing: Wing,
  state: z.enum(referralStates),
  code: ReferralCode,
  referral: seenOf(Referral.shape),
  /** Null for the other wing of the office. */
  organisation: z.nullable(NamedOrganisation),
  /** Null until it was sent. */
  sending: z.nullable(seenOf(ReferralSending.shape)),
  /** The last day for an answer while there is none; null otherwise. */
  answerBy: z.nullable(z.iso.date()),
  isOverdue: z.boolean(),
  /** Absent on the other side of the wall, and where words are withheld. */
  words: z.exactOptional(ReferralWords),
  /** What was sent to the other wing, for both to read; absent where there is none, or words are withheld. */
  messageToWing: z.exactOptional(z.string()),
  /** Everything that was done with it, the first one first. */
  acts: z.array(ReferralActDone).min(1),
  /** Of one that is under way outside: whether the consent on which it went still holds; null of all others. */
  consent: z.nullable(ConsentStanding),
  /** What this very reader may do with it now. */
  maySend: z.boolean(),
  mayAnswer: z.boolean(),
  /** Whether it waits for somebody of the receiving wing to be put on the case. */
  needsOfficer: z.boolean(),
});
export type SeenReferral = z.infer<typeof SeenReferral>;

/** A line of a list: no word that anybody wrote. */
export const ReferralLine = z.strictObject({
  referralId: RecordId,
  caseId: RecordId,
  number: CaseNumber,
  wing: Wing,
  state: z.enum(referralStates),
  code: ReferralCode,
  referral: seenOf(Referral.shape),
  organisation: z.nullable(NamedOrganisation),
  sentOn: z.nullable(z.iso.date()),
  answerBy: z.nullable(z.iso.date()),
  isOverdue: z.boolean(),
  needsOfficer: z.boolean(),
});
export type ReferralLine = z.infer<typeof ReferralLine>;

const waiting = z.strictObject({ lines: z.array(ReferralLine), total: z.int().min(0) });

/** Everything that can go along with a referral, by kind of data; a kind of which nothing is on file, or which its reader may not see, is absent. */
export const ReferralContent = z.strictObject({
  identity: z.exactOptional(
    z.strictObject({
      nameLao: Person.shape.nameLao,
      nameLatin: Person.shape.nameLatin,
      documents: z.array(PersonDocument.pick({ type: true, number: true })),
    }),
  ),
  contact_and_place: z.exactOptional(
    z.strictObject({
      home: Person.shape.home,
      contacts: z.array(PersonContact.pick({ kind: true, value: true, mayBeSaid: true })),
    }),
  ),
  characteristics: z.exactOptional(
    z.strictObject({
      sex: Person.shape.sex,
      birth: Person.shape.birth,
      nationalities: Person.shape.nationalities,
      languages: Person.shape.languages,
      interpreterLanguage: Person.shape.interpreterLanguage,
    }),
  ),
  identification: z.exactOptional(
    z.strictObject({ status: IdentificationStatus, decidedOn: Identification.shape.decidedOn }),
  ),
  what_happened: z.exactOptional(
    z.strictObject({
      formsOfExploitation: WhatHappened.shape.formsOfExploitation,
      acts: WhatHappened.shape.acts,
      means: WhatHappened.shape.means,
      industries: WhatHappened.shape.industries,
      foundOn: CaseFacts.shape.foundOn,
    }),
  ),
  needs: z.exactOptional(z.strictObject({ needs: Referral.shape.needs, urgency: Referral.shape.urgency })),
  health: z.exactOptional(z.strictObject({ disabilities: Person.shape.disabilities })),
  safety: z.exactOptional(z.strictObject({ alerts: z.array(codeSchema(safetyAlerts)).min(1) })),
  family: z.exactOptional(
    z.strictObject({
      relatives: z
        .array(
          z.strictObject({
            kind: Relationship.shape.kind,
            name: answered(z.string()),
            phone: Relationship.shape.phone,
            isGuardian: z.boolean(),
          }),
        )
        .min(1),
    }),
  ),
  words: z.exactOptional(z.strictObject({ message: z.string() })),
});
export type ReferralContent = z.infer<typeof ReferralContent>;

/** What the sender looks at before anything goes. */
export const ReferralPreview = z.strictObject({
  ...oneReferral,
  content: ReferralContent,
  /** What of it goes at least, unless the sender decides otherwise: as little as the purpose needs. */
  proposed: z.array(DataCategory),
  /** Of each kind of data that there is, whether it may go. */
  consents: z.array(z.strictObject({ category: DataCategory, consent: ConsentStanding })),
  /** By when an answer is asked for, unless the sender says otherwise. */
  answerDueOn: z.iso.date(),
  /** Other referrals that are under way to the same receiver. */
  others: z.array(ReferralLine),
});
export type ReferralPreview = z.infer<typeof ReferralPreview>;

/** A referral as it goes to paper: what its receiver must know, as far as it was chosen, and no more. */
export const ReferralPaper = z.strictObject({
  ...oneReferral,
  state: z.enum(referralStates),
  code: ReferralCode,
  caseId: RecordId,
  number: CaseNumber,
  office: z.strictObject({ nameLao: z.string(), nameEnglish: z.string() }),
  officerName: z.string(),
  officerPhone: z.nullable(z.string()),
  to: Referral.shape.to,
  organisation: z.nullable(NamedOrganisation),
  contactPerson: ReferralWords.shape.contactPerson,
  sending: ReferralSending,
  content: ReferralContent,
  consent: ConsentStanding,
});
export type ReferralPaper = z.infer<typeof ReferralPaper>;

const said = ReferralRemark.shape;

/** Referrals: drafted, sent with what the person agreed to, answered by whoever receives them, followed to their end. */
export const referralOperations = defineOperations({
  /** Every referral of a case that its reader is told of, the newest first; of the other side's those that were sent. */
  'referral.ofCase': {
    kind: 'query',
    host: 'store',
    needs: 'case:read',
    audit: 'always',
    topics: [],
    input: z.strictObject({ caseId: RecordId }),
    output: z.array(SeenReferral),
  },
  /** The referrals of cases within reach, the newest first. */
  'referral.list': {
    kind: 'query',
    host: 'store',
    needs: 'case:read',
    audit: 'always',
    topics: [],
    input: z.strictObject({
      whose: z.enum(['own', 'reach']),
      state: z.enum([...referralStates, 'open', 'all']),
      organisationId: z.nullable(RecordId),
      isOverdue: z.boolean(),
      after: z.nullable(RecordId),
      limit: z.int().min(1).max(100),
    }),
    output: z.strictObject({
      lines: z.array(ReferralLine),
      total: z.int().min(0),
      /** After which referral the next page begins; null where there is none. */
      next: z.nullable(RecordId),
      /** The organisations to which referrals within reach went, to choose from. */
      organisations: z.array(NamedOrganisation),
    }),
  },
  /** What waits for the reader: to be answered by their side, and not answered to it in time. */
  'referral.waiting': {
    kind: 'query',
    host: 'store',
    needs: 'referral:answer',
    audit: 'always',
    topics: [],
    input: nothing,
    output: z.strictObject({ toAnswer: waiting, unanswered: waiting }),
  },
  /** The referral on whose sheet a code stands, where its case is within reach. */
  'referral.find': {
    kind: 'query',
    host: 'store',
    needs: 'case:read',
    audit: 'always',
    topics: [],
    input: z.strictObject({ code: ReferralCode }),
    output: z.strictObject({ referralId: RecordId, caseId: RecordId, number: CaseNumber }),
  },
  /** Puts a new referral on file, version 0, or what it says now; nothing goes anywhere. */
  'referral.save': {
    kind: 'command',
    host: 'store',
    needs: 'referral:send',
    audit: 'always',
    topics: ['cases', 'drafts'],
    input: z.strictObject({
      referralId: RecordId,
      caseId: RecordId,
      version: z.int().min(0),
      referral: Referral,
      words: ReferralWords,
    }),
    output: filed,
  },
  /** What would go along, field by field, and whether the person agreed: the name is among it, a reveal. */
  'referral.preview': {
    kind: 'query',
    host: 'store',
    needs: 'case:reveal',
    audit: 'always',
    topics: [],
    input: z.strictObject({ referralId: RecordId }),
    output: ReferralPreview,
  },
  /** Sends it with what was chosen, where the consent covers that; otherwise nothing goes. */
  'referral.send': {
    kind: 'command',
    host: 'store',
    needs: 'referral:send',
    audit: 'always',
    topics: ['cases'],
    input: z.strictObject({ ...oneReferral, sending: ReferralSending }),
    output: filed,
  },
  /** What the receiver says or does: the other wing itself, everybody else through whoever got the call. */
  'referral.answer': {
    kind: 'command',
    host: 'store',
    needs: 'referral:answer',
    audit: 'always',
    topics: ['cases'],
    input: z.strictObject({ ...oneReferral, answer: ReferralAnswer, ...said }),
    output: filed,
  },
  /** A step of a return to another country that is done. */
  'referral.coordinate': {
    kind: 'command',
    host: 'store',
    needs: 'referral:send',
    audit: 'always',
    topics: ['cases'],
    input: z.strictObject({ ...oneReferral, ...CoordinationStep.shape, remark: said.remark }),
    output: filed,
  },
  /** The sender takes it back. */
  'referral.revoke': {
    kind: 'command',
    host: 'store',
    needs: 'referral:send',
    audit: 'always',
    topics: ['cases'],
    input: z.strictObject({ ...oneReferral, ...ReferralRevocation.shape, remark: said.remark }),
    output: filed,
  },
  /** What goes to paper of one that is under way: a reveal. */
  'referral.paper': {
    kind: 'query',
    host: 'store',
    needs: 'case:reveal',
    audit: 'always',
    topics: [],
    input: z.strictObject({ referralId: RecordId }),
    output: ReferralPaper,
  },
  /** Prints the sheet that the page shows; permission and audit are `referral.recordPrinting`'s. */
  'referral.print': {
    kind: 'command',
    host: 'shell',
    needs: 'public',
    audit: 'never',
    topics: [],
    input: z.strictObject(oneReferral),
    output: z.strictObject({ isDone: z.boolean() }),
  },
  /** Writes it as a PDF where the person says; likewise. */
  'referral.savePdf': {
    kind: 'command',
    host: 'shell',
    needs: 'public',
    audit: 'never',
    topics: [],
    input: z.strictObject(oneReferral),
    output: z.strictObject({ isDone: z.boolean() }),
  },
  /** Asked by the main process before it prints or writes a sheet: the person may, the consent holds, and it is on record. */
  'referral.recordPrinting': {
    kind: 'command',
    host: 'store',
    asker: 'shell',
    needs: 'case:reveal',
    audit: 'always',
    topics: [],
    input: z.strictObject({ ...oneReferral, as: z.enum(['paper', 'file']) }),
    output: nothing,
  },
  /** How long the office waits for answers. */
  'referral.terms': {
    kind: 'query',
    host: 'store',
    needs: 'case:read',
    audit: 'always',
    topics: [],
    input: nothing,
    output: z.strictObject({ terms: ReferralTerms, version: z.int().min(0) }),
  },
  'referral.setTerms': {
    kind: 'command',
    host: 'store',
    needs: 'team:manage',
    audit: 'always',
    topics: ['cases'],
    input: z.strictObject({ terms: ReferralTerms, version: z.int().min(0) }),
    output: filed,
  },
});
