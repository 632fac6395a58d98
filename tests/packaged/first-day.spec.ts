import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { VaultFile } from '../../db/vault/vault-file.ts';
import { inventedOffice } from '../screens/invented.ts';
import { words } from '../screens/words.ts';
import { changedFiles, underTrace } from './changed-files.ts';
import { expect, test } from './fixture.ts';

test.skip(process.platform !== 'linux', 'the proof of the package runs on Linux');

const lao = words('lo');
/** On the keyboard as it is: of a password only the number of its letters can be read back. */
const PASSPHRASE = 'four quiet rivers under 1 moon';

test('the packed program sets up an office, opens it again, and writes nowhere else', async ({
  start,
  account,
  person,
}) => {
  test.setTimeout(240_000);
  const traceFile = path.join(account.root, 'changes.trace');
  const first = start({ under: underTrace(traceFile) });
  await person.press(lao('setUp.next'));
  await person.type('entry', lao('setUp.nameLao'), inventedOffice.nameLao);
  await person.type('entry', lao('setUp.nameEnglish'), inventedOffice.nameEnglish);
  await person.type('entry', lao('setUp.code'), inventedOffice.code);
  await person.choose(lao('setUp.province'), inventedOffice.provinceIndex);
  await person.press(lao('setUp.next'));
  await person.type('entry', lao('setUp.founderName'), inventedOffice.founderName);
  await person.type('password text', lao('setUp.passphrase'), PASSPHRASE);
  await person.type('password text', lao('setUp.passphraseAgain'), PASSPHRASE);
  await person.tick(lao('setUp.understood'));
  await person.press(lao('setUp.submit'));
  await person.find('push button', lao('recovery.toProof'));
  expect(first.commands().filter((command) => command.includes('node.mojom.NodeService'))).toHaveLength(1);
  await person.close();
  expect(await first.untilEnded(), first.said).toBe(0);
  console.log(account.store, readdirSync(account.store));
});
