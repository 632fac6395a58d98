/** How a task is, apart from whether it was deleted. */
export const taskStates = ['open', 'done', 'not-needed'] as const;
export type TaskState = (typeof taskStates)[number];

/** How a task stands: its state, or `deleted`, from where it comes back as it was. `none` before it is made. */
export type TaskStanding = TaskState | 'deleted' | 'none';

/** What somebody does with it. */
export const taskMoveNames = [
  'create',
  'revise',
  'assign',
  'finish',
  'drop',
  'reopen',
  'delete',
  'restore',
] as const;
export type TaskMove = (typeof taskMoveNames)[number];

/**
 * Which moves may follow in which standing, and where they lead; what is not in the table is illegal. `kept` is the state
 * that a deleted task had. Undoing an act is a move as well: of a closing `reopen`, of a deletion `restore`, of an
 * assignment `assign`. The trigger of the register's migration 27 states the table once more.
 */
export const taskMoves: Readonly<
  Record<TaskStanding, Readonly<Partial<Record<TaskMove, Exclude<TaskStanding, 'none'> | 'kept'>>>>
> = {
  none: { create: 'open' },
  open: { revise: 'open', assign: 'open', finish: 'done', drop: 'not-needed', delete: 'deleted' },
  done: { reopen: 'open', delete: 'deleted' },
  'not-needed': { reopen: 'open', delete: 'deleted' },
  deleted: { restore: 'kept' },
};

/** Seconds in which whoever closed, deleted or gave away a task takes it back with one key. */
export const UNDO_SECONDS = 30;
/** The way of a call, and of somebody who pressed at the last moment. */
export const UNDO_GRACE_SECONDS = 5;
/** Days in which a deleted task is listed and comes back; after them it is kept for the audit alone. */
export const RESTORE_DAYS = 30;
