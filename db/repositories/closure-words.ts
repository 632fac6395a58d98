import type { Wing } from '../../shared/compartment.ts';
import type { ClosureWords } from '../../shared/domain/closure.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import { recorded, type Stamp } from './stamp.ts';

// Both tables are the same; the compiler cannot see it through a union of names.
const tableIn = (wing: Wing): 'investigation.closure_words' =>
  `${wing}.closure_words` as 'investigation.closure_words';

/** Keeps what is said of a closing in words, in the wing that closes; a later wording is a newer version. */
export async function saveClosureWords(
  db: StoreDatabase,
  wing: Wing,
  {
    closureId,
    caseId,
    words: { summary, returnedBecause, reopenedBecause },
    version,
  }: {
    readonly closureId: string;
    readonly caseId: string;
    readonly words: ClosureWords;
    readonly version: number;
  },
  stamp: Stamp,
): Promise<void> {
  const changing = {
    summary,
    returned_because: returnedBecause,
    reopened_because: reopenedBecause,
    changed_at: stamp.at,
    version,
  };
  await db
    .insertInto(tableIn(wing))
    .values({ closure_id: closureId, case_id: caseId, ...recorded(stamp), ...changing })
    .onConflict((conflict) => conflict.column('closure_id').doUpdateSet(changing))
    .execute();
}

/** What is said of the closings of a case, by the id of each, as far as the wings held tell. */
export async function readClosureWords(
  db: StoreReader,
  wings: readonly Wing[],
  caseId: string,
): Promise<ReadonlyMap<string, ClosureWords>> {
  const found = new Map<string, ClosureWords>();
  for (const wing of wings) {
    const rows = await db.selectFrom(tableIn(wing)).selectAll().where('case_id', '=', caseId).execute();
    for (const row of rows)
      found.set(row.closure_id, {
        summary: row.summary,
        returnedBecause: row.returned_because,
        reopenedBecause: row.reopened_because,
      });
  }
  return found;
}
