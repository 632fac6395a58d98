import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { InputByOperation } from '../../shared/contract.ts';
import { call } from '../bridge.ts';

/** What is overdue or due soon of one's own: tasks, and steps of the protocol. */
export const dueWorkQuery = queryOptions({ queryKey: ['tasks', 'due'], queryFn: () => call('task.due', {}) });

/** How much of one's own is overdue and due today. */
export const taskCountQuery = queryOptions({
  queryKey: ['tasks', 'count'],
  queryFn: () => call('task.count', {}),
});

/** Lines of work that are read at once. */
const MOST_SHOWN = 200;

/** Work of a group, in an order. */
export const workListQuery = (filter: Omit<InputByOperation<'task.list'>, 'limit'>) =>
  queryOptions({
    queryKey: ['tasks', 'list', filter],
    queryFn: () => call('task.list', { ...filter, limit: MOST_SHOWN }),
    placeholderData: keepPreviousData,
  });

export const tasksOfCaseQuery = (caseId: string) =>
  queryOptions({ queryKey: ['tasks', 'case', caseId], queryFn: () => call('task.ofCase', { caseId }) });

/** What was deleted within the last thirty days and may be brought back. */
export const deletedTasksQuery = queryOptions({
  queryKey: ['tasks', 'deleted'],
  queryFn: () => call('task.deleted', {}),
});

/** Who can be given a task of a case, or one without. */
export const assigneesQuery = (caseId: string | null) =>
  queryOptions({
    queryKey: ['tasks', 'assignees', caseId],
    queryFn: () => call('task.assignees', { caseId }),
    placeholderData: keepPreviousData,
  });

/** How much each officer has before them. */
export const officerLoadsQuery = queryOptions({
  queryKey: ['tasks', 'load'],
  queryFn: () => call('task.load', {}),
});

/** The text of one task, for its form; never remembered beyond it, because looking is itself noted. */
export const taskTextQuery = (taskId: string) =>
  queryOptions({
    queryKey: ['tasks', 'text', taskId],
    queryFn: async () => (await call('task.words', { taskIds: [taskId] }))[0]?.text ?? '',
    gcTime: 0,
    // What is being typed is not written over by what somebody else changes meanwhile.
    staleTime: 'static',
  });
