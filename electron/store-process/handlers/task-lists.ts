import type { StepLine, TaskLine, WorkLine } from '../../../shared/contract/task.ts';
import { vientianeDay, vientianeTime } from '../../../shared/dates/vientiane-time.ts';
import { protocolStepClasses, taskWordsClasses, withheldFields } from '../../../shared/domain/sensitivity.ts';
import { RESTORE_DAYS } from '../../../shared/domain/task-moves.ts';
import { CaseNumber } from '../../../shared/identity/case-number.ts';
import { isWithinReach } from '../../../db/access/reach.ts';
import { wingsHeldBy } from '../../../db/access/wings-of-account.ts';
import { readCases } from '../../../db/repositories/case-repository.ts';
import { closedCases } from '../../../db/repositories/closure-repository.ts';
import {
  countWork,
  readableTasks,
  readDeleted,
  readLoads,
  readWork,
  type StoredWork,
} from '../../../db/repositories/task-lists.ts';
import { readTasksOfCase, type StoredTask } from '../../../db/repositories/task-repository.ts';
import { readTaskWords } from '../../../db/repositories/task-words.ts';
import type { Handler, Work } from '../handler.ts';
import { requireReach, viewerOf } from './case-reach.ts';
import { daysBefore, isParty, reachesTask, soonFrom } from './tasks.ts';

/** Lines of Home's list. */
const MOST_DUE = 50;
/** Lines of the list of deleted tasks. */
const MOST_DELETED = 500;

/** Steps are shown to whom their class is not withheld from; tasks belong to the office's own work. */
const seesSteps = ({ session }: Work): boolean =>
  withheldFields(protocolStepClasses, session.store.powers.classes).length === 0;

const seesWords = ({ session }: Work): boolean =>
  withheldFields(taskWordsClasses, session.store.powers.classes).length === 0;

export const dueWork: Handler<'task.due'> = async (_input, work) => {
  const today = vientianeDay(work.stamp.at);
  const { work: found, total } = await readWork(
    work.db,
    viewerOf(work),
    {
      group: 'mine',
      state: 'open',
      due: { until: soonFrom(today) },
      officer: null,
      withSteps: seesSteps(work),
    },
    { order: 'due', limit: MOST_DUE },
  );
  work.note({ record: null, detail: { shown: found.length } });
  return { lines: await linesOf(work, found), total };
};

export const countOfWork: Handler<'task.count'> = async (_input, work) =>
  await countWork(work.db, viewerOf(work), {
    today: vientianeDay(work.stamp.at),
    time: vientianeTime(work.stamp.at),
    withSteps: seesSteps(work),
  });

export const listOfWork: Handler<'task.list'> = async (input, work) => {
  const { group, state, period, officer, order, limit } = input;
  const today = vientianeDay(work.stamp.at);
  const { work: found, total } = await readWork(
    work.db,
    viewerOf(work),
    {
      group,
      state,
      due: { period, today, soon: soonFrom(today) },
      officer,
      withSteps: seesSteps(work),
    },
    { order, limit },
  );
  work.note({ record: null, detail: { shown: found.length } });
  return { lines: await linesOf(work, found), total };
};

export const tasksOfCase: Handler<'task.ofCase'> = async ({ caseId }, work) => {
  const viewer = viewerOf(work);
  await requireReach(work, caseId, 'case:read');
  const tasks = await readTasksOfCase(work.db, caseId);
  const mayWrite = await isWithinReach(work.db, viewer, 'case:write', caseId);
  const isClosed = (await closedCases(work.db, viewer, [caseId])).size > 0;
  const [file] = await readCases(work.db, [caseId]);
  const words = await ownWords(work, tasks);
  work.note({ record: caseId, detail: { shown: tasks.length } });
  return tasks.map((task) => {
    const text = textOf(task, words);
    return {
      ...taskLine(work, task, {
        number: file?.number ?? null,
        mayAct: !isClosed && (mayWrite || isParty(work, task)),
        hasText: text !== undefined,
      }),
      ...(text !== undefined && seesWords(work) && { words: text }),
    };
  });
};

export const wordsOfTasks: Handler<'task.words'> = async ({ taskIds }, work) => {
  const tasks = seesWords(work) ? await readableTasks(work.db, viewerOf(work), taskIds) : [];
  const words = await ownWords(work, tasks);
  const shown = tasks.flatMap((task) => {
    const text = textOf(task, words);
    return text === undefined ? [] : [{ taskId: task.taskId, text }];
  });
  for (const { taskId } of shown) work.note({ record: taskId, detail: {} });
  const leftOut = new Set(taskIds).size - shown.length;
  if (leftOut > 0) work.note({ record: null, detail: { count: leftOut } });
  return shown;
};

