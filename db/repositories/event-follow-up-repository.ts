import { EventFollowUp } from '../../shared/domain/event-follow-up.ts';
import { FOLLOW_UP_MONTHS } from '../../shared/domain/programme-event.ts';
import { addMonths } from '../../shared/dates/plain-date.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import { recorded, type Stamp } from './stamp.ts';

/** What came of a training, as stored. */
export type StoredFollowUp = {
  readonly followUpId: string;
  readonly eventId: string;
  readonly followUp: EventFollowUp;
  readonly version: number;
};

/** Those of an event, the first first. */
export async function readFollowUps(db: StoreReader, eventId: string): Promise<StoredFollowUp[]> {
  const rows = await db
    .selectFrom('programme.event_follow_up')
    .selectAll()
    .where('event_id', '=', eventId)
    .orderBy('done_on')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    followUpId: row.id,
    eventId: row.event_id,
    followUp: EventFollowUp.parse({
      doneOn: row.done_on,
      way: row.way,
      asked: row.asked,
      answered: row.answered,
      using: row.using_it,
      stillInPost: row.still_in_post,
      findings: row.findings,
    }),
    version: row.version,
  }));
}

/** Puts what came of a training on file, or writes its next version. */
export async function saveFollowUp(
  db: StoreDatabase,
  { followUpId, eventId, followUp, version }: StoredFollowUp,
  stamp: Stamp,
): Promise<void> {
  const columns = {
    done_on: followUp.doneOn,
    way: followUp.way,
    asked: followUp.asked,
    answered: followUp.answered,
    using_it: followUp.using,
    still_in_post: followUp.stillInPost,
    findings: followUp.findings,
    changed_at: stamp.at,
    changed_by: stamp.by,
  };
  await db
    .insertInto('programme.event_follow_up')
    .values({ id: followUpId, event_id: eventId, ...columns, ...recorded(stamp, version) })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ ...columns, version }))
    .execute();
}

/** Which of these events somebody followed up. */
export async function followedUp(db: StoreReader, eventIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (eventIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('programme.event_follow_up')
    .select('event_id')
    .distinct()
    .where('event_id', 'in', [...eventIds])
    .execute();
  return new Set(rows.map(({ event_id }) => event_id));
}

/** Trainings that took place so long before a day that their people are to be asked, and were not: the oldest first. */
export async function followUpsDue(
  db: StoreReader,
  on: string,
  limit: number,
): Promise<{ readonly eventIds: readonly string[]; readonly total: number }> {
  const rows = await db
    .selectFrom('programme.programme_event as event')
    .select(['event.id', 'event.last_day'])
    .where('event.kind', '=', 'Training')
    .where('event.standing', '=', 'Held')
    .where('event.last_day', '<=', on)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('programme.event_follow_up as followed')
            .select('followed.id')
            .whereRef('followed.event_id', '=', 'event.id'),
        ),
      ),
    )
    .orderBy('event.last_day')
    .orderBy('event.id')
    .execute();
  // Months differ in length: the day is reckoned from the end of each, as the event's own page says it.
  const due = rows.filter(({ last_day }) => addMonths(last_day, FOLLOW_UP_MONTHS) <= on);
  return { eventIds: due.slice(0, limit).map(({ id }) => id), total: due.length };
}
