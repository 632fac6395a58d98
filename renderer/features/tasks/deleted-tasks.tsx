import { useMutation, useQuery } from '@tanstack/react-query';
import { ArchiveRestore } from 'lucide-react';
import { vientianeDay } from '../../../shared/dates/vientiane-time.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import { call } from '../../bridge.ts';
import { deletedTasksQuery } from '../../queries/tasks.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { codeNameText } from '../../ui/code-name-text.ts';
import { Notice } from '../../ui/notice.tsx';
import { workName } from './work-text.ts';

/** Deleted tasks that may still be brought back, and what happens to the others. */
export function DeletedTasks() {
  const text = useText();
  const { t, language, moment } = text;
  const deleted = useQuery(deletedTasksQuery);
  const restore = useMutation({
    mutationFn: ({ taskId, version }: { readonly taskId: string; readonly version: number }) =>
      call('task.restore', { taskId, version }),
  });
  const failure = deleted.error ?? restore.error;
  return (
    <section className="deleted-tasks" aria-label={t('tasks.groups.deleted')}>
      <p className="quiet">{t('tasks.deletedHelp')}</p>
      {failure !== null && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, failure)}</p>
        </Notice>
      )}
      {deleted.data?.length === 0 && <p className="quiet">{t('tasks.nothingDeleted')}</p>}
      <ul className="rows">
        {deleted.data?.map((task) => (
          <li key={task.taskId} data-task={task.kind}>
            <span className="rows-main">
              <span className="rows-name">{workName(task, text)}</span>
              <span className="small quiet">
                {task.caseId !== null && `${codeNameText(task.caseId, language)} · ${task.number} · `}
                {t('tasks.deletedBy', { who: task.deletedByName, when: moment(task.deletedAt) })} ·{' '}
                {t('tasks.restorableUntil', {
                  day: formatDate(vientianeDay(task.restorableUntil), language, 'short'),
                })}
              </span>
            </span>
            <Button
              icon={ArchiveRestore}
              aria-label={t('tasks.restoreOne', { what: workName(task, text) })}
              disabled={restore.isPending}
              onClick={() => restore.mutate(task)}
            >
              {t('tasks.restore')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
