import { DrillFindings, type DrillRecord } from '../../shared/contract/backup-drill.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import type { BackupDrillTable } from '../tables/office-content.ts';
import { canonicalText } from '../vault/canonical-json.ts';
import { recorded, type Stamp } from './stamp.ts';

/** What is kept of a drill when it ends. */
export type NewDrill = Pick<DrillRecord, 'drillId' | 'copyMadeAt' | 'manifestSha256' | 'isPassed'> &
  DrillFindings;

/** The newest are told; older ones stay on file. */
const TOLD_DRILLS = 24;

export async function insertDrill(db: StoreDatabase, drill: NewDrill, stamp: Stamp): Promise<void> {
  const { drillId, copyMadeAt, manifestSha256, isPassed, findings, notOpened, counts, auditHead } = drill;
  await db
    .insertInto('main.backup_drill')
    .values({
      id: drillId,
      copy_made_at: copyMadeAt,
      manifest_sha256: manifestSha256,
      findings: canonicalText({ findings, notOpened, counts, auditHead }),
      is_passed: isPassed ? 1 : 0,
      is_recognised: null,
      ...recorded(stamp),
    })
    .execute();
}

/** Remembers whether the person knew the case that they were shown. */
export async function writeRecognised(db: StoreDatabase, drillId: string, isKnown: boolean): Promise<void> {
  await db
    .updateTable('main.backup_drill')
    .set((row) => ({ is_recognised: isKnown ? 1 : 0, version: row('version', '+', 1) }))
    .where('id', '=', drillId)
    .execute();
}

/** Remembers that a copy was tested and would bring the office back. */
export async function writeBackupTested(db: StoreDatabase, at: string): Promise<void> {
  await db
    .updateTable('main.backup')
    .set((row) => ({ last_tested_at: at, version: row('version', '+', 1) }))
    .execute();
}

/** Drills, newest first. */
export async function readDrills(
  db: StoreReader,
  nameOf: (accountId: string) => string,
): Promise<DrillRecord[]> {
  const rows = await db
    .selectFrom('main.backup_drill')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(TOLD_DRILLS)
    .execute();
  return rows.map((row) => asRecord(row, nameOf));
}

/** One drill; undefined where there is none of that id. */
export async function readDrill(
  db: StoreReader,
  drillId: string,
  nameOf: (accountId: string) => string,
): Promise<DrillRecord | undefined> {
  const row = await db
    .selectFrom('main.backup_drill')
    .selectAll()
    .where('id', '=', drillId)
    .executeTakeFirst();
  return row === undefined ? undefined : asRecord(row, nameOf);
}

function asRecord(row: BackupDrillTable, nameOf: (accountId: string) => string): DrillRecord {
  return {
    drillId: row.id,
    doneAt: row.created_at,
    doneBy: nameOf(row.created_by),
    copyMadeAt: row.copy_made_at,
    manifestSha256: row.manifest_sha256,
    ...DrillFindings.parse(JSON.parse(row.findings)),
    isPassed: row.is_passed === 1,
    isRecognised: row.is_recognised === null ? null : row.is_recognised === 1,
  };
}
