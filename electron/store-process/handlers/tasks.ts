import { v7 } from 'uuid';
import { addDays } from '../../../shared/dates/plain-date.ts';
import { vientianeDay } from '../../../shared/dates/vientiane-time.ts';
import { taskClasses, taskWordsClasses, withheldFields } from '../../../shared/domain/sensitivity.ts';
import type { Task, TaskWords } from '../../../shared/domain/task.ts';
import {
  RESTORE_DAYS,
  type TaskMove,
  taskMoves,
  UNDO_GRACE_SECONDS,
  UNDO_SECONDS,
} from '../../../shared/domain/task-moves.ts';
import { nextDueDay } from '../../../shared/domain/task-repeat.ts';
import { Refusal } from '../../../shared/result.ts';
import { reachState } from '../../../db/access/reach.ts';
import { mayWorkOnCases, wingsHeldBy } from '../../../db/access/wings-of-account.ts';
import { accountOf } from '../../../db/accounts/changed-vault.ts';
import { closedCases } from '../../../db/repositories/closure-repository.ts';
import { keepHistory } from '../../../db/repositories/field-history.ts';
import {
  dayMeant,
  hasFollower,
  insertTask,
  insertTaskAct,
  markUndone,
  type NewTask,
  readTask,
  readTaskActs,
  readTasksOfCase,
  type StoredTask,
  type TaskAct,
  updateTask,
} from '../../../db/repositories/task-repository.ts';
import { readTaskWords, saveTaskWords } from '../../../db/repositories/task-words.ts';
import { powersOfAccount } from '../../../db/vault/account-powers.ts';
import type { Handler, Work } from '../handler.ts';
import { requireAllFields, requireReach, viewerOf } from './case-reach.ts';
import { refuseField, requireVersion } from './domain-checks.ts';
import { ownWing } from './own-wing.ts';

/** Begins a task, or changes an open one; a change of the assignee can be taken back like any other. */
export const saveTask: Handler<'task.save'> = async (input, work) => {
  const { taskId, caseId, version, text, ...answers } = input;
  const before = version === 0 ? undefined : await requireTask(work, taskId);
  if (before === undefined) {
    requireAllFields(work, taskClasses);
    viewerOf(work);
    if (caseId !== null) await requireReach(work, caseId, 'case:write');
    if ((await readTask(work.db, taskId)) !== undefined)
      throw new Refusal({ code: 'refused', reason: 'record-exists' });
  } else {
    if (before.caseId !== caseId) throw new Refusal({ code: 'not-found' });
    requireVersion(before.version, version);
    requireMove(before, 'revise');
  }
  const words = await wordsAfter(work, before, taskId, text);
  await requireAssignee(work, 'assignee', { caseId, ...answers, words: words.place });
  if (answers.kind === 'Other' && words.place === null) refuseField('text', 'required');
  const isRowKept =
    before !== undefined && before.dueOn === answers.dueOn && before.repeat?.unit === answers.repeat?.unit;
  const row = { repeatOnDay: isRowKept ? before.repeatOnDay : dayMeant(answers.dueOn), words: words.place };
  if (before === undefined) {
    await begin(work, {
      taskId,
      caseId,
      ...answers,
      ...row,
      assignedBy: work.stamp.by,
      follows: null,
    });
    await keepWords(work, { taskId, caseId, version: 1 }, words);
    return { version: 1, actId: null };
  }
  const isGiven = before.assignee !== answers.assignee;
  const after: StoredTask = {
    ...before,
    ...answers,
    ...row,
    assignedBy: isGiven ? work.stamp.by : before.assignedBy,
    version: version + 1,
  };
  await goOn(work, before, after);
  await keepWords(work, after, words);
  return {
    version: after.version,
    actId: isGiven ? await remember(work, v7(), 'assign', before, after) : null,
  };
};

export const assignTasks: Handler<'task.assign'> = async ({ tasks, to }, work) => {
  const actId = v7();
  let assigned = 0;
  let stayed = 0;
  for (const { taskId, version } of new Map(tasks.map((task) => [task.taskId, task])).values()) {
    const before = await requireTask(work, taskId);
    requireVersion(before.version, version);
    requireMove(before, 'assign');
    const given = { ...before, assignee: to };
    if (tasks.length > 1 && !(await canBeAssigned(work, given))) {
      stayed += 1;
      continue;
    }
    await requireAssignee(work, 'to', given);
    if (before.assignee === to) continue;
    await give(work, actId, before, to);
    assigned += 1;
  }
  if (assigned === 0) work.note({ record: null, detail: { count: 0 } });
  return { actId, assigned, stayed };
};