export const deletedTasks: Handler<'task.deleted'> = async (_input, work) => {
  const viewer = viewerOf(work);
  const found = await readDeleted(work.db, viewer, {
    since: daysBefore(viewer.at, RESTORE_DAYS),
    limit: MOST_DELETED,
  });
  const words = await ownWords(
    work,
    found.map(({ task }) => task),
  );
  work.note({ record: null, detail: { shown: found.length } });
  return found.flatMap(({ task, number }) => {
    const { deleted } = task;
    if (deleted === null) return [];
    const hasText = textOf(task, words) !== undefined;
    return [
      {
        ...taskLine(work, task, { number, mayAct: true, hasText }),
        deletedAt: deleted.at,
        deletedByName: work.nameOf(deleted.by),
        restorableUntil: daysBefore(deleted.at, -RESTORE_DAYS),
      },
    ];
  });
};

/** Whoever works on cases and reaches this one; of a case out of reach, nobody is told. */
export const assigneesOf: Handler<'task.assignees'> = async ({ caseId }, work) => {
  const { session } = work;
  viewerOf(work);
  if (caseId !== null) await requireReach(work, caseId, 'case:read');
  const [wing] = session.wings;
  const offered = [];
  for (const { id, displayName } of session.accounts) {
    if (!(await reachesTask(work, { caseId, assignee: id }))) continue;
    const readsText = wing !== undefined && wingsHeldBy(session.store.vault, id).includes(wing);
    offered.push({ accountId: id, displayName, readsText });
  }
  return offered;
};

export const loadOfOfficers: Handler<'task.load'> = async (_input, work) => {
  const today = vientianeDay(work.stamp.at);
  const rows = await readLoads(work.db, viewerOf(work), {
    today,
    soon: soonFrom(today),
    withSteps: seesSteps(work),
  });
  work.note({ record: null, detail: { shown: rows.length } });
  return rows.map(({ officer, cases, overdue, soon, open }) => ({
    accountId: officer,
    displayName: work.nameOf(officer),
    openCases: cases,
    overdue,
    dueSoon: soon,
    open,
  }));
};

async function linesOf(work: Work, found: readonly StoredWork[]): Promise<WorkLine[]> {
  const tasks = found.flatMap((line) => (line.source === 'task' ? [line.task] : []));
  const words = await ownWords(work, tasks);
  return found.map((line): WorkLine => {
    if (line.source === 'protocol-step') return stepLine(work, line);
    const { task, number, mayAct } = line;
    return taskLine(work, task, { number, mayAct, hasText: textOf(task, words) !== undefined });
  });
}

/** The texts of tasks that lie in the wings held, by the id under which they lie. */
const ownWords = async (
  { db, session }: Work,
  tasks: readonly StoredTask[],
): Promise<ReadonlyMap<string, string>> =>
  await readTaskWords(db, session.wings, [...new Set(tasks.flatMap(({ words }) => words?.id ?? []))]);

const textOf = ({ words }: StoredTask, texts: ReadonlyMap<string, string>): string | undefined =>
  words === null ? undefined : texts.get(words.id);

function taskLine(
  { session, nameOf }: Work,
  task: StoredTask,
  {
    number,
    mayAct,
    hasText,
  }: { readonly number: string | null; readonly mayAct: boolean; readonly hasText: boolean },
): TaskLine {
  const { taskId, caseId, kind, assignee, dueOn, dueAt, priority, repeat, state, closedOn, version } = task;
  const isAcross = task.words !== null && !session.wings.includes(task.words.wing);
  return {
    source: 'task',
    taskId,
    caseId,
    kind,
    assignee,
    dueOn,
    dueAt,
    priority,
    repeat,
    state,
    closedOn,
    version,
    number: number === null ? null : CaseNumber.parse(number),
    assigneeName: nameOf(assignee),
    assignedByName: nameOf(task.assignedBy),
    text: isAcross ? 'other-side' : hasText ? 'own' : 'none',
    mayAct,
  };
}

const stepLine = (
  { nameOf }: Work,
  { step, officer, number, mayAct }: Extract<StoredWork, { source: 'protocol-step' }>,
): StepLine => ({
  source: 'protocol-step',
  ...step,
  number: CaseNumber.parse(number),
  assignee: officer,
  assigneeName: nameOf(officer),
  mayAct,
});
