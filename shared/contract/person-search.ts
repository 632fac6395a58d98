import { z } from 'zod';
import { defineOperations } from './operation.ts';
import { PersonSummary } from './person.ts';

/** In which kind of field the words typed were found. */
export const foundIn = [
  'name',
  'other-name',
  'name-used-during-exploitation',
  'relationship',
  'phone',
  'document',
  'case-number',
  'place',
] as const;

/**
 * Why a person was found: the field, and how the words stand in it. `exact`: the whole field; `start`, `part`: letters as
 * typed; `spelling`: another spelling of the same Lao letters; `sound`: another romanisation or script, or a slip of the keys.
 */
export const SearchMatch = z.strictObject({
  field: z.enum(foundIn),
  how: z.enum(['exact', 'start', 'part', 'spelling', 'sound']),
});
export type SearchMatch = z.infer<typeof SearchMatch>;

export const personSearchOperations = defineOperations({
  /**
   * One box: any part of a name in any script, spelling and word order, phone, document, case number, place beside a name;
   * one character is enough. Best first, cut where the program no longer thinks that it fits.
   */
  'person.search': {
    kind: 'query',
    host: 'store',
    needs: 'case:read',
    audit: 'always',
    topics: [],
    input: z.strictObject({ text: z.string().max(200), limit: z.int().min(1).max(100) }),
    output: z.strictObject({
      found: z.array(PersonSummary.extend({ matches: z.array(SearchMatch) })),
      /** Whether more than the limit fit. */
      hasMore: z.boolean(),
    }),
  },
});
