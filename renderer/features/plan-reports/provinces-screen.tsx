import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ProvinceFigures } from '../../../shared/contract/plan-report.ts';
import { spanOf } from '../../../shared/domain/indicator-period.ts';
import { reportPeriods, ReportPeriod } from '../../../shared/domain/report-period.ts';
import { reportPeriodText } from '../../../shared/national-plan/report-text.ts';
import { formatTotalAndWomen } from '../../../shared/text/total-and-women.ts';
import { partsOf } from '../../../shared/dates/plain-date.ts';
import { planOverviewQuery, planProvincesQuery } from '../../queries/plan-reports.ts';
import { failureText } from '../../text/error-text.ts';
import { useText, type Text } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { provinces } from '../../ui/provinces.ts';
import { today } from '../../ui/today.ts';
import { PlanViewScreen } from './plan-views.tsx';
import { provincePlaces } from './province-places.ts';
import '../../ui/record-table.css';

const measures = ['trainings', 'participants', 'outreach'] as const;
type Measure = (typeof measures)[number];

/** What was held in each of the 18 provinces, as a grid of tiles and as a table. */
export function PlanProvincesScreen({
  planId,
  period,
}: {
  readonly planId: string | undefined;
  readonly period: string | undefined;
}) {
  const chosen = ReportPeriod.safeParse(period).data ?? String(partsOf(today()).year);
  return (
    <PlanViewScreen view="provinces" planId={planId}>
      {(plan) => <Provinces planId={plan.planId} chosenPlan={planId} period={chosen} />}
    </PlanViewScreen>
  );
}

function Provinces({
  planId,
  chosenPlan,
  period,
}: {
  readonly planId: string;
  readonly chosenPlan: string | undefined;
  readonly period: string;
}) {
  const text = useText();
  const { t, language } = text;
  const navigate = useNavigate();
  const [measure, setMeasure] = useState<Measure>('trainings');
  const { first, last } = spanOf(period);
  const overview = useQuery(planOverviewQuery(planId));
  const counted = useQuery(planProvincesQuery(first, last));
  const failure = overview.error ?? counted.error;
  if (failure !== null)
    return (
      <Notice kind="problem" title={t('error.title')}>
        <p>{failureText(t, failure)}</p>
      </Notice>
    );
  if (overview.data === undefined || counted.data === undefined)
    return <p className="quiet">{t('program.loading')}</p>;
  const figures = new Map(counted.data.provinces.map(({ code, ...each }) => [code, each]));
  const most = Math.max(0, ...counted.data.provinces.map((each) => valueOf(measure, each)));
  return (
    <>
      <div className="plan-view-filters">
        <Field label={t('planReports.report.period')} width="medium">
          {(control) => (
            <select
              {...control}
              className="input"
              value={period}
              onChange={({ target }) =>
                void navigate({
                  to: '/plan/provinces',
                  search: {
                    ...(chosenPlan === undefined ? {} : { plan: chosenPlan }),
                    period: target.value,
                  },
                  replace: true,
                })
              }
            >
              {reportPeriods(overview.data.firstYear, overview.data.lastYear).map((each) => (
                <option key={each} value={each}>
                  {reportPeriodText(each, language)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <div role="group" aria-label={t('planReports.provinces.number')} className="plan-view-acts">
          {measures.map((each) => (
            <Button key={each} aria-pressed={each === measure} onClick={() => setMeasure(each)}>
              {t(`planReports.provinces.measure.${each}`)}
            </Button>
          ))}
        </div>
      </div>
      <p className="quiet">{t('planReports.provinces.help')}</p>
      <p>
        {t('planReports.provinces.whole')}: {t('planReports.provinces.measure.trainings')}{' '}
        {text.number(counted.data.whole.trainings.events)} (
        {formatTotalAndWomen(counted.data.whole.trainings, language)}) ·{' '}
        {t('planReports.provinces.measure.outreach')} {audienceText(counted.data.whole.outreach, text)}
      </p>
      <div className="plan-provinces">
        <ul className="province-tiles" aria-label={t('planReports.provinces.tiles')}>
          {provinces.map(({ code, nameLao, nameEnglish }) => {
            const own = figures.get(code);
            const place = provincePlaces[code];
            if (own === undefined || place === undefined) return null;
            return (
              <li
                key={code}
                data-province={code}
                data-share={shareStep(valueOf(measure, own), most)}
                style={{ gridRow: place.row, gridColumn: place.column }}
              >
                <span className="province-name">{language === 'lo' ? nameLao : nameEnglish}</span>
                <strong>{mainText(measure, own, text)}</strong>
                {measure === 'participants' && own.trainings.total > 0 && (
                  <span className="small">
                    {t('planReports.provinces.women', { women: text.number(own.trainings.women) })}
                  </span>
                )}
              </li>
            );
          })}
        </ul>
        <table className="record-table" aria-label={t('planReports.provinces.table')}>
          <thead>
            <tr>
              <th scope="col">{t('planReports.overview.province')}</th>
              <th scope="col">{t('planReports.provinces.measure.trainings')}</th>
              <th scope="col">{t('planReports.provinces.measure.participants')}</th>
              <th scope="col">{t('planReports.provinces.measure.outreach')}</th>
            </tr>
          </thead>
          <tbody>
            {provinces.map(({ code, nameLao, nameEnglish }) => {
              const own = figures.get(code);
              return (
                own !== undefined && (
                  <tr key={code} className="record-row" data-province-row={code}>
                    <th scope="row">{language === 'lo' ? nameLao : nameEnglish}</th>
                    <td data-label={t('planReports.provinces.measure.trainings')}>
                      {text.number(own.trainings.events)}
                    </td>
                    <td data-label={t('planReports.provinces.measure.participants')}>
                      {own.trainings.total === 0
                        ? text.number(0)
                        : formatTotalAndWomen(own.trainings, language)}
                    </td>
                    <td data-label={t('planReports.provinces.measure.outreach')}>
                      {audienceText(own.outreach, text)}
                    </td>
                  </tr>
                )
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}

function valueOf(measure: Measure, { trainings, outreach }: ProvinceFigures): number {
  if (measure === 'trainings') return trainings.events;
  return measure === 'participants' ? trainings.total : outreach.estimate;
}

const mainText = (measure: Measure, own: ProvinceFigures, { number }: Text): string =>
  number(valueOf(measure, own));

const audienceText = (
  { events, estimate, low, high }: ProvinceFigures['outreach'],
  { t, number }: Text,
): string =>
  events === 0
    ? number(0)
    : t('planReports.provinces.audience', {
        estimate: number(estimate),
        low: number(low),
        high: number(high),
      });

/** In which of five tints: none for nothing, else by the share of the most. */
const shareStep = (value: number, most: number): number =>
  value === 0 || most === 0 ? 0 : Math.max(1, Math.ceil((value / most) * 4));
