import { useQuery } from '@tanstack/react-query';
import { UserRoundPen } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import type { TaskLine } from '../../../shared/contract/task.ts';
import { assigneesQuery } from '../../queries/tasks.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import type { useTaskActs } from './task-acts.ts';

/** Giving the tasks that are chosen to one officer; those of cases that are not for them stay. */
export function GiveTasks({
  tasks,
  acts: { give },
  onGiven,
}: {
  readonly tasks: readonly TaskLine[];
  readonly acts: ReturnType<typeof useTaskActs>;
  readonly onGiven: () => void;
}) {
  const { t } = useText();
  const [to, setTo] = useState('');
  const offered = useQuery(assigneesQuery(null)).data ?? [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (to !== '' && tasks.length > 0 && !give.isPending) give.mutate({ tasks, to }, { onSuccess: onGiven });
  };
  return (
    <form className="work-give" onSubmit={submit}>
      <span role="status">{t('tasks.chosen', { count: tasks.length })}</span>
      <label className="work-give-to">
        <span>{t('tasks.giveTo')}</span>
        <select className="input" value={to} onChange={({ target }) => setTo(target.value)}>
          <option value="">{t('form.choose')}</option>
          {offered.map(({ accountId, displayName }) => (
            <option key={accountId} value={accountId}>
              {displayName}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit" icon={UserRoundPen} disabled={to === '' || tasks.length === 0 || give.isPending}>
        {t('tasks.give')}
      </Button>
      <span className="quiet small" role="status">
        {give.isSuccess && give.data.stayed > 0 && t('tasks.saidStayed', { count: give.data.stayed })}
      </span>
    </form>
  );
}
