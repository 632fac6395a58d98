import type { Wing } from '../../shared/compartment.ts';
import { givenValue } from '../../shared/domain/answer.ts';
import type { OtherInCase } from '../../shared/domain/other-in-case.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import { answerColumns, storedAnswer } from './answer-columns.ts';
import { recorded, type Stamp } from './stamp.ts';

// The tables of both wings are the same; the compiler cannot see it through a union of names.
const othersIn = (wing: Wing): 'investigation.other_in_case' =>
  `${wing}.other_in_case` as 'investigation.other_in_case';
const rolesIn = (wing: Wing): 'investigation.other_in_case_role' =>
  `${wing}.other_in_case_role` as 'investigation.other_in_case_role';

/** Replaces who else is in a case, as one wing knows of them; what stood before is in its history. */
export async function writeOthers(
  db: StoreDatabase,
  wing: Wing,
  wordsId: string,
  others: readonly OtherInCase[],
  stamp: Stamp,
  version: number,
): Promise<void> {
  await db.deleteFrom(rolesIn(wing)).where('words_id', '=', wordsId).execute();
  await db.deleteFrom(othersIn(wing)).where('words_id', '=', wordsId).execute();
  if (others.length === 0) return;
  await db
    .insertInto(othersIn(wing))
    .values(
      others.map(({ id, name, part, rolesInProcess }, position) => ({
        words_id: wordsId,
        id,
        position,
        ...answerColumns('name', name),
        part,
        roles_in_process_answer: rolesInProcess.answer,
        ...recorded(stamp, version),
      })),
    )
    .execute();
  const roles = others.flatMap(({ id, rolesInProcess }) =>
    (givenValue<readonly string[]>(rolesInProcess) ?? []).map((code, position) => ({
      words_id: wordsId,
      other_id: id,
      code,
      position,
      ...recorded(stamp, version),
    })),
  );
  if (roles.length > 0) await db.insertInto(rolesIn(wing)).values(roles).execute();
}

/** Who else is in a case, in their order, for the schema of the words to check. */
export async function readOthers(db: StoreReader, wing: Wing, wordsId: string): Promise<readonly unknown[]> {
  const rows = await db
    .selectFrom(othersIn(wing))
    .selectAll()
    .where('words_id', '=', wordsId)
    .orderBy('position')
    .execute();
  const roles = await db
    .selectFrom(rolesIn(wing))
    .select(['other_id', 'code'])
    .where('words_id', '=', wordsId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: storedAnswer(row.name_answer, row.name),
    part: row.part,
    rolesInProcess: storedAnswer(
      row.roles_in_process_answer,
      roles.filter((role) => role.other_id === row.id).map(({ code }) => code),
    ),
  }));
}
