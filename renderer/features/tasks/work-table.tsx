import { useNavigate } from '@tanstack/react-router';
import {
  CalendarClock,
  Check,
  Flag,
  FolderOpen,
  Pencil,
  Repeat2,
  RotateCcw,
  Trash2,
  TriangleAlert,
} from 'lucide-react';
import type { Key } from 'react';
import {
  Button,
  Cell,
  Checkbox,
  Column,
  Row,
  Table,
  TableBody,
  TableHeader,
  type Selection,
} from 'react-aria-components';
import type { TaskLine, WorkLine } from '../../../shared/contract/task.ts';
import { useText } from '../../text/use-text.ts';
import { codeNameText } from '../../ui/code-name-text.ts';
import { today } from '../../ui/today.ts';
import { repeatText } from './repeat-text.ts';
import type { useTaskActs } from './task-acts.ts';
import { isLate, workDayText, workId, workName } from './work-text.ts';
import '../../ui/record-table.css';

interface WorkTableProps {
  readonly lines: readonly WorkLine[];
  readonly acts: ReturnType<typeof useTaskActs>;
  /** The texts that somebody asked to see, by task. */
  readonly texts: ReadonlyMap<string, string>;
  /** Whether it is told who is to do it. */
  readonly withOfficers: boolean;
  readonly onEdit: (task: TaskLine) => void;
  /** Where several are given to somebody at once: which are chosen. */
  readonly selection?: {
    readonly chosen: ReadonlySet<string>;
    readonly onChoose: (chosen: ReadonlySet<string>) => void;
  };
}

/**
 * Work as lines: arrows move, Enter opens the task or the case. Its buttons stand beside each line with Done as the last, one
 * press of the left arrow away from the line, and the same button of the next line comes after it.
 */
export function WorkTable({ lines, acts, texts, withOfficers, onEdit, selection }: WorkTableProps) {
  const { t } = useText();
  const navigate = useNavigate();
  const open = (key: Key) => {
    const line = lines.find((each) => workId(each) === key);
    if (line === undefined) return;
    if (line.source === 'task' && line.state === 'open' && line.mayAct) onEdit(line);
    else if (line.caseId !== null)
      void navigate({ to: '/cases/$caseId', params: { caseId: line.caseId }, search: { section: 'tasks' } });
  };
  const choose = (keys: Selection) =>
    selection?.onChoose(
      new Set(keys === 'all' ? lines.filter(isGivable).map(workId) : [...keys].map(String)),
    );
  return (
    <Table
      className="record-table work-table"
      aria-label={t('tasks.table')}
      onRowAction={open}
      {...(selection !== undefined && {
        selectionMode: 'multiple' as const,
        selectedKeys: selection.chosen,
        onSelectionChange: choose,
        disabledKeys: lines.filter((line) => !isGivable(line)).map(workId),
        disabledBehavior: 'selection' as const,
      })}
    >
      <TableHeader>
        {selection !== undefined && (
          <Column className="work-table-choose">
            <Checkbox slot="selection" className="work-check">
              <span className="work-check-box" aria-hidden />
            </Checkbox>
          </Column>
        )}
        <Column className="work-table-day">{t('tasks.day')}</Column>
        <Column isRowHeader>{t('tasks.what')}</Column>
        <Column className="work-table-case">{t('tasks.case')}</Column>
        {withOfficers && <Column className="work-table-officer">{t('tasks.assignee')}</Column>}
        <Column className="work-table-acts">
          <span className="unseen">{t('tasks.acts')}</span>
        </Column>
      </TableHeader>
      <TableBody>
        {lines.map((line) => (
          <WorkRow
            key={workId(line)}
            line={line}
            acts={acts}
            text={line.source === 'task' ? texts.get(line.taskId) : undefined}
            withOfficers={withOfficers}
            isChoosable={selection !== undefined}
            onEdit={onEdit}
            onOpen={() => open(workId(line))}
          />
        ))}
      </TableBody>
    </Table>
  );
}

/** Steps go with their case: who is responsible for it is changed there. */
const isGivable = (line: WorkLine): boolean => line.source === 'task' && line.mayAct && line.state === 'open';

