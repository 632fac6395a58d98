import type Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { taskMoveNames, taskMoves, taskStates } from '../../../shared/domain/task-moves.ts';
import { openInMemory } from '../../../db/compartments/connection.ts';
import { tasks } from '../../../db/migrations/register/0027-tasks.ts';

/** What the handlers would never write, put to the table itself. */
describe('the table of tasks', () => {
  let sqlite: Database.Database;
  const standings = [...taskStates, 'deleted'] as const;
  type Standing = (typeof standings)[number];
  beforeEach(() => {
    sqlite = openInMemory(undefined);
    sqlite.exec('create table case_file (id text not null primary key)');
    tasks.up(sqlite);
  });

  const columns = (standing: Standing) => ({
    state: standing === 'deleted' ? 'open' : standing,
    closed: standing === 'open' || standing === 'deleted' ? null : '2026-11-23',
    deleted: standing === 'deleted' ? '2026-11-23T02:00:00.000Z' : null,
    by: standing === 'deleted' ? 'somebody' : null,
  });
  const insert = (): void => {
    sqlite.exec(`insert into task (id, kind, assignee, assigned_by, due_on, priority, repeat_on_day, state, changed_at,
        changed_by, created_at, created_by, version)
      values ('task', 'Other', 'a', 'a', '2026-11-23', 'normal', 23, 'open', 't', 'a', 't', 'a', 1)`);
  };
  const move = (to: Standing, version: number, also = ''): void => {
    sqlite
      .prepare(
        `update task set state = :state, closed_on = :closed, deleted_at = :deleted, deleted_by = :by,
          version = :version ${also} where id = 'task'`,
      )
      .run({ ...columns(to), version });
  };
  /** Brings the only task to a standing, by the moves that lead there. */
  const stand = (standing: Standing): number => {
    insert();
    if (standing === 'open') return 1;
    move(standing, 2);
    return 2;
  };

  it('takes exactly the moves of the table of the domain', () => {
    const allowed = new Set(
      standings.flatMap((from) =>
        taskMoveNames.flatMap((name) => {
          const to = taskMoves[from][name];
          // The task of this test was deleted while it was open.
          return to === undefined ? [] : [`${from}>${to === 'kept' ? 'open' : to}`];
        }),
      ),
    );
    const taken = new Set<string>();
    for (const from of standings)
      for (const to of standings) {
        sqlite.exec('drop table if exists task_act; drop table task');
        tasks.up(sqlite);
        // What is closed keeps its state while it is deleted.
        const version = stand(from);
        try {
          if (to === 'deleted' && from !== 'deleted')
            sqlite
              .prepare(`update task set deleted_at = 't', deleted_by = 'a', version = ? where id = 'task'`)
              .run(version + 1);
          else move(to, version + 1);
          taken.add(`${from}>${to}`);
        } catch (cause) {
          expect(String(cause)).toContain('a task goes on by its moves');
        }
      }
    expect([...taken].toSorted()).toEqual([...allowed].toSorted());
  });

  it.each([
    ['a version that is no next one', 'open', 7, ''],
    ['another case', 'open', 2, ", case_id = 'c'"],
    ['another writer', 'open', 2, ", created_by = 'b'"],
    ['another assignee of what is closed', 'done', 2, ", assignee = 'b'"],
    ['another day of what is deleted', 'deleted', 2, ", due_on = '2026-12-01'"],
  ] as const)('refuses %s', (_what, to, version, also) => {
    insert();
    expect(() => move(to, version, also)).toThrow('a task goes on by its moves');
  });

  it('erases nothing, neither a task nor what was done with it', () => {
    insert();
    sqlite.exec(`insert into task_act (id, task_id, act, task_version, created_at, created_by, version)
      values ('act', 'task', 'delete', 2, 't', 'a', 1)`);
    expect(() => sqlite.exec('delete from task_act')).toThrow('an act stays on record');
    expect(() => sqlite.exec('delete from task')).toThrow('a task stays on record');
    sqlite.exec(`update task_act set undone_at = 't', version = 2`);
    expect(() => sqlite.exec(`update task_act set undone_at = 't', version = 3`)).toThrow('undone once');
  });
});
