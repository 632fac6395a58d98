import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { PlaceLevel } from '../../shared/places/place.ts';
import { call } from '../bridge.ts';

const SUGGESTIONS = 40;

/** Divisions of one level whose name holds the text, inside a larger one. */
export const placeSuggestionsQuery = (text: string, level: PlaceLevel, withinCode: string | null) =>
  queryOptions({
    queryKey: ['places', 'suggest', level, withinCode, text],
    queryFn: () => call('place.suggest', { text, level, withinCode, limit: SUGGESTIONS }),
    placeholderData: keepPreviousData,
  });

/** Names of divisions by their codes. */
export const placeDescriptionsQuery = (codes: readonly string[]) =>
  queryOptions({
    queryKey: ['places', 'describe', ...codes],
    queryFn: () => call('place.describe', { codes: [...codes] }),
    enabled: codes.length > 0,
  });
