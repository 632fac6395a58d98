import { sql } from 'kysely';
import type { StoreDatabase } from '../database.ts';
import { partsOf, rememberParts } from '../repositories/person-merge-repository.ts';
import type { Stamp } from '../repositories/stamp.ts';

/** A merge under way: its id, and whose record takes up whose. */
export type MergeOfTwo = { readonly id: string; readonly kept: string; readonly merged: string };

/*
 * What hangs on a person and is theirs whatever their record is called. Records that were removed before stay where they
 * are: they are history of the record that they stood in.
 */
const movable = [
  { kind: 'case', table: 'register.case_file', column: 'person_id', isRemovable: false },
  { kind: 'document', table: 'register.person_document', column: 'person_id', isRemovable: true },
  { kind: 'contact', table: 'register.person_contact', column: 'person_id', isRemovable: true },
  { kind: 'relationship', table: 'register.relationship', column: 'person_id', isRemovable: true },
  { kind: 'named-in', table: 'register.relationship', column: 'other_person_id', isRemovable: true },
] as const;

/** Moves all that hangs on the one record to the other, and remembers what. Relationships of the two stay out of it. */
export async function moveParts(db: StoreDatabase, merge: MergeOfTwo, stamp: Stamp): Promise<void> {
  for (const { kind, table, column, isRemovable } of movable) {
    const standing = isRemovable ? sql`removed_at is null` : sql`true`;
    const { rows } = await sql<{ id: string }>`
      select id from ${sql.table(table)} where ${sql.ref(column)} = ${merge.merged} and ${standing}
      ${table === 'register.relationship' ? notOfTheTwo(merge) : sql``} order by id`.execute(db);
    const ids = rows.map(({ id }) => id);
    await rememberParts(db, merge.id, kind, ids, stamp);
    await put(db, table, column, { ids, from: merge.merged, to: merge.kept });
  }
}

/** Takes back what {@link moveParts} moved, as it stands now: what was corrected in it since stays corrected. */
export async function moveBackParts(db: StoreDatabase, merge: MergeOfTwo): Promise<void> {
  for (const { kind, table, column } of movable) {
    const ids = await partsOf(db, merge.id, kind);
    // A relationship that was since made one to somebody else stays so.
    await put(db, table, column, { ids, from: merge.kept, to: merge.merged });
  }
}

const notOfTheTwo = ({ kept, merged }: MergeOfTwo) =>
  sql`and (other_person_id is null
    or not (person_id in (${kept}, ${merged}) and other_person_id in (${kept}, ${merged})))`;

async function put(
  db: StoreDatabase,
  table: (typeof movable)[number]['table'],
  column: (typeof movable)[number]['column'],
  move: { readonly ids: readonly string[]; readonly from: string; readonly to: string },
): Promise<void> {
  for (const id of move.ids) {
    await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${move.to}
      where id = ${id} and ${sql.ref(column)} = ${move.from}`.execute(db);
  }
}
