import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { FileDown, FileSpreadsheet, Printer } from 'lucide-react';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { Language } from '../../../shared/domain/language.ts';
import { lastHalfYear, reportPeriods, ReportPeriod } from '../../../shared/domain/report-period.ts';
import { reportPeriodText } from '../../../shared/national-plan/report-text.ts';
import { useSession } from '../../app/session.ts';
import { call } from '../../bridge.ts';
import { planOverviewQuery, planReportQuery } from '../../queries/plan-reports.ts';
import { failureText } from '../../text/error-text.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Paper, paperFonts } from '../../ui/paper.tsx';
import { today } from '../../ui/today.ts';
import { PlanViewScreen } from './plan-views.tsx';
import { ReportPaper } from './report-paper.tsx';

interface ReportChoice {
  readonly plan: string | undefined;
  readonly period: string | undefined;
  /** Of the report; that of the screen where none is chosen. */
  readonly language: Language | undefined;
}

/** The half-year or annual report: looked at first, then printed or saved, each on record. */
export function PlanReportScreen({ choice }: { readonly choice: ReportChoice }) {
  return (
    <PlanViewScreen view="report" planId={choice.plan}>
      {(plan) => <Report planId={plan.planId} choice={choice} />}
    </PlanViewScreen>
  );
}

const acts = {
  paper: 'planReport.print',
  file: 'planReport.savePdf',
  sheet: 'planReport.saveWorkbook',
} as const;
type Act = keyof typeof acts;

function Report({ planId, choice }: { readonly planId: string; readonly choice: ReportChoice }) {
  const { t, language: shown } = useText();
  const { account, office } = useSession();
  const navigate = useNavigate();
  const period = ReportPeriod.safeParse(choice.period).data ?? lastHalfYear(today());
  const language = choice.language ?? shown;
  const overview = useQuery(planOverviewQuery(planId));
  const report = useQuery(planReportQuery(planId, period));
  const [printedAt, setPrintedAt] = useState(() => new Date().toISOString());
  const issue = useMutation({
    mutationFn: async (act: Act) => {
      // The line on the paper tells the moment at which it is made, not that at which it was looked at.
      flushSync(() => setPrintedAt(new Date().toISOString()));
      await paperFonts();
      const { isDone } = await call(acts[act], { planId, period, language });
      return isDone ? act : null;
    },
    gcTime: 0,
  });
  const failure = overview.error ?? report.error;
  if (failure !== null)
    return (
      <Notice kind="problem" title={t('error.title')}>
        <p>{failureText(t, failure)}</p>
      </Notice>
    );
  if (overview.data === undefined || report.data === undefined)
    return <p className="quiet">{t('program.loading')}</p>;
  const set = (change: { readonly period?: string; readonly language?: string }) => {
    const kept = Object.entries({ ...choice, period, ...change }).filter(([, value]) => value !== undefined);
    issue.reset();
    void navigate({ to: '/plan/report', search: Object.fromEntries(kept), replace: true });
  };
  const paper = (
    <ReportPaper
      report={report.data}
      office={office}
      language={language}
      printedBy={account.displayName}
      printedAt={printedAt}
    />
  );
  return (
    <>
      <div className="plan-view-filters">
        <Field label={t('planReports.report.period')} width="medium">
          {(control) => (
            <select
              {...control}
              className="input"
              value={period}
              onChange={({ target }) => set({ period: target.value })}
            >
              {reportPeriods(
                Math.min(overview.data.firstYear, Number(period.slice(0, 4))),
                Math.max(overview.data.lastYear, Number(period.slice(0, 4))),
              ).map((each) => (
                <option key={each} value={each}>
                  {reportPeriodText(each, shown)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t('planReports.report.language')} width="short">
          {(control) => (
            <select
              {...control}
              className="input"
              value={language}
              onChange={({ target }) => set({ language: target.value })}
            >
              <option value="lo">{t('language.loName')}</option>
              <option value="en">{t('language.enName')}</option>
            </select>
          )}
        </Field>
        <div className="plan-view-acts">
          <Button look="main" icon={Printer} disabled={issue.isPending} onClick={() => issue.mutate('paper')}>
            {t('planReports.report.print')}
          </Button>
          <Button icon={FileDown} disabled={issue.isPending} onClick={() => issue.mutate('file')}>
            {t('planReports.report.savePdf')}
          </Button>
          <Button icon={FileSpreadsheet} disabled={issue.isPending} onClick={() => issue.mutate('sheet')}>
            {t('planReports.report.saveSheet')}
          </Button>
        </div>
      </div>
      <p className="quiet">{t('planReports.report.help')}</p>
      <p role="status">{issue.isPending ? t('planReports.report.making') : ''}</p>
      {issue.isError && (
        <Notice kind="problem" title={t('error.title')}>
          <p>{failureText(t, issue.error)}</p>
        </Notice>
      )}
      {issue.data !== undefined && issue.data !== null && (
        <Notice kind="good">
          <p>{t(issue.data === 'paper' ? 'planReports.report.printed' : 'planReports.report.saved')}</p>
        </Notice>
      )}
      <div className="report-preview" data-testid="plan-report-preview">
        {paper}
      </div>
      <Paper testId="plan-report-paper">{paper}</Paper>
    </>
  );
}
