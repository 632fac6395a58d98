import type { Wing } from '../../shared/compartment.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import { recorded, type Stamp } from './stamp.ts';

// Both tables are the same; the compiler cannot see it through a union of names.
const tableIn = (wing: Wing): 'investigation.task_words' =>
  `${wing}.task_words` as 'investigation.task_words';

/** Keeps the text of a task in a wing; a later wording is a newer version. */
export async function saveTaskWords(
  db: StoreDatabase,
  wing: Wing,
  {
    taskId,
    caseId,
    text,
    version,
  }: {
    readonly taskId: string;
    readonly caseId: string | null;
    readonly text: string | null;
    readonly version: number;
  },
  stamp: Stamp,
): Promise<void> {
  const changing = { text, changed_at: stamp.at, version };
  await db
    .insertInto(tableIn(wing))
    .values({ task_id: taskId, case_id: caseId, ...recorded(stamp), ...changing })
    .onConflict((conflict) => conflict.column('task_id').doUpdateSet(changing))
    .execute();
}

/** The texts of tasks, by the id of each, as far as the wings held tell; a text that was taken out is left out. */
export async function readTaskWords(
  db: StoreReader,
  wings: readonly Wing[],
  taskIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  if (taskIds.length === 0) return found;
  for (const wing of wings) {
    const rows = await db
      .selectFrom(tableIn(wing))
      .select(['task_id', 'text'])
      .where('task_id', 'in', taskIds)
      .where('text', 'is not', null)
      .execute();
    for (const { task_id: taskId, text } of rows) if (text !== null) found.set(taskId, text);
  }
  return found;
}
