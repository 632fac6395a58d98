import { setTimeout as pause } from 'node:timers/promises';
import { readPerson } from '../../db/repositories/person-repository.ts';
import { markFact, nextFactOfEarlierForm } from '../../db/repositories/statistics-repository.ts';
import type { OpenStore } from '../../db/store/open-store.ts';
import { writeStatisticalFactsOf } from './handlers/statistical-facts.ts';

/** How long one transaction goes on, and how long everybody else has the store to themselves after it. */
const SLICE_MILLISECONDS = 30;
const REST_MILLISECONDS = 60;

/**
 * Writes the statistical facts of an earlier form anew, little by little, where the register and the statistics are both
 * held, until none is left or it is told to stop; what is left then follows after the next sign-in.
 */
export async function rewriteFactsInBackground(store: OpenStore, stop: AbortSignal): Promise<void> {
  const isHeld = (): boolean =>
    !stop.aborted && store.compartments.has('register') && store.compartments.has('statistics');
  const isAny = await store.read(
    async () => isHeld() && (await nextFactOfEarlierForm(store.kysely)) !== undefined,
  );
  for (let isMore = isAny; isMore;) {
    isMore = await store.transaction(async () => {
      const end = performance.now() + SLICE_MILLISECONDS;
      while (isHeld() && performance.now() < end) if (!(await rewriteNext(store))) return false;
      return isHeld();
    });
    if (isMore) await pause(REST_MILLISECONDS);
  }
}

async function rewriteNext({ kysely: db, account }: OpenStore): Promise<boolean> {
  const next = await nextFactOfEarlierForm(db);
  if (next === undefined) return false;
  const stored = next.personId === null ? undefined : await readPerson(db, next.personId);
  const stamp = { at: new Date().toISOString(), by: account.id };
  if (next.personId !== null && stored !== undefined)
    await writeStatisticalFactsOf({ db, stamp }, next.personId, stored.person);
  // A fact without its case stays as it is, and is not asked for again.
  await markFact(db, next.subject);
  return true;
}
