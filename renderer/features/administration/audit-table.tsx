import type { AuditEntryView } from '../../../shared/contract/audit.ts';
import { formatMoment } from '../../../shared/dates/vientiane-time.ts';
import { useText } from '../../text/use-text.ts';
import { RecordButton, ToldDetails } from './told-details.tsx';

/** Rows of the audit; a record leads to everything that was done with it. */
export function AuditTable({
  rows,
  onRecord,
}: {
  readonly rows: readonly AuditEntryView[];
  readonly onRecord: (record: string) => void;
}) {
  const { t, language, clock } = useText();
  return (
    <table className="administration-table audit-table" aria-label={t('audit.title')}>
      <thead>
        <tr>
          <th scope="col">{t('audit.number')}</th>
          <th scope="col">{t('audit.when')}</th>
          <th scope="col">{t('audit.who')}</th>
          <th scope="col">{t('audit.what')}</th>
          <th scope="col">{t('audit.record')}</th>
          <th scope="col">{t('audit.detail')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.seq}>
            <th scope="row" className="fixed">
              {row.seq}
            </th>
            <td data-label={t('audit.when')} title={clock(row.at)}>
              {formatMoment(row.at, language, 'short')}
            </td>
            <td data-label={t('audit.who')}>{row.actorName ?? t('audit.nobody')}</td>
            <td data-label={t('audit.what')}>
              {t(`audit.groups.${row.group}`)} <span className="fixed quiet">{row.operation}</span>
            </td>
            <td data-label={t('audit.record')}>
              {row.record !== null && <RecordButton record={row.record} onRecord={onRecord} />}
            </td>
            <td data-label={t('audit.detail')} className="audit-detail">
              {row.detail === null ? (
                t('audit.erased')
              ) : (
                <ToldDetails detail={row.detail} onRecord={onRecord} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
