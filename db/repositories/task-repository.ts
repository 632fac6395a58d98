import { codeSchema } from '../../shared/codes/code-schema.ts';
import { taskKinds } from '../../shared/codes/task-kinds.ts';
import type { Wing } from '../../shared/compartment.ts';
import { partsOf } from '../../shared/dates/plain-date.ts';
import type { Task } from '../../shared/domain/task.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import type { TaskActTable, TaskTable } from '../tables/register.ts';
import { recorded, type Stamp } from './stamp.ts';

const Kind = codeSchema(taskKinds);

/** A task as it lies in the register, and who did what with it last. */
export type StoredTask = Task & {
  readonly assignedBy: string;
  readonly createdBy: string;
  /** The day of the month that was meant by its due day. */
  readonly repeatOnDay: number;
  /** Where its text lies, and under which id; null where it has none. */
  readonly words: { readonly wing: Wing; readonly id: string } | null;
  readonly follows: string | null;
  readonly deleted: Stamp | null;
  readonly changed: Stamp;
};

/** What a new task begins with. */
export type NewTask = Omit<Task, 'state' | 'closedOn' | 'version'> &
  Pick<StoredTask, 'assignedBy' | 'words' | 'follows' | 'repeatOnDay'>;

/** Puts an open task on file. */
export async function insertTask(db: StoreDatabase, task: NewTask, stamp: Stamp): Promise<void> {
  await db
    .insertInto('register.task')
    .values({
      id: task.taskId,
      case_id: task.caseId,
      state: 'open',
      closed_on: null,
      follows: task.follows,
      deleted_at: null,
      deleted_by: null,
      ...columnsOf(task),
      changed_at: stamp.at,
      changed_by: stamp.by,
      ...recorded(stamp),
    })
    .execute();
}

/** Writes the next version of a task; the triggers say what may follow. */
export async function updateTask(db: StoreDatabase, task: StoredTask, stamp: Stamp): Promise<void> {
  await db
    .updateTable('register.task')
    .set({
      ...columnsOf(task),
      state: task.state,
      closed_on: task.closedOn,
      deleted_at: task.deleted?.at ?? null,
      deleted_by: task.deleted?.by ?? null,
      changed_at: stamp.at,
      changed_by: stamp.by,
      version: task.version,
    })
    .where('id', '=', task.taskId)
    .execute();
}

const columnsOf = (task: Omit<NewTask, 'taskId' | 'caseId' | 'follows'>) => ({
  kind: task.kind,
  assignee: task.assignee,
  assigned_by: task.assignedBy,
  due_on: task.dueOn,
  due_at: task.dueAt,
  priority: task.priority,
  repeat_unit: task.repeat?.unit ?? null,
  repeat_every: task.repeat?.every ?? null,
  repeat_on_day: task.repeatOnDay,
  words_wing: task.words?.wing ?? null,
  words_id: task.words?.id ?? null,
});

/** The day of the month that a due day means, for a row that repeats. */
export const dayMeant = (dueOn: string): number => partsOf(dueOn).day;

/** Reads one task, also a deleted one. */
export async function readTask(db: StoreReader, taskId: string): Promise<StoredTask | undefined> {
  const row = await db.selectFrom('register.task').selectAll().where('id', '=', taskId).executeTakeFirst();
  return row === undefined ? undefined : toTask(row);
}

/** The tasks of a case that are not deleted: open first, by day, then those closed, the latest first. */
export async function readTasksOfCase(db: StoreReader, caseId: string): Promise<StoredTask[]> {
  const rows = await db
    .selectFrom('register.task')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('deleted_at', 'is', null)
    .orderBy('due_on')
    .orderBy('id')
    .execute();
  const tasks = rows.map(toTask);
  const isOpen = ({ state }: StoredTask) => state === 'open';
  return [...tasks.filter(isOpen), ...tasks.filter((task) => !isOpen(task)).toReversed()];
}

/** The ids of every task that a case ever had. */
export async function taskIdsOfCase(db: StoreReader, caseId: string): Promise<string[]> {
  const rows = await db.selectFrom('register.task').select('id').where('case_id', '=', caseId).execute();
  return rows.map(({ id }) => id);
}

/** Whether a task that repeats has its next one already. */
export async function hasFollower(db: StoreReader, taskId: string): Promise<boolean> {
  const row = await db
    .selectFrom('register.task')
    .select('id')
    .where('follows', '=', taskId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** An act that may be undone for a moment, on one task. */
export type TaskAct = {
  readonly actId: string;
  readonly taskId: string;
  readonly act: TaskActTable['act'];
  /** The version that it made. */
  readonly taskVersion: number;
  readonly before: { readonly assignee: string; readonly assignedBy: string } | null;
  /** What a closing made besides. */
  readonly nextTaskId: string | null;
};

/** Remembers what was done, so that it can be taken back. */
export async function insertTaskAct(db: StoreDatabase, act: TaskAct, stamp: Stamp): Promise<void> {
  await db
    .insertInto('register.task_act')
    .values({
      id: act.actId,
      task_id: act.taskId,
      act: act.act,
      task_version: act.taskVersion,
      assignee_before: act.before?.assignee ?? null,
      assigned_by_before: act.before?.assignedBy ?? null,
      next_task_id: act.nextTaskId,
      undone_at: null,
      ...recorded(stamp),
    })
    .execute();
}

/** What one act did to which tasks; nothing where it was undone. */
export async function readTaskActs(
  db: StoreReader,
  actId: string,
): Promise<readonly (TaskAct & { readonly done: Stamp })[]> {
  const rows = await db
    .selectFrom('register.task_act')
    .selectAll()
    .where('id', '=', actId)
    .where('undone_at', 'is', null)
    .orderBy('task_id')
    .execute();
  return rows.map((row) => ({
    actId: row.id,
    taskId: row.task_id,
    act: row.act,
    taskVersion: row.task_version,
    before:
      row.assignee_before === null || row.assigned_by_before === null
        ? null
        : { assignee: row.assignee_before, assignedBy: row.assigned_by_before },
    nextTaskId: row.next_task_id,
    done: { at: row.created_at, by: row.created_by },
  }));
}

/** Says that an act was undone. */
export async function markUndone(db: StoreDatabase, actId: string, stamp: Stamp): Promise<void> {
  await db
    .updateTable('register.task_act')
    .set({ undone_at: stamp.at, version: 2 })
    .where('id', '=', actId)
    .execute();
}

/** A row of the register as a task. */
export const toTask = (row: TaskTable): StoredTask => ({
  taskId: row.id,
  caseId: row.case_id,
  kind: Kind.parse(row.kind),
  assignee: row.assignee,
  assignedBy: row.assigned_by,
  createdBy: row.created_by,
  dueOn: row.due_on,
  dueAt: row.due_at,
  priority: row.priority,
  repeat:
    row.repeat_unit === null || row.repeat_every === null
      ? null
      : { unit: row.repeat_unit, every: row.repeat_every },
  repeatOnDay: row.repeat_on_day,
  state: row.state,
  closedOn: row.closed_on,
  words: row.words_wing === null || row.words_id === null ? null : { wing: row.words_wing, id: row.words_id },
  follows: row.follows,
  deleted:
    row.deleted_at === null || row.deleted_by === null ? null : { at: row.deleted_at, by: row.deleted_by },
  changed: { at: row.changed_at, by: row.changed_by },
  version: row.version,
});
