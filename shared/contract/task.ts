import { z } from 'zod';
import { AccountId, Instant, RecordId, Version } from '../domain/identifier.ts';
import { ProtocolStep } from '../domain/protocol.ts';
import { Task, TaskWords } from '../domain/task.ts';
import { CaseNumber } from '../identity/case-number.ts';
import { defineOperations } from './operation.ts';

const nothing = z.strictObject({});
const oneTask = z.strictObject({ taskId: RecordId, version: Version });
/** By which what was just done is undone. */
const undo = z.strictObject({ actId: RecordId });

/** A task as a line of a list: by number and kind, never by a name or a text. */
export const TaskLine = z.strictObject({
  source: z.literal('task'),
  ...Task.shape,
  /** null for a task without a case. */
  number: z.nullable(CaseNumber),
  assigneeName: z.string(),
  assignedByName: z.string(),
  /** Whether there is a text, and on which side of the wall: `own` can be read. */
  text: z.enum(['none', 'own', 'other-side']),
  mayAct: z.boolean(),
});
export type TaskLine = z.infer<typeof TaskLine>;

/** A step of the protocol as a line of the same lists; whoever is responsible for the case is to do it. */
export const StepLine = z.strictObject({
  source: z.literal('protocol-step'),
  ...ProtocolStep.shape,
  number: CaseNumber,
  assignee: AccountId,
  assigneeName: z.string(),
  mayAct: z.boolean(),
});
export type StepLine = z.infer<typeof StepLine>;

export const WorkLine = z.discriminatedUnion('source', [TaskLine, StepLine]);
export type WorkLine = z.infer<typeof WorkLine>;

/** Whose work is listed: one's own, what one gave to others, everybody's in cases that one may assign. */
export const TaskGroup = z.enum(['mine', 'given', 'team']);
export type TaskGroup = z.infer<typeof TaskGroup>;
export const TaskPeriod = z.enum(['all', 'overdue', 'today', 'week']);
export type TaskPeriod = z.infer<typeof TaskPeriod>;
export const TaskOrder = z.enum(['due', 'priority', 'case', 'kind', 'officer']);
export type TaskOrder = z.infer<typeof TaskOrder>;

/** What one officer has before them: how many cases, and how many tasks and steps. */
export const OfficerLoad = z.strictObject({
  accountId: AccountId,
  displayName: z.string(),
  openCases: z.int().min(0),
  overdue: z.int().min(0),
  dueSoon: z.int().min(0),
  /** All that is open, whenever it is due. */
  open: z.int().min(0),
});
export type OfficerLoad = z.infer<typeof OfficerLoad>;

const list = z.strictObject({ lines: z.array(WorkLine), total: z.int().min(0) });

const { kind, assignee, dueOn, dueAt, priority, repeat } = Task.shape;

