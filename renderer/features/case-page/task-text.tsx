import type { TFunction } from 'i18next';
import { z } from 'zod';
import { taskKinds } from '../../../shared/codes/task-kinds.ts';
import { Task, type TaskWords } from '../../../shared/domain/task.ts';
import { formatDate, formatTime } from '../../../shared/text/lao-format.ts';
import { AccountName } from '../../ui/account-name.tsx';
import { repeatText } from '../tasks/repeat-text.ts';
import type { FieldTexts } from './field-text.tsx';

/** What the history keeps of a task in codes. */
export const KeptTask = Task.omit({ taskId: true, caseId: true, version: true }).extend({
  isDeleted: z.boolean(),
});

export const taskTexts: FieldTexts<z.infer<typeof KeptTask>> = {
  kind: (kind, { label }) => label(taskKinds, kind),
  assignee: (accountId) => <AccountName accountId={accountId} />,
  dueOn: (day, { language }) => formatDate(day, language, 'short'),
  dueAt: (time, { language }) => (time === null ? '—' : formatTime(time, language)),
  priority: (priority, { t }) => t(`tasks.priorities.${priority}`),
  repeat: (repeat, text) => (repeat === null ? text.t('tasks.once') : repeatText(repeat, text)),
  state: (state, { t }) => t(`protocol.states.${state}`),
  closedOn: (day, { language }) => (day === null ? '—' : formatDate(day, language, 'short')),
  isDeleted: (isDeleted, { t }) => t(isDeleted ? 'tasks.deleted' : 'tasks.notDeleted'),
};

export const taskWordsTexts: FieldTexts<TaskWords> = { text: (text) => text ?? '—' };

/** The question of each field, as the form asks it. */
export const taskLabels = (t: TFunction): Readonly<Record<string, string>> => ({
  kind: t('tasks.kind'),
  assignee: t('tasks.assignee'),
  dueOn: t('tasks.dueOn'),
  dueAt: t('tasks.dueAt'),
  priority: t('tasks.priority'),
  repeat: t('tasks.repeat'),
  state: t('protocol.state'),
  closedOn: t('protocol.on'),
  isDeleted: t('tasks.deletedOrNot'),
  text: t('tasks.text'),
});

export const taskFieldOrder = [
  'kind',
  'assignee',
  'dueOn',
  'dueAt',
  'priority',
  'repeat',
  'state',
  'closedOn',
  'isDeleted',
];
