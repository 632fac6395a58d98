import { useQuery } from '@tanstack/react-query';
import { ListPlus } from 'lucide-react';
import { useState } from 'react';
import type { CaseFile } from '../../../shared/contract/case.ts';
import type { TaskLine } from '../../../shared/contract/task.ts';
import { shortcuts } from '../../app/shortcuts.ts';
import { tasksOfCaseQuery } from '../../queries/tasks.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { today } from '../../ui/today.ts';
import { repeatText } from './repeat-text.ts';
import { useTaskActs } from './task-acts.ts';
import { TaskDialog } from './task-dialog.tsx';
import { isLate, workDayText, workName } from './work-text.ts';
import './tasks.css';

/** The tasks of a case that officers set, open first; the steps of the protocol stand below them. */
export function CaseTasks({ file }: { readonly file: CaseFile }) {
  const { t } = useText();
  const { caseId, number } = file;
  const tasks = useQuery(tasksOfCaseQuery(caseId));
  const acts = useTaskActs();
  const [edited, setEdited] = useState<TaskLine | 'new' | null>(null);
  const failure = tasks.error ?? acts.failure;
  return (
    <section className="case-panel" aria-labelledby="case-tasks-title">
      <h2 id="case-tasks-title">{t('tasks.title')}</h2>
      {failure !== null && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, failure)}</p>
        </Notice>
      )}
      {tasks.data?.length === 0 && <p className="quiet">{t('tasks.noneInCase')}</p>}
      <ul className="rows">
        {tasks.data?.map((task) => (
          <CaseTask key={task.taskId} task={task} acts={acts} onEdit={() => setEdited(task)} />
        ))}
      </ul>
      {file.may.includes('case:write') && (
        <div>
          <Button icon={ListPlus} keys={shortcuts.newTask.keys} onClick={() => setEdited('new')}>
            {t('tasks.new')}
          </Button>
        </div>
      )}
      {edited !== null && (
        <TaskDialog
          task={edited === 'new' ? null : edited}
          of={{ caseId, number }}
          onClose={() => setEdited(null)}
        />
      )}
    </section>
  );
}

function CaseTask({
  task,
  acts,
  onEdit,
}: {
  readonly task: TaskLine & { readonly words?: string };
  readonly acts: ReturnType<typeof useTaskActs>;
  readonly onEdit: () => void;
}) {
  const text = useText();
  const { t } = text;
  const name = workName(task, text);
  return (
    <li data-task={task.kind} data-state={task.state}>
      <span className="rows-main">
        <span className="rows-name">{name}</span>
        <span className={isLate(task, today()) ? 'small rows-warning' : 'small quiet'}>
          {[
            workDayText(task, text, today()),
            task.assigneeName,
            task.priority === 'normal' ? '' : t(`tasks.priorities.${task.priority}`),
            task.repeat === null ? '' : repeatText(task.repeat, text),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {task.words !== undefined && <span className="work-said">{task.words}</span>}
        {task.text === 'other-side' && <span className="quiet small">{t('tasks.textOfOtherSide')}</span>}
      </span>
      {task.mayAct && (
        <span className="step-acts">
          {task.state === 'open' ? (
            <>
              <Button
                aria-label={t('protocol.markDone', { what: name })}
                disabled={acts.close.isPending}
                onClick={() => acts.close.mutate({ task, state: 'done' })}
              >
                {t('protocol.done')}
              </Button>
              <Button look="quiet" aria-label={t('protocol.change', { what: name })} onClick={onEdit}>
                {t('action.edit')}
              </Button>
            </>
          ) : (
            <Button
              look="quiet"
              aria-label={t('tasks.reopenOne', { what: name })}
              disabled={acts.reopen.isPending}
              onClick={() => acts.reopen.mutate(task)}
            >
              {t('tasks.reopen')}
            </Button>
          )}
          <Button
            look="quiet"
            aria-label={t('tasks.deleteOne', { what: name })}
            disabled={acts.remove.isPending}
            onClick={() => acts.remove.mutate(task)}
          >
            {t('tasks.delete')}
          </Button>
        </span>
      )}
    </li>
  );
}
