import { z } from 'zod';
import { RecordId, Version } from '../../shared/domain/identifier.ts';

/** Whose new case a form writes, beside the answers: kept in its draft, so that nobody is asked twice. */
export const PersonOfCase = z
  .object({
    /** The person on file whose case it is, in the version that the form stands on; null for a new person. */
    onFile: z.object({ personId: RecordId, version: Version }).readonly().nullable(),
    /** Persons on file of whom it was said that they are somebody else; remembered when the case goes on file. */
    notTheSame: z.array(RecordId).readonly(),
    /** The contact without a case that it is made of; drafts of before name none. */
    contactId: RecordId.nullable().default(null),
  })
  .readonly();
export type PersonOfCase = z.infer<typeof PersonOfCase>;

/** A person of whom nothing is on file. */
export const newPersonOfCase: PersonOfCase = { onFile: null, notTheSame: [], contactId: null };

const Kept = z.object({ who: PersonOfCase });

/** What a draft of a new case carries of its person beside the fields. */
export const besideFields = (who: PersonOfCase): z.infer<typeof Kept> => ({ who });

/** Whose case a draft is of; a new person's, where it says nothing. */
export function personOfDraft(content: string): PersonOfCase {
  try {
    return Kept.safeParse(JSON.parse(content)).data?.who ?? newPersonOfCase;
  } catch {
    return newPersonOfCase;
  }
}
