import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { PlanSummary } from '../../../shared/contract/national-plan.ts';
import { plansQuery } from '../../queries/national-plan.ts';
import { useText } from '../../text/use-text.ts';
import { Field } from '../../ui/field.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { today } from '../../ui/today.ts';
import './plan-reports.css';

/** The ways to look at a plan, each a screen of its own. */
const views = [
  { name: 'overview', to: '/plan/overview' },
  { name: 'timetable', to: '/plan/timetable' },
  { name: 'money', to: '/plan/money' },
  { name: 'provinces', to: '/plan/provinces' },
  { name: 'report', to: '/plan/report' },
] as const;
export type PlanView = (typeof views)[number]['name'];

/** The plan that is looked at: the one asked for, else the one that runs, else the latest. */
function planLookedAt(plans: readonly PlanSummary[], planId: string | undefined): PlanSummary | undefined {
  const day = today();
  return (
    plans.find((each) => each.planId === planId) ??
    plans.find(({ plan }) => plan.startsOn <= day && day <= plan.endsOn) ??
    plans[0]
  );
}

/** One way to look at a plan: its title, the way to the others, the choice of the plan, and what is shown of it. */
export function PlanViewScreen({
  view,
  planId,
  children,
}: {
  readonly view: PlanView;
  readonly planId: string | undefined;
  readonly children: (plan: PlanSummary) => ReactNode;
}) {
  const { t, language } = useText();
  const navigate = useNavigate();
  const plans = useQuery(plansQuery);
  if (plans.data === undefined) return <Loading screen={`plan-${view}`} failure={plans.error ?? undefined} />;
  const plan = planLookedAt(plans.data, planId);
  const to = views.find(({ name }) => name === view)?.to ?? '/plan/overview';
  return (
    <div className="screen plan-view" data-screen={`plan-${view}`}>
      <header className="screen-title">
        <h1>{t(`planReports.${view}.title`)}</h1>
        {plan !== undefined && plans.data.length > 1 && (
          <div className="push">
            <Field label={t('planReports.plan')} width="medium">
              {(control) => (
                <select
                  {...control}
                  className="input"
                  value={plan.planId}
                  onChange={({ target }) =>
                    void navigate({ to, search: { plan: target.value }, replace: true })
                  }
                >
                  {plans.data.map((each) => (
                    <option key={each.planId} value={each.planId}>
                      {each.plan.code}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          </div>
        )}
      </header>
      <nav className="plan-view-ways" aria-label={t('planReports.ways')}>
        {plan !== undefined && (
          <Link to="/plan/$planId" params={{ planId: plan.planId }} search={{}}>
            {t('planReports.entries')}
          </Link>
        )}
        {views.map((each) => (
          <Link
            key={each.name}
            to={each.to}
            search={plan === undefined || plans.data.length < 2 ? {} : { plan: plan.planId }}
            aria-current={each.name === view ? 'page' : undefined}
          >
            {t(`planReports.${each.name}.way`)}
          </Link>
        ))}
      </nav>
      {plan === undefined ? (
        <p className="quiet">{t('planReports.noPlan')}</p>
      ) : (
        <>
          <p>
            {language === 'en' ? (plan.plan.titleEnglish ?? plan.plan.titleLao) : plan.plan.titleLao}
            {plan.inForce !== null && (
              <span className="quiet"> · {t('planReports.inForce', { edition: plan.inForce })}</span>
            )}
          </p>
          {plan.inForce === null && (
            <Notice kind="warning">
              <p>{t('planReports.isDraft')}</p>
            </Notice>
          )}
          {children(plan)}
        </>
      )}
    </div>
  );
}
