import { type RawBuilder, sql, type SqlBool } from 'kysely';
import type { PlainDate } from '../../shared/dates/plain-date.ts';
import type { TaskGroup, TaskOrder, TaskPeriod } from '../../shared/contract/task.ts';
import type { CasePermission } from '../../shared/access.ts';
import { codeSchema } from '../../shared/codes/code-schema.ts';
import { protocolStepKinds } from '../../shared/codes/protocol-step-kinds.ts';
import type { ProtocolStep } from '../../shared/domain/protocol.ts';
import { notClosed, type Viewer, withinReach } from '../access/reach.ts';
import type { StoreReader } from '../database.ts';
import { type StoredTask, toTask } from './task-repository.ts';

/*
 * Tasks of officers and steps of the protocol, as one list of work. What a side has closed is no work any more, and what is
 * out of reach is not there.
 */

const StepKind = codeSchema(protocolStepKinds);

/** Which work is asked for. */
export type WorkFilter = {
  readonly group: TaskGroup;
  readonly state: 'open' | 'closed';
  readonly due:
    | { readonly period: TaskPeriod; readonly today: PlainDate; readonly soon: PlainDate }
    /** Overdue, and due until a day. */
    | { readonly until: PlainDate };
  readonly officer: string | null;
  /** Whether the steps of the protocol may be seen. */
  readonly withSteps: boolean;
};

/** A line of work as it is on file, with the number of its case and whether the viewer may act on it. */
export type StoredWork =
  | {
      readonly source: 'task';
      readonly task: StoredTask;
      readonly number: string | null;
      readonly mayAct: boolean;
    }
  | {
      readonly source: 'protocol-step';
      readonly step: ProtocolStep;
      readonly officer: string;
      readonly number: string;
      readonly mayAct: boolean;
    };

type SortedRow = { readonly source: StoredWork['source']; readonly id: string; readonly may_act: number };

/** Overdue first; within a day by the clock, what has no time last. */
const byDay = sql`due_on, coalesce(due_at, '99:99'), rank, id`;
const orderBy: Readonly<Record<TaskOrder, RawBuilder<unknown>>> = {
  due: byDay,
  priority: sql`rank, ${byDay}`,
  case: sql`number is null, number, ${byDay}`,
  kind: sql`source, kind, ${byDay}`,
  officer: sql`officer, ${byDay}`,
};

/** One page of work in an order, and how much there is of it altogether. */
export async function readWork(
  db: StoreReader,
  viewer: Viewer,
  filter: WorkFilter,
  page: { readonly order: TaskOrder; readonly limit: number },
): Promise<{ readonly work: readonly StoredWork[]; readonly total: number }> {
  const order = filter.state === 'closed' ? sql`closed_on desc, changed_at desc, id` : orderBy[page.order];
  const found = db.selectFrom(workOf(viewer, filter).as('work'));
  const { total } = await found
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await found.select(['source', 'id', 'may_act']).orderBy(order).limit(page.limit).execute();
  return { work: await readLines(db, rows), total };
}

/** How much of the viewer's own work is overdue and due on a day, and of that how much by a time of it. */
export async function countWork(
  db: StoreReader,
  viewer: Viewer,
  {
    today,
    time,
    withSteps,
  }: { readonly today: PlainDate; readonly time: string; readonly withSteps: boolean },
): Promise<{ readonly overdue: number; readonly dueToday: number; readonly timesPassed: number }> {
  const filter: WorkFilter = {
    group: 'mine',
    state: 'open',
    due: { until: today },
    officer: null,
    withSteps,
  };
  return db
    .selectFrom(workOf(viewer, filter).as('work'))
    .select([
      sql<number>`count(*) filter (where due_on < ${today})`.as('overdue'),
      sql<number>`count(*) filter (where due_on = ${today})`.as('dueToday'),
      sql<number>`count(*) filter (where due_on = ${today} and due_at <= ${time})`.as('timesPassed'),
    ])
    .executeTakeFirstOrThrow();
}

export type LoadRow = {
  readonly officer: string;
  readonly cases: number;
  readonly overdue: number;
  readonly soon: number;
  readonly open: number;
};

/**
 * Of the open cases that the viewer may assign: how many each officer is responsible for, and how much work in them is
 * theirs. Whoever has work in a case of somebody else stands in the list as well.
 */
