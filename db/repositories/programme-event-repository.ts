import { v7 } from 'uuid';
import type { EventParty } from '../../shared/domain/event-party.ts';
import { firstDayOf, lastDayOf, ProgrammeEvent } from '../../shared/domain/programme-event.ts';
import type { SummedMarks } from '../../shared/domain/test-scores.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import type { ProgrammeEventPartyTable, ProgrammeEventTable } from '../tables/programme-event.ts';
import { dateColumns, requiredDateColumns, storedDate } from './answer-columns.ts';
import { recorded, type Stamp } from './stamp.ts';

/** An event as stored. */
export type StoredProgrammeEvent = {
  readonly eventId: string;
  readonly event: ProgrammeEvent;
  readonly version: number;
  /** Its list of names: an id of its own, and how often it was saved. */
  readonly listId: string;
  readonly listVersion: number;
  readonly changedAt: string;
  readonly changedBy: string;
};

/** Which events are looked for; null where it does not matter. */
export type ProgrammeEventFilter = {
  /** First and last day, both included: events whose last day lies between them. */
  readonly from: string;
  readonly to: string;
  readonly kind: string | null;
  readonly standing: string | null;
  /** A division: events in it, or anywhere within it. */
  readonly placeCode: string | null;
  readonly planNodeId: string | null;
  /** Any of these nodes; left out where it does not matter. */
  readonly planNodeIds?: readonly string[];
};

/** The tables of the parts of an event, which a new version replaces. */
const partTables = [
  'programme.programme_event_place',
  'programme.programme_event_party',
  'programme.programme_event_country',
  'programme.programme_event_subject',
  'programme.programme_event_plan_node',
  'programme.programme_event_age_count',
  'programme.programme_event_reach',
  'programme.programme_event_trainer',
] as const;

/** Puts a new event on file. */
export async function insertProgrammeEvent(
  db: StoreDatabase,
  eventId: string,
  event: ProgrammeEvent,
  stamp: Stamp,
): Promise<void> {
  await db
    .insertInto('programme.programme_event')
    .values({
      id: eventId,
      ...columnsOf(event),
      list_id: v7(),
      list_version: 0,
      changed_at: stamp.at,
      changed_by: stamp.by,
      ...recorded(stamp),
    })
    .execute();
  await insertParts(db, eventId, event, 1, stamp);
}

/** Replaces what is said of an event by a newer version; its list of names stays. */
export async function updateProgrammeEvent(
  db: StoreDatabase,
  eventId: string,
  event: ProgrammeEvent,
  version: number,
  stamp: Stamp,
): Promise<void> {
  await db
    .updateTable('programme.programme_event')
    .set({ ...columnsOf(event), changed_at: stamp.at, changed_by: stamp.by, version })
    .where('id', '=', eventId)
    .execute();
  for (const table of partTables)
    // The tables share the column; the compiler cannot see it through a union of names.
    await db
      .deleteFrom(table as 'programme.programme_event_place')
      .where('event_id', '=', eventId)
      .execute();
  await insertParts(db, eventId, event, version, stamp);
}

/** Reads one event, checked by its schema. */
export async function readProgrammeEvent(
  db: StoreReader,
  eventId: string,
): Promise<StoredProgrammeEvent | undefined> {
  return (await readProgrammeEvents(db, [eventId]))[0];
}

/** Reads events in the order asked; ids that are not on file are left out. */
export async function readProgrammeEvents(
  db: StoreReader,
  eventIds: readonly string[],
): Promise<StoredProgrammeEvent[]> {
  if (eventIds.length === 0) return [];
  const rows = await db
    .selectFrom('programme.programme_event')
    .selectAll()
    .where('id', 'in', [...eventIds])
    .execute();
  const events = await withParts(db, rows);
  return eventIds.flatMap((id) => events.find(({ eventId }) => eventId === id) ?? []);
}

/** Events of a time, the newest first, as many as fit on a page, and how many there are. */
export async function listProgrammeEvents(
  db: StoreReader,
  filter: ProgrammeEventFilter,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<{ events: StoredProgrammeEvent[]; total: number }> {
  const fitting = fittingEvents(db, filter);
  const { total } = await fitting
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await fitting
    .selectAll('event')
    .orderBy('event.last_day', 'desc')
    .orderBy('event.id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute();
  return { events: await withParts(db, rows), total };
}

/** Meetings with any of these countries, the newest first. */
export async function readMeetingsWith(
  db: StoreReader,
  countries: readonly string[],
): Promise<StoredProgrammeEvent[]> {
  const rows = await db
    .selectFrom('programme.programme_event as event')
    .selectAll('event')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('programme.programme_event_country as partner')
          .select('partner.event_id')
          .whereRef('partner.event_id', '=', 'event.id')
          .where('partner.country', 'in', [...countries]),
      ),
    )
    .orderBy('event.last_day', 'desc')
    .orderBy('event.id', 'desc')
    .execute();
  return await withParts(db, rows);
}

