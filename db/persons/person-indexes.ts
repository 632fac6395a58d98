import type { StoreDatabase } from '../database.ts';
import { refreshMatchIndex } from './refresh-match-index.ts';
import { refreshSearchIndex } from './refresh-search-index.ts';

/**
 * Makes everything anew that is derived from one person: by what they are found, and
 * who may be the same. Part of every transaction that changes
 * something of a person or takes something of theirs to another: answers, documents, contacts, relationships, cases. A
 * person who became part of another is found no more.
 */
export async function refreshPersonIndexes(db: StoreDatabase, personId: string): Promise<void> {
  await refreshSearchIndex(db, personId);
  await refreshMatchIndex(db, personId);
}
