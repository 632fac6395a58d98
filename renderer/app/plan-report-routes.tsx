import { createRoute } from '@tanstack/react-router';
import { z } from 'zod';
import { Language } from '../../shared/domain/language.ts';
import { PlanMoneyScreen } from '../features/plan-reports/money-screen.tsx';
import { PlanOverviewScreen } from '../features/plan-reports/overview-screen.tsx';
import { PlanProvincesScreen } from '../features/plan-reports/provinces-screen.tsx';
import { PlanReportScreen } from '../features/plan-reports/report-screen.tsx';
import { PlanTimetableScreen } from '../features/plan-reports/timetable-screen.tsx';
import { root } from './root-route.tsx';

const ofPlan = { plan: z.string().optional() };

export const planOverview = createRoute({
  getParentRoute: () => root,
  path: '/plan/overview',
  validateSearch: z.object({
    ...ofPlan,
    goal: z.string().optional(),
    province: z.string().optional(),
    agency: z.string().optional(),
    down: z.string().optional(),
  }),
  component: function Overview() {
    return <PlanOverviewScreen choice={planOverview.useSearch()} />;
  },
});

export const planTimetable = createRoute({
  getParentRoute: () => root,
  path: '/plan/timetable',
  validateSearch: z.object(ofPlan),
  component: function Timetable() {
    return <PlanTimetableScreen planId={planTimetable.useSearch().plan} />;
  },
});

export const planMoney = createRoute({
  getParentRoute: () => root,
  path: '/plan/money',
  validateSearch: z.object(ofPlan),
  component: function Money() {
    return <PlanMoneyScreen planId={planMoney.useSearch().plan} />;
  },
});

export const planProvinces = createRoute({
  getParentRoute: () => root,
  path: '/plan/provinces',
  validateSearch: z.object({ ...ofPlan, period: z.string().optional() }),
  component: function Provinces() {
    const { plan, period } = planProvinces.useSearch();
    return <PlanProvincesScreen planId={plan} period={period} />;
  },
});

export const planReport = createRoute({
  getParentRoute: () => root,
  path: '/plan/report',
  validateSearch: z.object({
    ...ofPlan,
    period: z.string().optional(),
    language: Language.optional(),
  }),
  component: function Report() {
    const { plan, period, language } = planReport.useSearch();
    return <PlanReportScreen choice={{ plan, period, language }} />;
  },
});
