import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useOfferUndo } from '../../app/undo.tsx';
import { call } from '../../bridge.ts';
import { DayField, readDay } from '../../forms/day-field.tsx';
import { emptyDate } from '../../forms/raw-date.ts';
import { useText } from '../../text/use-text.ts';
import { ColleagueField } from '../../ui/colleague-field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { endOfDay } from './end-of-day.ts';

interface OfficerDialogProps {
  readonly caseId: string;
  /** Who is not offered, because they have it already. */
  readonly without: readonly string[];
  readonly onClose: () => void;
}

/** Lets somebody work on the case too, for good or until a day. */
export function AssignDialog({ caseId, without, onClose }: OfficerDialogProps) {
  const { t } = useText();
  const [accountId, setAccountId] = useState('');
  const [until, setUntil] = useState(emptyDate);
  const [problems, setProblems] = useState<{ who?: string; until?: string }>({});
  const assign = useMutation({
    mutationFn: (last: string | null) => call('case.assign', { caseId, accountId, until: last }),
    onSuccess: onClose,
  });
  const send = () => {
    const day = readDay(until);
    const found = {
      ...(accountId === '' ? { who: 'choose-one' } : {}),
      ...(day.ok ? {} : { until: day.problem }),
    };
    setProblems(found);
    if (!day.ok || accountId === '') return false;
    assign.mutate(day.day === null ? null : endOfDay(day.day));
    return true;
  };
  return (
    <FormDialog
      title={t('officers.assignTitle')}
      submit={t('officers.assignSubmit')}
      act={assign}
      onSubmit={send}
      onClose={onClose}
    >
      <ColleagueField
        label={t('officers.who')}
        value={accountId}
        onChange={setAccountId}
        without={without}
        problem={problems.who}
      />
      <DayField
        label={t('officers.until')}
        help={t('officers.untilHelp')}
        raw={until}
        onRaw={setUntil}
        problem={problems.until}
      />
    </FormDialog>
  );
}

/** Makes another officer responsible for the case. */
export function HandOverDialog({
  from,
  ...dialog
}: OfficerDialogProps & {
  /** The officer responsible until now. */
  readonly from: string;
}) {
  const { t } = useText();
  const [withTasks, setWithTasks] = useState(true);
  const offer = useOfferUndo();
  const handOver = useMutation({
    mutationFn: (to: string) => call('case.reassign', { from, to, caseIds: [dialog.caseId], withTasks }),
    onSuccess: ({ actId, tasks }) => {
      if (actId !== null) offer({ actId, say: (text) => text.t('tasks.saidHandedOver', { count: tasks }) });
      dialog.onClose();
    },
  });
  return (
    <OneColleagueDialog
      {...dialog}
      title={t('officers.handOverTitle')}
      submit={t('officers.handOverSubmit')}
      act={handOver}
    >
      <label className="choice">
        <input type="checkbox" checked={withTasks} onChange={({ target }) => setWithTasks(target.checked)} />
        <span>
          {t('officers.handOverTasks')} <span className="quiet small">{t('officers.handOverTasksHelp')}</span>
        </span>
      </label>
    </OneColleagueDialog>
  );
}

/** Conflict of interest: shuts somebody out of the case. */
export function ExcludeDialog(dialog: OfficerDialogProps) {
  const { t } = useText();
  const { caseId, onClose } = dialog;
  const exclude = useMutation({
    mutationFn: (accountId: string) => call('case.exclude', { caseId, accountId }),
    onSuccess: onClose,
  });
  return (
    <OneColleagueDialog
      {...dialog}
      title={t('officers.excludeTitle')}
      help={t('officers.conflictHelp')}
      submit={t('officers.excludeSubmit')}
      look="danger"
      act={exclude}
    />
  );
}

function OneColleagueDialog({
  title,
  help,
  submit,
  look = 'main',
  act,
  without,
  onClose,
  children,
}: OfficerDialogProps & {
  /** What else is asked, below who it is. */
  readonly children?: ReactNode;
  readonly title: string;
  readonly help?: string;
  readonly submit: string;
  readonly look?: 'main' | 'danger';
  readonly act: {
    readonly isPending: boolean;
    readonly error: unknown;
    readonly mutate: (accountId: string) => void;
  };
}) {
  const { t } = useText();
  const [accountId, setAccountId] = useState('');
  const [problem, setProblem] = useState<string>();
  const send = () => {
    setProblem(accountId === '' ? 'choose-one' : undefined);
    if (accountId === '') return false;
    act.mutate(accountId);
    return true;
  };
  return (
    <FormDialog title={title} submit={submit} look={look} act={act} onSubmit={send} onClose={onClose}>
      {help !== undefined && <p>{help}</p>}
      <ColleagueField
        label={t('officers.who')}
        value={accountId}
        onChange={setAccountId}
        without={without}
        problem={problem}
      />
      {children}
    </FormDialog>
  );
}
