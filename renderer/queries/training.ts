import { queryOptions } from '@tanstack/react-query';
import { call } from '../bridge.ts';

/** How the office to practise in stands, and how far its making has come. */
export const trainingQuery = queryOptions({
  queryKey: ['training', 'state'],
  queryFn: () => call('training.state', {}),
});
