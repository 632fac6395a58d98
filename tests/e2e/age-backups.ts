import { openStore } from '../../db/store/open.ts';
import { readVault } from '../../db/store/vault-store.ts';

/**
 * `node age-backups.ts STORE DAYS`, the founder's passphrase on its standard input: in a store that nobody has open, lets the
 * newest copy be of so many days ago and the last try since have found no folder. A process of its own, as `make-office.ts`.
 */
const [folder = '', days = ''] = process.argv.slice(2);
const passphrase = await new Promise<Uint8Array>((resolve) => process.stdin.once('data', resolve));
const [account] = readVault(folder).accounts;
const store = await openStore({ folder, accountId: account?.id ?? '', passphrase, ballastBytes: 0 });
const ago = (count: number): string => new Date(Date.now() - count * 86_400_000).toISOString();
await store.transaction(async () => {
  await store.kysely
    .updateTable('main.backup')
    .set({ last_made_at: ago(Number(days)), failure: 'backup-folder-missing', failed_at: ago(1) })
    .execute();
});
await store.close();
