import type { Wing } from '../../shared/compartment.ts';
import type { CaseEvent } from '../../shared/domain/event.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import { eventColumns, type StoredEvent, storedEvent } from './event-repository.ts';
import { recorded, type Stamp } from './stamp.ts';

/** A copy of another wing's event, as this wing may read it. */
export type ReleasedEvent = {
  readonly eventId: string;
  readonly from: Wing;
  readonly event: CaseEvent;
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly releasedAt: string;
  readonly releasedBy: string;
};

/** Puts a copy of a wing's event where the other wing reads it. Later changes of the event do not follow. */
export async function insertReleasedEvent(
  db: StoreDatabase,
  release: { readonly releaseId: string; readonly from: Wing; readonly stored: StoredEvent },
  stamp: Stamp,
): Promise<void> {
  const { releaseId, from, stored } = release;
  await db
    .insertInto('register.released_event')
    .values({
      release_id: releaseId,
      event_id: stored.id,
      event_version: stored.version,
      case_id: stored.caseId,
      from_wing: from,
      recorded_at: stored.recordedAt,
      recorded_by: stored.recordedBy,
      ...eventColumns(stored.event),
      ...recorded(stamp),
    })
    .execute();
}

/** Takes the content of a released copy out of the register; that it was there, from when to when, stays. */
export async function withdrawReleasedEvent(
  db: StoreDatabase,
  releaseId: string,
  stamp: Stamp,
): Promise<void> {
  await db
    .updateTable('register.released_event')
    .set({
      kind: null,
      kind_answer: null,
      what: null,
      when_answer: null,
      when_earliest: null,
      when_latest: null,
      when_precision: null,
      when_is_approximate: null,
      when_as_typed: null,
      certainty: null,
      certainty_answer: null,
      place_place_code: null,
      place_free_text: null,
      place_answer: null,
      is_heavy: null,
      withdrawn_at: stamp.at,
      withdrawn_by: stamp.by,
      version: 2,
    })
    .where('release_id', '=', releaseId)
    .execute();
}

/** Whether an event of this id was ever let over the wall, also where that was taken back. */
export async function wasReleased(db: StoreReader, eventId: string): Promise<boolean> {
  const found = await db
    .selectFrom('register.released_event')
    .select('release_id')
    .where('event_id', '=', eventId)
    .executeTakeFirst();
  return found !== undefined;
}

/** What the other wing let a holder of `wings` read of a case; nothing for whoever stands on neither side. */
export async function readReleasedEvents(
  db: StoreReader,
  wings: readonly Wing[],
  caseId: string,
): Promise<ReleasedEvent[]> {
  if (wings.length === 0) return [];
  const rows = await db
    .selectFrom('register.released_event')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('from_wing', 'not in', wings)
    .where('withdrawn_at', 'is', null)
    .execute();
  return rows.map((row) => ({
    eventId: row.event_id,
    from: row.from_wing,
    event: storedEvent({
      ...row,
      what: row.what ?? '',
      kind_answer: row.kind_answer ?? '',
      when_answer: row.when_answer ?? '',
      certainty_answer: row.certainty_answer ?? '',
      place_answer: row.place_answer ?? '',
      is_heavy: row.is_heavy ?? 0,
    }),
    recordedAt: row.recorded_at,
    recordedBy: row.recorded_by,
    releasedAt: row.created_at,
    releasedBy: row.created_by,
  }));
}
