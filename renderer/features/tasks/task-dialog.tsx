import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { v7 as newRecordId } from 'uuid';
import { taskKinds } from '../../../shared/codes/task-kinds.ts';
import type { InputByOperation } from '../../../shared/contract.ts';
import type { TaskLine } from '../../../shared/contract/task.ts';
import { Task, taskPriorities } from '../../../shared/domain/task.ts';
import { repeatUnits } from '../../../shared/domain/task-repeat.ts';
import { useSession } from '../../app/session.ts';
import { useOfferUndo } from '../../app/undo.tsx';
import { call } from '../../bridge.ts';
import { DateInput } from '../../forms/date-input.tsx';
import { rawDay, readDate } from '../../forms/raw-date.ts';
import { assigneesQuery, taskTextQuery } from '../../queries/tasks.ts';
import { useText } from '../../text/use-text.ts';
import { CodeSelect } from '../../ui/code-select.tsx';
import { Field } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { today } from '../../ui/today.ts';
import { CaseChooser, type ChosenCase } from './case-chooser.tsx';
import { readTime } from './read-time.ts';
import './tasks.css';

interface TaskDialogProps {
  /** The task that is changed; null for a new one. */
  readonly task: TaskLine | null;
  /** The case from which a new one is begun. */
  readonly of: ChosenCase | null;
  readonly onClose: () => void;
}

/** A new task, or the answers of one that is open. */
export function TaskDialog({ task, of, onClose }: TaskDialogProps) {
  const hasText = task?.text === 'own';
  const text = useQuery({ ...taskTextQuery(task?.taskId ?? ''), enabled: hasText });
  // Of what cannot be read, nothing is written over.
  if (hasText && !text.isSuccess) return null;
  return <TaskForm task={task} of={of} text={text.data ?? ''} onClose={onClose} />;
}

type Problems = Readonly<Partial<Record<'kind' | 'text' | 'dueOn' | 'dueAt' | 'assignee' | 'every', string>>>;

