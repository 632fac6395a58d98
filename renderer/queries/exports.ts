import { queryOptions } from '@tanstack/react-query';
import type { ReportingPeriod } from '../../shared/domain/reporting-period.ts';
import { call } from '../bridge.ts';

/** What would leave for a period; the counts follow every change of a case. */
export const exportPreviewQuery = (period: ReportingPeriod) =>
  queryOptions({
    queryKey: ['cases', 'export-preview', period.fromMonth, period.toMonth],
    queryFn: () => call('export.preview', { period }),
  });

/** How many cases of a period may go as rows; it follows every change of a case and of what was agreed to. */
export const exportedRowsQuery = (period: ReportingPeriod) =>
  queryOptions({
    queryKey: ['cases', 'exported-rows', period.fromMonth, period.toMonth],
    queryFn: () => call('export.previewRows', { period }),
  });

export const signingKeyQuery = queryOptions({
  queryKey: ['exports', 'signing-key'],
  queryFn: () => call('export.signingKey', {}),
});
