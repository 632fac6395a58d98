import { type ProgrammeDraft, SavedDraft } from '../../shared/domain/draft.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import type { ProgrammeDraftTable } from '../tables/programme-event.ts';
import { recorded, type Stamp } from './stamp.ts';

/** Keeps the newest state of what its writer has typed for one record of the plan. */
export async function saveProgrammeDraft(
  db: StoreDatabase,
  draft: ProgrammeDraft,
  stamp: Stamp,
): Promise<void> {
  const changing = {
    subject: draft.subject,
    belongs_to: draft.belongsToId,
    base_version: draft.baseVersion,
    content: draft.content,
    saved_at: stamp.at,
  };
  await db
    .insertInto('programme.draft')
    .values({ owner: stamp.by, record_id: draft.recordId, ...changing, ...recorded(stamp) })
    .onConflict((conflict) => conflict.columns(['owner', 'record_id']).doUpdateSet(changing))
    .execute();
}

/** Removes a draft of its writer; nothing happens when there is none. */
export async function discardProgrammeDraft(
  db: StoreDatabase,
  owner: string,
  recordId: string,
): Promise<void> {
  await db
    .deleteFrom('programme.draft')
    .where('owner', '=', owner)
    .where('record_id', '=', recordId)
    .execute();
}

/** The writer's own drafts of the plan. */
export async function readProgrammeDrafts(db: StoreReader, owner: string): Promise<SavedDraft[]> {
  const rows = await db.selectFrom('programme.draft').selectAll().where('owner', '=', owner).execute();
  return rows.map(toDraft);
}

/** The writer's own draft of one record of the plan, or null. */
export async function readProgrammeDraft(
  db: StoreReader,
  owner: string,
  recordId: string,
): Promise<SavedDraft | null> {
  const row = await db
    .selectFrom('programme.draft')
    .selectAll()
    .where('owner', '=', owner)
    .where('record_id', '=', recordId)
    .executeTakeFirst();
  return row === undefined ? null : toDraft(row);
}

const toDraft = (row: ProgrammeDraftTable): SavedDraft =>
  SavedDraft.parse({
    subject: row.subject,
    recordId: row.record_id,
    belongsToId: row.belongs_to,
    baseVersion: row.base_version,
    content: row.content,
    savedAt: row.saved_at,
  });
