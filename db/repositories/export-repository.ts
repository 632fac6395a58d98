import type { ReportingPeriod } from '../../shared/domain/reporting-period.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import { recorded, type Stamp } from './stamp.ts';

/** The last packet that left, which the next one names. */
export async function lastExport(
  db: StoreReader,
): Promise<{ sequence: number; manifestSha256: string } | undefined> {
  const row = await db
    .selectFrom('main.export')
    .select(['sequence', 'manifest_sha256'])
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? undefined : { sequence: row.sequence, manifestSha256: row.manifest_sha256 };
}

/** What leaves the office. */
export type ExportKind = 'statistics' | 'audit-log' | 'programme';

/** The packet of one kind that has this file name; undefined when none left under it. */
export async function findExport(
  db: StoreReader,
  kind: ExportKind,
  fileName: string,
): Promise<{ sequence: number; manifestSha256: string } | undefined> {
  const row = await db
    .selectFrom('main.export')
    .select(['sequence', 'manifest_sha256'])
    .where('file_name', '=', fileName)
    .where('kind', '=', kind)
    .executeTakeFirst();
  return row === undefined ? undefined : { sequence: row.sequence, manifestSha256: row.manifest_sha256 };
}

/** Remembers what is about to leave. */
export async function insertExport(
  db: StoreDatabase,
  left: {
    readonly kind: ExportKind;
    readonly sequence: number;
    /** What statistics are of; null for another kind. */
    readonly counted: { readonly period: ReportingPeriod; readonly cases: number } | null;
    readonly fileName: string;
    readonly recipientSha256: string;
    readonly manifestSha256: string;
  },
  stamp: Stamp,
): Promise<void> {
  await db
    .insertInto('main.export')
    .values({
      sequence: left.sequence,
      kind: left.kind,
      from_month: left.counted?.period.fromMonth ?? null,
      to_month: left.counted?.period.toMonth ?? null,
      cases: left.counted?.cases ?? null,
      file_name: left.fileName,
      recipient_sha256: left.recipientSha256,
      manifest_sha256: left.manifestSha256,
      ...recorded(stamp),
    })
    .execute();
}
