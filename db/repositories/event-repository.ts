import { sql } from 'kysely';
import { CaseEvent, type EventCompartment } from '../../shared/domain/event.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import type { EventContent, EventTable } from '../tables/event.ts';
import {
  answerColumns,
  dateColumns,
  placeColumns,
  storedAnswer,
  storedDate,
  storedPlace,
  valueOf,
} from './answer-columns.ts';
import { recorded, type Stamp } from './stamp.ts';

/** A free event as stored. */
export type StoredEvent = {
  readonly id: string;
  readonly caseId: string;
  readonly compartment: EventCompartment;
  readonly event: CaseEvent;
  readonly version: number;
  readonly recordedAt: string;
  readonly recordedBy: string;
};

// The three event tables are the same; the compiler cannot see it through a union of names.
const tableIn = (compartment: EventCompartment): 'register.event' =>
  `${compartment}.event` as 'register.event';

/** Puts a new event on file in the compartment chosen for it. */
export async function insertEvent(
  db: StoreDatabase,
  compartment: EventCompartment,
  input: { readonly id: string; readonly caseId: string; readonly event: CaseEvent },
  stamp: Stamp,
): Promise<void> {
  await db
    .insertInto(tableIn(compartment))
    .values({
      id: input.id,
      case_id: input.caseId,
      ...eventColumns(input.event),
      changed_at: stamp.at,
      ...recorded(stamp),
    })
    .execute();
}

/** Replaces an event by a newer version. */
export async function updateEvent(
  db: StoreDatabase,
  compartment: EventCompartment,
  id: string,
  event: CaseEvent,
  version: number,
  stamp: Stamp,
): Promise<void> {
  await db
    .updateTable(tableIn(compartment))
    .set({ ...eventColumns(event), changed_at: stamp.at, version })
    .where('id', '=', id)
    .execute();
}

/** Reads one event of a compartment, checked by its schema. */
export async function readEvent(
  db: StoreReader,
  compartment: EventCompartment,
  id: string,
): Promise<StoredEvent | undefined> {
  const row = await db.selectFrom(tableIn(compartment)).selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? undefined : toEvent(compartment, row);
}

/**
 * Reads the events of a case from the compartments that the session holds, in no order; of each compartment at most as
 * many as are read `first`: dated ones that happened last, and then undated ones that were recorded first.
 */
export async function readEventsOfCase(
  db: StoreReader,
  held: readonly EventCompartment[],
  caseId: string,
  first?: number,
): Promise<StoredEvent[]> {
  const events: StoredEvent[] = [];
  for (const compartment of held) {
    const rows = await db
      .selectFrom(tableIn(compartment))
      .selectAll()
      .where('case_id', '=', caseId)
      .$if(first !== undefined, (all) =>
        all
          .orderBy(sql`when_earliest is null`)
          .orderBy('when_earliest', 'desc')
          .orderBy('when_latest', 'desc')
          .orderBy(sql`iif(when_earliest is null, created_at, null)`)
          .orderBy(sql`iif(when_earliest is null, id, null)`)
          .orderBy('created_at', 'desc')
          .orderBy('id', 'desc')
          .limit(first ?? 0),
      )
      .execute();
    events.push(...rows.map((row) => toEvent(compartment, row)));
  }
  return events;
}

/** Ids of the events of a case in one compartment. */
export async function eventIdsOfCase(
  db: StoreReader,
  compartment: EventCompartment,
  caseId: string,
): Promise<string[]> {
  const rows = await db.selectFrom(tableIn(compartment)).select('id').where('case_id', '=', caseId).execute();
  return rows.map(({ id }) => id);
}

function toEvent(compartment: EventCompartment, row: EventTable): StoredEvent {
  return {
    id: row.id,
    caseId: row.case_id,
    compartment,
    event: storedEvent(row),
    version: row.version,
    recordedAt: row.created_at,
    recordedBy: row.created_by,
  };
}

/** What a row's columns say, checked by the schema. */
export function storedEvent(row: EventContent): CaseEvent {
  return CaseEvent.parse({
    kind: storedAnswer(row.kind_answer, row.kind),
    what: row.what,
    when: storedAnswer(row.when_answer, storedDate('when', row)),
    certainty: storedAnswer(row.certainty_answer, row.certainty),
    place: storedPlace('place', row),
    isHeavy: row.is_heavy === 1,
  });
}

/** The columns of what an event says. */
export function eventColumns(event: CaseEvent): EventContent {
  return {
    ...answerColumns('kind', event.kind),
    what: event.what,
    when_answer: event.when.answer,
    ...dateColumns('when', valueOf(event.when)),
    ...answerColumns('certainty', event.certainty),
    ...placeColumns('place', event.place),
    is_heavy: Number(event.isHeavy),
  };
}