/** A query on the events of a filter, as `event`. */
export function fittingEvents(
  db: StoreReader,
  { from, to, kind, standing, placeCode, planNodeId, planNodeIds }: ProgrammeEventFilter,
) {
  return db
    .selectFrom('programme.programme_event as event')
    .where('event.last_day', '>=', from)
    .where('event.last_day', '<=', to)
    .$if(kind !== null, (rows) => rows.where('event.kind', '=', kind ?? ''))
    .$if(standing !== null, (rows) => rows.where('event.standing', '=', standing ?? ''))
    .$if(placeCode !== null, (rows) =>
      rows.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('programme.programme_event_place as place')
            .select('place.event_id')
            .whereRef('place.event_id', '=', 'event.id')
            .where('place.place_code', 'like', `${placeCode ?? ''}%`),
        ),
      ),
    )
    .$if(planNodeId !== null, (rows) =>
      rows.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('programme.programme_event_plan_node as node')
            .select('node.event_id')
            .whereRef('node.event_id', '=', 'event.id')
            .where('node.plan_node_id', '=', planNodeId ?? ''),
        ),
      ),
    )
    .$if(planNodeIds !== undefined, (rows) =>
      rows.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('programme.programme_event_plan_node as node')
            .select('node.event_id')
            .whereRef('node.event_id', '=', 'event.id')
            .where('node.plan_node_id', 'in', [...(planNodeIds ?? [])]),
        ),
      ),
    );
}

async function withParts(
  db: StoreReader,
  rows: readonly ProgrammeEventTable[],
): Promise<StoredProgrammeEvent[]> {
  if (rows.length === 0) return [];
  const parts = await readParts(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => {
    const own = <P extends { readonly event_id: string }>(part: readonly P[]): P[] =>
      part.filter(({ event_id }) => event_id === row.id);
    const parties = own(parts.parties);
    const inRole = (role: ProgrammeEventPartyTable['role']): EventParty[] =>
      parties.flatMap((party) =>
        party.role === role ? [{ organisationId: party.organisation_id, name: party.name }] : [],
      );
    return {
      eventId: row.id,
      event: ProgrammeEvent.parse({
        kind: row.kind,
        standing: row.standing,
        titleLao: row.title_lao,
        titleEnglish: row.title_english,
        begins: storedDate('begins', row),
        ends: row.ends_earliest === null ? null : storedDate('ends', row),
        places: own(parts.places).map(({ place_code, free_text }) => ({
          placeCode: place_code,
          freeText: free_text,
        })),
        organiser: inRole('organiser')[0] ?? null,
        funders: inRole('funder'),
        partners: inRole('partner'),
        countries: own(parts.countries).map(({ country }) => country),
        chair: row.chair_name === null ? null : { name: row.chair_name, position: row.chair_position },
        subjects: own(parts.subjects).map(({ text_lao, text_english }) => ({
          lao: text_lao,
          english: text_english,
        })),
        materials: row.materials,
        cost:
          row.cost_minor_units === null
            ? null
            : { minorUnits: row.cost_minor_units, currency: row.cost_currency },
        planNodeIds: own(parts.planNodes).map(({ plan_node_id }) => plan_node_id),
        trainerIds: own(parts.trainers).map(({ trainer_id }) => trainer_id),
        counts:
          row.total === null
            ? null
            : {
                total: row.total,
                women: row.women,
                byAge: own(parts.ageCounts).map(({ band, total, women }) => ({ band, total, women })),
              },
        test:
          row.full_marks === null
            ? null
            : {
                fullMarks: row.full_marks,
                before: summed(row.before_people, row.before_sum),
                after: summed(row.after_people, row.after_sum),
              },
        reach: own(parts.reaches).map(({ channel, estimate, low, high, women, method, remark }) => ({
          channel,
          estimate,
          low,
          high,
          women,
          method,
          remark,
        })),
        remarks: row.remarks,
      }),
      version: row.version,
      listId: row.list_id,
      listVersion: row.list_version,
      changedAt: row.changed_at,
      changedBy: row.changed_by,
    };
  });
}