function TaskForm({ task, of, text: written, onClose }: TaskDialogProps & { readonly text: string }) {
  const words = useText();
  const { t, number } = words;
  const { account, wings } = useSession();
  const offer = useOfferUndo();
  const [taskId] = useState(() => task?.taskId ?? newRecordId());
  const [ofCase, setCase] = useState(of);
  const [kind, setKind] = useState<string>(task?.kind ?? '');
  const [text, setText] = useState(written);
  const [dueOn, setDueOn] = useState(() => rawDay(task?.dueOn ?? today()));
  const [dueAt, setDueAt] = useState(task?.dueAt ?? '');
  const [assignee, setAssignee] = useState(task?.assignee ?? account.id);
  const [priority, setPriority] = useState<Task['priority']>(task?.priority ?? 'normal');
  const [unit, setUnit] = useState<string>(task?.repeat?.unit ?? '');
  const [every, setEvery] = useState(String(task?.repeat?.every ?? 1));
  const [problems, setProblems] = useState<Problems>({});
  const caseId = task === null ? (ofCase?.caseId ?? null) : task.caseId;
  const assignees = useQuery(assigneesQuery(caseId));
  const offered = assignees.data ?? [];
  const chosen = offered.find(({ accountId }) => accountId === assignee);
  const save = useMutation({
    mutationFn: (input: InputByOperation<'task.save'>) => call('task.save', input),
    onSuccess: ({ actId }) => {
      if (actId !== null) offer({ actId, say: (text) => text.t('tasks.saidGiven', { count: 1 }) });
      onClose();
    },
  });
  const mayWriteText = wings.length > 0 && task?.text !== 'other-side';
  const submit = () => {
    const reading = readDate(dueOn, today());
    const day = reading.ok && reading.value?.precision === 'day' ? reading.value.earliest : undefined;
    const time = readTime(dueAt);
    const code = Task.shape.kind.safeParse(kind);
    const row = repeatUnits.find((each) => each === unit);
    const repeat = Task.shape.repeat.safeParse(
      row === undefined ? null : { unit: row, every: Number(every.trim() || Number.NaN) },
    );
    const said = text.trim() === '' ? null : text;
    const needsText = code.data === 'Other' && said === null && task?.text !== 'other-side';
    const found: Problems = {
      ...(!code.success && { kind: 'required' }),
      ...(needsText && { text: 'required' }),
      ...(!reading.ok ? { dueOn: reading.problem } : day === undefined ? { dueOn: 'day-needed' } : {}),
      ...(time === undefined && { dueAt: 'not-understood' }),
      ...(!repeat.success && { every: 'not-understood' }),
      // Whoever is quicker than the list is the one who does it.
      ...(chosen === undefined && !assignees.isPending && { assignee: 'required' }),
      ...(code.data === 'Other' &&
        chosen?.readsText === false &&
        task?.text !== 'other-side' && { assignee: 'other-side-reads-kind-only' }),
    };
    setProblems(found);
    if (Object.keys(found).length > 0) return false;
    if (!code.success || day === undefined || time === undefined || !repeat.success) return false;
    save.mutate({
      taskId,
      caseId,
      version: task?.version ?? 0,
      kind: code.data,
      assignee,
      dueOn: day,
      dueAt: time,
      priority,
      repeat: repeat.data,
      text: mayWriteText ? said : null,
    });
    return true;
  };
  return (
    <FormDialog
      title={t(task === null ? 'tasks.new' : 'tasks.edit')}
      submit={t('action.save')}
      act={save}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="task-fields">
        <CodeSelect
          label={t('tasks.kind')}
          list={taskKinds}
          value={kind}
          onChange={setKind}
          problem={problems.kind}
        />
        {task === null && <CaseChooser label={t('tasks.case')} chosen={ofCase} onChoose={setCase} />}
      </div>
      {mayWriteText ? (
        <TextField
          label={t('tasks.text')}
          help={t('tasks.textHelp')}
          rows={2}
          maxLength={2000}
          value={text}
          onChange={setText}
          problem={problems.text}
        />
      ) : (
        <p className="quiet small">{t('tasks.textElsewhere')}</p>
      )}
      <div className="task-fields">
        <Field label={t('tasks.dueOn')} problem={problems.dueOn} width="medium">
          {(control) => (
            <DateInput
              control={control}
              help={t('caseForm.openedOnHelp')}
              raw={dueOn}
              onRaw={setDueOn}
              isAhead
            />
          )}
        </Field>
        <Field
          label={t('tasks.dueAt')}
          help={t('screening.heldAtHelp')}
          problem={problems.dueAt}
          width="short"
        >
          {(control) => (
            <input
              {...control}
              className="input"
              autoComplete="off"
              value={dueAt}
              onChange={({ target }) => setDueAt(target.value)}
            />
          )}
        </Field>
        <Field
          label={t('tasks.assignee')}
          problem={problems.assignee}
          width="medium"
          help={chosen?.readsText === false && text.trim() !== '' ? t('tasks.otherSideHelp') : undefined}
        >
          {(control) => (
            <select
              {...control}
              className="input"
              value={chosen === undefined ? '' : assignee}
              onChange={({ target }) => setAssignee(target.value)}
            >
              {chosen === undefined && <option value="">{t('form.choose')}</option>}
              {offered.map(({ accountId, displayName }) => (
                <option key={accountId} value={accountId}>
                  {displayName}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('tasks.priority')} width="short">
          {(control) => (
            <select
              {...control}
              className="input"
              value={priority}
              onChange={({ target }) =>
                setPriority(taskPriorities.find((each) => each === target.value) ?? 'normal')
              }
            >
              {taskPriorities.map((each) => (
                <option key={each} value={each}>
                  {t(`tasks.priorities.${each}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field
          label={t('tasks.repeat')}
          width="medium"
          help={unit === '' ? undefined : t('tasks.repeatHelp')}
        >
          {(control) => (
            <select
              {...control}
              className="input"
              value={unit}
              onChange={({ target }) => setUnit(target.value)}
            >
              <option value="">{t('tasks.once')}</option>
              {repeatUnits.map((each) => (
                <option key={each} value={each}>
                  {t(`tasks.units.${each}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        {unit !== '' && (
          <Field label={t('tasks.everyHowMany')} problem={problems.every} width="short">
            {(control) => (
              <input
                {...control}
                className="input"
                inputMode="numeric"
                autoComplete="off"
                value={every}
                placeholder={number(1)}
                onChange={({ target }) => setEvery(target.value)}
              />
            )}
          </Field>
        )}
      </div>
    </FormDialog>
  );
}
