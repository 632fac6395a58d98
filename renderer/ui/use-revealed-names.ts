import { useMutation } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { call } from '../bridge.ts';

/** How long a name stays in sight once somebody asked for it. */
const SHOWN_MILLISECONDS = 60_000;

interface Revealed {
  readonly names: readonly string[];
  /** When it is hidden again, in milliseconds since 1970. */
  readonly until: number;
}

/** Shows and hides names; the same for all drawings of a screen, so that no line of a long list is drawn anew for it. */
export interface NameSwitch {
  /** Asks the store for names; each person is noted in the audit. */
  readonly reveal: (ids: readonly string[]) => void;
  readonly hide: (ids: readonly string[]) => void;
}

export interface RevealedNames extends NameSwitch {
  /** The names of a person, Lao first, by the id that was asked with; undefined while they are hidden. */
  readonly namesOf: (id: string) => readonly string[] | undefined;
  /** Whether any names are in sight. */
  readonly isAnyShown: boolean;
  readonly switch: NameSwitch;
  readonly toggle: (id: string) => void;
  /** Why the last wish was not granted; null otherwise. */
  readonly failure: unknown;
}

type Asked = ReadonlyArray<{ readonly id: string; readonly names: readonly string[] }>;

/** How names are asked for: by the cases of the persons, or by the persons themselves. */
const askNames = {
  case: async (caseIds: readonly string[]): Promise<Asked> =>
    (await call('case.revealNames', { caseIds: [...caseIds] })).map(({ caseId, names }) => ({
      id: caseId,
      names,
    })),
  person: async (personIds: readonly string[]): Promise<Asked> =>
    (await call('person.revealNames', { personIds: [...personIds] })).map(({ personId, names }) => ({
      id: personId,
      names,
    })),
} as const;

/**
 * Names of persons, hidden until somebody asks. They live in the screen alone, never in what is remembered of queries,
 * and go after a minute, with the screen, with another part of it (`page`), and with the session.
 */
export function useRevealedNames(page: string, by: keyof typeof askNames = 'case'): RevealedNames {
  const [revealed, setRevealed] = useState<ReadonlyMap<string, Revealed>>(new Map());
  const asked = useMutation({
    // Taken over here, so that the mutation itself remembers no name.
    mutationFn: async (ids: readonly string[]) => {
      const found = await askNames[by](ids);
      const until = Date.now() + SHOWN_MILLISECONDS;
      setRevealed((before) => {
        const all = new Map(before);
        for (const { id, names } of found) all.set(id, { names, until });
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
  const { mutate } = asked;
  const both = useMemo(
    (): NameSwitch => ({
      reveal: (ids) => {
        if (ids.length > 0) mutate(ids);
      },
      hide: (ids) => setRevealed((before) => new Map([...before].filter(([id]) => !ids.includes(id)))),
    }),
    [mutate],
  );
  return {
    namesOf: (id) => revealed.get(id)?.names,
    isAnyShown: revealed.size > 0,
    ...both,
    switch: both,
    toggle: (id) => (revealed.has(id) ? both.hide([id]) : both.reveal([id])),
    failure: asked.error,
  };
}
