import { daysBetween, type PlainDate } from '../dates/plain-date.ts';
import { type Amount, percentageOf } from './indicator-figure.ts';
import type { PlanLevel } from './plan-node.ts';

/*
 * The traffic lights of the plan, and the one rule by which they are given. The page for the committee states it in words
 * (`planReports.rule.…`); whoever changes the one changes the other.
 *
 * 1. An indicator has the light of what is due by the day: its approved targets and its approved actual figures over all
 *    periods that ended before the day. Green: the actual is the target or above. Amber: it is below, by a fifth of the
 *    target at most. Red: by more. Grey: no period with a target has ended, or nothing of it was reported.
 * 2. An entry of the plan has the worst light of its indicators.
 * 3. An entry is late when its last day has passed and one of its indicators is not green; without any indicator with a
 *    target, when nothing was reported of it and no event was held for it either. Up to thirty days late is amber at best,
 *    longer is red.
 * 4. An entry under which others stand, and a goal that others serve, has the worst light of itself and of all of these.
 *    Red is worse than amber, amber than green, and green than grey: what nothing is known of hides nothing.
 */

/** The lights, the worst first. */
export const planLights = ['red', 'amber', 'green', 'grey'] as const;
export type PlanLight = (typeof planLights)[number];

/** Up to so many days after its last day an entry is amber for being late, and red after. */
export const AMBER_DAYS = 30;
/** Of the target, in percent: from here on an indicator is amber, below red. */
export const AMBER_PERCENT = 80;

/** What an indicator was to reach by a day, and what it did. */
export type Due = { readonly target: Amount | null; readonly actual: Amount | null };

/** What the light of an entry by itself is worked out of. */
export type OwnWork = {
  readonly endsOn: PlainDate | null;
  readonly indicators: readonly Due[];
  /** Whether an event was held that belongs to it. */
  readonly hasEvents: boolean;
};

/** Which of two lights is worse. */
export const compareLights = (one: PlanLight, other: PlanLight): number =>
  planLights.indexOf(one) - planLights.indexOf(other);

/** The worst of some lights; grey of none. */
export const worstOf = (lights: readonly PlanLight[]): PlanLight =>
  lights.toSorted(compareLights)[0] ?? 'grey';

/** The light of one indicator by rule 1. Whole numbers are compared, so that no rounding decides. */
export function lightOfIndicator({ target, actual }: Due): PlanLight {
  if (target === null || actual === null) return 'grey';
  // A share of nothing is not known; so is one of which the aim is.
  if (target.denominator !== null && percentageOf(target) === null) return 'grey';
  if (actual.denominator !== null && percentageOf(actual) === null) return 'grey';
  const reached = BigInt(actual.numerator) * BigInt(target.denominator ?? 1) * 100n;
  const aimed = BigInt(target.numerator) * BigInt(actual.denominator ?? 1);
  if (reached >= aimed * 100n) return 'green';
  return reached >= aimed * BigInt(AMBER_PERCENT) ? 'amber' : 'red';
}

/** How many days an entry is late by rule 3; 0 when it is not. */
export function daysLate({ endsOn, indicators, hasEvents }: OwnWork, on: PlainDate): number {
  if (endsOn === null || endsOn >= on) return 0;
  const aimed = indicators.filter(({ target }) => target !== null);
  const isDone =
    aimed.length > 0
      ? aimed.every((due) => lightOfIndicator(due) === 'green')
      : hasEvents || indicators.some(({ actual }) => actual !== null);
  return isDone ? 0 : daysBetween(endsOn, on);
}

/** The light of an entry by itself, by rules 2 and 3. */
export function ownLight(work: OwnWork, on: PlainDate): PlanLight {
  const late = daysLate(work, on);
  const lateness: PlanLight = late === 0 ? 'grey' : late <= AMBER_DAYS ? 'amber' : 'red';
  return worstOf([lateness, ...work.indicators.map(lightOfIndicator)]);
}

/** How many activities have each light. */
export type LightCounts = Readonly<Record<PlanLight, number>>;

/** An entry with its own light, as it stands in the tree. */
export type LitEntry = {
  readonly nodeId: string;
  readonly parentId: string | null;
  readonly level: PlanLevel;
  /** The goals that it names. */
  readonly goalIds: readonly string[];
  readonly own: PlanLight;
  readonly late: number;
};

/** What an entry and everything below it, or serving it, comes to. */
export type RolledLight = {
  readonly light: PlanLight;
  /** The longest that anything of it is late. */
  readonly late: number;
  /** Of the activities, itself among them where it is one. */
  readonly activities: LightCounts;
};

/** The lights of a whole tree by rule 4. */
export function rollUpLights(entries: readonly LitEntry[]): ReadonlyMap<string, RolledLight> {
  const byId = new Map(entries.map((entry) => [entry.nodeId, entry]));
  const reach = reachOf(entries);
  return new Map(
    entries.map(({ nodeId }) => {
      const all = [...(reach.get(nodeId) ?? [])].flatMap((id) => byId.get(id) ?? []);
      const counts = { red: 0, amber: 0, green: 0, grey: 0 };
      for (const { level, own } of all) if (level === 'activity') counts[own] += 1;
      return [
        nodeId,
        {
          light: worstOf(all.map(({ own }) => own)),
          late: Math.max(0, ...all.map(({ late }) => late)),
          activities: counts,
        },
      ];
    }),
  );
}

/**
 * Of what each entry is made: itself, everything below it, and of a goal also whatever names it, with everything below that.
 * Each once, however many ways lead to it.
 */
export function reachOf(
  entries: readonly Pick<LitEntry, 'nodeId' | 'parentId' | 'goalIds'>[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const byId = new Map(entries.map((entry) => [entry.nodeId, entry]));
  const reach = new Map(entries.map(({ nodeId }) => [nodeId, new Set<string>()]));
  for (const entry of entries) {
    let above: typeof entry | undefined = entry;
    // A line that comes back to itself would never end; the store has none.
    for (let steps = 0; above !== undefined && steps <= entries.length; steps += 1) {
      reach.get(above.nodeId)?.add(entry.nodeId);
      for (const goal of above.goalIds) reach.get(goal)?.add(entry.nodeId);
      above = above.parentId === null ? undefined : byId.get(above.parentId);
    }
  }
  return reach;
}
