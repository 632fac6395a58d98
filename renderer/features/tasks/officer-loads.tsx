import { useQuery } from '@tanstack/react-query';
import { officerLoadsQuery } from '../../queries/tasks.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';

/** How much each officer has before them, most overdue first, for who leads them. */
export function OfficerLoads() {
  const { t, number } = useText();
  const loads = useQuery(officerLoadsQuery);
  if (loads.isError) return <p className="field-problem">{failureText(t, loads.error)}</p>;
  if (loads.data === undefined || loads.data.length === 0) return null;
  return (
    <section className="home-loads" aria-labelledby="home-loads">
      <h2 id="home-loads">{t('home.loads')}</h2>
      <table className="home-load-table" aria-labelledby="home-loads">
        <thead>
          <tr>
            <th scope="col">{t('home.loadOfficer')}</th>
            <th scope="col">{t('home.loadOverdue')}</th>
            <th scope="col">{t('home.loadSoon')}</th>
            <th scope="col">{t('home.loadOpen')}</th>
            <th scope="col">{t('home.loadCases')}</th>
          </tr>
        </thead>
        <tbody>
          {loads.data.map(({ accountId, displayName, overdue, dueSoon, open, openCases }) => (
            <tr key={accountId}>
              <th scope="row">{displayName}</th>
              <td>{number(overdue)}</td>
              <td>{number(dueSoon)}</td>
              <td>{number(open)}</td>
              <td>{number(openCases)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
