import { z } from 'zod';
import { codeSchema } from '../codes/code-schema.ts';
import { countries } from '../codes/countries.ts';
import { dataCategories } from '../codes/data-categories.ts';
import { handOverPoints } from '../codes/hand-over-points.ts';
import { referralEndReasons } from '../codes/referral-end-reasons.ts';
import { referralRefusalReasons } from '../codes/referral-refusal-reasons.ts';
import { referralRevocationReasons } from '../codes/referral-revocation-reasons.ts';
import { referralUrgencies } from '../codes/referral-urgencies.ts';
import { repatriationSteps } from '../codes/repatriation-steps.ts';
import { serviceKinds } from '../codes/service-kinds.ts';
import { waysOfAnswering } from '../codes/ways-of-answering.ts';
import { waysOfSending } from '../codes/ways-of-sending.ts';
import { livesIn, Wing } from '../compartment.ts';
import { addDays, type PlainDate } from '../dates/plain-date.ts';
import { answered } from './answer.ts';
import type { ConsentPurpose, ConsentRecipient, DataCategory } from './consent.ts';
import { distinctCodes } from './distinct-codes.ts';
import { line, paragraphs } from './free-text.ts';
import { RecordId } from './identifier.ts';

/** To whom somebody is referred: a partner of the directory, the other wing of this office, or a partner abroad. */
export const ReferralTo = livesIn(
  'register',
  z.discriminatedUnion('direction', [
    z.strictObject({ direction: z.literal('organisation'), organisationId: RecordId }),
    z.strictObject({ direction: z.literal('wing'), wing: Wing }),
    z.strictObject({
      direction: z.literal('abroad'),
      organisationId: RecordId,
      country: codeSchema(countries),
      /** Where the person is handed over. */
      handOverAt: answered(codeSchema(handOverPoints)),
    }),
  ]),
);
export type ReferralTo = z.infer<typeof ReferralTo>;

/** That somebody is referred, to whom, for what and how soon, in codes: both wings may know that. */
export const Referral = livesIn(
  'register',
  z.strictObject({
    to: ReferralTo,
    needs: distinctCodes(serviceKinds),
    urgency: codeSchema(referralUrgencies),
  }),
);
export type Referral = z.infer<typeof Referral>;

/**
 * What is said of a referral in words, in the wing of the sender; the schema names one of the two. A message to the other
 * wing is meant for both, and is put into the register when it is sent.
 */
export const ReferralWords = livesIn(
  'investigation',
  z.strictObject({
    /** Why, for the sender's own side. */
    why: z.nullable(paragraphs(2000)),
    /** What the receiver reads. */
    message: z.nullable(paragraphs(4000)),
    contactPerson: z.nullable(line(200)),
  }),
);
export type ReferralWords = z.infer<typeof ReferralWords>;

/** How a referral went: when, by which way, what of the person went along, and by when an answer is due. */
export const ReferralSending = livesIn(
  'register',
  z.strictObject({
    sentOn: z.iso.date('no-such-date'),
    /** Null between the wings: it goes in the program. */
    way: z.nullable(codeSchema(waysOfSending)),
    answerDueOn: z.iso.date('no-such-date'),
    categories: distinctCodes(dataCategories),
  }),
);
export type ReferralSending = z.infer<typeof ReferralSending>;

const answer = {
  on: z.iso.date('no-such-date'),
  /** Null where the other wing answers in the program. */
  how: z.nullable(codeSchema(waysOfAnswering)),
};

/** What the receiver says or does, as whoever got the call writes it down. */
export const ReferralAnswer = livesIn(
  'register',
  z.discriminatedUnion('move', [
    z.strictObject({ move: z.enum(['receive', 'accept', 'begin', 'complete']), ...answer }),
    z.strictObject({ move: z.literal('refuse'), ...answer, reason: codeSchema(referralRefusalReasons) }),
    z.strictObject({ move: z.literal('end'), ...answer, reason: codeSchema(referralEndReasons) }),
  ]),
);
export type ReferralAnswer = z.infer<typeof ReferralAnswer>;

/** What an act says in codes, beside that it was done. */
export const ReferralActCodes = livesIn(
  'register',
  z.strictObject({
    how: z.nullable(codeSchema(waysOfAnswering)),
    /** Of a refusal, an end or a revocation. */
    reason: z.nullable(
      z.union([
        codeSchema(referralRefusalReasons),
        codeSchema(referralEndReasons),
        codeSchema(referralRevocationReasons),
      ]),
    ),
    /** Of a return to another country. */
    step: z.nullable(codeSchema(repatriationSteps)),
  }),
);
export type ReferralActCodes = z.infer<typeof ReferralActCodes>;

/** What was said beside a coded act: who answered, and what. In the wing of whoever wrote it down. */
export const ReferralRemark = livesIn(
  'investigation',
  z.strictObject({ answeredBy: z.nullable(line(200)), remark: z.nullable(paragraphs(2000)) }),
);
export type ReferralRemark = z.infer<typeof ReferralRemark>;

/** Why the sender takes a referral back. */
export const ReferralRevocation = livesIn(
  'register',
  z.strictObject({ reason: codeSchema(referralRevocationReasons) }),
);
export type ReferralRevocation = z.infer<typeof ReferralRevocation>;

/** One step of a return that two countries have agreed on, and its day. */
export const CoordinationStep = livesIn(
  'register',
  z.strictObject({ step: codeSchema(repatriationSteps), on: z.iso.date('no-such-date') }),
);
export type CoordinationStep = z.infer<typeof CoordinationStep>;

const days = z.int().min(1, 'too-small').max(90, 'too-large');

/** How long the office waits for answers. */
export const ReferralTerms = livesIn(
  'office',
  z.strictObject({
    /** A referral without an answer after so many days stands on the sender's and the head's list. */
    unansweredAfterDays: days,
    /** By when an answer is asked for, by urgency, unless the sender says otherwise. */
    answerDays: z.strictObject({ EXT_Immediate: days, EXT_Urgent: days, EXT_Routine: days }),
  }),
);
export type ReferralTerms = z.infer<typeof ReferralTerms>;

/** What holds until an office says otherwise. */
export const usualReferralTerms: ReferralTerms = {
  unansweredAfterDays: 14,
  answerDays: { EXT_Immediate: 1, EXT_Urgent: 3, EXT_Routine: 14 },
};

/** The last day for an answer: the day asked for, or the office's own limit where that comes first. */
export function lastDayToAnswer(
  { sentOn, answerDueOn }: Pick<ReferralSending, 'sentOn' | 'answerDueOn'>,
  { unansweredAfterDays }: ReferralTerms,
): PlainDate {
  const limit = addDays(sentOn, unansweredAfterDays);
  return answerDueOn < limit ? answerDueOn : limit;
}

/** For what and with whom a referral shares what is known of somebody, as their consent names it. */
export const sharedWith = (
  to: ReferralTo,
): { readonly purpose: ConsentPurpose; readonly recipient: ConsentRecipient } => ({
  purpose: to.direction === 'abroad' ? 'return_repatriation' : 'referral_service',
  recipient:
    to.direction === 'wing'
      ? { to: 'wing', wing: to.wing }
      : { to: 'organisation', organisationId: to.organisationId },
});

/** The wing that answers: the one it was sent to, or the sender's, where somebody outside answers by telephone or letter. */
export const answeringWing = (wing: Wing, to: ReferralTo): Wing => (to.direction === 'wing' ? to.wing : wing);

/** What may go to the other wing: it reads the common part of the case as it is. */
export const categoriesForWing = ['needs', 'words'] as const satisfies readonly DataCategory[];
