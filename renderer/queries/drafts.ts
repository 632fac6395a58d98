import { queryOptions } from '@tanstack/react-query';
import { isOfProgramme, type ProgrammeDraft } from '../../shared/domain/draft.ts';
import { call } from '../bridge.ts';

/** My drafts, newest first. */
export const draftsQuery = queryOptions({
  queryKey: ['drafts', 'list'],
  queryFn: () => call('draft.list', {}),
});

/**
 * The draft of one record as it is when a form opens; not kept, because the open form itself is the newer one.
 * `round` counts how often the form began anew. The key lies outside the topic, so that saving a draft does not read it back.
 */
export const draftQuery = (recordId: string, round = 0) =>
  queryOptions({
    queryKey: ['opened-draft', recordId, round],
    queryFn: () => call('draft.open', { recordId }),
    gcTime: 0,
    staleTime: 0,
  });

/** The drafts of one kind of what belongs to a record of the plan, newest first; as {@link draftQuery}. */
export const draftsBelongingTo = (subject: ProgrammeDraft['subject'], belongsToId: string, round: number) =>
  queryOptions({
    queryKey: ['opened-drafts', subject, belongsToId, round],
    queryFn: async () =>
      (await call('draft.list', {})).filter(
        (draft) => draft.subject === subject && isOfProgramme(draft) && draft.belongsToId === belongsToId,
      ),
    gcTime: 0,
    staleTime: 0,
  });
