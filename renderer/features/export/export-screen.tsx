import { useMutation, useQuery } from '@tanstack/react-query';
import { PackageCheck } from 'lucide-react';
import { useState } from 'react';
import { partsOf } from '../../../shared/dates/plain-date.ts';
import { ReportingPeriod } from '../../../shared/domain/reporting-period.ts';
import { useSession } from '../../app/session.ts';
import { call } from '../../bridge.ts';
import { RecipientField } from '../../forms/recipient-field.tsx';
import { noteSaved } from '../../forms/saved-at.ts';
import { useRecipient } from '../../forms/use-recipient.ts';
import { exportPreviewQuery, signingKeyQuery } from '../../queries/exports.ts';
import { failureText } from '../../text/error-text.ts';
import { problemText } from '../../text/problem-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { today } from '../../ui/today.ts';
import { ExportDone } from './export-done.tsx';
import { MonthField } from './month-field.tsx';
import { usualPeriods } from './period.ts';
import { Preview } from './preview.tsx';
import { RowsChoice } from './rows-choice.tsx';
import { SigningKey } from './signing-key.tsx';
import './export.css';

const quick = ['thisQuarter', 'lastQuarter', 'thisYear', 'lastYear'] as const;

/** Counts of a period for one recipient: what would leave is in sight before anything does. */
export function ExportScreen() {
  const { t } = useText();
  const periods = usualPeriods(today());
  const [period, setPeriod] = useState(periods.thisQuarter);
  const recipient = useRecipient();
  const signingKey = useQuery(signingKeyQuery);
  const { checked } = recipient;
  const mayMakeRows = useSession().may('export:rows');
  const [hasRows, setRows] = useState(false);
  const make = useMutation({
    mutationFn: ({ what, ...asked }: Asked) => call(what, asked),
    onSuccess: () => noteSaved(new Date().toISOString()),
  });
  const what = hasRows ? 'export.makeWithRows' : 'export.make';
  // What was made, or failed, belongs to one period, one recipient and one choice of what goes.
  const isOfThis =
    make.variables !== undefined &&
    isSame(make.variables.period, period) &&
    make.variables.recipient === checked?.recipient &&
    make.variables.what === what;
  const isPeriod = ReportingPeriod.safeParse(period).success;
  const preview = useQuery({ ...exportPreviewQuery(period), enabled: isPeriod });
  const lastYear = partsOf(today()).year + 1;
  return (
    <div className="screen" data-screen="export">
      <header>
        <h1>{t('export.title')}</h1>
        <p className="export-intro">{t('export.intro')}</p>
      </header>
      <section className="export-step" aria-labelledby="export-period">
        <h2 id="export-period">{t('export.period')}</h2>
        <div className="export-quick" role="group" aria-label={t('export.quick')}>
          {quick.map((name) => (
            <Button
              key={name}
              aria-pressed={isSame(period, periods[name])}
              onClick={() => setPeriod(periods[name])}
            >
              {t(`export.${name}`)}
            </Button>
          ))}
        </div>
        <div className="export-months">
          <MonthField
            label={t('export.from')}
            monthLabel={t('export.fromMonth')}
            yearLabel={t('export.fromYear')}
            value={period.fromMonth}
            lastYear={lastYear}
            onChange={(fromMonth) => setPeriod({ ...period, fromMonth })}
          />
          <MonthField
            label={t('export.to')}
            monthLabel={t('export.toMonth')}
            yearLabel={t('export.toYear')}
            value={period.toMonth}
            lastYear={lastYear}
            problemId={isPeriod ? undefined : 'export-period-problem'}
            onChange={(toMonth) => setPeriod({ ...period, toMonth })}
          />
        </div>
        {!isPeriod && (
          <p className="field-problem" id="export-period-problem" role="alert">
            {problemText(t, 'period-reversed')}
          </p>
        )}
      </section>
      <section className="export-step" aria-label={t('export.recipient')}>
        <RecipientField {...recipient} />
      </section>
      {isPeriod && mayMakeRows && <RowsChoice period={period} isChosen={hasRows} onChoose={setRows} />}
      {!mayMakeRows && <p className="export-intro quiet">{t('export.rowsByHead')}</p>}
      {isPeriod && <Preview period={period} hasRows={hasRows} />}
      <section className="export-step" aria-label={t('export.make')}>
        {isPeriod && preview.data?.cases === 0 && preview.data.contacts === 0 && (
          <Notice kind="warning">
            <p>{t('export.noCases')}</p>
          </Notice>
        )}
        <div className="export-make">
          <Button
            look="main"
            icon={PackageCheck}
            disabled={!isPeriod || checked === undefined || make.isPending}
            onClick={() =>
              checked !== undefined && make.mutate({ what, period, recipient: checked.recipient })
            }
          >
            {make.isPending ? t('export.making') : t('export.make')}
          </Button>
          {checked === undefined && <p className="quiet">{t('export.needsRecipient')}</p>}
        </div>
        {isOfThis && make.isError && (
          <Notice kind="problem" title={t('error.title')}>
            <p>{failureText(t, make.error)}</p>
          </Notice>
        )}
        {isOfThis && make.isSuccess && (
          <ExportDone
            made={make.data}
            rows={make.data.rows === null ? null : { label: t('export.rowsWent'), count: make.data.rows }}
            saveCopy={(fileName) => call('export.saveCopy', { fileName })}
          />
        )}
      </section>
      <SigningKey read={signingKey} />
    </div>
  );
}

type Asked = {
  readonly what: 'export.make' | 'export.makeWithRows';
  readonly period: ReportingPeriod;
  readonly recipient: string;
};

const isSame = (one: ReportingPeriod, other: ReportingPeriod): boolean =>
  one.fromMonth === other.fromMonth && one.toMonth === other.toMonth;
