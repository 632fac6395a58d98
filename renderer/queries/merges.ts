import type { QueryClient } from '@tanstack/react-query';

/**
 * After a merge, or once it is taken back, cases belong to another person: what was read of cases that do not stand on the
 * screen is forgotten, so that none is shown with the way to the person of before until it is read again.
 */
export function forgetCasesRead(client: QueryClient): void {
  client.removeQueries({ queryKey: ['cases'], type: 'inactive' });
}
