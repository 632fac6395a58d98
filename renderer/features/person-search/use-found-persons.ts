import { useQuery } from '@tanstack/react-query';
import type { PersonSummary } from '../../../shared/contract/person.ts';
import type { SearchMatch } from '../../../shared/contract/search-match.ts';
import { personSearchQuery, recentPersonsQuery } from '../../queries/person-search.ts';
import { useDebounced } from '../../ui/use-debounced.ts';

const REST_MILLISECONDS = 150;

export interface FoundPersons {
  readonly persons: ReadonlyArray<PersonSummary & { readonly matches: readonly SearchMatch[] }>;
  readonly hasMore: boolean;
  /** Whether these are the persons opened last, because nothing is looked for. */
  readonly isRecent: boolean;
  /** Whether what is shown answers to the words that stand in the box. */
  readonly isAnswered: boolean;
  readonly failure: unknown;
}

/** The persons whom the words in a box fit, a moment after the last letter; without words those opened last. */
export function useFoundPersons(
  text: string,
  {
    limit,
    isActive,
    leftOut,
  }: {
    readonly limit: number;
    /** Nothing is asked of the store while nobody uses the box. */
    readonly isActive: boolean;
    /** Persons who cannot be meant. */
    readonly leftOut: readonly string[];
  },
): FoundPersons {
  const wanted = text.trim();
  const rested = useDebounced(wanted, REST_MILLISECONDS);
  const isRecent = wanted === '';
  const search = useQuery({
    ...personSearchQuery(rested, limit),
    enabled: isActive && rested !== '' && !isRecent,
  });
  const recent = useQuery({ ...recentPersonsQuery(limit), enabled: isActive && isRecent });
  const found = isRecent
    ? (recent.data ?? []).map((person) => ({ ...person, matches: [] }))
    : (search.data?.found ?? []);
  const asked = isRecent ? recent : search;
  return {
    persons: found.filter(({ personId }) => !leftOut.includes(personId)),
    hasMore: !isRecent && search.data?.hasMore === true,
    isRecent,
    isAnswered: asked.isSuccess && !asked.isPlaceholderData && (isRecent || rested === wanted),
    failure: asked.error,
  };
}
