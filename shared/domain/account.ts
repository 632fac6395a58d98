import { z } from 'zod';
import { livesIn } from '../compartment.ts';
import { line } from './free-text.ts';
import { AccountId, RecordId } from './identifier.ts';

/** A telephone number as people write it: digits, spaces, and the plus before a country. */
export const PhoneNumber = line(30).pipe(z.string().regex(/^\+?[0-9][0-9 ()/-]*$/u, 'not-a-phone-number'));

/** What colleagues see of an account beside its name: where to reach the person. */
export const AccountProfile = livesIn('office', z.strictObject({ phone: z.nullable(PhoneNumber) }));
export type AccountProfile = z.infer<typeof AccountProfile>;

/** Officers who see one another's cases where their roles say `team`. */
export const Team = livesIn(
  'office',
  z.strictObject({
    teamId: RecordId,
    nameLao: line(80),
    nameEnglish: line(80),
    members: z
      .array(AccountId)
      .max(200, 'too-many')
      .refine((ids) => new Set(ids).size === ids.length, { error: 'repeated' }),
  }),
);
export type Team = z.infer<typeof Team>;

/**
 * The version of the code of conduct that everybody accepts before they work; a new text gets a new number, and is
 * accepted anew. The text itself stands in the catalogues (`conduct.…`).
 */
export const CONDUCT_VERSION = 1;
