import { openSheets } from '../../../db/recovery/open-sheets.ts';
import { prepareSheets } from '../../../db/recovery/prepare-sheets.ts';
import { openOwnSlot } from '../../../db/store/own-secret.ts';
import type { OpenStore } from '../../../db/store/open-store.ts';
import { openHeldByFounder } from '../../../db/vault/recovery-secret.ts';

/** Makes the first set of sheets of an open store and types two of them back; what was printed on these two. */
export async function proveFirstSheets(
  store: OpenStore,
  passphrase: Uint8Array,
): Promise<{ readonly first: string; readonly second: string }> {
  const now = new Date();
  const own = await openOwnSlot(store, passphrase, now);
  const secret = await openHeldByFounder(store.vault, store.account.id, own);
  const { vault, printable } = await prepareSheets(store.vault, secret, now);
  const [one, two] = printable;
  if (one === undefined || two === undefined) throw new Error('Three sheets are printed');
  const typed = { first: one.rows.join('\n'), second: two.rows.join('\n') };
  await openSheets(vault, typed);
  await store.replaceVault(vault);
  return typed;
}
