import { v7 } from 'uuid';
import type { Wing } from '../../shared/compartment.ts';
import { WhatHappenedWords } from '../../shared/domain/what-happened.ts';
import { givenValue } from '../../shared/domain/answer.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import { answerColumns, storedAnswer } from './answer-columns.ts';
import { readOthers, writeOthers } from './others-in-case.ts';
import { recorded, type Stamp } from './stamp.ts';

/** What was told in words, as one wing holds it. */
export type StoredWords = {
  readonly id: string;
  readonly wing: Wing;
  readonly words: WhatHappenedWords;
  readonly version: number;
  readonly changedAt: string;
  readonly changedBy: string;
};

// Both tables are the same; the compiler cannot see it through a union of names.
const tableIn = (wing: Wing): 'investigation.what_happened_words' =>
  `${wing}.what_happened_words` as 'investigation.what_happened_words';

/** What one wing wrote down of a case; undefined when it has nothing. */
export async function readWords(
  db: StoreReader,
  wing: Wing,
  caseId: string,
): Promise<StoredWords | undefined> {
  const row = await db.selectFrom(tableIn(wing)).selectAll().where('case_id', '=', caseId).executeTakeFirst();
  if (row === undefined) return undefined;
  return {
    id: row.id,
    wing,
    words: WhatHappenedWords.parse({
      told: storedAnswer(row.told_answer, row.told),
      others: storedAnswer(row.others_answer, await readOthers(db, wing, row.id)),
    }),
    version: row.version,
    changedAt: row.changed_at,
    changedBy: row.changed_by,
  };
}

/** Puts the words of one wing on file: its first, or a newer version. Gives the id under which their history is kept. */
export async function writeWords(
  db: StoreDatabase,
  wing: Wing,
  caseId: string,
  before: StoredWords | undefined,
  words: WhatHappenedWords,
  stamp: Stamp,
): Promise<string> {
  const changing = {
    ...answerColumns('told', words.told),
    others_answer: words.others.answer,
    changed_at: stamp.at,
    changed_by: stamp.by,
  };
  const others = givenValue(words.others) ?? [];
  if (before !== undefined) {
    await db
      .updateTable(tableIn(wing))
      .set({ ...changing, version: before.version + 1 })
      .where('id', '=', before.id)
      .execute();
    await writeOthers(db, wing, before.id, others, stamp, before.version + 1);
    return before.id;
  }
  const id = v7();
  await db
    .insertInto(tableIn(wing))
    .values({ id, case_id: caseId, ...changing, ...recorded(stamp) })
    .execute();
  await writeOthers(db, wing, id, others, stamp, 1);
  return id;
}
