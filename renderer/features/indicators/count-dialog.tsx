import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { v7 as newRecordId } from 'uuid';
import { countingRules } from '../../../shared/domain/indicator-binding.ts';
import type { IndicatorFile } from '../../../shared/contract/indicator.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import { call } from '../../bridge.ts';
import { countedCasesQuery, countNowQuery, indicatorQuery } from '../../queries/indicators.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { figureText, periodText, ruleText } from './indicator-text.ts';

/** What is counted in a period now, with the cases behind it, for the head who may see them; and keeping the number. */
export function CountDialog({
  file: { indicatorId, indicator },
  period,
  onClose,
}: {
  readonly file: IndicatorFile;
  readonly period: string;
  readonly onClose: () => void;
}) {
  const text = useText();
  const { t, language } = text;
  const client = useQueryClient();
  const [countId] = useState(() => newRecordId());
  const now = useQuery(countNowQuery(indicatorId, period));
  const cases = useQuery(countedCasesQuery(indicatorId, period));
  const take = useMutation({
    mutationFn: () => call('indicator.takeCount', { countId, indicatorId, period }),
    onSuccess: async () => {
      await client.invalidateQueries(indicatorQuery(indicatorId));
      onClose();
    },
  });
  const failure = now.error ?? cases.error;
  const hasWhole = indicator.counts !== null && countingRules[indicator.counts.thing].hasWhole;
  return (
    <FormDialog
      title={t('indicators.countTitle', { period: periodText(period, text) })}
      submit={t('indicators.takeCount')}
      act={take}
      onSubmit={() => {
        take.mutate();
        return true;
      }}
      onClose={onClose}
    >
      {failure !== null && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, failure)}</p>
        </Notice>
      )}
      {now.data !== undefined && (
        <p className="indicator-count-now">
          {t('indicators.countNow', { amount: figureText(now.data.amount, text) })}
        </p>
      )}
      {indicator.counts !== null && <p className="quiet small">{ruleText(indicator.counts.thing, text)}</p>}
      <p className="quiet small">{t('indicators.countKept')}</p>
      <section aria-labelledby="counted-cases">
        <h3 id="counted-cases">{t('indicators.countedCases')}</h3>
        {cases.data?.length === 0 && <p className="quiet">{t('indicators.noCases')}</p>}
        <ul className="counted-cases">
          {cases.data?.map(({ caseId, number, on, isPart }, at) => (
            // A case stands in it once for each thing counted.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={`${caseId} ${at}`}>
              <Link to="/cases/$caseId" params={{ caseId }}>
                {number}
              </Link>{' '}
              <span className="quiet small">
                {formatDate(on, language, 'short')}
                {/* Of what has no whole everything is counted. */}
                {hasWhole && ` · ${t(isPart ? 'indicators.isPart' : 'indicators.isWhole')}`}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </FormDialog>
  );
}
