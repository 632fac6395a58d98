import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { InputByOperation } from '../../shared/contract.ts';
import { call } from '../bridge.ts';

/** Events of a time, the newest first. */
export const programmeEventsQuery = (filter: InputByOperation<'programmeEvent.list'>) =>
  queryOptions({
    queryKey: ['programme-events', 'list', filter],
    queryFn: () => call('programmeEvent.list', filter),
    placeholderData: keepPreviousData,
  });

/** Figures of a time. */
export const programmeEventFiguresQuery = (filter: InputByOperation<'programmeEvent.count'>) =>
  queryOptions({
    queryKey: ['programme-events', 'count', filter],
    queryFn: () => call('programmeEvent.count', filter),
    placeholderData: keepPreviousData,
  });

/** One event. */
export const programmeEventQuery = (eventId: string) =>
  queryOptions({
    queryKey: ['programme-events', 'one', eventId],
    queryFn: () => call('programmeEvent.open', { eventId }),
  });

/** The list of names of an event. */
export const eventParticipantsQuery = (eventId: string) =>
  queryOptions({
    queryKey: ['programme-events', 'participants', eventId],
    queryFn: () => call('programmeEvent.participants', { eventId }),
  });

/** Trainings whose people are to be asked again. */
export const followUpsDueQuery = queryOptions({
  queryKey: ['programme-events', 'follow-ups-due'],
  queryFn: () => call('programmeEvent.followUpsDue', { limit: 200 }),
});

/** The roster of trainers. */
export const trainersQuery = queryOptions({
  queryKey: ['programme-events', 'trainers'],
  queryFn: () => call('trainer.list', {}),
});

/** People on file whose name is like what was typed so far. */
export const traineesQuery = (text: string, notOf: string | null) =>
  queryOptions({
    queryKey: ['trainees', 'find', text, notOf],
    queryFn: () => call('trainee.find', { text, notOf, limit: 6 }),
    placeholderData: keepPreviousData,
  });

/** The people of what was held in a time, by name. */
export const traineesOfTimeQuery = (filter: InputByOperation<'trainee.list'>) =>
  queryOptions({
    queryKey: ['trainees', 'list', filter],
    queryFn: () => call('trainee.list', filter),
    placeholderData: keepPreviousData,
  });

/** Questions whether two people are one. */
export const traineePairsQuery = (eventId: string | null) =>
  queryOptions({
    queryKey: ['trainees', 'pairs', eventId],
    queryFn: () => call('trainee.pairs', { eventId, limit: 20 }),
  });

/** A node of a plan that an event may belong to. */
export interface PlanNodeChoice {
  readonly nodeId: string;
  readonly code: string;
  readonly textLao: string;
  readonly textEnglish: string | null;
}

/** The nodes of all plans in their newest versions, those of the latest plan first. */
export const planNodesQuery = queryOptions({
  queryKey: ['national-plan', 'nodes-for-events'],
  queryFn: async (): Promise<readonly PlanNodeChoice[]> => {
    const plans = await call('nationalPlan.list', {});
    const files = await Promise.all(
      plans.map(({ planId }) => call('nationalPlan.open', { planId, edition: null })),
    );
    return files.flatMap(({ nodes }) =>
      nodes.map(({ nodeId, node: { code, textLao, textEnglish } }) => ({
        nodeId,
        code,
        textLao,
        textEnglish,
      })),
    );
  },
});
