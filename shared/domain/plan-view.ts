import { compareLights, type LitEntry, reachOf, type RolledLight } from './plan-light.ts';

/** What an entry must be to be looked at: nothing where it does not matter. */
export type PlanFilter = {
  /** It is the goal, stands under it or serves it. */
  readonly goalId?: string | undefined;
  /** Something of it was in the province. */
  readonly provinceCode?: string | undefined;
  /** The body answers for it, or for what it stands under. */
  readonly agencyKey?: string | undefined;
};

/** An entry, as far as it takes to choose it. */
export type FilteredEntry = Pick<LitEntry, 'nodeId' | 'parentId' | 'goalIds'> & {
  readonly provinceCodes: readonly string[];
  readonly responsible: readonly { readonly key: string }[];
};

/** The entries that a filter leaves, each with all that it stands under, in the order in which they came. */
export function chosenEntries<E extends FilteredEntry>(
  entries: readonly E[],
  { goalId, provinceCode, agencyKey }: PlanFilter,
): readonly E[] {
  const reach = reachOf(entries);
  const byId = new Map(entries.map((entry) => [entry.nodeId, entry]));
  const ofAgency = new Set(
    agencyKey === undefined
      ? []
      : entries
          .filter(({ responsible }) => responsible.some(({ key }) => key === agencyKey))
          .flatMap(({ nodeId }) => [...within(nodeId, entries, byId)]),
  );
  const kept = new Set<string>();
  for (const entry of entries) {
    const { nodeId, provinceCodes } = entry;
    const isChosen =
      (goalId === undefined || reach.get(goalId)?.has(nodeId) === true) &&
      (provinceCode === undefined || provinceCodes.includes(provinceCode)) &&
      (agencyKey === undefined || ofAgency.has(nodeId));
    if (!isChosen) continue;
    let above: E | undefined = entry;
    while (above !== undefined && !kept.has(above.nodeId)) {
      kept.add(above.nodeId);
      above = above.parentId === null ? undefined : byId.get(above.parentId);
    }
  }
  return entries.filter(({ nodeId }) => kept.has(nodeId));
}

function within<E extends Pick<FilteredEntry, 'nodeId' | 'parentId'>>(
  nodeId: string,
  entries: readonly E[],
  byId: ReadonlyMap<string, E>,
): ReadonlySet<string> {
  return new Set(
    entries.flatMap((entry) => {
      for (
        let above: E | undefined = entry;
        above !== undefined;
        above = above.parentId === null ? undefined : byId.get(above.parentId)
      )
        if (above.nodeId === nodeId) return [entry.nodeId];
      return [];
    }),
  );
}

/**
 * The entries as a tree, in which of those beside each other the worst light comes first, among equals the latest, among
 * these the order of the plan. With how deep each stands in what is shown.
 */
export function lateFirst<E extends Pick<LitEntry, 'nodeId' | 'parentId'>>(
  entries: readonly E[],
  rolled: ReadonlyMap<string, RolledLight>,
): readonly (E & { readonly depth: number })[] {
  const shown = new Set(entries.map(({ nodeId }) => nodeId));
  const under = new Map<string | null, E[]>();
  for (const entry of entries) {
    const parentId = entry.parentId !== null && shown.has(entry.parentId) ? entry.parentId : null;
    under.set(parentId, [...(under.get(parentId) ?? []), entry]);
  }
  const ordered: (E & { readonly depth: number })[] = [];
  const walk = (parentId: string | null, depth: number): void => {
    const siblings = (under.get(parentId) ?? []).toSorted((one, other) => {
      const [a, b] = [rolled.get(one.nodeId), rolled.get(other.nodeId)];
      return a === undefined || b === undefined ? 0 : compareLights(a.light, b.light) || b.late - a.late;
    });
    for (const entry of siblings) {
      ordered.push({ ...entry, depth });
      walk(entry.nodeId, depth + 1);
    }
  };
  walk(null, 0);
  return ordered;
}
