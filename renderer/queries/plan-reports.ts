import { queryOptions } from '@tanstack/react-query';
import { call } from '../bridge.ts';

/** A plan with its lights. */
export const planOverviewQuery = (planId: string) =>
  queryOptions({
    queryKey: ['plan-reports', 'overview', planId],
    queryFn: () => call('planReport.overview', { planId }),
  });

/** Planned and spent of a plan. */
export const planMoneyQuery = (planId: string) =>
  queryOptions({
    queryKey: ['plan-reports', 'money', planId],
    queryFn: () => call('planReport.money', { planId }),
  });

/** What was held in the provinces in a time. */
export const planProvincesQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: ['plan-reports', 'provinces', from, to],
    queryFn: () => call('planReport.provinces', { from, to }),
  });

/** A half-year or annual report. */
export const planReportQuery = (planId: string, period: string) =>
  queryOptions({
    queryKey: ['plan-reports', 'report', planId, period],
    queryFn: () => call('planReport.open', { planId, period }),
  });
