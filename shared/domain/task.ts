import { z } from 'zod';
import { codeSchema } from '../codes/code-schema.ts';
import { taskKinds } from '../codes/task-kinds.ts';
import { livesIn } from '../compartment.ts';
import { paragraphs } from './free-text.ts';
import { AccountId, RecordId, Version } from './identifier.ts';
import { taskStates } from './task-moves.ts';
import { TaskRepeat } from './task-repeat.ts';

/** What comes first of what is due on one day. */
export const taskPriorities = ['high', 'normal', 'low'] as const;

/**
 * Something that one officer is to do until a day, as codes. One without a case is its writer's and its assignee's alone.
 *
 * An assignee on the other side of the wall is possible, where they reach the case, and reads the kind, the day and the
 * priority; the text stays in the writer's wing. A task of the kind `Other` would tell such an assignee nothing, and is
 * refused.
 */
export const Task = livesIn(
  'register',
  z.strictObject({
    taskId: RecordId,
    caseId: z.nullable(RecordId),
    kind: codeSchema(taskKinds),
    assignee: AccountId,
    dueOn: z.iso.date('no-such-date'),
    /** The time of day on the clock, "14:30"; null where the day is enough. */
    dueAt: z.nullable(z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u, 'not-understood')),
    priority: z.enum(taskPriorities),
    /** null where it is done once. */
    repeat: z.nullable(TaskRepeat),
    state: z.enum(taskStates),
    /** The day on which it was done, or found not to be needed; null while it is open. */
    closedOn: z.nullable(z.iso.date('no-such-date')),
    version: Version,
  }),
);
export type Task = z.infer<typeof Task>;

/** What is to be done, in words; it lies in the wing of whoever wrote it, and the schema names one of the two. */
export const TaskWords = livesIn('investigation', z.strictObject({ text: z.nullable(paragraphs(2000)) }));
export type TaskWords = z.infer<typeof TaskWords>;
