import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { SignedHead } from './signed-head.ts';

/** The operation of the row that tells of a copy put in the store's place. */
export const RESTORED = 'store.restored';

/** What that row says beside the copy's own digest. */
const Detail = z.object({ auditSequence: z.int().min(0), restoredAt: z.string() });

/**
 * The outside heads that the audit must still lead to. Those of rows that came after a copy, signed before that copy was put
 * back, are explained by the row that tells of it: what they were over was given up knowingly.
 */
export function unexplainedHeads(
  sqlite: Database.Database,
  outside: readonly SignedHead[],
): readonly SignedHead[] {
  const restores = sqlite
    .prepare<[string], string>('select detail from main.audit where operation = ? and detail is not null')
    .pluck()
    .all(RESTORED)
    .map((detail) => Detail.parse(JSON.parse(detail)));
  return outside.filter(
    (head) =>
      !restores.some(({ auditSequence, restoredAt }) => head.size > auditSequence && head.at <= restoredAt),
  );
}
