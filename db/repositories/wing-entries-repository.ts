import { sql } from 'kysely';
import type { Wing } from '../../shared/compartment.ts';
import type { EventCompartment } from '../../shared/domain/event.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import { countAssistanceRecords } from './assistance-entries.ts';
import { recorded, type Stamp } from './stamp.ts';

/**
 * Counts what a wing has in a case and lets the other wing know the number, in the transaction of the entry. Counted
 * anew each time, so that the two files cannot drift apart. Common entries are read by both and need no count.
 */
export async function countEntries(
  db: StoreDatabase,
  compartment: EventCompartment,
  caseId: string,
  stamp: Stamp,
): Promise<void> {
  if (compartment === 'register') return;
  const { events } = await db
    .selectFrom(`${compartment}.event` as 'investigation.event')
    .select(({ fn }) => fn.countAll<number>().as('events'))
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow();
  const entries = events + (compartment === 'assistance' ? await countAssistanceRecords(db, caseId) : 0);
  await db
    .insertInto('register.wing_entries')
    .values({ case_id: caseId, wing: compartment, entries, ...recorded(stamp) })
    .onConflict((conflict) =>
      conflict.columns(['case_id', 'wing']).doUpdateSet({ entries, version: sql<number>`version + 1` }),
    )
    .execute();
}

/** How many entries each wing has in a case. */
export async function readWingEntries(db: StoreReader, caseId: string): Promise<ReadonlyMap<Wing, number>> {
  const rows = await db
    .selectFrom('register.wing_entries')
    .select(['wing', 'entries'])
    .where('case_id', '=', caseId)
    .execute();
  return new Map(rows.map(({ wing, entries }) => [wing, entries]));
}
