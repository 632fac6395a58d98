import type { StoreDatabase, StoreReader } from '../database.ts';
import type { OfPerson, RegisterTables } from '../tables/register.ts';
import { recorded, type Stamp } from './stamp.ts';

/*
 * What the records that belong to a person have in common: documents, contacts, relationships, the photo. Each has versions
 * of its own; what is removed stays with its end, so that its history can be read.
 */

type RecordTables = Pick<
  RegisterTables,
  'register.person_document' | 'register.person_contact' | 'register.relationship' | 'register.person_photo'
>;
export type RecordTable = keyof RecordTables;

/** One kind of record that belongs to a person: where it lies, and how it is written there. */
export type PersonRecordKind<V, T extends RecordTable> = {
  readonly entity: 'document' | 'contact' | 'relationship' | 'photo';
  readonly table: T;
  /** The columns of its own. */
  readonly columns: (value: V) => Omit<RecordTables[T], keyof OfPerson>;
  /** What a row holds, checked by the schema of the kind. */
  readonly valueOf: (row: RecordTables[T]) => V;
  /** What is wiped with the end of a record; all else stays. */
  readonly wiped?: Partial<RecordTables[T]>;
  /** What the history keeps of a version, by field; by default all of it. */
  readonly history?: (value: V, version: number) => Readonly<Record<string, unknown>>;
};

/** A record as stored. */
export type PersonRecord<V> = {
  readonly id: string;
  readonly personId: string;
  readonly version: number;
  readonly value: V;
  readonly changedAt: string;
  readonly changedBy: string;
};

/** The records of one kind of some persons that were not removed, in the order in which they were recorded. */
export async function readRecordsOf<V, T extends RecordTable>(
  db: StoreReader,
  kind: PersonRecordKind<V, T>,
  personIds: readonly string[],
): Promise<PersonRecord<V>[]> {
  if (personIds.length === 0) return [];
  const rows = await db
    .selectFrom(asOne(kind.table))
    .selectAll()
    .where('person_id', 'in', personIds)
    .where('removed_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => asRecord(kind, row));
}

/** One record that was not removed; undefined when there is none. */
export async function readRecord<V, T extends RecordTable>(
  db: StoreReader,
  kind: PersonRecordKind<V, T>,
  id: string,
): Promise<PersonRecord<V> | undefined> {
  const row = await db
    .selectFrom(asOne(kind.table))
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return row === undefined ? undefined : asRecord(kind, row);
}

/** The ids of all records of one kind that a person has or had. */
export async function recordIdsOf(db: StoreReader, table: RecordTable, personId: string): Promise<string[]> {
  const rows = await db.selectFrom(asOne(table)).select('id').where('person_id', '=', personId).execute();
  return rows.map(({ id }) => id);
}

/** Whether an id is taken by a record of the kind, removed ones included. */
export async function isRecordOnFile(db: StoreReader, table: RecordTable, id: string): Promise<boolean> {
  const row = await db.selectFrom(asOne(table)).select('id').where('id', '=', id).executeTakeFirst();
  return row !== undefined;
}

/** Puts a record on file: a new one, or a newer version of one that is there. */
export async function writeRecord<V, T extends RecordTable>(
  db: StoreDatabase,
  kind: PersonRecordKind<V, T>,
  record: { readonly id: string; readonly personId: string; readonly version: number; readonly value: V },
  stamp: Stamp,
): Promise<void> {
  const { id, personId, version, value } = record;
  const changing = { ...kind.columns(value), changed_at: stamp.at, changed_by: stamp.by, version };
  if (version > 1) {
    await db.updateTable(asOne(kind.table)).set(changing).where('id', '=', id).execute();
    return;
  }
  const row = { id, person_id: personId, removed_at: null, ...recorded(stamp), ...changing };
  // The columns are those of the table of the kind, by its type; the compiler cannot follow it through the union.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const values = row as unknown as RecordTables['register.person_document'];
  await db.insertInto(asOne(kind.table)).values(values).execute();
}

/** Ends a record. */
export async function endRecord<V, T extends RecordTable>(
  db: StoreDatabase,
  kind: PersonRecordKind<V, T>,
  { id, version }: { readonly id: string; readonly version: number },
  stamp: Stamp,
): Promise<void> {
  const end = { removed_at: stamp.at, changed_at: stamp.at, changed_by: stamp.by, version };
  await db
    .updateTable(asOne(kind.table))
    .set({ ...kind.wiped, ...end })
    .where('id', '=', id)
    .execute();
}

// In their common columns the tables are the same; the compiler cannot see it through a union of names.
const asOne = (table: RecordTable): 'register.person_document' => table as 'register.person_document';

function asRecord<V, T extends RecordTable>(kind: PersonRecordKind<V, T>, row: OfPerson): PersonRecord<V> {
  return {
    id: row.id,
    personId: row.person_id,
    version: row.version,
    // All columns were read; the schema of the kind checks them.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    value: kind.valueOf(row as RecordTables[T]),
    changedAt: row.changed_at,
    changedBy: row.changed_by,
  };
}
