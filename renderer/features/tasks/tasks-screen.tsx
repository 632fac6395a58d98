import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { CalendarDays, Eye, EyeOff, ListPlus } from 'lucide-react';
import { useState } from 'react';
import { TaskGroup, TaskOrder, TaskPeriod, type TaskLine } from '../../../shared/contract/task.ts';
import { useSession } from '../../app/session.ts';
import { shortcuts } from '../../app/shortcuts.ts';
import { useShortcut } from '../../app/use-shortcut.ts';
import { call } from '../../bridge.ts';
import { officerLoadsQuery, workListQuery } from '../../queries/tasks.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { DeletedTasks } from './deleted-tasks.tsx';
import { GiveTasks } from './give-tasks.tsx';
import { OfficerLoads } from './officer-loads.tsx';
import { useTaskActs } from './task-acts.ts';
import { TaskDialog } from './task-dialog.tsx';
import { WorkTable } from './work-table.tsx';
import '../case-page/case-sections.css';
import './tasks.css';

/** Where the screen stands, kept in the history. */
export interface PlaceInTasks {
  readonly group: TaskGroup | 'deleted';
  readonly state: 'open' | 'closed';
  readonly period: TaskPeriod;
  readonly order: TaskOrder;
  readonly officer: string | null;
}

