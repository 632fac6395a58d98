import { queryOptions } from '@tanstack/react-query';
import { call } from '../bridge.ts';

/** All premises, equipment and vehicles. */
export const resourcesQuery = queryOptions({
  queryKey: ['plan-resources', 'resources'],
  queryFn: () => call('resource.list', {}),
});

export const resourceQuery = (resourceId: string) =>
  queryOptions({
    queryKey: ['plan-resources', 'resource', resourceId],
    queryFn: () => call('resource.open', { resourceId }),
  });

/** All positions, with the sums that held on a day. */
export const staffPostsQuery = (on: string) =>
  queryOptions({
    queryKey: ['plan-resources', 'staff-posts', on],
    queryFn: () => call('staffPost.list', { on }),
  });

export const staffPostQuery = (staffPostId: string) =>
  queryOptions({
    queryKey: ['plan-resources', 'staff-post', staffPostId],
    queryFn: () => call('staffPost.open', { staffPostId }),
  });

export const agreementsQuery = queryOptions({
  queryKey: ['plan-resources', 'agreements'],
  queryFn: () => call('agreement.list', {}),
});

export const agreementQuery = (agreementId: string) =>
  queryOptions({
    queryKey: ['plan-resources', 'agreement', agreementId],
    queryFn: () => call('agreement.open', { agreementId }),
  });

/** Who gives money, as of a day. */
export const donorsQuery = (on: string) =>
  queryOptions({
    queryKey: ['plan-resources', 'donors', on],
    queryFn: () => call('agreement.donors', { on }),
  });

/** What there is with each neighbour. */
export const neighboursQuery = queryOptions({
  queryKey: ['plan-resources', 'neighbours'],
  queryFn: () => call('agreement.neighbours', {}),
});

export const publicationsQuery = queryOptions({
  queryKey: ['plan-resources', 'publications'],
  queryFn: () => call('publication.list', {}),
});

export const publicationQuery = (publicationId: string) =>
  queryOptions({
    queryKey: ['plan-resources', 'publication', publicationId],
    queryFn: () => call('publication.open', { publicationId }),
  });

/** Everything that would leave; read anew each time that it is looked at, because everything of the plan is in it. */
export const programmePreviewQuery = queryOptions({
  queryKey: ['exports', 'programme-preview'],
  queryFn: () => call('programmeExport.preview', {}),
  staleTime: 0,
  gcTime: 0,
});

export const programmeSigningKeyQuery = queryOptions({
  queryKey: ['exports', 'programme-signing-key'],
  queryFn: () => call('programmeExport.signingKey', {}),
});
