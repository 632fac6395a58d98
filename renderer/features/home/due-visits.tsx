import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CalendarClock, TriangleAlert } from 'lucide-react';
import { dueVisitsQuery } from '../../queries/returns.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { codeNameText } from '../../ui/code-name-text.ts';
import { today } from '../../ui/today.ts';
import { dueText } from '../protocol/due-text.ts';

/** Visits after a return that are overdue or come within a month, longest overdue first; nothing where there are none. */
export function DueVisits() {
  const text = useText();
  const { t, number, language } = text;
  const due = useQuery(dueVisitsQuery);
  if (due.data?.total === 0 || due.isPending) return null;
  return (
    <section className="home-due" aria-labelledby="home-visits" data-due="visits">
      <h2 id="home-visits">
        {t('home.visits')} {due.data !== undefined && <span className="quiet">{number(due.data.total)}</span>}
      </h2>
      {due.isError && <p className="field-problem">{failureText(t, due.error)}</p>}
      <ul className="home-list">
        {due.data?.visits.map(({ visitId, caseId, number: caseNumber, months, plannedOn }) => {
          const isLate = plannedOn < today();
          const Icon = isLate ? TriangleAlert : CalendarClock;
          return (
            <li key={visitId} data-late={isLate || undefined}>
              <Link
                className="home-line"
                to="/cases/$caseId"
                params={{ caseId }}
                search={{ section: 'return' }}
              >
                <Icon className="icon" aria-hidden />
                <span className="home-line-main">
                  <span className="home-line-name">{t('visits.title', { months: number(months) })}</span>
                  <span className="quiet small">
                    <strong className={isLate ? 'home-late' : undefined}>
                      {dueText(text, plannedOn, today())}
                    </strong>{' '}
                    · {codeNameText(caseId, language)} · {caseNumber}
                  </span>
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
      {due.data !== undefined && due.data.total > due.data.visits.length && (
        <p className="quiet small">{t('home.dueMore', { count: due.data.total - due.data.visits.length })}</p>
      )}
    </section>
  );
}
