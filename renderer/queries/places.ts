import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '../bridge.ts';

const SUGGESTIONS = 40;

/** Divisions of any level that the text names. */
export const placeSuggestionsQuery = (text: string) =>
  queryOptions({
    queryKey: ['places', 'suggest', text],
    queryFn: () => call('place.suggest', { text, limit: SUGGESTIONS }),
    placeholderData: keepPreviousData,
  });

/** Names of divisions by their codes. */
export const placeDescriptionsQuery = (codes: readonly string[]) =>
  queryOptions({
    queryKey: ['places', 'describe', ...codes],
    queryFn: () => call('place.describe', { codes: [...codes] }),
    enabled: codes.length > 0,
  });

/** The divisions inside a province or district, as the office keeps them; the provinces with no code. */
export const placeListQuery = (withinCode: string | null) =>
  queryOptions({
    queryKey: ['places', 'list', withinCode],
    queryFn: () => call('place.list', { withinCode }),
  });
