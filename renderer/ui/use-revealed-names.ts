import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call } from '../bridge.ts';

/** How long a name stays in sight once somebody asked for it. */
const SHOWN_MILLISECONDS = 60_000;

interface Revealed {
  readonly names: readonly string[];
  /** When it is hidden again, in milliseconds since 1970. */
  readonly until: number;
}

export interface RevealedNames {
  /** The names of a case, Lao first; undefined while they are hidden. */
  readonly namesOf: (caseId: string) => readonly string[] | undefined;
  /** Whether the names of any case are in sight. */
  readonly isAnyShown: boolean;
  /** Asks the store for the names of cases; each of them is noted in the audit. */
  readonly reveal: (caseIds: readonly string[]) => void;
  readonly hide: (caseIds: readonly string[]) => void;
  readonly toggle: (caseId: string) => void;
  /** Why the last wish was not granted; null otherwise. */
  readonly failure: unknown;
}

/**
 * Names of persons, hidden until somebody asks. They live in the screen alone, never in what is remembered of queries,
 * and go after a minute, with the screen, with another part of it (`page`), and with the session.
 */
export function useRevealedNames(page: string): RevealedNames {
  const [revealed, setRevealed] = useState<ReadonlyMap<string, Revealed>>(new Map());
  const asked = useMutation({
    // Taken over here, so that the mutation itself remembers no name.
    mutationFn: async (caseIds: readonly string[]) => {
      const found = await call('case.revealNames', { caseIds: [...caseIds] });
      const until = Date.now() + SHOWN_MILLISECONDS;
      setRevealed((before) => {
        const all = new Map(before);
        for (const { caseId, names } of found) all.set(caseId, { names, until });
        return all;
      });
    },
    gcTime: 0,
  });
  useEffect(() => setRevealed(new Map()), [page]);
  useEffect(() => {
    if (revealed.size === 0) return;
    const first = Math.min(...[...revealed.values()].map(({ until }) => until));
    const clock = setTimeout(
      () => setRevealed((before) => new Map([...before].filter(([, { until }]) => until > first))),
      Math.max(0, first - Date.now()),
    );
    return () => clearTimeout(clock);
  }, [revealed]);
  const reveal = (caseIds: readonly string[]) => {
    if (caseIds.length > 0) asked.mutate(caseIds);
  };
  const hide = (caseIds: readonly string[]) =>
    setRevealed((before) => new Map([...before].filter(([caseId]) => !caseIds.includes(caseId))));
  return {
    namesOf: (caseId) => revealed.get(caseId)?.names,
    isAnyShown: revealed.size > 0,
    reveal,
    hide,
    toggle: (caseId) => (revealed.has(caseId) ? hide([caseId]) : reveal([caseId])),
    failure: asked.error,
  };
}
