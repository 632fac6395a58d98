import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { InputByOperation } from '../../shared/contract.ts';
import { call } from '../bridge.ts';

export type OrganisationFilter = InputByOperation<'organisation.list'>;

/** A filter that leaves nobody out but what was closed. */
export const everyOrganisation: OrganisationFilter = {
  text: '',
  kind: null,
  serviceKind: null,
  country: null,
  provinceCode: null,
  sex: null,
  age: null,
  alsoClosed: false,
  limit: 500,
};

/** The organisations of the directory that fit. */
export const organisationsQuery = (filter: OrganisationFilter) =>
  queryOptions({
    queryKey: ['organisations', 'list', filter],
    queryFn: () => call('organisation.list', filter),
    placeholderData: keepPreviousData,
  });

/** All that is known of one organisation. */
export const organisationQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['organisations', 'one', organisationId],
    queryFn: () => call('organisation.open', { organisationId }),
  });
