import { Need } from '../../shared/domain/need.ts';
import type { NeedState } from '../../shared/domain/need-moves.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import type { NeedTable } from '../tables/assistance.ts';
import { recorded, type Stamp } from './stamp.ts';

/** A need as stored, how it stands, and who put it on file. */
export type StoredNeed = {
  readonly needId: string;
  readonly caseId: string;
  readonly need: Need;
  readonly state: NeedState;
  readonly endedOn: string | null;
  readonly version: number;
  readonly first: Stamp;
};

type WrittenNeed = Omit<StoredNeed, 'first'>;

/** Puts a new need on file. */
export async function insertNeed(db: StoreDatabase, written: WrittenNeed, stamp: Stamp): Promise<void> {
  await db
    .insertInto('assistance.need')
    .values({
      id: written.needId,
      case_id: written.caseId,
      ...columnsOf(written, stamp),
      ...recorded(stamp),
    })
    .execute();
}

/** Writes what a need says now; the table refuses a move that its own triggers do not know. */
export async function updateNeed(db: StoreDatabase, written: WrittenNeed, stamp: Stamp): Promise<void> {
  await db
    .updateTable('assistance.need')
    .set({ ...columnsOf(written, stamp), version: written.version })
    .where('id', '=', written.needId)
    .execute();
}

const columnsOf = ({ need, state, endedOn }: WrittenNeed, { at, by }: Stamp) => ({
  kind: need.kind,
  urgency: need.urgency,
  assessed_on: need.assessedOn,
  assessed_by: need.assessedBy,
  words: need.words,
  state,
  ended_on: endedOn,
  changed_at: at,
  changed_by: by,
});

/** Reads one need. */
export async function readNeed(db: StoreReader, needId: string): Promise<StoredNeed | undefined> {
  const row = await db.selectFrom('assistance.need').selectAll().where('id', '=', needId).executeTakeFirst();
  return row && toNeed(row);
}

/** The needs of a case, the open ones first, then the newest. */
export async function readNeedsOfCase(db: StoreReader, caseId: string): Promise<StoredNeed[]> {
  const rows = await db
    .selectFrom('assistance.need')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('assessed_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const needs = rows.map(toNeed);
  return [...needs.filter(({ state }) => state === 'open'), ...needs.filter(({ state }) => state !== 'open')];
}

const toNeed = (row: NeedTable): StoredNeed => ({
  needId: row.id,
  caseId: row.case_id,
  need: Need.parse({
    kind: row.kind,
    urgency: row.urgency,
    assessedOn: row.assessed_on,
    assessedBy: row.assessed_by,
    words: row.words,
  }),
  state: row.state,
  endedOn: row.ended_on,
  version: row.version,
  first: { at: row.created_at, by: row.created_by },
});
