import { protocolStepKinds } from '../../../shared/codes/protocol-step-kinds.ts';
import { taskKinds } from '../../../shared/codes/task-kinds.ts';
import type { WorkLine } from '../../../shared/contract/task.ts';
import type { PlainDate } from '../../../shared/dates/plain-date.ts';
import { formatDate, formatTime } from '../../../shared/text/lao-format.ts';
import type { Text } from '../../text/use-text.ts';
import { dueText } from '../protocol/due-text.ts';

/** What is to be done, by its kind. */
export const workName = (line: WorkLine, { label }: Text): string =>
  line.source === 'task' ? label(taskKinds, line.kind) : label(protocolStepKinds, line.kind);

/** The key of a line, also where both kinds of work stand in one list. */
export const workId = (line: WorkLine): string => (line.source === 'task' ? line.taskId : line.stepId);

/** Until when, counted from today, and on which day and at what time; of what is closed, when it was. */
export function workDayText(line: WorkLine, text: Text, today: PlainDate): string {
  const { t, language } = text;
  if (line.closedOn !== null)
    return t(line.state === 'done' ? 'protocol.doneOn' : 'protocol.notNeededOn', {
      day: formatDate(line.closedOn, language, 'short'),
    });
  const at = line.source === 'task' && line.dueAt !== null ? ` ${formatTime(line.dueAt, language)}` : '';
  return `${dueText(text, line.dueOn, today)} · ${formatDate(line.dueOn, language, 'short')}${at}`;
}

export const isLate = (line: WorkLine, today: PlainDate): boolean =>
  line.state === 'open' && line.dueOn < today;
