import { useMutation } from '@tanstack/react-query';
import type { TaskLine } from '../../../shared/contract/task.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import { useOfferUndo } from '../../app/undo.tsx';
import { call } from '../../bridge.ts';
import { useText } from '../../text/use-text.ts';
import { today } from '../../ui/today.ts';
import { workName } from './work-text.ts';

/** What is done with a task at one press, each with the offer to take it back. */
export function useTaskActs() {
  const text = useText();
  const { t, language } = text;
  const offer = useOfferUndo();
  const close = useMutation({
    mutationFn: ({ task, state }: { readonly task: TaskLine; readonly state: 'done' | 'not-needed' }) =>
      call('task.close', { taskId: task.taskId, version: task.version, state, on: today() }),
    onSuccess: ({ actId, nextDueOn }, { task, state }) => {
      const what = workName(task, text);
      const said = t(state === 'done' ? 'tasks.saidDone' : 'tasks.saidNotNeeded', { what });
      const next = nextDueOn && t('tasks.saidNext', { day: formatDate(nextDueOn, language, 'short') });
      offer({ actId, text: [said, next].filter(Boolean).join(' ') });
    },
  });
  const remove = useMutation({
    mutationFn: ({ taskId, version }: TaskLine) => call('task.delete', { taskId, version }),
    onSuccess: ({ actId }, task) =>
      offer({ actId, text: t('tasks.saidDeleted', { what: workName(task, text) }) }),
  });
  const give = useMutation({
    mutationFn: ({ tasks, to }: { readonly tasks: readonly TaskLine[]; readonly to: string }) =>
      call('task.assign', { tasks: tasks.map(({ taskId, version }) => ({ taskId, version })), to }),
    onSuccess: ({ actId, assigned, stayed }) => {
      const said = t('tasks.saidGiven', { count: assigned });
      const left = stayed > 0 ? t('tasks.saidStayed', { count: stayed }) : '';
      if (assigned > 0) offer({ actId, text: [said, left].filter(Boolean).join(' ') });
    },
  });
  const reopen = useMutation({
    mutationFn: ({ taskId, version }: TaskLine) => call('task.reopen', { taskId, version }),
  });
  return { close, remove, give, reopen, failure: close.error ?? remove.error ?? give.error ?? reopen.error };
}
