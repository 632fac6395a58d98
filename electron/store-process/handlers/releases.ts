import type { Wing } from '../../../shared/compartment.ts';
import { eventClasses } from '../../../shared/domain/sensitivity.ts';
import { Refusal } from '../../../shared/result.ts';
import { outOfReach } from '../../../db/access/reach.ts';
import { headsOf } from '../../../db/access/wings-of-account.ts';
import { readCases } from '../../../db/repositories/case-repository.ts';
import { readEvent, type StoredEvent } from '../../../db/repositories/event-repository.ts';
import {
  decideRelease,
  hasOpenRelease,
  insertRelease,
  readRelease,
  readReleases,
  type StoredRelease,
  withdrawRelease,
} from '../../../db/repositories/release-repository.ts';
import {
  insertReleasedEvent,
  withdrawReleasedEvent,
} from '../../../db/repositories/released-event-repository.ts';
import type { Handler, Work } from '../handler.ts';
import { requireAllFields, requireCase, requireKeys, viewerOf } from './case-reach.ts';

/** Asks the head of the wing to let the other side read one event of the wing. */
export const proposeRelease: Handler<'release.propose'> = async (input, work) => {
  const { releaseId, eventId, wing, reason } = input;
  const { db, stamp, note } = work;
  requireKeys(work, 'register', wing);
  requireAllFields(work, eventClasses);
  const stored = await readEvent(db, wing, eventId);
  if (stored === undefined) throw new Refusal({ code: 'not-found' });
  const { caseId } = stored;
  await requireCase(work, caseId, 'release:propose');
  if ((await readRelease(db, wing, releaseId)) !== undefined || (await hasOpenRelease(db, wing, eventId)))
    throw new Refusal({ code: 'refused', reason: 'record-exists' });
  await insertRelease(db, wing, { releaseId, caseId, eventId, reason }, stamp);
  note({ record: eventId, detail: { caseId, releaseId }, touched: [wing] });
  return {};
};

export const listReleases: Handler<'release.list'> = async (_input, work) => {
  const { db, session, nameOf, note } = work;
  requireAllFields(work, eventClasses);
  const releases = await readReleases(db, session.wings);
  const caseIds = [...new Set(releases.map(({ caseId }) => caseId))];
  const lost = await outOfReach(db, viewerOf(work), caseIds, 'release:propose');
  const files = await readCases(
    db,
    caseIds.filter((id) => !lost.has(id)),
  );
  const numbers = new Map(files.map(({ caseId, number }) => [caseId, number]));
  const shown = [];
  for (const release of releases) {
    const number = numbers.get(release.caseId);
    if (number === undefined) continue;
    const { releaseId, caseId, eventId, state, reason, proposedAt, decidedAt } = release;
    shown.push({
      releaseId,
      caseId,
      eventId,
      state,
      reason,
      proposedAt,
      decidedAt,
      number,
      from: release.wing,
      proposedByName: nameOf(release.proposedBy),
      decidedByName: release.decidedBy === null ? null : nameOf(release.decidedBy),
      event: (await eventOf(db, release)).event,
    });
  }
  note({ record: null, detail: { shown: shown.length } });
  return shown;
};

/**
 * Releases or declines. A released event is copied into the register, where the other wing reads it. Nobody decides what
 * they proposed themself, unless nobody else could.
 */
export const decide: Handler<'release.decide'> = async ({ releaseId, wing, isReleased }, work) => {
  const { db, stamp, session, note } = work;
  const release = await requireRelease(work, wing, releaseId);
  if (release.state !== 'proposed') throw new Refusal({ code: 'refused', reason: 'already-decided' });
  const isOwn = release.proposedBy === stamp.by;
  if (isOwn && headsOf(session.store.vault, wing).some(({ id }) => id !== stamp.by))
    throw new Refusal({ code: 'refused', reason: 'own-account' });
  await decideRelease(db, wing, releaseId, isReleased ? 'released' : 'declined', stamp);
  const stored = await eventOf(db, release);
  if (isReleased) await insertReleasedEvent(db, { releaseId, from: wing, stored }, stamp);
  const { caseId, eventId } = release;
  note({
    record: eventId,
    detail: { caseId, releaseId, isReleased, eventVersion: stored.version },
    touched: ['register', wing],
  });
  return {};
};

/** From now on the other side reads it no more. What was read was read, and stays on record. */
export const withdraw: Handler<'release.withdraw'> = async ({ releaseId, wing }, work) => {
  const { db, stamp, note } = work;
  const { state, caseId, eventId } = await requireRelease(work, wing, releaseId);
  if (state !== 'released') throw new Refusal({ code: 'refused', reason: 'already-decided' });
  await withdrawRelease(db, wing, releaseId, stamp);
  await withdrawReleasedEvent(db, releaseId, stamp);
  note({ record: eventId, detail: { caseId, releaseId }, touched: ['register', wing] });
  return {};
};

async function requireRelease(work: Work, wing: Wing, releaseId: string): Promise<StoredRelease> {
  requireKeys(work, 'register', wing);
  requireAllFields(work, eventClasses);
  const release = await readRelease(work.db, wing, releaseId);
  if (release === undefined) throw new Refusal({ code: 'not-found' });
  await requireCase(work, release.caseId, 'release:decide');
  return release;
}

async function eventOf(db: Work['db'], { wing, eventId }: StoredRelease): Promise<StoredEvent> {
  const stored = await readEvent(db, wing, eventId);
  if (stored === undefined) throw new Error('A release without its event');
  return stored;
}
