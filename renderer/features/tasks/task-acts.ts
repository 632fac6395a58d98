import { useMutation } from '@tanstack/react-query';
import type { TaskLine } from '../../../shared/contract/task.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import { useOfferUndo } from '../../app/undo.tsx';
import { call } from '../../bridge.ts';
import type { Text } from '../../text/use-text.ts';
import { today } from '../../ui/today.ts';
import { workName } from './work-text.ts';

/** What is done with a task at one press, each with the offer to take it back. */
export function useTaskActs() {
  const offer = useOfferUndo();
  const close = useMutation({
    mutationFn: ({ task, state }: { readonly task: TaskLine; readonly state: 'done' | 'not-needed' }) =>
      call('task.close', { taskId: task.taskId, version: task.version, state, on: today() }),
    onSuccess: ({ actId, nextDueOn }, { task, state }) => {
      const say = (text: Text) => {
        const { t, language } = text;
        const what = workName(task, text);
        const said = t(state === 'done' ? 'tasks.saidDone' : 'tasks.saidNotNeeded', { what });
        const next = nextDueOn && t('tasks.saidNext', { day: formatDate(nextDueOn, language, 'short') });
        return [said, next].filter(Boolean).join(' ');
      };
      offer({ actId, say });
    },
  });
  const remove = useMutation({
    mutationFn: ({ taskId, version }: TaskLine) => call('task.delete', { taskId, version }),
    onSuccess: ({ actId }, task) =>
      offer({ actId, say: (text) => text.t('tasks.saidDeleted', { what: workName(task, text) }) }),
  });
  const give = useMutation({
    mutationFn: ({ tasks, to }: { readonly tasks: readonly TaskLine[]; readonly to: string }) =>
      call('task.assign', { tasks: tasks.map(({ taskId, version }) => ({ taskId, version })), to }),
    onSuccess: ({ actId, assigned, stayed }) => {
      const say = ({ t }: Text) => {
        const said = t('tasks.saidGiven', { count: assigned });
        const left = stayed > 0 ? t('tasks.saidStayed', { count: stayed }) : '';
        return [said, left].filter(Boolean).join(' ');
      };
      if (assigned > 0) offer({ actId, say });
    },
  });
  const reopen = useMutation({
    mutationFn: ({ taskId, version }: TaskLine) => call('task.reopen', { taskId, version }),
  });
  return { close, remove, give, reopen, failure: close.error ?? remove.error ?? give.error ?? reopen.error };
}