/**
 * Gives the open tasks that somebody was to do in a case to whoever takes the case over, under the act that takes them all
 * back. One that is not for the other stays, and so do all of a case that the giver's side has closed.
 */
export async function giveOpenTasks(
  work: Work,
  { caseId, from, to, actId }: Readonly<Record<'caseId' | 'from' | 'to' | 'actId', string>>,
): Promise<{ readonly assigned: number; readonly stayed: number }> {
  const open = (await readTasksOfCase(work.db, caseId)).filter(
    ({ state, assignee }) => state === 'open' && assignee === from,
  );
  const mayGive = (await reachState(work.db, viewerOf(work), 'case:write', caseId)) === 'within';
  let assigned = 0;
  for (const before of open)
    if (mayGive && (await canBeAssigned(work, { ...before, assignee: to }))) {
      await give(work, actId, before, to);
      assigned += 1;
    }
  return { assigned, stayed: open.length - assigned };
}

async function give(work: Work, actId: string, before: StoredTask, to: string): Promise<void> {
  const after = { ...before, assignee: to, assignedBy: work.stamp.by, version: before.version + 1 };
  await goOn(work, before, after);
  await remember(work, actId, 'assign', before, after);
}

export const closeTask: Handler<'task.close'> = async ({ taskId, version, state, on }, work) => {
  if (on > vientianeDay(work.stamp.at)) refuseField('on', 'in-the-future');
  const before = await requireTask(work, taskId);
  requireVersion(before.version, version);
  requireMove(before, state === 'done' ? 'finish' : 'drop');
  const after = { ...before, state, closedOn: on, version: version + 1 };
  await goOn(work, before, after);
  const next = await beginNext(work, before, on);
  const actId = await remember(work, v7(), 'close', before, after, next?.taskId ?? null);
  return { actId, nextDueOn: next?.dueOn ?? null };
};

/** The next task of a row that repeats; none where there is one already, from a closing before. */
async function beginNext(work: Work, closed: StoredTask, on: string): Promise<NewTask | undefined> {
  const { repeat, dueOn, repeatOnDay } = closed;
  if (repeat === null || (await hasFollower(work.db, closed.taskId))) return undefined;
  const { caseId, kind, assignee, assignedBy, dueAt, priority, words } = closed;
  const next: NewTask = {
    taskId: v7(),
    caseId,
    kind,
    assignee,
    assignedBy,
    dueOn: nextDueDay(repeat, { dueOn, onDay: repeatOnDay, closedOn: on }),
    dueAt,
    priority,
    repeat,
    repeatOnDay,
    // The words stay where they are, so that somebody without their key closes the task all the same.
    words,
    follows: closed.taskId,
  };
  await begin(work, next);
  return next;
}

export const reopenTask: Handler<'task.reopen'> = async ({ taskId, version }, work) => {
  const before = await requireTask(work, taskId);
  requireVersion(before.version, version);
  requireMove(before, 'reopen');
  await goOn(work, before, { ...before, state: 'open', closedOn: null, version: version + 1 });
  return {};
};

export const deleteTask: Handler<'task.delete'> = async ({ taskId, version }, work) => {
  const before = await requireTask(work, taskId);
  requireVersion(before.version, version);
  requireMove(before, 'delete');
  const after = { ...before, deleted: work.stamp, version: version + 1 };
  await goOn(work, before, after);
  return { actId: await remember(work, v7(), 'delete', before, after) };
};

/** Brings a deleted task back as it was; after thirty days it stays on record, and in no list. */
export const restoreTask: Handler<'task.restore'> = async ({ taskId, version }, work) => {
  const viewer = viewerOf(work);
  const before = await readTask(work.db, taskId);
  if (before === undefined || !(await mayRestore(work, before))) throw new Refusal({ code: 'not-found' });
  requireVersion(before.version, version);
  requireMove(before, 'restore');
  if (before.deleted === null || before.deleted.at < daysBefore(viewer.at, RESTORE_DAYS))
    throw new Refusal({ code: 'refused', reason: 'restore-too-late' });
  await goOn(work, before, { ...before, deleted: null, version: version + 1 });
  return {};
};

/** Whoever deleted it and still reaches it, and who assigns the case. */
async function mayRestore(work: Work, task: StoredTask): Promise<boolean> {
  const { db, stamp } = work;
  const isOwn = (task.deleted?.by ?? task.changed.by) === stamp.by;
  if (task.caseId === null) return isOwn && isParty(work, task);
  const viewer = viewerOf(work);
  const permission = isOwn ? 'case:read' : 'case:assign';
  if ((await reachState(db, viewer, permission, task.caseId)) !== 'within') return false;
  if ((await closedCases(db, viewer, [task.caseId])).size > 0)
    throw new Refusal({ code: 'refused', reason: 'case-closed' });
  return true;
}

