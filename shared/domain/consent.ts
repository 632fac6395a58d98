import { z } from 'zod';
import { childAssents } from '../codes/child-assents.ts';
import { codeSchema } from '../codes/code-schema.ts';
import { consentForms } from '../codes/consent-forms.ts';
import { consentGivers } from '../codes/consent-givers.ts';
import { consentPurposes } from '../codes/consent-purposes.ts';
import { dataCategories } from '../codes/data-categories.ts';
import { explainedBeforeConsent } from '../codes/explained-before-consent.ts';
import { groundsForSharing } from '../codes/grounds-for-sharing.ts';
import { interpreterUses } from '../codes/interpreter-uses.ts';
import { languages } from '../codes/languages.ts';
import { recipientClasses } from '../codes/recipient-classes.ts';
import { withholdingReasons } from '../codes/withholding-reasons.ts';
import { livesIn, Wing } from '../compartment.ts';
import { answered } from './answer.ts';
import { consentStates } from './consent-moves.ts';
import { distinctCodes } from './distinct-codes.ts';
import { line, paragraphs } from './free-text.ts';
import { RecordId } from './identifier.ts';
import { PlainDate } from './plain-date.ts';
import type { Problem } from './problem.ts';

export const ConsentPurpose = codeSchema(consentPurposes);
export type ConsentPurpose = z.infer<typeof ConsentPurpose>;

export const DataCategory = codeSchema(dataCategories);
export type DataCategory = z.infer<typeof DataCategory>;

export const RecipientClass = codeSchema(recipientClasses);
export type RecipientClass = z.infer<typeof RecipientClass>;

/**
 * To whom something goes. An organisation is named by its record in the directory, which lies in another file. A class
 * stands for recipients who are no organisation there (the family, the media) and for nobody else: consent is to somebody
 * who was named (Law 25/NA, art. 10: who receives it is told), so one to "other organisations" opens no organisation of the
 * directory, and one to an organisation covers no other.
 */
export const ConsentRecipient = livesIn(
  'register',
  z.discriminatedUnion('to', [
    z.strictObject({ to: z.literal('organisation'), organisationId: RecordId }),
    z.strictObject({ to: z.literal('wing'), wing: Wing }),
    z.strictObject({ to: z.literal('class'), class: RecipientClass }),
  ]),
);
export type ConsentRecipient = z.infer<typeof ConsentRecipient>;

/** One recipient as one text, to compare and to file by: the same recipient has the same key, and no two share one. */
export function recipientKey(recipient: ConsentRecipient): string {
  switch (recipient.to) {
    case 'organisation':
      return `organisation:${recipient.organisationId}`;
    case 'wing':
      return `wing:${recipient.wing}`;
    case 'class':
      return `class:${recipient.class}`;
  }
}

/** The recipient of a key that {@link recipientKey} made. */
export function recipientOfKey(key: string): ConsentRecipient {
  const at = key.indexOf(':');
  const to = key.slice(0, at);
  const value = key.slice(at + 1);
  return ConsentRecipient.parse({
    to,
    ...(to === 'organisation'
      ? { organisationId: value }
      : to === 'wing'
        ? { wing: value }
        : { class: value }),
  });
}

/**
 * What somebody decided about one purpose and one recipient, in codes (HTCDS 2.0 asks one checkbox; the fields are those of
 * Primero and the GBVIMS besides). Both wings see it, since both must keep to it.
 */
export const Consent = livesIn(
  'register',
  z.strictObject({
    purpose: ConsentPurpose,
    recipient: ConsentRecipient,
    decision: z.enum(consentStates),
    /** The day of the decision, or on which it was noted that nobody was asked. */
    decidedOn: PlainDate,
    /** Null where nobody has decided. */
    givenBy: z.nullable(codeSchema(consentGivers)),
    assentOfChild: codeSchema(childAssents),
    /** What may go; empty where nothing may. */
    categories: z.union([distinctCodes(dataCategories), z.array(DataCategory).length(0)]),
    /** What the person keeps back, and why. */
    withheld: z
      .array(z.strictObject({ category: DataCategory, because: codeSchema(withholdingReasons) }))
      .refine((kept) => new Set(kept.map(({ category }) => category)).size === kept.length, {
        error: 'repeated',
      }),
    /** What was explained before the decision. */
    told: z.union([
      distinctCodes(explainedBeforeConsent),
      z.array(codeSchema(explainedBeforeConsent)).length(0),
    ]),
    form: z.nullable(codeSchema(consentForms)),
    language: answered(codeSchema(languages)),
    interpreter: answered(codeSchema(interpreterUses)),
    /** The last day on which it holds; null while it has no end. */
    validUntil: z.nullable(PlainDate),
    withdrawnOn: z.nullable(PlainDate),
    /** On what data may go: a consent, or a basis of law that needs none. */
    ground: codeSchema(groundsForSharing),
  }),
);
export type Consent = z.infer<typeof Consent>;

const words = (maximum: number) => z.nullable(paragraphs(maximum));

