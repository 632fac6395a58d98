import { useQuery } from '@tanstack/react-query';
import { consentDenials } from '../../../shared/domain/consent-verdict.ts';
import type { ReportingPeriod } from '../../../shared/domain/reporting-period.ts';
import { exportedRowsQuery } from '../../queries/exports.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Notice } from '../../ui/notice.tsx';

/**
 * Whether each case goes as a row beside the counts: off until somebody who may asks for it, with how many may go and why
 * the others stay, in numbers alone.
 */
export function RowsChoice({
  period,
  isChosen,
  onChoose,
}: {
  readonly period: ReportingPeriod;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}) {
  const { t, number } = useText();
  const found = useQuery(exportedRowsQuery(period));
  return (
    <section className="export-step" aria-labelledby="export-rows" data-testid="export-rows">
      <h2 id="export-rows">{t('export.rowsTitle')}</h2>
      <label className="choice">
        <input
          type="checkbox"
          checked={isChosen}
          aria-describedby="export-rows-help"
          onChange={(event) => onChoose(event.target.checked)}
        />
        {t('export.rowsInclude')}
      </label>
      <p className="quiet" id="export-rows-help">
        {t('export.rowsHelp')}
      </p>
      {found.isError && <p className="field-problem">{failureText(t, found.error)}</p>}
      {found.data !== undefined && (
        <>
          <p role="status" data-testid="export-rows-found">
            {t('export.rowsFound', {
              count: found.data.cases,
              rows: number(found.data.rows),
              cases: number(found.data.cases),
            })}
          </p>
          {found.data.rows < found.data.cases && (
            <dl className="facts" aria-label={t('export.rowsLeftOut')}>
              {consentDenials
                .filter((denial) => found.data.leftOut[denial] > 0)
                .map((denial) => (
                  <div key={denial} className="facts-pair">
                    <dt>{t(`export.leftOut.${denial}`)}</dt>
                    <dd>{number(found.data.leftOut[denial])}</dd>
                  </div>
                ))}
            </dl>
          )}
          {isChosen && found.data.alone > 0 && (
            <Notice kind="warning">
              <p>{t('export.rowsAlone', { count: found.data.alone, shown: number(found.data.alone) })}</p>
            </Notice>
          )}
        </>
      )}
    </section>
  );
}
