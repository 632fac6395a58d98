import { queryOptions } from '@tanstack/react-query';
import { call } from '../bridge.ts';

/** Incidents that are read at once. */
const INCIDENTS = 100;

/** The incidents in which something changed last. */
export const incidentsQuery = queryOptions({
  queryKey: ['cases', 'incidents'],
  queryFn: () => call('incident.list', { limit: INCIDENTS }),
});

/** An incident with its group. */
export const incidentQuery = (incidentId: string) =>
  queryOptions({
    queryKey: ['cases', 'incident', incidentId],
    queryFn: () => call('incident.open', { incidentId }),
  });
