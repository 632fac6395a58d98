import { Money } from '../../shared/domain/money.ts';
import type { StoreReader } from '../database.ts';

/** An event that was held, as far as a plan to whose entries it belongs needs to know it. */
export type HeldForPlan = {
  readonly eventId: string;
  readonly titleLao: string;
  readonly titleEnglish: string | null;
  /** The day by which it counts. */
  readonly lastDay: string;
  readonly cost: Money | null;
  /** The entries of this plan to which it belongs. */
  readonly nodeIds: readonly string[];
  /** Two-digit codes of the provinces in which it was. */
  readonly provinceCodes: readonly string[];
};

/** The events held that belong to entries of a plan, the latest first; each once. */
export async function readHeldForPlan(db: StoreReader, planId: string): Promise<HeldForPlan[]> {
  const links = await db
    .selectFrom('programme.programme_event_plan_node as link')
    .innerJoin('programme.plan_node as node', 'node.id', 'link.plan_node_id')
    .select(['link.event_id', 'link.plan_node_id'])
    .where('node.plan_id', '=', planId)
    .execute();
  const ids = [...new Set(links.map(({ event_id }) => event_id))];
  if (ids.length === 0) return [];
  const events = await db
    .selectFrom('programme.programme_event')
    .select(['id', 'title_lao', 'title_english', 'last_day', 'cost_minor_units', 'cost_currency'])
    .where('id', 'in', ids)
    .where('standing', '=', 'Held')
    .orderBy('last_day', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const places = await provincesOfEvents(db, ids);
  return events.map((row) => ({
    eventId: row.id,
    titleLao: row.title_lao,
    titleEnglish: row.title_english,
    lastDay: row.last_day,
    cost: costOf(row.cost_minor_units, row.cost_currency),
    nodeIds: links.filter(({ event_id }) => event_id === row.id).map(({ plan_node_id: nodeId }) => nodeId),
    provinceCodes: places.get(row.id) ?? [],
  }));
}

/** In which provinces events were, by their two-digit codes, each once. */
export async function provincesOfEvents(
  db: StoreReader,
  eventIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (eventIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('programme.programme_event_place')
    .select(['event_id', 'place_code'])
    .where('event_id', 'in', [...eventIds])
    .where('place_code', 'is not', null)
    .orderBy('position')
    .execute();
  const found = new Map<string, string[]>();
  for (const { event_id: eventId, place_code: code } of rows) {
    const province = (code ?? '').slice(0, 2);
    const known = found.get(eventId) ?? [];
    if (!known.includes(province)) found.set(eventId, [...known, province]);
  }
  return found;
}

/** The years of the first and the last day of any event that was not called off; undefined where there is none. */
export async function yearsOfEvents(
  db: StoreReader,
): Promise<{ readonly first: number; readonly last: number } | undefined> {
  const { first, last } = await db
    .selectFrom('programme.programme_event')
    .select(({ fn }) => [fn.min('last_day').as('first'), fn.max('last_day').as('last')])
    .where('standing', '!=', 'Cancelled')
    .executeTakeFirstOrThrow();
  return first === null || last === null
    ? undefined
    : { first: Number(first.slice(0, 4)), last: Number(last.slice(0, 4)) };
}

const costOf = (minorUnits: number | null, currency: string | null): Money | null =>
  minorUnits === null || currency === null ? null : Money.parse({ minorUnits, currency });
