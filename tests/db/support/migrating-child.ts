import { writeSync } from 'node:fs';
import { openStore } from '../../../db/store/open.ts';

/** A store process to be killed: `node migrating-child.ts MODE FOLDER ACCOUNT PASSPHRASE` opens a store of before. */
const [, , , folder = '', accountId = '', passphrase = ''] = process.argv;
const began = performance.now();
writeSync(1, 'begun\n');
const store = await openStore({
  folder,
  accountId,
  passphrase: new TextEncoder().encode(passphrase),
  ballastBytes: 64 * 1024,
});
// How long it took, so that others are killed within that time.
writeSync(1, `${performance.now() - began}\n`);
await store.close();
