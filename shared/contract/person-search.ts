import { z } from 'zod';
import { defineOperations } from './operation.ts';
import { PersonSummary } from './person.ts';
import { SearchMatch } from './search-match.ts';

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
