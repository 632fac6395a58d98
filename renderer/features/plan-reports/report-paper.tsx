import { budgetSources } from '../../../shared/codes/budget-sources.ts';
import { codeLabel } from '../../../shared/codes/code-list.ts';
import { planLevels } from '../../../shared/codes/plan-levels.ts';
import { programmeEventKinds } from '../../../shared/codes/programme-event-kinds.ts';
import type { PlanReport, ReportedEvent, ReportRow } from '../../../shared/contract/plan-report.ts';
import { formatMoment } from '../../../shared/dates/vientiane-time.ts';
import type { Language } from '../../../shared/domain/language.ts';
import type { Office } from '../../../shared/domain/office.ts';
import {
  calledText,
  datesText,
  indicatorRemarks,
  planText,
  progressColumns,
  reportPeriodText,
  reportWord,
  type ReportWord,
  timeText,
} from '../../../shared/national-plan/report-text.ts';
import { formatTotalAndWomen } from '../../../shared/text/total-and-women.ts';
import { formatNumber } from '../../../shared/text/lao-format.ts';
import { useTextIn } from '../../text/use-text.ts';
import { amountText } from '../../ui/money-text.ts';
import { attainedText, figureText } from '../indicators/indicator-text.ts';
import './report-paper.css';

/** A cell in which nothing stands, as the form of the ministries has it. */
const NOTHING = '\u00a0';

interface ReportPaperProps {
  readonly report: PlanReport;
  readonly office: Pick<Office, 'nameLao' | 'nameEnglish'>;
  readonly language: Language;
  /** Who makes it, and when. */
  readonly printedBy: string;
  readonly printedAt: string;
}

/** A report of the plan as it goes to paper, in the usual form of the ministries, on sheets that lie on their side. */
export function ReportPaper({ report, office, language, printedBy, printedAt }: ReportPaperProps) {
  const { t } = useTextIn(language);
  const word = (code: ReportWord): string => reportWord(code, language);
  const { plan, sums, people } = report;
  return (
    <article className="plan-report" lang={language}>
      <div className="plan-report-top" />
      <div className="plan-report-foot">
        <p className="plan-report-mark">
          {t('planReports.report.mark', {
            name: printedBy,
            when: formatMoment(printedAt, language, 'short'),
            code: plan.code,
            edition: report.edition,
          })}
        </p>
      </div>
      <div className="plan-report-body">
        <header>
          {language === 'lo' && (
            <p className="plan-report-country">
              {t('letter.country')}
              <br />
              {t('letter.motto')}
            </p>
          )}
          <p>{language === 'lo' ? office.nameLao : office.nameEnglish}</p>
          <h2 className="plan-report-title">
            {word('title')}
            <br />
            {reportPeriodText(report.period, language)}
          </h2>
          <p className="plan-report-plan">
            {language === 'en' ? (plan.titleEnglish ?? plan.titleLao) : plan.titleLao}
            {report.state !== 'approved' && ` (${word('draft')})`}
          </p>
        </header>
        <h3>{word('progress')}</h3>
        <table className="plan-report-progress">
          <thead>
            <Heads columns={progressColumns} language={language} />
          </thead>
          <tbody>
            {report.rows.map((row) => (
              <EntryRows key={row.nodeId} row={row} period={report.period} language={language} />
            ))}
          </tbody>
        </table>
        <h3>{word('events')}</h3>
        <p>
          {codeLabel(programmeEventKinds, 'Training', language)}:{' '}
          {formatNumber(sums.trainings.events, language)}; {formatTotalAndWomen(sums.trainings, language)}.{' '}
          {codeLabel(programmeEventKinds, 'Meeting', language)}:{' '}
          {formatNumber(sums.meetings.events, language)}; {formatTotalAndWomen(sums.meetings, language)}.{' '}
          {codeLabel(programmeEventKinds, 'Outreach', language)}:{' '}
          {formatNumber(sums.outreach.events, language)}; {word('audience')}{' '}
          {formatNumber(sums.outreach.estimate, language)}.
          {people.total > 0 &&
            ` ${t('planReports.report.people', {
              people: formatTotalAndWomen(people, language),
              atLeast: formatNumber(people.atLeast, language),
            })}`}
        </p>
        {report.events.length > 0 && (
          <table className="plan-report-events">
            <thead>
              <Heads
                columns={[
                  'number',
                  'kind',
                  'event',
                  'dates',
                  'provinces',
                  'organiser',
                  'total',
                  'audience',
                  'entries',
                ]}
                language={language}
              />
            </thead>
            <tbody>
              {report.events.map((event, at) => (
                <EventRow key={event.eventId} event={event} place={at + 1} language={language} />
              ))}
            </tbody>
          </table>
        )}
        {report.money.length > 0 && <MoneyTable report={report} language={language} />}
      </div>
    </article>
  );
}

/** The names of a table's columns. */
function Heads({
  columns,
  language,
}: {
  readonly columns: readonly ReportWord[];
  readonly language: Language;
}) {
  return (
    <tr>
      {columns.map((column) => (
        <th key={column} scope="col">
          {reportWord(column, language)}
        </th>
      ))}
    </tr>
  );
}

