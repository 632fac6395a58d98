import { useQuery } from '@tanstack/react-query';
import { countsContacts, type CountTable } from '../../../shared/domain/count-table.ts';
import type { ReportingPeriod } from '../../../shared/domain/reporting-period.ts';
import { exportPreviewQuery } from '../../queries/exports.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Notice } from '../../ui/notice.tsx';
import { codeMeaning } from './code-meaning.ts';

/** Exactly what would leave: every table with its columns and rows. */
export function Preview({
  period,
  hasRows,
}: {
  readonly period: ReportingPeriod;
  /** Whether rows of single cases go beside the counts. */
  readonly hasRows: boolean;
}) {
  const { t } = useText();
  const preview = useQuery(exportPreviewQuery(period));
  return (
    <section className="export-step" aria-labelledby="export-preview" data-testid="export-preview">
      <h2 id="export-preview">{t('export.preview')}</h2>
      {preview.isError && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, preview.error)}</p>
        </Notice>
      )}
      {preview.data !== undefined && (
        <>
          <p role="status">
            {t(hasRows ? 'export.previewTextWithRows' : 'export.previewText', { count: preview.data.cases })}{' '}
            {preview.data.contacts > 0 && t('export.previewContacts', { count: preview.data.contacts })}
          </p>
          <p className="quiet small">
            {t('export.columns')} · {t('export.tableCount', { count: preview.data.tables.length })} ·{' '}
            {t('export.rows', { count: preview.data.tables.reduce((sum, { rows }) => sum + rows.length, 0) })}
          </p>
          <div className="export-tables">
            {preview.data.tables.map((table) => (
              <CountTableView key={table.name} table={table} />
            ))}
          </div>
        </>
      )}
    </section>
  );
}

function CountTableView({ table }: { readonly table: CountTable }) {
  const text = useText();
  const { t, number } = text;
  return (
    <table className="export-table">
      <caption>
        {t(`export.table.${table.name}`)}{' '}
        <span className="quiet small">
          {table.rows.length === 0 ? t('export.noRows') : t('export.rows', { count: table.rows.length })}
        </span>
        {table.countsPersonsRepeatedly && (
          <span className="quiet small"> · {t('export.countsRepeatedly')}</span>
        )}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('export.columnCode')}</th>
          <th scope="col">{t('export.columnLabel')}</th>
          <th scope="col" className="export-number">
            {t(countsContacts(table.name) ? 'export.columnContacts' : 'export.columnPersons')}
          </th>
        </tr>
      </thead>
      <tbody>
        {table.rows.map(({ code, persons }) => (
          <tr key={code}>
            <td className="fixed">{code}</td>
            <td>{codeMeaning(table.name, code, text)}</td>
            <td className="export-number">{number(persons)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
