import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CalendarClock, TriangleAlert } from 'lucide-react';
import { protocolStepKinds } from '../../../shared/codes/protocol-step-kinds.ts';
import { dueStepsQuery } from '../../queries/protocol.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { codeNameText } from '../../ui/code-name-text.ts';
import { today } from '../../ui/today.ts';
import { dueText } from '../protocol/due-text.ts';

/** What is overdue or due soon in one's own cases, worst first. */
export function Due({
  isShort,
}: {
  /** Nothing is said where nothing is due: an empty office begins with its first case. */
  readonly isShort: boolean;
}) {
  const text = useText();
  const { t, number, label, language } = text;
  const due = useQuery(dueStepsQuery);
  if (isShort && (due.data === undefined || due.data.total === 0)) return null;
  return (
    <section className="home-due" aria-labelledby="home-due">
      <h2 id="home-due">
        {t('home.due')}{' '}
        {due.data !== undefined && due.data.total > 0 && (
          <span className="quiet">{number(due.data.total)}</span>
        )}
      </h2>
      {due.isError && <p className="field-problem">{failureText(t, due.error)}</p>}
      {due.data?.total === 0 && <p className="quiet">{t('home.nothingDue')}</p>}
      <ul className="home-list">
        {due.data?.steps.map(({ stepId, caseId, kind, dueOn, number: caseNumber }) => {
          const isLate = dueOn < today();
          const Icon = isLate ? TriangleAlert : CalendarClock;
          return (
            <li key={stepId} data-late={isLate || undefined}>
              <Link
                className="home-line"
                to="/cases/$caseId"
                params={{ caseId }}
                search={{ section: 'steps' }}
              >
                <Icon className="icon" aria-hidden />
                <span className="home-line-main">
                  <span className="home-line-name">{label(protocolStepKinds, kind)}</span>
                  <span className="quiet small">
                    <strong className={isLate ? 'home-late' : undefined}>
                      {dueText(text, dueOn, today())}
                    </strong>{' '}
                    · {codeNameText(caseId, language)} · {caseNumber}
                  </span>
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
      {due.data !== undefined && due.data.total > due.data.steps.length && (
        <p className="quiet small">{t('home.dueMore', { count: due.data.total - due.data.steps.length })}</p>
      )}
    </section>
  );
}