/** The instant so many days before another. */
export const daysBefore = (at: string, days: number): string =>
  new Date(Date.parse(at) - days * 86_400_000).toISOString();

/**
 * Takes back one act of the asker: what was closed is open again and what was made by closing it is deleted, what was
 * deleted is there again, what was given away is with whom it was before.
 */
export const undoTaskAct: Handler<'task.undo'> = async ({ actId }, work) => {
  const { db, stamp } = work;
  const { at } = viewerOf(work);
  const acts = await readTaskActs(db, actId);
  const [first] = acts;
  if (first === undefined || first.done.by !== stamp.by) throw new Refusal({ code: 'not-found' });
  const latest = Date.parse(first.done.at) + (UNDO_SECONDS + UNDO_GRACE_SECONDS) * 1000;
  if (Date.parse(at) > latest) throw new Refusal({ code: 'refused', reason: 'undo-too-late' });
  for (const act of acts) await undoOne(work, act);
  await markUndone(db, actId, stamp);
  return {};
};

async function undoOne(work: Work, act: TaskAct): Promise<void> {
  const before = await requireTask(work, act.taskId);
  requireVersion(before.version, act.taskVersion);
  const version = before.version + 1;
  switch (act.act) {
    case 'delete':
      requireMove(before, 'restore');
      await goOn(work, before, { ...before, deleted: null, version });
      return;
    case 'assign':
      requireMove(before, 'assign');
      if (act.before === null) throw new Error('an assignment that tells of nobody before');
      await goOn(work, before, { ...before, ...act.before, version });
      return;
    case 'close':
      requireMove(before, 'reopen');
      await goOn(work, before, { ...before, state: 'open', closedOn: null, version });
      if (act.nextTaskId !== null) await takeBack(work, act.nextTaskId);
  }
}

/** Deletes what a closing made, unless somebody went on with it. */
async function takeBack(work: Work, taskId: string): Promise<void> {
  const made = await readTask(work.db, taskId);
  if (made === undefined) throw new Error('a next task that is not there');
  requireVersion(made.version, 1);
  await goOn(work, made, { ...made, deleted: work.stamp, version: 2 });
}

/**
 * A task on which the asker may act: in a case that they write, or theirs by being its assignee, its giver or its writer in
 * a case that they still read; one out of reach is not there.
 */
async function requireTask(work: Work, taskId: string): Promise<StoredTask> {
  const viewer = viewerOf(work);
  requireAllFields(work, taskClasses);
  const task = await readTask(work.db, taskId);
  if (task === undefined) throw new Refusal({ code: 'not-found' });
  if (!isParty(work, task)) {
    if (task.caseId === null) throw new Refusal({ code: 'not-found' });
    await requireReach(work, task.caseId, 'case:write');
  } else if (task.caseId !== null) {
    await requireReach(work, task.caseId, 'case:read');
    if ((await closedCases(work.db, viewer, [task.caseId])).size > 0)
      throw new Refusal({ code: 'refused', reason: 'case-closed' });
  }
  return task;
}

/** Whether the asker is to do it, gave it or wrote it. */
export const isParty = (
  { stamp }: Pick<Work, 'stamp'>,
  { assignee, assignedBy, createdBy }: Pick<StoredTask, 'assignee' | 'assignedBy' | 'createdBy'>,
): boolean => [assignee, assignedBy, createdBy].includes(stamp.by);

function requireMove({ deleted, state }: StoredTask, move: TaskMove): void {
  if (taskMoves[deleted === null ? state : 'deleted'][move] === undefined)
    throw new Refusal({ code: 'refused', reason: 'task-move-not-allowed' });
}

type Assignment = Pick<StoredTask, 'caseId' | 'kind' | 'assignee' | 'words'>;

async function requireAssignee(work: Work, field: string, task: Assignment): Promise<void> {
  if (!(await reachesTask(work, task))) refuseField(field, 'not-for-this-case');
  if (!isUnderstood(work, task)) refuseField(field, 'other-side-reads-kind-only');
}

const canBeAssigned = async (work: Work, task: Assignment): Promise<boolean> =>
  (await reachesTask(work, task)) && isUnderstood(work, task);

/** Whether an account works on cases and reaches the one that a task is about. */
export async function reachesTask(
  work: Work,
  { caseId, assignee }: Pick<Assignment, 'caseId' | 'assignee'>,
): Promise<boolean> {
  const { vault } = work.session.store;
  if (!mayWorkOnCases(vault, assignee)) return false;
  if (caseId === null) return true;
  const { permissions } = powersOfAccount(vault, accountOf(vault, assignee));
  // What somebody opened urgently is nothing to be given work in, so that their wings are not asked.
  const viewer = { accountId: assignee, at: viewerOf(work).at, wings: [], scopes: permissions };
  return (await reachState(work.db, viewer, 'case:read', caseId)) === 'within';
}