const summed = (people: number | null, sum: number | null): SummedMarks | null =>
  people === null || sum === null ? null : { people, sum };

/** The parts of events, each in its order. */
async function readParts(db: StoreReader, ids: readonly string[]) {
  const parts = {
    places: db.selectFrom('programme.programme_event_place').selectAll(),
    parties: db.selectFrom('programme.programme_event_party').selectAll(),
    countries: db.selectFrom('programme.programme_event_country').selectAll(),
    subjects: db.selectFrom('programme.programme_event_subject').selectAll(),
    planNodes: db.selectFrom('programme.programme_event_plan_node').selectAll(),
    trainers: db.selectFrom('programme.programme_event_trainer').selectAll(),
    reaches: db.selectFrom('programme.programme_event_reach').selectAll(),
  };
  const of = [...ids];
  return {
    places: await parts.places.where('event_id', 'in', of).orderBy('position').execute(),
    parties: await parts.parties.where('event_id', 'in', of).orderBy('position').execute(),
    countries: await parts.countries.where('event_id', 'in', of).orderBy('position').execute(),
    subjects: await parts.subjects.where('event_id', 'in', of).orderBy('position').execute(),
    planNodes: await parts.planNodes.where('event_id', 'in', of).orderBy('position').execute(),
    trainers: await parts.trainers.where('event_id', 'in', of).orderBy('position').execute(),
    reaches: await parts.reaches.where('event_id', 'in', of).orderBy('position').execute(),
    ageCounts: await db
      .selectFrom('programme.programme_event_age_count')
      .selectAll()
      .where('event_id', 'in', of)
      .orderBy('band')
      .execute(),
  };
}

const columnsOf = (event: ProgrammeEvent) => ({
  kind: event.kind,
  standing: event.standing,
  title_lao: event.titleLao,
  title_english: event.titleEnglish,
  ...requiredDateColumns('begins', event.begins),
  ...dateColumns('ends', event.ends),
  first_day: firstDayOf(event),
  last_day: lastDayOf(event),
  chair_name: event.chair?.name ?? null,
  chair_position: event.chair?.position ?? null,
  materials: event.materials,
  cost_minor_units: event.cost?.minorUnits ?? null,
  cost_currency: event.cost?.currency ?? null,
  total: event.counts?.total ?? null,
  women: event.counts?.women ?? null,
  full_marks: event.test?.fullMarks ?? null,
  before_people: event.test?.before?.people ?? null,
  before_sum: event.test?.before?.sum ?? null,
  after_people: event.test?.after?.people ?? null,
  after_sum: event.test?.after?.sum ?? null,
  remarks: event.remarks,
});

async function insertParts(
  db: StoreDatabase,
  eventId: string,
  event: ProgrammeEvent,
  version: number,
  stamp: Stamp,
): Promise<void> {
  const kept = { event_id: eventId, ...recorded(stamp, version) };
  for (const [position, { placeCode, freeText }] of event.places.entries())
    await db
      .insertInto('programme.programme_event_place')
      .values({ ...kept, position, place_code: placeCode, free_text: freeText })
      .execute();
  for (const [role, parties] of [
    ['organiser', event.organiser === null ? [] : [event.organiser]],
    ['funder', event.funders],
    ['partner', event.partners],
  ] as const)
    for (const [position, { organisationId, name }] of parties.entries())
      await db
        .insertInto('programme.programme_event_party')
        .values({ ...kept, role, position, organisation_id: organisationId, name })
        .execute();
  for (const [position, country] of event.countries.entries())
    await db
      .insertInto('programme.programme_event_country')
      .values({ ...kept, position, country })
      .execute();
  for (const [position, { lao, english }] of event.subjects.entries())
    await db
      .insertInto('programme.programme_event_subject')
      .values({ ...kept, position, text_lao: lao, text_english: english })
      .execute();
  for (const [position, planNodeId] of event.planNodeIds.entries())
    await db
      .insertInto('programme.programme_event_plan_node')
      .values({ ...kept, position, plan_node_id: planNodeId })
      .execute();
  for (const [position, trainerId] of event.trainerIds.entries())
    await db
      .insertInto('programme.programme_event_trainer')
      .values({ ...kept, position, trainer_id: trainerId })
      .execute();
  for (const count of event.counts?.byAge ?? [])
    await db
      .insertInto('programme.programme_event_age_count')
      .values({ ...kept, ...count })
      .execute();
  for (const [position, reach] of event.reach.entries())
    await db
      .insertInto('programme.programme_event_reach')
      .values({ ...kept, position, ...reach })
      .execute();
}
