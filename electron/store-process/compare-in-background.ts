import { setTimeout as pause } from 'node:timers/promises';
import { compareNextPerson, isAnybodyToCompare } from '../../db/persons/compare-persons-on-file.ts';
import type { OpenStore } from '../../db/store/open-store.ts';

/** How long one transaction goes on, and how long everybody else has the store to themselves after it. */
const SLICE_MILLISECONDS = 30;
const REST_MILLISECONDS = 60;

/**
 * Looks for the pairs of everybody on file who has not been compared yet, little by little, until nobody is left or it is
 * told to stop; what is left then follows after the next sign-in. Gives how many were compared.
 */
export async function compareInBackground(store: OpenStore, stop: AbortSignal): Promise<number> {
  const isHeld = (): boolean => !stop.aborted && store.compartments.has('register');
  const isAnybody = await store.read(async () => isHeld() && (await isAnybodyToCompare(store.kysely)));
  if (!isAnybody) return 0;
  let compared = 0;
  for (let isMore = true; isMore;) {
    isMore = await store.transaction(async () => {
      const end = performance.now() + SLICE_MILLISECONDS;
      while (isHeld() && performance.now() < end) {
        if (!(await compareNextPerson(store.kysely))) return false;
        compared += 1;
      }
      return isHeld();
    });
    if (isMore) await pause(REST_MILLISECONDS);
  }
  return compared;
}
