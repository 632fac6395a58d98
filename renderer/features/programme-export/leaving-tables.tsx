import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LeavingTable } from '../../../shared/contract/programme-export.ts';
import { programmePreviewQuery } from '../../queries/plan-resources.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import './leaving-tables.css';

/** Rows of a table that are shown until somebody asks for all of them. */
const FIRST_ROWS = 20;

/** Exactly what would leave: every file with its columns and its rows, cell by cell as it is written. */
export function LeavingTables() {
  const { t } = useText();
  const preview = useQuery(programmePreviewQuery);
  const tables = preview.data?.tables ?? [];
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
  return (
    <section className="export-step" aria-labelledby="leaving-tables" data-testid="leaving-tables">
      <h2 id="leaving-tables">{t('export.preview')}</h2>
      <p className="quiet">{t('programmeExport.previewHelp')}</p>
      {preview.isError && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, preview.error)}</p>
        </Notice>
      )}
      {preview.data !== undefined && (
        <>
          <p role="status" className="quiet small">
            {t('export.tableCount', { count: tables.length })} · {t('export.rows', { count: rows })}
          </p>
          {tables.map((table) => (
            <LeavingTableView key={table.name} table={table} />
          ))}
        </>
      )}
    </section>
  );
}

function LeavingTableView({ table }: { readonly table: LeavingTable }) {
  const { t } = useText();
  const [isWhole, setWhole] = useState(false);
  const { name, columns, rows } = table;
  const fileName = `${name}.csv`;
  const shown = isWhole ? rows : rows.slice(0, FIRST_ROWS);
  return (
    <details className="leaving-table">
      <summary>
        {t(`programmeExport.tables.${name}`)} <span className="fixed small">{fileName}</span>{' '}
        <span className="quiet small">
          {rows.length === 0 ? t('export.noRows') : t('export.rows', { count: rows.length })}
        </span>
      </summary>
      <div
        className="leaving-table-rows"
        role="region"
        aria-label={t(`programmeExport.tables.${name}`)}
        // A wide table is moved by the arrow keys.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <table className="export-table">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" className="fixed">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, at) => (
              // Rows are as they are written; two may be the same.
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={at}>
                {row.map((cell, column) => (
                  <td key={columns[column]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {!isWhole && rows.length > FIRST_ROWS && (
        <Button onClick={() => setWhole(true)}>{t('programmeExport.showAll', { count: rows.length })}</Button>
      )}
    </details>
  );
}
