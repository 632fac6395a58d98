import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { newCase } from '../support/cases.ts';
import { passphrase, TestOffice } from '../support/office.ts';

/**
 * `node write-copy.ts FOLDER`: makes an office with a case and proven sheets and a copy of it in the folder, by the
 * operations of the contract. Says as JSON where the copy lies and what is printed on two sheets.
 */
const [, , folder = ''] = process.argv;
mkdirSync(folder, { recursive: true });
const office = new TestOffice();
const { account } = await office.create();
await office.get('case.record', newCase(account.id));
const { sheets } = await office.get('recovery.prepareSheets', {
  from: 'passphrase',
  passphrase: passphrase(),
});
const [first = '', second = ''] = sheets.map(({ rows }) => rows.join('\n'));
await office.get('recovery.proveSheets', { first, second });
await office.get('backup.setFolder', { folder: path.resolve(folder) });
await office.get('backup.make', {});
await office.end();
process.stdout.write(JSON.stringify({ first, second }));
