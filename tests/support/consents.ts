import { v7 } from 'uuid';
import type { Consent, ConsentWords } from '../../shared/domain/consent.ts';

/** An adult's consent before a witness, with whatever a test changes in it. */
export const newConsent = (change: Partial<Consent> = {}): Consent => ({
  purpose: 'referral_service',
  recipient: { to: 'class', class: 'other_organizations' },
  decision: 'given',
  decidedOn: '2026-11-20',
  givenBy: 'person',
  assentOfChild: 'not_applicable',
  categories: ['identity', 'needs'],
  withheld: [{ category: 'health', because: 'wants_to_tell_themselves' }],
  told: ['purpose', 'right_to_withdraw'],
  form: 'oral_with_witness',
  language: { answer: 'given', value: 'lao' },
  interpreter: { answer: 'given', value: 'NotNeeded' },
  validUntil: null,
  withdrawnOn: null,
  ground: 'consent',
  ...change,
});

/** The fields of a record in which nobody has decided; `ground` opens what `categories` names. */
export const undecided = {
  givenBy: null,
  form: null,
  told: [],
  categories: [],
  withheld: [],
} as const satisfies Partial<{ [K in keyof Consent]: Readonly<Consent[K]> }>;

/** What is said beside it. */
export const newConsentWords = (change: Partial<ConsentWords> = {}): ConsentWords => ({
  howExplained: 'ອະທິບາຍດ້ວຍພາສາລາວ ຕໍ່ໜ້າພະຍານ',
  givenByName: null,
  interpreterName: null,
  witnessName: 'ນາງ ວັນ',
  reason: null,
  withdrawnBecause: null,
  ...change,
});

/** A consent as the form sends it for the first time. */
export const consentInput = (caseId: string, consent: Consent, words = newConsentWords()) => ({
  consentId: v7(),
  caseId,
  version: 0,
  consent,
  words,
});
