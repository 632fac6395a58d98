import { writeCheckpoint } from '../audit.ts';
import type { OpenStore } from '../store/open-store.ts';
import { keepNewestHead } from './outside-heads.ts';

/**
 * The end of a session: signs the newest row of the audit and keeps that head outside the store, in this order, so that
 * nothing is kept outside that the store may have lost.
 */
export async function leaveSession(
  store: OpenStore,
  headsFolder: string | undefined,
  now: Date,
): Promise<void> {
  await store.transaction(async () => void writeCheckpoint(store, 'lock', now));
  if (headsFolder !== undefined) await store.read(async () => keepNewestHead(headsFolder, store));
}