export async function readLoads(
  db: StoreReader,
  viewer: Viewer,
  {
    today,
    soon,
    withSteps,
  }: { readonly today: PlainDate; readonly soon: PlainDate; readonly withSteps: boolean },
): Promise<readonly LoadRow[]> {
  const cases = await db
    .selectFrom('register.case_file as file')
    .select(['file.responsible_officer as officer', sql<number>`count(*)`.as('cases')])
    .where(withinReach(viewer, 'case:assign'))
    .where(notClosed(viewer))
    .groupBy('file.responsible_officer')
    .execute();
  const filter: WorkFilter = {
    group: 'team',
    state: 'open',
    due: { period: 'all', today, soon },
    officer: null,
    withSteps,
  };
  const work = await db
    .selectFrom(workOf(viewer, filter).as('work'))
    .where(sql<SqlBool>`number is not null`)
    .select([
      'officer',
      sql<number>`count(*) filter (where due_on < ${today})`.as('overdue'),
      sql<number>`count(*) filter (where due_on between ${today} and ${soon})`.as('soon'),
      sql<number>`count(*)`.as('open'),
    ])
    .groupBy('officer')
    .execute();
  const officers = new Set([...cases, ...work].map(({ officer }) => officer));
  const casesOf = new Map(cases.map((row) => [row.officer, row.cases]));
  const workOfOfficer = new Map(work.map((row) => [row.officer, row]));
  return [...officers]
    .map((officer) => ({
      officer,
      cases: casesOf.get(officer) ?? 0,
      overdue: workOfOfficer.get(officer)?.overdue ?? 0,
      soon: workOfOfficer.get(officer)?.soon ?? 0,
      open: workOfOfficer.get(officer)?.open ?? 0,
    }))
    .toSorted(
      (one, other) =>
        other.overdue - one.overdue ||
        other.soon - one.soon ||
        other.cases - one.cases ||
        (one.officer < other.officer ? -1 : 1),
    );
}

/**
 * Tasks deleted since an instant that the viewer may bring back: their own deletions, and everybody's in cases that they
 * may assign. What an undone closing had made was never anybody's, and is not offered.
 */
