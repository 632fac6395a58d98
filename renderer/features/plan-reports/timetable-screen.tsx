import { useQuery } from '@tanstack/react-query';
import { planLevels } from '../../../shared/codes/plan-levels.ts';
import type { OverviewNode, PlanOverview } from '../../../shared/contract/plan-report.ts';
import { rollUpLights, type PlanLight } from '../../../shared/domain/plan-light.ts';
import { calledText, planText, timeText } from '../../../shared/national-plan/report-text.ts';
import { formatDate } from '../../../shared/text/lao-format.ts';
import { planOverviewQuery } from '../../queries/plan-reports.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Notice } from '../../ui/notice.tsx';
import { LightMark } from './light-mark.tsx';
import { PlanViewScreen } from './plan-views.tsx';
import { quartersOf, shareOfTime, type ShownTime, shownTime } from './shown-time.ts';
import '../../ui/record-table.css';

/** When the activities of a plan run: bars over years and quarters with today, and the same as a table. */
export function PlanTimetableScreen({ planId }: { readonly planId: string | undefined }) {
  return (
    <PlanViewScreen view="timetable" planId={planId}>
      {(plan) => <Timetable planId={plan.planId} />}
    </PlanViewScreen>
  );
}

function Timetable({ planId }: { readonly planId: string }) {
  const { t, language } = useText();
  const overview = useQuery(planOverviewQuery(planId));
  if (overview.data === undefined)
    return overview.isError ? (
      <Notice kind="problem" title={t('error.title')}>
        <p>{failureText(t, overview.error)}</p>
      </Notice>
    ) : (
      <p className="quiet">{t('program.loading')}</p>
    );
  const { nodes, plan, on } = overview.data;
  const rolled = rollUpLights(nodes);
  const lightOf = ({ nodeId, own }: OverviewNode): PlanLight => rolled.get(nodeId)?.light ?? own;
  const undated = nodes.filter(
    ({ level, startsOn, endsOn }) => level === 'activity' && startsOn === null && endsOn === null,
  ).length;
  const dated = nodes.filter(({ startsOn, endsOn }) => startsOn !== null || endsOn !== null);
  const time = shownTime(plan, dated);
  return (
    <>
      <p className="quiet">
        {dated.length > 0 && (
          <>
            {isShown(time, on) && `${t('planReports.timetable.today', { day: formatDate(on, language) })} `}
            {t('planReports.timetable.colours')}{' '}
          </>
        )}
        {undated > 0 && t('planReports.timetable.undated', { count: undated })}
      </p>
      {dated.length === 0 ? (
        <p className="quiet">{t('planReports.timetable.nothing')}</p>
      ) : (
        <>
          <Chart nodes={dated} time={time} on={on} lightOf={lightOf} />
          <h2>{t('planReports.timetable.table')}</h2>
          <table className="record-table plan-timetable" aria-label={t('planReports.timetable.table')}>
            <thead>
              <tr>
                <th scope="col">{t('planReports.overview.entry')}</th>
                <th scope="col">{t('planReports.overview.responsible')}</th>
                <th scope="col">{t('planReports.timetable.time')}</th>
                <th scope="col">{t('planReports.overview.light')}</th>
              </tr>
            </thead>
            <tbody>
              {dated.map((node) => (
                <tr key={node.nodeId} className="record-row" data-node={node.code}>
                  <th scope="row">
                    {node.code} {planText(node, language)}
                  </th>
                  <td data-label={t('planReports.overview.responsible')}>
                    {node.responsible.map((body) => calledText(body, language)).join(', ')}
                  </td>
                  <td data-label={t('planReports.timetable.time')}>{timeText(node, language)}</td>
                  <td data-label={t('planReports.overview.light')}>
                    <LightMark light={lightOf(node)} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </>
  );
}

/** Whether a day lies in the time that the chart shows. */
const isShown = ({ first, last }: ShownTime, day: string): boolean => first <= day && day <= last;

/** The bars; whoever does not see them has the table below. */
function Chart({
  nodes,
  time,
  on,
  lightOf,
}: {
  readonly nodes: PlanOverview['nodes'];
  readonly time: ShownTime;
  readonly on: string;
  readonly lightOf: (node: OverviewNode) => PlanLight;
}) {
  const { t, language, label } = useText();
  const quarters = quartersOf(time);
  const years = quarters.filter(({ quarter }) => quarter === 1);
  return (
    <figure className="gantt" role="img" aria-label={t('planReports.timetable.chart')}>
      <div className="gantt-row gantt-head">
        <span />
        <svg className="gantt-time" aria-hidden>
          {years.map(({ year, at }) => (
            <text key={year} x={`${at}%`} dx="4" y="1.1em">
              {year}
            </text>
          ))}
          {quarters.map(({ year, quarter, at }) => (
            <text key={`${year}-${quarter}`} className="gantt-quarter" x={`${at}%`} dx="4" y="2.6em">
              {quarter}
            </text>
          ))}
        </svg>
      </div>
      {nodes.map((node) => {
        const from = shareOfTime(time, node.startsOn ?? time.first);
        const to = shareOfTime(time, node.endsOn ?? time.last, 'end');
        return (
          <div key={node.nodeId} className="gantt-row" data-level={node.level}>
            <span className="gantt-name">
              {node.level === 'activity' ? node.code : `${label(planLevels, node.level)} ${node.code}`}{' '}
              {planText(node, language)}
            </span>
            <svg className="gantt-time" aria-hidden>
              {quarters.map(({ year, quarter, at }) => (
                <line
                  key={`${year}-${quarter}`}
                  className={quarter === 1 ? 'gantt-year-line' : 'gantt-line'}
                  x1={`${at}%`}
                  x2={`${at}%`}
                  y1="0"
                  y2="100%"
                />
              ))}
              <rect
                className="gantt-bar"
                data-light={lightOf(node)}
                x={`${from}%`}
                width={`${Math.max(0.4, to - from)}%`}
                y="25%"
                height="50%"
                rx="3"
              />
              {isShown(time, on) && (
                <line
                  className="gantt-today"
                  x1={`${shareOfTime(time, on)}%`}
                  x2={`${shareOfTime(time, on)}%`}
                  y1="0"
                  y2="100%"
                />
              )}
            </svg>
          </div>
        );
      })}
    </figure>
  );
}