/** Tasks of officers and steps of the protocol: in the same lists, due by the same rule. */
export const taskOperations = defineOperations({
  /** Own work that is overdue or due within a week, in cases that one's side has not closed; longest overdue first. */
  'task.due': {
    kind: 'query',
    host: 'store',
    needs: 'case:read',
    audit: 'always',
    topics: [],
    input: nothing,
    output: list,
  },
  /** How much of one's own is overdue and due today, and which times of today are still to come. A count, no content. */
  'task.count': {
    kind: 'query',
    host: 'store',
    needs: 'case:read',
    audit: 'never',
    topics: [],
    input: nothing,
    output: z.strictObject({
      overdue: z.int().min(0),
      dueToday: z.int().min(0),
      /** Of the tasks of today, those whose time on the clock has come. */
      timesPassed: z.int().min(0),
    }),
  },
  'task.list': {
    kind: 'query',
    host: 'store',
    needs: 'case:read',
    audit: 'always',
    topics: [],
    input: z.strictObject({
      group: TaskGroup,
      state: z.enum(['open', 'closed']),
      period: TaskPeriod,
      /** One officer of the team; null for all. */
      officer: z.nullable(AccountId),
      order: TaskOrder,
      limit: z.int().min(1).max(500),
    }),
    output: list,
  },
  /** Everything of a case that is not deleted, open first; steps of the protocol are read by `protocol.steps`. */
  'task.ofCase': {
    kind: 'query',
    host: 'store',
    needs: 'case:read',
    audit: 'always',
    topics: [],
    input: z.strictObject({ caseId: RecordId }),
    output: z.array(
      TaskLine.extend({
        /** Absent where there is none, on the other side of the wall, and where words are withheld. */
        words: z.exactOptional(TaskWords.shape.text.unwrap()),
      }),
    ),
  },
  /** The texts of tasks that somebody asked to see; those out of reach are left out. */
  'task.words': {
    kind: 'query',
    host: 'store',
    needs: 'case:read',
    audit: 'always',
    topics: [],
    input: z.strictObject({ taskIds: z.array(RecordId).min(1).max(500) }),
    output: z.array(z.strictObject({ taskId: RecordId, text: TaskWords.shape.text.unwrap() })),
  },
  /** Deleted within the last thirty days, by the asker or, for who assigns, by anybody: newest first. */
  'task.deleted': {
    kind: 'query',
    host: 'store',
    needs: 'case:read',
    audit: 'always',
    topics: [],
    input: nothing,
    output: z.array(
      TaskLine.extend({ deletedAt: Instant, deletedByName: z.string(), restorableUntil: Instant }),
    ),
  },
  /** Who can be given a task of a case, or one without a case. */
  'task.assignees': {
    kind: 'query',
    host: 'store',
    needs: 'case:write',
    audit: 'never',
    topics: [],
    input: z.strictObject({ caseId: z.nullable(RecordId) }),
    output: z.array(
      z.strictObject({
        accountId: AccountId,
        displayName: z.string(),
        /** Whether they hold the asker's wing: others read the kind and not the text. */
        readsText: z.boolean(),
      }),
    ),
  },
  /** How much each officer has before them, most overdue first; only in cases within the asker's reach. */
  'task.load': {
    kind: 'query',
    host: 'store',
    needs: 'case:assign',
    audit: 'always',
    topics: [],
    input: nothing,
    output: z.array(OfficerLoad),
  },
  /** Version 0 begins a task; an open one is changed with its version. Text on the other side stays as it is. */
  'task.save': {
    kind: 'command',
    host: 'store',
    needs: 'case:write',
    audit: 'always',
    topics: ['tasks'],
    input: z.strictObject({
      taskId: RecordId,
      caseId: Task.shape.caseId,
      version: z.int().min(0),
      kind,
      assignee,
      dueOn,
      dueAt,
      priority,
      repeat,
      text: TaskWords.shape.text,
    }),
    output: z.strictObject({
      version: Version,
      /** Where it was given to somebody else. */
      actId: z.nullable(RecordId),
    }),
  },
  /** Gives open tasks to somebody; of several, those of cases that are not for them stay where they are. */
  'task.assign': {
    kind: 'command',
    host: 'store',
    needs: 'case:write',
    audit: 'always',
    topics: ['tasks'],
    input: z.strictObject({ tasks: z.array(oneTask).min(1).max(500), to: AccountId }),
    output: undo.extend({ assigned: z.int().min(0), stayed: z.int().min(0) }),
  },
  /** Says that a task was done on a day, or is not needed; of one that repeats, the next is made. */
  'task.close': {
    kind: 'command',
    host: 'store',
    needs: 'case:write',
    audit: 'always',
    topics: ['tasks', 'events'],
    input: oneTask.extend({ state: z.enum(['done', 'not-needed']), on: z.iso.date('no-such-date') }),
    output: undo.extend({ nextDueOn: z.nullable(dueOn) }),
  },
  'task.reopen': {
    kind: 'command',
    host: 'store',
    needs: 'case:write',
    audit: 'always',
    topics: ['tasks', 'events'],
    input: oneTask,
    output: nothing,
  },
  /** Takes a task out of the lists; for thirty days it is brought back by who deleted it or by a head, and never erased. */
  'task.delete': {
    kind: 'command',
    host: 'store',
    needs: 'case:write',
    audit: 'always',
    topics: ['tasks', 'events'],
    input: oneTask,
    output: undo,
  },
  'task.restore': {
    kind: 'command',
    host: 'store',
    needs: 'case:write',
    audit: 'always',
    topics: ['tasks', 'events'],
    input: oneTask,
    output: nothing,
  },
  /** Takes back what the asker did within the last half minute, as long as nobody changed the task since. */
  'task.undo': {
    kind: 'command',
    host: 'store',
    needs: 'case:write',
    audit: 'always',
    topics: ['tasks', 'events'],
    input: undo,
    output: nothing,
  },
});