/** What is to be done: mine, what I gave to others, everybody's for who leads them, and what was deleted. */
export function TasksScreen({ place }: { readonly place: PlaceInTasks }) {
  const { t } = useText();
  const { may } = useSession();
  const [isNew, setNew] = useState(false);
  const groups = [
    ...TaskGroup.options.filter((group) => group !== 'team' || may('case:assign')),
    'deleted',
  ] as const;
  const { group } = place;
  return (
    <div className="screen tasks-screen" data-screen="tasks">
      <header className="screen-title">
        <h1>{t('tasks.title')}</h1>
        <div className="push">
          <Link className="button button-plain" to="/calendar" search={{}}>
            <CalendarDays className="icon" aria-hidden />
            {t('calendarScreen.title')}
          </Link>
          {may('case:write') && (
            <Button look="main" icon={ListPlus} keys={shortcuts.newTask.keys} onClick={() => setNew(true)}>
              {t('tasks.new')}
            </Button>
          )}
        </div>
      </header>
      <nav className="section-links" aria-label={t('tasks.groupsTitle')}>
        <ul>
          {groups.map((each) => (
            <li key={each}>
              <Link
                to="/tasks"
                search={each === 'mine' ? {} : { group: each }}
                activeOptions={{ exact: true }}
                activeProps={{}}
                aria-current={each === group ? 'page' : undefined}
              >
                {t(`tasks.groups.${each}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {group === 'deleted' ? (
        <DeletedTasks />
      ) : (
        <>
          {group === 'team' && <OfficerLoads />}
          <WorkList key={group} group={group} place={place} />
        </>
      )}
      {isNew && <TaskDialog task={null} of={null} onClose={() => setNew(false)} />}
    </div>
  );
}

function WorkList({ group, place }: { readonly group: TaskGroup; readonly place: PlaceInTasks }) {
  const { t } = useText();
  const { state, period, order, officer } = place;
  const list = useQuery(workListQuery({ group, state, period, officer, order }));
  const acts = useTaskActs();
  const [edited, setEdited] = useState<TaskLine | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const texts = useTexts();
  const lines = list.data?.lines ?? [];
  const tasks = lines.filter((line): line is TaskLine => line.source === 'task');
  const givable = tasks.filter(({ taskId }) => chosen.has(taskId));
  const isTeam = group === 'team';
  return (
    <>
      <WorkFilters place={place} group={group} />
      {state === 'open' && isTeam && (
        <GiveTasks tasks={givable} acts={acts} onGiven={() => setChosen(new Set())} />
      )}
      <p className="work-count">
        <span className="quiet" role="status">
          {list.data === undefined ? '' : t('tasks.count', { count: list.data.total })}
        </span>
        <TextsButton texts={texts} tasks={tasks} />
      </p>
      {(list.isError || acts.failure !== null) && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, list.error ?? acts.failure)}</p>
        </Notice>
      )}
      {lines.length > 0 && (
        <WorkTable
          lines={lines}
          acts={acts}
          texts={texts.shown}
          withOfficers={group !== 'mine'}
          onEdit={setEdited}
          {...(isTeam && state === 'open' && { selection: { chosen, onChoose: setChosen } })}
        />
      )}
      {lines.length > 0 && <p className="quiet small">{t('tasks.keys')}</p>}
      {list.data !== undefined && list.data.total > lines.length && (
        <p className="quiet small">{t('tasks.more', { count: list.data.total - lines.length })}</p>
      )}
      {list.data?.total === 0 && (
        <Notice kind="plain">
          <p>{t(`tasks.empty.${group}`)}</p>
        </Notice>
      )}
      {edited !== null && (
        <TaskDialog key={edited.taskId} task={edited} of={null} onClose={() => setEdited(null)} />
      )}
    </>
  );
}

function WorkFilters({ place, group }: { readonly place: PlaceInTasks; readonly group: TaskGroup }) {
  const { t } = useText();
  const { may } = useSession();
  const navigate = useNavigate();
  const loads = useQuery({ ...officerLoadsQuery, enabled: group === 'team' && may('case:assign') });
  const goTo = (change: Partial<PlaceInTasks>) => {
    const { state, period, order, officer } = { ...place, ...change };
    void navigate({
      to: '/tasks',
      search: {
        ...(group === 'mine' ? {} : { group }),
        ...(state === 'open' ? {} : { state }),
        ...(period === 'all' ? {} : { period }),
        ...(order === 'due' ? {} : { order }),
        ...(officer === null ? {} : { officer }),
      },
      replace: true,
    });
  };
  return (
    <div className="work-filters">
      <Field label={t('tasks.period')} width="short">
        {(control) => (
          <select
            {...control}
            className="input"
            value={place.period}
            onChange={({ target }) => goTo({ period: TaskPeriod.parse(target.value) })}
          >
            {TaskPeriod.options.map((period) => (
              <option key={period} value={period}>
                {t(`tasks.periods.${period}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('protocol.state')} width="short">
        {(control) => (
          <select
            {...control}
            className="input"
            value={place.state}
            onChange={({ target }) => goTo({ state: target.value === 'closed' ? 'closed' : 'open' })}
          >
            <option value="open">{t('protocol.states.open')}</option>
            <option value="closed">{t('tasks.closed')}</option>
          </select>
        )}
      </Field>
      {place.state === 'open' && (
        <Field label={t('cases.order.label')} width="short">
          {(control) => (
            <select
              {...control}
              className="input"
              value={place.order}
              onChange={({ target }) => goTo({ order: TaskOrder.parse(target.value) })}
            >
              {TaskOrder.options
                .filter((order) => order !== 'officer' || group !== 'mine')
                .map((order) => (
                  <option key={order} value={order}>
                    {t(`tasks.orders.${order}`)}
                  </option>
                ))}
            </select>
          )}
        </Field>
      )}
      {group === 'team' && (
        <Field label={t('home.loadOfficer')} width="medium">
          {(control) => (
            <select
              {...control}
              className="input"
              value={place.officer ?? ''}
              onChange={({ target }) => goTo({ officer: target.value === '' ? null : target.value })}
            >
              <option value="">{t('tasks.everybody')}</option>
              {loads.data?.map(({ accountId, displayName }) => (
                <option key={accountId} value={accountId}>
                  {displayName}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </div>
  );
}

/** How long a text stays in sight once somebody asked for it. */
const SHOWN_MILLISECONDS = 60_000;

/** Texts of tasks, hidden in lists until somebody asks; they go by themselves, like names. */
function useTexts() {
  const [shown, setShown] = useState<ReadonlyMap<string, string>>(new Map());
  const read = useMutation({
    // Taken over here, so that the mutation itself remembers no text.
    mutationFn: async (taskIds: readonly string[]) => {
      const found = await call('task.words', { taskIds: [...taskIds] });
      setShown(new Map(found.map(({ taskId, text }) => [taskId, text])));
      setTimeout(() => setShown(new Map()), SHOWN_MILLISECONDS);
    },
    gcTime: 0,
  });
  return { shown, read, hide: () => setShown(new Map()) };
}

function TextsButton({
  texts: { shown, read, hide },
  tasks,
}: {
  readonly texts: ReturnType<typeof useTexts>;
  readonly tasks: readonly TaskLine[];
}) {
  const { t } = useText();
  const own = tasks.filter(({ text }) => text === 'own').map(({ taskId }) => taskId);
  const isShown = shown.size > 0;
  const toggle = () => (isShown ? hide() : read.mutate(own));
  useShortcut('showNames', toggle, own.length > 0);
  if (own.length === 0) return null;
  return (
    <>
      <Button
        icon={isShown ? EyeOff : Eye}
        keys={shortcuts.showNames.keys}
        disabled={read.isPending}
        onClick={toggle}
      >
        {t(isShown ? 'tasks.hideTexts' : 'tasks.showTexts')}
      </Button>
      <span className="quiet small" role="status">
        {read.isError ? failureText(t, read.error) : isShown ? t('names.shown') : ''}
      </span>
    </>
  );
}
