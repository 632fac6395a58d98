import { z } from 'zod';
import { codeSchema } from '../codes/code-schema.ts';
import { identificationAuthorities } from '../codes/identification-authorities.ts';
import { identificationStatuses } from '../codes/identification-statuses.ts';
import { kindsOfHelp } from '../codes/kinds-of-help.ts';
import { legalBases } from '../codes/legal-bases.ts';
import { reasonsNotIdentified } from '../codes/reasons-not-identified.ts';
import { livesIn } from '../compartment.ts';
import { answered, givenValue } from './answer.ts';
import { distinctCodes } from './distinct-codes.ts';
import { line, paragraphs } from './free-text.ts';
import { soleAuthorityOf } from './identification-steps.ts';
import { PartialDate } from './partial-date.ts';
import { PlaceReference } from './place-reference.ts';

export const IdentificationStatus = codeSchema(identificationStatuses);
export type IdentificationStatus = z.infer<typeof IdentificationStatus>;

/**
 * The first entry of the identification ledger as the case form asks it: a case opens with a presumption, with what is
 * known of it. The other steps, and what is missing here, are entries of the ledger.
 */
export const Identification = livesIn(
  'register',
  z.strictObject({
    status: IdentificationStatus,
    authority: answered(codeSchema(identificationAuthorities)),
    decidedOn: answered(PartialDate),
  }),
);
export type Identification = z.infer<typeof Identification>;

const legalBasis = z
  .array(codeSchema(legalBases))
  .min(1, 'required')
  .max(20, 'too-many')
  .refine((codes) => new Set(codes).size === codes.length, { error: 'repeated' });

/**
 * One entry of the identification ledger: which authority found what, when, and on what ground. Why, in words, is
 * {@link IdentificationReasons}, in the wing of its writer.
 */
export const LedgerEntry = livesIn(
  'register',
  z.strictObject({
    ...Identification.shape,
    legalBasis: answered(legalBasis),
    /** Why somebody was not found to be a victim; not applicable to every other step. */
    notIdentifiedBecause: answered(codeSchema(reasonsNotIdentified)),
    /** Number and date of the paper that says so. */
    document: answered(line(200)),
    /** Whether somebody who declines was told where help is to be had; not applicable to every other step. */
    toldAboutHelp: answered(z.boolean()),
    /** Of which help; as above. */
    toldAbout: answered(distinctCodes(kindsOfHelp)),
    /** Where somebody who declines was met; as above. */
    metAt: answered(PlaceReference),
  }),
);
export type LedgerEntry = z.infer<typeof LedgerEntry>;

/** Why a step was taken, in the writer's own words; it lies in their wing, and the schema names one of the two. */
export const IdentificationReasons = livesIn('investigation', z.strictObject({ reasons: paragraphs(4000) }));
export type IdentificationReasons = z.infer<typeof IdentificationReasons>;

/** A whole step: no step is taken without authority, date and reason. */
export const CompleteStep = LedgerEntry.superRefine((entry, context) => {
  const wrong = (field: keyof LedgerEntry, message: string) =>
    context.addIssue({ code: 'custom', path: [field], message });
  if (entry.authority.answer !== 'given') wrong('authority', 'required');
  if (entry.decidedOn.answer !== 'given') wrong('decidedOn', 'required');
  const sole = soleAuthorityOf(entry.status);
  if (sole !== undefined && entry.authority.answer === 'given' && entry.authority.value !== sole)
    wrong('authority', 'authority-cannot-decide');
  const isNegative = entry.status === 'not-identified';
  if (isNegative && entry.notIdentifiedBecause.answer !== 'given') wrong('notIdentifiedBecause', 'required');
  if (!isNegative && entry.notIdentifiedBecause.answer !== 'not-applicable')
    wrong('notIdentifiedBecause', 'not-understood');
  for (const field of ['toldAboutHelp', 'toldAbout', 'metAt'] as const)
    if (entry.status !== 'declined' && entry[field].answer !== 'not-applicable')
      wrong(field, 'not-understood');
  if (entry.toldAbout.answer === 'given' && givenValue(entry.toldAboutHelp) !== true)
    wrong('toldAboutHelp', 'required');
});

/** What of a ledger follows from an entry that the case form makes. */
export const entryOfForm = (identification: Identification): LedgerEntry => ({
  ...identification,
  legalBasis: { answer: 'not-asked' },
  notIdentifiedBecause: { answer: 'not-applicable' },
  document: { answer: 'not-asked' },
  toldAboutHelp: { answer: 'not-applicable' },
  toldAbout: { answer: 'not-applicable' },
  metAt: { answer: 'not-applicable' },
});
