import type { Wing } from '../../shared/compartment.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import type { ReleaseTable } from '../tables/wing.ts';
import { recorded, type Stamp } from './stamp.ts';

// Both tables are the same; the compiler cannot see it through a union of names.
const tableIn = (wing: Wing): 'investigation.release' => `${wing}.release` as 'investigation.release';

/** A wing's wish, or its decision, to let the other wing read one of its events. */
export type StoredRelease = {
  readonly releaseId: string;
  readonly wing: Wing;
  readonly caseId: string;
  readonly eventId: string;
  readonly state: ReleaseTable['state'];
  readonly reason: string;
  readonly proposedAt: string;
  readonly proposedBy: string;
  readonly decidedAt: string | null;
  readonly decidedBy: string | null;
};

/** Puts a proposal on file. */
export async function insertRelease(
  db: StoreDatabase,
  wing: Wing,
  proposal: {
    readonly releaseId: string;
    readonly caseId: string;
    readonly eventId: string;
    readonly reason: string;
  },
  stamp: Stamp,
): Promise<void> {
  await db
    .insertInto(tableIn(wing))
    .values({
      id: proposal.releaseId,
      case_id: proposal.caseId,
      event_id: proposal.eventId,
      state: 'proposed',
      reason: proposal.reason,
      ...recorded(stamp),
    })
    .execute();
}

/** Writes what was decided of a proposal. */
export async function decideRelease(
  db: StoreDatabase,
  wing: Wing,
  releaseId: string,
  state: 'released' | 'declined',
  stamp: Stamp,
): Promise<void> {
  await db
    .updateTable(tableIn(wing))
    .set({ state, decided_at: stamp.at, decided_by: stamp.by, version: 2 })
    .where('id', '=', releaseId)
    .execute();
}

/** Writes that a release was taken back. */
export async function withdrawRelease(
  db: StoreDatabase,
  wing: Wing,
  releaseId: string,
  stamp: Stamp,
): Promise<void> {
  await db
    .updateTable(tableIn(wing))
    .set({ state: 'withdrawn', withdrawn_at: stamp.at, withdrawn_by: stamp.by, version: 3 })
    .where('id', '=', releaseId)
    .execute();
}

/** Reads one release of a wing. */
export async function readRelease(
  db: StoreReader,
  wing: Wing,
  releaseId: string,
): Promise<StoredRelease | undefined> {
  const row = await db.selectFrom(tableIn(wing)).selectAll().where('id', '=', releaseId).executeTakeFirst();
  return row === undefined ? undefined : toRelease(wing, row);
}

/** Whether an event of a wing is proposed or released now. */
export async function hasOpenRelease(db: StoreReader, wing: Wing, eventId: string): Promise<boolean> {
  const row = await db
    .selectFrom(tableIn(wing))
    .select('id')
    .where('event_id', '=', eventId)
    .where('state', 'in', ['proposed', 'released'])
    .executeTakeFirst();
  return row !== undefined;
}

/** All releases of the wings held, those that wait for a decision first, then the newest. */
export async function readReleases(db: StoreReader, wings: readonly Wing[]): Promise<StoredRelease[]> {
  const releases: StoredRelease[] = [];
  for (const wing of wings) {
    const rows = await db.selectFrom(tableIn(wing)).selectAll().execute();
    releases.push(...rows.map((row) => toRelease(wing, row)));
  }
  return releases.toSorted(
    (one, other) =>
      Number(other.state === 'proposed') - Number(one.state === 'proposed') ||
      (one.proposedAt < other.proposedAt ? 1 : one.proposedAt > other.proposedAt ? -1 : 0),
  );
}

/** How the newest release of each event of a case stands, by the event's id. */
export async function newestReleases(
  db: StoreReader,
  wings: readonly Wing[],
  caseId: string,
): Promise<ReadonlyMap<string, { readonly releaseId: string; readonly state: ReleaseTable['state'] }>> {
  const newest = new Map<string, { releaseId: string; state: ReleaseTable['state'] }>();
  for (const wing of wings) {
    const rows = await db
      .selectFrom(tableIn(wing))
      .select(['id', 'event_id', 'state'])
      .where('case_id', '=', caseId)
      .orderBy('created_at')
      .orderBy('id')
      .execute();
    for (const { id, event_id: eventId, state } of rows) newest.set(eventId, { releaseId: id, state });
  }
  return newest;
}

const toRelease = (wing: Wing, row: ReleaseTable): StoredRelease => ({
  releaseId: row.id,
  wing,
  caseId: row.case_id,
  eventId: row.event_id,
  state: row.state,
  reason: row.reason,
  proposedAt: row.created_at,
  proposedBy: row.created_by,
  decidedAt: row.decided_at,
  decidedBy: row.decided_by,
});
