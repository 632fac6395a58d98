import type { Wing } from '../../shared/compartment.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import { recorded, type Stamp } from './stamp.ts';

// Both tables are the same; the compiler cannot see it through a union of names.
const tableIn = (wing: Wing): 'investigation.identification_reasons' =>
  `${wing}.identification_reasons` as 'investigation.identification_reasons';

/** Keeps why a step was taken, in the wing of whoever says so; a later wording is a newer version. */
export async function saveReasons(
  db: StoreDatabase,
  wing: Wing,
  {
    identificationId,
    caseId,
    reasons,
    version,
  }: {
    readonly identificationId: string;
    readonly caseId: string;
    readonly reasons: string;
    readonly version: number;
  },
  stamp: Stamp,
): Promise<void> {
  const changing = { reasons, changed_at: stamp.at, version };
  await db
    .insertInto(tableIn(wing))
    .values({ identification_id: identificationId, case_id: caseId, ...recorded(stamp), ...changing })
    .onConflict((conflict) => conflict.column('identification_id').doUpdateSet(changing))
    .execute();
}

/** Why the steps of a case were taken, by the id of each, as far as the wings held tell. */
export async function readReasons(
  db: StoreReader,
  wings: readonly Wing[],
  caseId: string,
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const wing of wings) {
    const rows = await db
      .selectFrom(tableIn(wing))
      .select(['identification_id', 'reasons'])
      .where('case_id', '=', caseId)
      .execute();
    for (const { identification_id: id, reasons } of rows) found.set(id, reasons);
  }
  return found;
}