/** What is told by the text alone is for those who read it. */
const isUnderstood = ({ session }: Work, { kind, assignee, words }: Assignment): boolean =>
  kind !== 'Other' || words === null || wingsHeldBy(session.store.vault, assignee).includes(words.wing);

type WordsChange = {
  readonly place: StoredTask['words'];
  readonly change: { readonly before: string | null; readonly after: string | null } | null;
};

/** Where the text of a task lies after somebody saved it, and what changes of it. */
async function wordsAfter(
  work: Work,
  task: StoredTask | undefined,
  taskId: string,
  text: TaskWords['text'],
): Promise<WordsChange> {
  const { session, db } = work;
  const { words: place = null } = task ?? {};
  const readsWords = withheldFields(taskWordsClasses, session.store.powers.classes).length === 0;
  if (place !== null && (!session.wings.includes(place.wing) || !readsWords)) {
    if (text !== null) throw new Refusal({ code: 'refused', reason: 'wing-not-held' });
    return { place, change: null };
  }
  const before =
    place === null ? null : ((await readTaskWords(db, [place.wing], [place.id])).get(place.id) ?? null);
  if (before === text) return { place, change: null };
  requireAllFields(work, taskWordsClasses);
  if (place !== null && text === null && task?.kind === 'Other') refuseField('text', 'required');
  // From now on the words are this task's own, whatever others of its row say.
  return { place: { wing: place?.wing ?? ownWing(session), id: taskId }, change: { before, after: text } };
}

async function keepWords(
  work: Work,
  { taskId, caseId, version }: Pick<Task, 'taskId' | 'caseId' | 'version'>,
  { place, change }: WordsChange,
): Promise<void> {
  if (place === null || change === null) return;
  const { db, stamp, note } = work;
  await saveTaskWords(db, place.wing, { taskId: place.id, caseId, text: change.after, version }, stamp);
  const taskWordsHistory = await keepHistory(
    db,
    place.wing,
    {
      entity: 'task-words',
      recordId: place.id,
      recordVersion: version,
      before: { text: change.before },
      after: { text: change.after },
    },
    stamp,
  );
  note({ record: taskId, detail: { taskWordsHistory }, touched: [place.wing] });
}

async function begin(work: Work, task: NewTask): Promise<void> {
  await insertTask(work.db, task, work.stamp);
  await tell(work, undefined, { ...task, state: 'open', closedOn: null, deleted: null, version: 1 });
}

async function goOn(work: Work, before: StoredTask, after: StoredTask): Promise<void> {
  await updateTask(work.db, after, work.stamp);
  await tell(work, before, after);
}

/** What is kept of a task in its history. */
const kept = (task: Omit<Task, 'taskId' | 'version'> & Pick<StoredTask, 'deleted'>) => ({
  kind: task.kind,
  assignee: task.assignee,
  dueOn: task.dueOn,
  dueAt: task.dueAt,
  priority: task.priority,
  repeat: task.repeat,
  state: task.state,
  closedOn: task.closedOn,
  isDeleted: task.deleted !== null,
});

/** The history of a task that was written, in the same transaction, and its row in the audit. */
async function tell(
  { db, stamp, note }: Work,
  before: StoredTask | undefined,
  after: Task & Pick<StoredTask, 'deleted'>,
): Promise<void> {
  const { taskId, caseId, version } = after;
  const taskHistory = await keepHistory(
    db,
    'register',
    {
      entity: 'task',
      recordId: taskId,
      recordVersion: version,
      before: before && kept(before),
      after: kept(after),
    },
    stamp,
  );
  note({
    record: taskId,
    detail: { ...(caseId !== null && { caseId }), taskVersion: version, taskHistory },
    touched: ['register'],
  });
}

async function remember(
  { db, stamp }: Work,
  actId: string,
  act: TaskAct['act'],
  before: StoredTask,
  { taskId, version }: StoredTask,
  nextTaskId: string | null = null,
): Promise<string> {
  const { assignee, assignedBy } = before;
  await insertTaskAct(
    db,
    {
      actId,
      taskId,
      act,
      taskVersion: version,
      before: act === 'assign' ? { assignee, assignedBy } : null,
      nextTaskId,
    },
    stamp,
  );
  return actId;
}

/** Days ahead that count as soon. */
export const SOON_DAYS = 7;
/** The last day that counts as soon. */
export const soonFrom = (today: string): string => addDays(today, SOON_DAYS);
