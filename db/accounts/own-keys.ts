import type { Compartment } from '../../shared/compartment.ts';
import type { CompartmentKey } from '../compartments/compartment-key.ts';
import type { OpenStore } from '../store/open-store.ts';
import { openOwnSlot } from '../store/own-secret.ts';
import { openGrants } from '../vault/unlock.ts';

/** Keys by their compartments. */
export type HeldKeys = ReadonlyMap<Compartment, CompartmentKey>;

/**
 * Hands on keys that the signed-in person holds, for which they type their passphrase once more. Passphrase and keys are
 * wiped afterwards.
 *
 * @throws Refusal `sign-in-failed`
 */
export async function withOwnKeys<T>(
  store: Pick<OpenStore, 'folder' | 'vault' | 'account'>,
  passphrase: Uint8Array,
  now: Date,
  work: (keys: HeldKeys) => Promise<T>,
): Promise<T> {
  const secret = await openOwnSlot(store, passphrase, now);
  const keys = await openGrants(store.vault, store.account, secret, 'present');
  try {
    return await work(keys);
  } finally {
    for (const key of keys.values()) key.fill(0);
  }
}
