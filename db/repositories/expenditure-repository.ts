import { Expenditure } from '../../shared/domain/expenditure.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import type { ExpenditureTable } from '../tables/expenditure.ts';
import { recorded, type Stamp } from './stamp.ts';

/** An expenditure as stored. */
export type StoredExpenditure = {
  readonly expenditureId: string;
  readonly expenditure: Expenditure;
  readonly version: number;
  readonly changed: Stamp;
  /** Null as long as it counts. */
  readonly takenBack: (Stamp & { readonly because: string }) | null;
};

type New = Pick<StoredExpenditure, 'expenditureId' | 'expenditure'>;

/** Puts an expenditure on file. */
export async function insertExpenditure(
  db: StoreDatabase,
  { expenditureId, expenditure }: New,
  stamp: Stamp,
): Promise<void> {
  await db
    .insertInto('programme.expenditure')
    .values({
      id: expenditureId,
      ...columnsOf(expenditure),
      changed_at: stamp.at,
      changed_by: stamp.by,
      ...recorded(stamp),
    })
    .execute();
}

/** Writes what it says anew. */
export async function updateExpenditure(
  db: StoreDatabase,
  { expenditureId, expenditure, version }: New & { readonly version: number },
  stamp: Stamp,
): Promise<void> {
  await db
    .updateTable('programme.expenditure')
    .set({ ...columnsOf(expenditure), changed_at: stamp.at, changed_by: stamp.by, version })
    .where('id', '=', expenditureId)
    .execute();
}

/** Takes it back: from now on it does not count. */
export async function takeBackExpenditure(
  db: StoreDatabase,
  { expenditureId, version }: Pick<StoredExpenditure, 'expenditureId' | 'version'>,
  because: string,
  { at, by }: Stamp,
): Promise<void> {
  await db
    .updateTable('programme.expenditure')
    .set({ taken_back_at: at, taken_back_by: by, taken_back_because: because, version: version + 1 })
    .where('id', '=', expenditureId)
    .execute();
}

/** One expenditure; undefined where there is none. */
export async function readExpenditure(
  db: StoreReader,
  expenditureId: string,
): Promise<StoredExpenditure | undefined> {
  const row = await db
    .selectFrom('programme.expenditure')
    .selectAll()
    .where('id', '=', expenditureId)
    .executeTakeFirst();
  return row && storedOf(row);
}

/** Everything that was spent for the entries of a plan, through all of its versions; the latest first. */
export async function readExpendituresOf(db: StoreReader, planId: string): Promise<StoredExpenditure[]> {
  const rows = await db
    .selectFrom('programme.expenditure as spent')
    .innerJoin('programme.plan_node as node', 'node.id', 'spent.node_id')
    .selectAll('spent')
    .where('node.plan_id', '=', planId)
    .orderBy('spent.spent_on', 'desc')
    .orderBy('spent.id', 'desc')
    .execute();
  return rows.map(storedOf);
}

const columnsOf = ({ nodeId, spentOn, source, giver, money, words }: Expenditure) => ({
  node_id: nodeId,
  spent_on: spentOn,
  source,
  giver,
  minor_units: money.minorUnits,
  currency: money.currency,
  words,
});

const storedOf = (row: ExpenditureTable): StoredExpenditure => ({
  expenditureId: row.id,
  expenditure: Expenditure.parse({
    nodeId: row.node_id,
    spentOn: row.spent_on,
    source: row.source,
    giver: row.giver,
    money: { minorUnits: row.minor_units, currency: row.currency },
    words: row.words,
  }),
  version: row.version,
  changed: { at: row.changed_at, by: row.changed_by },
  takenBack:
    row.taken_back_at === null || row.taken_back_by === null || row.taken_back_because === null
      ? null
      : { at: row.taken_back_at, by: row.taken_back_by, because: row.taken_back_because },
});