function WorkRow({
  line,
  acts,
  text: said,
  withOfficers,
  isChoosable,
  onEdit,
  onOpen,
}: Pick<WorkTableProps, 'acts' | 'withOfficers' | 'onEdit'> & {
  readonly onOpen: () => void;
  readonly line: WorkLine;
  readonly text: string | undefined;
  readonly isChoosable: boolean;
}) {
  const text = useText();
  const { t, language } = text;
  const isOverdue = isLate(line, today());
  const DayIcon = isOverdue ? TriangleAlert : CalendarClock;
  const name = workName(line, text);
  return (
    <Row id={workId(line)} className="record-row" textValue={name}>
      {isChoosable && (
        <Cell className="work-table-choose">
          {isGivable(line) && (
            <Checkbox slot="selection" className="work-check">
              <span className="work-check-box" aria-hidden />
            </Checkbox>
          )}
        </Cell>
      )}
      <Cell className="work-table-day">
        <span className="work-day" data-late={isOverdue || undefined}>
          <DayIcon className="icon" aria-hidden />
          <span>{workDayText(line, text, today())}</span>
        </span>
      </Cell>
      <Cell>
        <span className="work-name">{name}</span>
        {line.source === 'task' && line.priority !== 'normal' && (
          <span className={`tag tag-with-icon ${line.priority === 'high' ? 'tag-high' : ''}`}>
            {line.priority === 'high' && <Flag className="icon" aria-hidden />}
            {t(`tasks.priorities.${line.priority}`)}
          </span>
        )}
        {line.source === 'task' && line.repeat !== null && (
          <span className="quiet small work-fact">
            <Repeat2 className="icon" aria-hidden /> {repeatText(line.repeat, text)}
          </span>
        )}
        {line.source === 'protocol-step' && (
          <span className="quiet small work-fact">{t('tasks.ofProtocol')}</span>
        )}
        {line.source === 'task' && line.text !== 'none' && said === undefined && (
          <span className="quiet small work-fact">
            {t(line.text === 'own' ? 'tasks.hasText' : 'tasks.textOfOtherSide')}
          </span>
        )}
        {said !== undefined && <p className="work-said small">{said}</p>}
      </Cell>
      <Cell className="work-table-case" data-label={t('tasks.case')}>
        {line.caseId === null ? (
          <span className="quiet">{t('tasks.noCase')}</span>
        ) : (
          <>
            {codeNameText(line.caseId, language)} <span className="quiet small">{line.number}</span>
          </>
        )}
      </Cell>
      {withOfficers && (
        <Cell className="work-table-officer" data-label={t('tasks.assignee')}>
          {line.assigneeName}
        </Cell>
      )}
      <Cell className="work-table-acts">
        <span className="work-acts">
          {line.source === 'task' && line.mayAct && (
            <TaskButtons task={line} name={name} acts={acts} onEdit={onEdit} />
          )}
          {line.source === 'protocol-step' && (
            <Button
              className="button button-quiet"
              aria-label={t('tasks.openCaseOf', { what: name })}
              onPress={onOpen}
            >
              <FolderOpen className="icon" aria-hidden />
              {t('releases.openCase')}
            </Button>
          )}
        </span>
      </Cell>
    </Row>
  );
}

function TaskButtons({
  task,
  name,
  acts,
  onEdit,
}: Pick<WorkTableProps, 'acts' | 'onEdit'> & { readonly task: TaskLine; readonly name: string }) {
  const { t } = useText();
  if (task.state !== 'open')
    return (
      <Button
        className="button button-plain"
        aria-label={t('tasks.reopenOne', { what: name })}
        isDisabled={acts.reopen.isPending}
        onPress={() => acts.reopen.mutate(task)}
      >
        <RotateCcw className="icon" aria-hidden />
        {t('tasks.reopen')}
      </Button>
    );
  return (
    <>
      <Button
        className="button button-quiet work-act-icon"
        aria-label={t('protocol.change', { what: name })}
        onPress={() => onEdit(task)}
      >
        <Pencil className="icon" aria-hidden />
      </Button>
      <Button
        className="button button-quiet work-act-icon"
        aria-label={t('tasks.deleteOne', { what: name })}
        isDisabled={acts.remove.isPending}
        onPress={() => acts.remove.mutate(task)}
      >
        <Trash2 className="icon" aria-hidden />
      </Button>
      <Button
        className="button button-quiet"
        aria-label={t('tasks.notNeededOne', { what: name })}
        isDisabled={acts.close.isPending}
        onPress={() => acts.close.mutate({ task, state: 'not-needed' })}
      >
        {t('protocol.states.not-needed')}
      </Button>
      <Button
        className="button button-plain"
        aria-label={t('protocol.markDone', { what: name })}
        isDisabled={acts.close.isPending}
        onPress={() => acts.close.mutate({ task, state: 'done' })}
      >
        <Check className="icon" aria-hidden />
        {t('protocol.done')}
      </Button>
    </>
  );
}