function EntryRows({
  row,
  period,
  language,
}: {
  readonly row: ReportRow;
  readonly period: string;
  readonly language: Language;
}) {
  const text = useTextIn(language);
  const { held } = row;
  return (
    <>
      <tr data-report-node={row.code} data-level={row.level}>
        <td data-label={reportWord('number', language)}>{row.code}</td>
        <th scope="row">
          {row.level !== 'activity' && `${codeLabel(planLevels, row.level, language)}: `}
          {planText(row, language)}
        </th>
        <td data-label={reportWord('responsible', language)}>
          {row.responsible.map((body) => calledText(body, language)).join(', ')}
        </td>
        <td data-label={reportWord('period', language)}>{timeText(row, language)}</td>
        <td>{NOTHING}</td>
        <td>{NOTHING}</td>
        <td>{NOTHING}</td>
        <td data-label={reportWord('remarks', language)}>
          {held.events > 0 &&
            text.t('planReports.report.held', {
              count: held.events,
              people: formatTotalAndWomen(held, language),
            })}
        </td>
      </tr>
      {row.indicators.map((indicator) => {
        const { target, actual } = indicator;
        return (
          <tr key={indicator.indicatorId} data-report-indicator={row.code}>
            <td>{NOTHING}</td>
            <td>
              –{' '}
              {language === 'en' && indicator.nameEnglish !== null
                ? indicator.nameEnglish
                : indicator.nameLao}{' '}
              ({indicator.unit})
            </td>
            <td>{NOTHING}</td>
            <td data-label={reportWord('period', language)}>{reportPeriodText(period, language)}</td>
            <td className="plan-report-number" data-label={reportWord('target', language)}>
              {figureText(target.amount, text)}
            </td>
            <td className="plan-report-number" data-label={reportWord('actual', language)}>
              {figureText(actual.amount, text)}
            </td>
            <td className="plan-report-number" data-label={reportWord('percent', language)}>
              {attainedText(actual.amount, target.amount, text)}
            </td>
            <td className="plan-report-words" data-label={reportWord('remarks', language)}>
              {indicatorRemarks(indicator, period, language).join('\n')}
            </td>
          </tr>
        );
      })}
    </>
  );
}

function EventRow({
  event,
  place,
  language,
}: {
  readonly event: ReportedEvent;
  readonly place: number;
  readonly language: Language;
}) {
  const { t } = useTextIn(language);
  const { attendance, audience } = event;
  return (
    <tr data-report-event={event.kind}>
      <td data-label={reportWord('number', language)}>{formatNumber(place, language)}</td>
      <td data-label={reportWord('kind', language)}>
        {codeLabel(programmeEventKinds, event.kind, language)}
      </td>
      <th scope="row">
        {language === 'en' && event.titleEnglish !== null ? event.titleEnglish : event.titleLao}
        {event.subjects > 0 && ` (${t('planReports.report.subjects', { count: event.subjects })})`}
      </th>
      <td data-label={reportWord('dates', language)}>{datesText(event, language)}</td>
      <td data-label={reportWord('provinces', language)}>
        {event.provinces.map((each) => calledText(each, language)).join(', ')}
      </td>
      <td data-label={reportWord('organiser', language)}>
        {event.organiser !== null && calledText(event.organiser, language)}
      </td>
      <td data-label={reportWord('total', language)}>
        {attendance === null ? reportWord('notCounted', language) : formatTotalAndWomen(attendance, language)}
      </td>
      <td data-label={reportWord('audience', language)}>
        {audience !== null &&
          t('planReports.provinces.audience', {
            estimate: formatNumber(audience.estimate, language),
            low: formatNumber(audience.low, language),
            high: formatNumber(audience.high, language),
          })}
      </td>
      <td data-label={reportWord('entries', language)}>{event.nodeCodes.join(', ')}</td>
    </tr>
  );
}

/** Planned and spent; nothing is converted, and one currency is never added to another. */
function MoneyTable({
  report: { money },
  language,
}: {
  readonly report: PlanReport;
  readonly language: Language;
}) {
  const text = useTextIn(language);
  const word = (code: Parameters<typeof reportWord>[0]): string => reportWord(code, language);
  const percent = (spent: number, planned: number): string =>
    planned === 0 ? '–' : `${text.number(Math.round((spent / planned) * 1000) / 10)} %`;
  const currencies = [...new Set(money.map(({ currency }) => currency))];
  return (
    <>
      <h3>{word('money')}</h3>
      <table>
        <thead>
          <Heads columns={['source', 'planned', 'spent', 'spentInAll', 'percent']} language={language} />
        </thead>
        <tbody>
          {currencies.flatMap((currency) => {
            const own = money.filter((line) => line.currency === currency);
            const sum = (part: (line: (typeof money)[number]) => number): number =>
              own.reduce((whole, line) => whole + part(line), 0);
            const all = {
              source: word('sum'),
              planned: sum((line) => line.planned),
              spent: sum((line) => line.spent),
              inAll: sum((line) => line.spent + line.spentBefore),
            };
            const lines = own.map((line) => ({
              source:
                line.source === 'EventCost'
                  ? word('EventCost')
                  : codeLabel(budgetSources, line.source, language),
              planned: line.planned,
              spent: line.spent,
              inAll: line.spent + line.spentBefore,
            }));
            return [...lines, all].map((line) => (
              <tr key={`${currency} ${line.source}`} data-report-money={currency}>
                <th scope="row">{line.source}</th>
                <td className="plan-report-number" data-label={reportWord('planned', language)}>
                  {amountText(line.planned, currency, text)}
                </td>
                <td className="plan-report-number" data-label={reportWord('spent', language)}>
                  {amountText(line.spent, currency, text)}
                </td>
                <td className="plan-report-number" data-label={reportWord('spentInAll', language)}>
                  {amountText(line.inAll, currency, text)}
                </td>
                <td className="plan-report-number" data-label={reportWord('percent', language)}>
                  {percent(line.inAll, line.planned)}
                </td>
              </tr>
            ));
          })}
        </tbody>
      </table>
    </>
  );
}