/** What is said of a consent in words, and who was there; it lies in the wing of its writer. */
export const ConsentWords = livesIn(
  'investigation',
  z.strictObject({
    howExplained: words(2000),
    /** Who decided for the person, where they did not themself. */
    givenByName: z.nullable(line(200)),
    interpreterName: z.nullable(line(200)),
    witnessName: z.nullable(line(200)),
    /** Why nobody was asked or could decide, and on which law or interest data may go all the same. */
    reason: words(1000),
    withdrawnBecause: words(1000),
  }),
);
export type ConsentWords = z.infer<typeof ConsentWords>;

/** On which grounds data may go where somebody decided so, or did not. What was agreed to needs no other ground. */
const groundsOf: Readonly<Record<Consent['decision'], readonly Consent['ground'][]>> = {
  given: ['consent'],
  withdrawn: ['consent'],
  'not-asked': ['consent', 'legal_duty'],
  refused: ['consent', 'legal_duty'],
  'not-able': ['consent', 'vital_interests', 'beneficiary_interests', 'legal_duty'],
};

/** Whether data may go without anybody's consent, on a named basis of law. */
export const restsOnLaw = ({ ground }: Pick<Consent, 'ground'>): boolean => ground !== 'consent';

/**
 * Whether a basis of law goes against what the person said, or past them: a law that obliges is a head's to name. That
 * somebody in danger of their life cannot decide is anybody's who stands beside them.
 */
export const passesThePerson = ({ ground, decision }: Pick<Consent, 'ground' | 'decision'>): boolean =>
  ground === 'legal_duty' && decision !== 'not-able';

/**
 * Whether a consent was given as only an adult gives one, although whoever it is about was none on that day as their birth
 * now stands: a guardian's consent and the child's assent take its place before anything more goes.
 */
export const needsGuardian = (
  { decision, givenBy, assentOfChild }: Pick<Consent, 'decision' | 'givenBy' | 'assentOfChild'>,
  wasAdult: boolean,
): boolean => decision === 'given' && !wasAdult && !(isForTheChild(givenBy) && assentOfChild === 'given');

/** Who decides for a child. */
const isForTheChild = (givenBy: Consent['givenBy']): boolean =>
  givenBy === 'caregiver_or_guardian' || givenBy === 'legal_representative';

/** What else is known when a consent is put on file. */
export type ConsentContext = {
  /** By the person's birth, on the day of the decision; an age that allows both counts as a child's. */
  readonly isAdult: boolean;
  /** `YYYY-MM-DD` */
  readonly today: string;
};

/**
 * What is missing or wrong between the fields of a consent. The same for the form and the store. A child consents through
 * a guardian or representative and agrees itself; otherwise a basis of law is named.
 */
export function consentProblems(
  consent: Consent,
  said: ConsentWords,
  { isAdult, today }: ConsentContext,
): Readonly<Record<string, Problem>> {
  const { decision, decidedOn, givenBy, assentOfChild, categories, withheld, told, form } = consent;
  const problems: Record<string, Problem> = {};
  const isDecided = decision === 'given' || decision === 'refused' || decision === 'withdrawn';
  const opensData = decision === 'given' || decision === 'withdrawn' || restsOnLaw(consent);
  if (decidedOn > today) problems['decidedOn'] = 'in-the-future';
  if (!groundsOf[decision].includes(consent.ground)) problems['ground'] = 'not-understood';
  if (isDecided && givenBy === null) problems['givenBy'] = 'required';
  if (!isDecided && givenBy !== null) problems['givenBy'] = 'not-understood';
  if (opensData && categories.length === 0) problems['categories'] = 'required';
  if (!opensData && categories.length > 0) problems['categories'] = 'not-understood';
  if (withheld.some(({ category }) => categories.includes(category))) problems['withheld'] = 'repeated';
  if (consent.validUntil !== null && consent.validUntil < decidedOn)
    problems['validUntil'] = 'ends-before-it-begins';
  if ((decision === 'withdrawn') !== (consent.withdrawnOn !== null))
    problems['withdrawnOn'] = consent.withdrawnOn === null ? 'required' : 'not-understood';
  else if (consent.withdrawnOn !== null && consent.withdrawnOn < decidedOn)
    problems['withdrawnOn'] = 'ends-before-it-begins';
  else if (consent.withdrawnOn !== null && consent.withdrawnOn > today)
    problems['withdrawnOn'] = 'in-the-future';
  if (decision === 'given') {
    if (form === null) problems['form'] = 'required';
    if (form === 'oral_with_witness' && said.witnessName === null) problems['witnessName'] = 'required';
    if (!told.includes('purpose') || !told.includes('right_to_withdraw'))
      problems['told'] = 'consent-not-informed';
    if (!isAdult && !isForTheChild(givenBy)) problems['givenBy'] ??= 'guardian-needed';
    if (!isAdult && assentOfChild !== 'given') problems['assentOfChild'] = 'assent-needed';
  }
  if (isAdult && assentOfChild !== 'not_applicable') problems['assentOfChild'] = 'not-understood';
  if (isDecided && givenBy !== null && givenBy !== 'person' && said.givenByName === null)
    problems['givenByName'] = 'required';
  if ((restsOnLaw(consent) || decision === 'not-able') && said.reason === null)
    problems['reason'] = 'required';
  return problems;
}
