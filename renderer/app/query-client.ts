import { QueryClient } from '@tanstack/react-query';
import { onChanged } from '../bridge.ts';

const MINUTES = 60_000;

/**
 * What the page has read of the store. Nothing is fetched again by a clock: the store says when topics change.
 * `networkMode: 'always'`, because a computer without a network is the ordinary case.
 */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: Infinity,
        gcTime: 2 * MINUTES,
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

const ofPlanReports = ['national-plan', 'indicators', 'programme-events', 'expenditures'];

/**
 * Reads again what the store says has changed; query keys begin with their topic. What is to be done goes with the cases:
 * who has one, and whether it is closed.
 *
 * @returns the function that ends it
 */
export function followChanges(client: QueryClient): () => void {
  return onChanged((topics) => {
    const changed = new Set(topics);
    if (changed.has('cases')) changed.add('tasks');
    // What is seen and reported of the plan is worked out of all of these.
    if (ofPlanReports.some((topic) => changed.has(topic))) changed.add('plan-reports');
    for (const topic of changed) void client.invalidateQueries({ queryKey: [topic] });
  });
}
