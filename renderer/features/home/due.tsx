import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CalendarClock, TriangleAlert } from 'lucide-react';
import { riskLevels } from '../../../shared/codes/risk-levels.ts';
import { serviceKinds } from '../../../shared/codes/service-kinds.ts';
import type { OutputByOperation } from '../../../shared/contract.ts';
import { useSession } from '../../app/session.ts';
import { dueAssistanceQuery } from '../../queries/assistance.ts';
import { dueWorkQuery } from '../../queries/tasks.ts';
import { failureText } from '../../text/error-text.ts';
import { useText, type Text } from '../../text/use-text.ts';
import { codeNameText } from '../../ui/code-name-text.ts';
import { today } from '../../ui/today.ts';
import type { CaseSection } from '../case-page/section-links.tsx';
import { dueText } from '../protocol/due-text.ts';
import { workId, workName } from '../tasks/work-text.ts';

interface DueLine {
  readonly id: string;
  /** null for a task without a case. */
  readonly caseId: string | null;
  readonly number: string | null;
  readonly source: 'task' | 'protocol-step' | 'assistance';
  readonly dueOn: string;
  readonly name: string;
  /** Where in the case it is done. */
  readonly section: CaseSection;
}

/** What is overdue or due soon of one's own, worst first: tasks, steps of the protocol, and for the social-work wing what was agreed with the person. */
export function Due({
  isShort,
}: {
  /** Nothing is said where nothing is due: an empty office begins with its first case. */
  readonly isShort: boolean;
}) {
  const text = useText();
  const { t, number } = text;
  const { wings } = useSession();
  const holdsAssistance = wings.includes('assistance');
  const due = useQuery(dueWorkQuery);
  const assistance = useQuery({ ...dueAssistanceQuery, enabled: holdsAssistance });
  const isRead = due.data !== undefined && (!holdsAssistance || assistance.data !== undefined);
  const work = (due.data?.lines ?? []).map((line): DueLine => ({
    id: workId(line),
    caseId: line.caseId,
    number: line.number,
    source: line.source,
    dueOn: line.dueOn,
    name: workName(line, text),
    section: 'tasks',
  }));
  const agreed = (assistance.data ?? []).map((each): DueLine => ({
    id: each.recordId,
    caseId: each.caseId,
    number: each.number,
    source: 'assistance',
    dueOn: each.dueOn,
    name: agreedText(each, text),
    section: 'assistance',
  }));
  const lines = [...work, ...agreed].toSorted((one, other) =>
    one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0,
  );
  const total = (due.data?.total ?? 0) + agreed.length;
  if (isShort && (!isRead || total === 0)) return null;
  const failure = due.error ?? assistance.error;
  return (
    <section className="home-due" aria-labelledby="home-due">
      <h2 id="home-due">
        {t('home.due')} {total > 0 && <span className="quiet">{number(total)}</span>}
      </h2>
      {failure !== null && <p className="field-problem">{failureText(t, failure)}</p>}
      {isRead && total === 0 && <p className="quiet">{t('home.nothingDue')}</p>}
      <ul className="home-list">
        {lines.map((line) => (
          <li key={line.id} data-due={line.source} data-late={line.dueOn < today() || undefined}>
            <WayToWork line={line}>
              <WorkDue line={line} />
            </WayToWork>
          </li>
        ))}
      </ul>
      {due.data !== undefined && due.data.total > due.data.lines.length && (
        <p className="small">
          <Link to="/tasks" search={{}}>
            {t('home.dueMore', { count: due.data.total - due.data.lines.length })}
          </Link>
        </p>
      )}
    </section>
  );
}

/** Where it is done: on the page of its case, or in the list of tasks. */
function WayToWork({ line, children }: { readonly line: DueLine; readonly children: React.ReactNode }) {
  return line.caseId === null ? (
    <Link className="home-line" to="/tasks" search={{}}>
      {children}
    </Link>
  ) : (
    <Link
      className="home-line"
      to="/cases/$caseId"
      params={{ caseId: line.caseId }}
      search={{ section: line.section }}
    >
      {children}
    </Link>
  );
}

function WorkDue({ line: { dueOn, name, caseId, number: caseNumber } }: { readonly line: DueLine }) {
  const text = useText();
  const { t, language } = text;
  const isLate = dueOn < today();
  const Icon = isLate ? TriangleAlert : CalendarClock;
  return (
    <>
      <Icon className="icon" aria-hidden />
      <span className="home-line-main">
        <span className="home-line-name">{name}</span>
        <span className="quiet small">
          <strong className={isLate ? 'home-late' : undefined}>{dueText(text, dueOn, today())}</strong> ·{' '}
          {caseId === null ? t('tasks.noCase') : `${codeNameText(caseId, language)} · ${caseNumber}`}
        </span>
      </span>
    </>
  );
}

/** What was agreed with the person and is due. */
function agreedText(due: OutputByOperation<'assistance.due'>[number], { t, label }: Text): string {
  switch (due.what) {
    case 'service':
      return t('home.dueService', { service: label(serviceKinds, due.kind) });
    case 'risk-review':
      return t('home.dueRiskReview', { level: label(riskLevels, due.level) });
    case 'plan-review':
      return t('home.duePlanReview');
  }
}
