import { openStore } from '../../../db/store/open.ts';
import { Refusal } from '../../../shared/result.ts';

/** Another process that tries to open a store: `node second-opener.js FOLDER ACCOUNT PASSPHRASE`; says how it went. */
const [, , folder = '', accountId = '', passphrase = ''] = process.argv;
try {
  const store = await openStore({ folder, accountId, passphrase: new TextEncoder().encode(passphrase) });
  await store.close();
  process.stdout.write('opened');
} catch (cause) {
  if (!(cause instanceof Refusal)) throw cause;
  process.stdout.write(cause.error.code === 'store' ? cause.error.reason : cause.error.code);
}
