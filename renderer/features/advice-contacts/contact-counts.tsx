import { useQuery } from '@tanstack/react-query';
import { contactTableNames } from '../../../shared/domain/count-table.ts';
import type { ReportingPeriod } from '../../../shared/domain/reporting-period.ts';
import { adviceContactCountsQuery } from '../../queries/advice-contacts.ts';
import { useText } from '../../text/use-text.ts';
import { Loading } from '../../ui/loading.tsx';
import { codeMeaning } from '../export/code-meaning.ts';

/** How many contacts there were in a period, by each question: the same numbers that a statistical export carries. */
export function ContactCounts({ period }: { readonly period: ReportingPeriod }) {
  const text = useText();
  const { t, number } = text;
  const counts = useQuery(adviceContactCountsQuery(period));
  if (counts.data === undefined)
    return <Loading screen="contact-counts" failure={counts.error ?? undefined} />;
  const { contacts, tables } = counts.data;
  return (
    <section className="contact-counts" aria-label={t('adviceContacts.views.counts')}>
      <p role="status">{t('adviceContacts.count', { count: contacts })}</p>
      <div className="contact-count-tables">
        {tables.map(({ name, rows }) => (
          <table key={name} className="contact-count-table">
            <caption>{t(`export.table.${name}`)}</caption>
            <tbody>
              {rows.length === 0 && (
                <tr>
                  <td className="quiet">{t('export.noRows')}</td>
                </tr>
              )}
              {rows.map(({ code, persons }) => (
                <tr key={code}>
                  <th scope="row">{codeMeaning(name, code, text)}</th>
                  <td>{number(persons)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
      {tables.length < contactTableNames.length && (
        <p className="quiet small">{t('adviceContacts.countsWithheld')}</p>
      )}
    </section>
  );
}
