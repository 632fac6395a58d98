import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { extractFile } from '@electron/asar';
import { packagedFolder } from '../../build/package-program.ts';
import { VaultFile } from '../../db/vault/vault-file.ts';
import { inventedOffice } from '../screens/invented.ts';
import { words } from '../screens/words.ts';
import { changedFiles, underTrace } from './changed-files.ts';
import { expect, test } from './fixture.ts';

test.skip(process.platform !== 'linux', 'the proof of the package runs on Linux');

const lao = words('lo');
/** On the keyboard as it is: of a password only the number of its letters can be read back. */
const PASSPHRASE = 'four quiet rivers under 1 moon';
/** One for each compartment (design.md, “Storage”). */
const COMPARTMENT_FILES = [
  'assistance.db',
  'investigation.db',
  'office.db',
  'programme.db',
  'register.db',
  'statistics.db',
];

test('the packed program sets up an office, opens it again, and writes nowhere else', async ({
  start,
  account,
  desktop,
  person,
}) => {
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
  await person.tick(lao('conduct.accept'));
  await person.press(lao('setUp.submit'));
  await person.find('push button', lao('recovery.toProof'));
  expect(first.commands().filter((command) => command.includes('node.mojom.NodeService'))).toHaveLength(1);
  await person.close();
  expect(await first.untilEnded(), first.said).toBe(0);

  // Of the vault only what every program may read: whose it is, and that it came out of a build of this kind.
  const vault = VaultFile.parse(JSON.parse(readFileSync(path.join(account.store, 'vault.json'), 'utf8')));
  expect(vault.office).toEqual({
    nameLao: inventedOffice.nameLao,
    nameEnglish: inventedOffice.nameEnglish,
  });
  expect(vault.isDevelopment).toBe(!isRelease());
  const databases = readdirSync(account.store).filter((name) => name.endsWith('.db'));
  expect(databases.toSorted()).toEqual(COMPARTMENT_FILES);
  for (const name of databases) {
    const begin = readFileSync(path.join(account.store, name)).subarray(0, 16).toString('latin1');
    expect(begin, name).not.toBe('SQLite format 3\0');
  }

  const second = start({ under: underTrace(`${traceFile}.2`) });
  await person.type('password text', lao('signIn.passphrase'), PASSPHRASE);
  await person.press(lao('signIn.submit'));
  await person.find('push button', lao('frame.lock'));
  person.key('ctrl+l');
  await person.find('password text', lao('signIn.passphrase'));
  await person.close();
  expect(await second.untilEnded(), second.said).toBe(0);

  const changed = [traceFile, `${traceFile}.2`].map(changedFiles);
  // In the session's own folder assistive technology has its socket.
  const places = [account.root, desktop.environment['XDG_RUNTIME_DIR'] ?? account.root, ...systemPlaces];
  const outside = changed
    .flatMap(({ files }) => [...files])
    .filter(([file]) => !places.some((place) => file.startsWith(`${place}/`)) && !isDevice(file));
  console.log(
    `changes of files: ${changed.map(({ calls }) => calls).join(' + ')}, outside the account's folders: ${outside.length}`,
  );
  expect(outside).toEqual([]);
  // A trace that saw nothing would prove nothing: the store is made under another name and renamed at the end.
  expect([...(changed[0]?.files.keys() ?? [])]).toContain(account.store);
});

/**
 * Devices and the kernel's own knobs are no files. Mesa, the graphics library of Linux, keeps compiled shaders in the
 * home that passwd(5) names, whatever HOME says: Chromium's graphics process is there before our first line runs, and it
 * knows nothing but pixels.
 */
const systemPlaces = ['/proc', path.join(userInfo().homedir, '.cache', 'mesa_shader_cache')];

/** A device or memory shared by processes; the folders of the tests may lie in memory as well, and are none. */
const isDevice = (file: string): boolean => file.startsWith('/dev/') && !file.startsWith(`${tmpdir()}/`);

function isRelease(): boolean {
  const archive = path.join(packagedFolder, 'resources', 'app.asar');
  const manifest: unknown = JSON.parse(extractFile(archive, 'package.json').toString('utf8'));
  return (
    typeof manifest === 'object' && manifest !== null && Reflect.get(manifest, 'pokpongBuild') === 'release'
  );
}