export async function readDeleted(
  db: StoreReader,
  viewer: Viewer,
  { since, limit }: { readonly since: string; readonly limit: number },
): Promise<readonly { readonly task: StoredTask; readonly number: string | null }[]> {
  const rows = await db
    .selectFrom('register.task as task')
    .leftJoin('register.case_file as file', 'file.id', 'task.case_id')
    .selectAll('task')
    .select('file.number')
    .where('task.deleted_at', '>=', since)
    .where(
      sql<SqlBool>`((task.deleted_by = ${viewer.accountId} and ${isSeen(viewer, 'case:read')})
        or (task.case_id is not null and ${withinReach(viewer, 'case:assign')}))`,
    )
    .where(
      sql<SqlBool>`not exists (select 1 from register.task_act as act
        where act.next_task_id = task.id and act.undone_at is not null)`,
    )
    .orderBy('task.deleted_at', 'desc')
    .orderBy('task.id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ task: toTask(row), number: row.number }));
}

/** Of these tasks, those that the viewer may read; deleted ones are not read any more. */
export async function readableTasks(
  db: StoreReader,
  viewer: Viewer,
  taskIds: readonly string[],
): Promise<readonly StoredTask[]> {
  if (taskIds.length === 0) return [];
  const rows = await db
    .selectFrom('register.task as task')
    .leftJoin('register.case_file as file', 'file.id', 'task.case_id')
    .selectAll('task')
    .where('task.id', 'in', [...new Set(taskIds)])
    .where('task.deleted_at', 'is', null)
    .where(isSeen(viewer, 'case:read'))
    .execute();
  return rows.map(toTask);
}

/** Both kinds of work under the same columns. */
function workOf(viewer: Viewer, filter: WorkFilter) {
  const tasks = sql`select 'task' as source, task.id, task.due_on, task.due_at,
      case task.priority when 'high' then 0 when 'normal' then 1 else 2 end as rank,
      file.number, task.kind, task.assignee as officer, task.closed_on, task.changed_at,
      (task.case_id is null or ${isParty(viewer)} or ${withinReach(viewer, 'case:write')}) as may_act
    from register.task as task left join register.case_file as file on file.id = task.case_id
    where task.deleted_at is null and ${stateOf('task', filter)} and ${dayOf('task', filter)}
      and ${ofTaskGroup(viewer, filter)} and (task.case_id is null or ${notClosed(viewer)})`;
  const steps = sql`select 'protocol-step' as source, step.id, step.due_on, null as due_at, 1 as rank,
      file.number, step.kind, file.responsible_officer as officer, step.closed_on, step.changed_at,
      ${withinReach(viewer, 'case:write')} as may_act
    from register.protocol_step as step join register.case_file as file on file.id = step.case_id
    where ${stateOf('step', filter)} and ${dayOf('step', filter)}
      and ${ofStepGroup(viewer, filter)} and ${notClosed(viewer)}`;
  return filter.withSteps
    ? sql<SortedRow & WorkColumns>`(${tasks} union all ${steps})`
    : sql<SortedRow & WorkColumns>`(${tasks})`;
}

type WorkColumns = { readonly officer: string; readonly due_on: string };

function stateOf(table: 'task' | 'step', { state }: WorkFilter): RawBuilder<SqlBool> {
  const column = sql.ref(`${table}.state`);
  return state === 'open' ? sql<SqlBool>`${column} = 'open'` : sql<SqlBool>`${column} <> 'open'`;
}

function dayOf(table: 'task' | 'step', { due }: WorkFilter): RawBuilder<SqlBool> {
  const column = sql.ref(`${table}.due_on`);
  if ('until' in due) return sql<SqlBool>`${column} <= ${due.until}`;
  switch (due.period) {
    case 'all':
      return sql<SqlBool>`true`;
    case 'overdue':
      return sql<SqlBool>`${column} < ${due.today}`;
    case 'today':
      return sql<SqlBool>`${column} = ${due.today}`;
    case 'week':
      return sql<SqlBool>`${column} between ${due.today} and ${due.soon}`;
  }
}

function ofTaskGroup(viewer: Viewer, { group, officer }: WorkFilter): RawBuilder<SqlBool> {
  const { accountId } = viewer;
  switch (group) {
    case 'mine':
      return sql<SqlBool>`task.assignee = ${accountId} and ${isSeen(viewer, 'case:read')}`;
    case 'given':
      return sql<SqlBool>`task.assigned_by = ${accountId} and task.assignee <> ${accountId}
        and ${isSeen(viewer, 'case:read')}`;
    case 'team':
      return sql<SqlBool>`${isSeen(viewer, 'case:assign')}
        and ${officer === null ? sql`true` : sql`task.assignee = ${officer}`}`;
  }
}

/** The steps of one's own cases, and of those that one opened urgently, are one's own work; nobody gives them to somebody. */
function ofStepGroup(viewer: Viewer, { group, officer }: WorkFilter): RawBuilder<SqlBool> {
  const own: Viewer = { ...viewer, scopes: new Map(viewer.scopes).set('case:read', 'own') };
  switch (group) {
    case 'mine':
      return withinReach(own, 'case:read');
    case 'given':
      return sql<SqlBool>`false`;
    case 'team':
      return sql<SqlBool>`${withinReach(viewer, 'case:assign')}
        and ${officer === null ? sql`true` : sql`file.responsible_officer = ${officer}`}`;
  }
}

/** Whoever is to do it, gave it or wrote it. */
const isParty = ({ accountId }: Viewer): RawBuilder<SqlBool> =>
  sql<SqlBool>`${accountId} in (task.assignee, task.assigned_by, task.created_by)`;

/** A task of a case is seen with the case; one without a case by whom it is about. */
const isSeen = (viewer: Viewer, permission: CasePermission): RawBuilder<SqlBool> =>
  sql<SqlBool>`(case when task.case_id is null then ${isParty(viewer)} else ${withinReach(viewer, permission)} end)`;

async function readLines(db: StoreReader, rows: readonly SortedRow[]): Promise<readonly StoredWork[]> {
  const idsOf = (source: StoredWork['source']): string[] =>
    rows.filter((row) => row.source === source).map(({ id }) => id);
  const lines = new Map<string, StoredWork>();
  const mayAct = new Map(rows.map((row) => [row.id, row.may_act === 1]));
  const taskIds = idsOf('task');
  const tasks =
    taskIds.length === 0
      ? []
      : await db
          .selectFrom('register.task as task')
          .leftJoin('register.case_file as file', 'file.id', 'task.case_id')
          .selectAll('task')
          .select('file.number')
          .where('task.id', 'in', taskIds)
          .execute();
  for (const row of tasks)
    lines.set(row.id, {
      source: 'task',
      task: toTask(row),
      number: row.number,
      mayAct: mayAct.get(row.id) ?? false,
    });
  const stepIds = idsOf('protocol-step');
  const steps =
    stepIds.length === 0
      ? []
      : await db
          .selectFrom('register.protocol_step as step')
          .innerJoin('register.case_file as file', 'file.id', 'step.case_id')
          .selectAll('step')
          .select(['file.number', 'file.responsible_officer'])
          .where('step.id', 'in', stepIds)
          .execute();
  for (const row of steps)
    lines.set(row.id, {
      source: 'protocol-step',
      step: {
        stepId: row.id,
        caseId: row.case_id,
        kind: StepKind.parse(row.kind),
        dueOn: row.due_on,
        state: row.state,
        closedOn: row.closed_on,
        version: row.version,
      },
      officer: row.responsible_officer,
      number: row.number,
      mayAct: mayAct.get(row.id) ?? false,
    });
  return rows.flatMap(({ id }) => lines.get(id) ?? []);
}
