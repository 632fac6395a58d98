import type { TimelineEntry } from '../../shared/contract/case.ts';
import type { StoreReader } from '../database.ts';
import { readTasksOfCase } from './task-repository.ts';

/** The tasks of a case that were done or found not to be needed, each on its day. */
export async function closedTaskEntries(
  db: StoreReader,
  caseId: string,
  nameOf: (accountId: string) => string,
): Promise<TimelineEntry[]> {
  return (await readTasksOfCase(db, caseId)).flatMap(
    ({ taskId, kind, state, closedOn, changed }): TimelineEntry[] =>
      state === 'open' || closedOn === null
        ? []
        : [
            {
              source: 'task',
              id: taskId,
              when: {
                earliest: closedOn,
                latest: closedOn,
                precision: 'day',
                isApproximate: false,
                asTyped: closedOn,
              },
              recordedAt: changed.at,
              recordedByName: nameOf(changed.by),
              kind,
              state,
            },
          ],
  );
}
