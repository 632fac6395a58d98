import { z } from 'zod';
import { RecordId, Version } from '../domain/identifier.ts';
import { Person } from '../domain/person.ts';
import { defineOperations } from './operation.ts';

const nothing = z.strictObject({});

/** What comes of two records being of one person. Never done by the program itself. */
export const mergeOperations = defineOperations({
  /**
   * Makes two records of one person one: the answers as chosen, all cases, documents, contacts, relationships of both. Both
   * histories and all audit rows stay; the statistics of the cases are written anew in the same transaction.
   */
  'person.merge': {
    kind: 'command',
    host: 'store',
    needs: 'person:merge',
    audit: 'always',
    topics: ['persons', 'cases', 'drafts'],
    input: z.strictObject({
      mergeId: RecordId,
      keptPersonId: RecordId,
      keptVersion: Version,
      mergedPersonId: RecordId,
      mergedVersion: Version,
      /** The answers of the one record, each chosen from one of the two or from both. */
      person: Person,
      /** Whose photo is kept, where both have one. */
      photoOf: RecordId.nullable(),
    }),
    output: z.strictObject({ version: Version }),
  },
  /** Takes a merge back: both records stand as they did before it. What was added since stays with the record that was kept. */
  'person.undoMerge': {
    kind: 'command',
    host: 'store',
    needs: 'person:merge',
    audit: 'always',
    topics: ['persons', 'cases', 'drafts'],
    input: z.strictObject({ mergeId: RecordId }),
    output: nothing,
  },
});
