import { z } from 'zod';
import { dataCategories } from '../codes/data-categories.ts';
import { livesIn } from '../compartment.ts';
import { ConsentPurpose, ConsentRecipient } from './consent.ts';
import { distinctCodes } from './distinct-codes.ts';
import { RecordId } from './identifier.ts';

/** By what something goes: `preview` is a look at what would, and reaches nobody outside. */
export const disclosureActs = ['referral', 'print', 'export', 'preview'] as const;
export type DisclosureAct = (typeof disclosureActs)[number];

/** On what a sharing rests. `legal-duty` is a record of consent that names a basis of law instead of an agreement. */
export const DisclosureBasis = livesIn(
  'register',
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('consent'), consentId: RecordId }),
    z.strictObject({ kind: z.literal('legal-duty'), consentId: RecordId }),
    z.strictObject({ kind: z.literal('override'), overrideId: RecordId }),
  ]),
);
export type DisclosureBasis = z.infer<typeof DisclosureBasis>;

/** That something went to somebody: which kinds of data, by which act, on what it rests. What it said is nowhere in it. */
export const Disclosure = livesIn(
  'register',
  z.strictObject({
    purpose: ConsentPurpose,
    recipient: ConsentRecipient,
    categories: distinctCodes(dataCategories),
    act: z.enum(disclosureActs),
    /** The referral or other record by which it went; null where the act is none of its own. */
    actId: z.nullable(RecordId),
    basis: DisclosureBasis,
  }),
);
export type Disclosure = z.infer<typeof Disclosure>;
