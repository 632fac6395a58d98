import type { Compartment } from '../../shared/compartment.ts';
import { Refusal } from '../../shared/result.ts';
import { appendAudit } from '../audit.ts';
import type { CompartmentKey } from '../compartments/compartment-key.ts';
import type { Stamp } from '../repositories/stamp.ts';
import type { OpenStore } from '../store/open-store.ts';
import { keysToSeal, sealKeys, writeBackupKeys } from './backup-keys.ts';

/**
 * Seals keys that are at hand for the holders of copies, where that is not done: at sign-in, when a holder is added, and
 * when a key was renewed. Whoever has the key does it, and a head has signed for whom. On record in a row of its own. A store that takes no row at
 * the moment keeps nobody out for it: what is not sealed is shown as that, and is done at the next sign-in.
 */
export async function sealKeysForCopies(
  store: OpenStore,
  keys: ReadonlyMap<Compartment, CompartmentKey>,
  stamp: Stamp,
): Promise<void> {
  try {
    await sealMissing(store, keys, stamp);
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause;
  }
}

async function sealMissing(
  store: OpenStore,
  keys: ReadonlyMap<Compartment, CompartmentKey>,
  stamp: Stamp,
): Promise<void> {
  const asked = await store.read(() => keysToSeal(store.kysely, store.vault, keys.keys()));
  if (asked.length === 0) return;
  const sealed = await sealKeys(store.vault, asked, keys);
  await store.transaction(async () => {
    await writeBackupKeys(store.kysely, sealed, stamp);
    const detail = { compartments: sealed.map(({ compartment }) => compartment).join(' ') };
    const entry = { actor: stamp.by, session: null, operation: 'backup.keys-sealed', record: null, detail };
    appendAudit(store, entry, [], new Date(stamp.at));
  });
}
