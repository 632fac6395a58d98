import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { expect, test } from '../e2e/fixture.ts';
import { removeFolders, type ProgramFolders } from '../program/folders.ts';
import { launchProgram } from '../program/launch.ts';
import { beginNewCase, expectDraftSaved, fillInCase, putCaseOnFile } from '../screens/case-form.ts';
import { addEvent } from '../screens/case-page.ts';
import { trySignIn } from '../screens/entrance.ts';
import { goTo } from '../screens/frame.ts';
import { makeExport, prepareExport } from '../screens/export.ts';
import { findCases } from '../screens/case-list.ts';
import {
  identifyingTexts,
  inventedCase,
  inventedColleagues,
  inventedEvent,
  inventedOffice,
  newPassphrase,
} from '../screens/invented.ts';
import { backUp, checkNewestCopy, damage, putBack, testNewestCopy } from '../screens/restore.ts';
import { lock, setUpOffice, signInAsFounder } from '../screens/steps.ts';
import { isFull } from '../support/effort.ts';
import { Walk } from '../walkthrough/walk.ts';
import { wholeDay } from '../walkthrough/whole-day.ts';
import { readFolder } from './markers.ts';
import { readTrace, TRACE_ENDING, tracedElectron } from './traced-writes.ts';

/** Pieces of the texts too: a page of a database or a log may cut them anywhere. */
const pieces = identifyingTexts.flatMap((text) => [
  text,
  ...text.split(' ').filter((word) => word.length >= 6),
]);

/** Looks through all that was written while the program ran, and through what lies there afterwards. */
async function expectNothingReadable(
  folders: ProgramFolders,
  markers: readonly string[],
  isMeant: (leak: string) => boolean = () => false,
): Promise<void> {
  const trace = await readTrace(folders, markers);
  const after = [...new Set([folders.root, path.dirname(folders.store)])].map((folder) =>
    readFolder(folder, markers, (file) => file.endsWith(TRACE_ENDING)),
  );
  const lying = after.flatMap(({ leaks }) => leaks).filter((leak) => !isMeant(leak));
  const written = trace.leaks.filter((leak) => !isMeant(leak));
  const files = after.reduce((sum, folder) => sum + folder.files, 0);
  console.log(
    `writes to files: ${trace.fileWrites} to ${trace.files.size} files in ${trace.starts} starts, ${written.length} with plaintext; left behind: ${files} files, ${lying.length} with plaintext`,
  );
  expect(written).toEqual([]);
  expect(lying).toEqual([]);
  expect(after.flatMap(({ plainDatabases }) => plainDatabases)).toEqual([]);
  // A trace that saw nothing would prove nothing: the compartments must be in it, and only the ballast cut short.
  const seen = [...trace.files].map((file) => file.slice(file.lastIndexOf('/') + 1));
  for (const file of ['office.db', 'register.db', 'investigation.db']) expect(seen).toContain(file);
  expect([...trace.cutShort].filter((file) => !file.endsWith('/ballast'))).toEqual([]);
}

test('no process writes a word of the case to any file, and none lies there afterwards, also after a backup, a drill and a restore', async ({
  folders,
}) => {
  test.setTimeout(900_000);
  const markers = [...pieces, inventedOffice.passphrase];
  const electron = tracedElectron(folders);
  const stick = path.join(folders.root, 'stick');
  let program = await launchProgram(folders, electron);
  try {
    const lao = await setUpOffice(program);
    await beginNewCase(program.page);
    await fillInCase(program.page, lao, inventedCase);
    await expectDraftSaved(program.page, lao);
    await putCaseOnFile(program.page);
    await addEvent(program.page, lao, inventedEvent);
    await findCases(program.page, lao, 'ແກ້ວວິໄລ', ['KT-']);
    await goTo(program.page, lao, 'statistics');
    await prepareExport(program.page, lao, await identityToRecipient(await generateX25519Identity()));
    await makeExport(program.page, lao);
    await backUp(program, lao, stick);
    await testNewestCopy(program.page, lao, inventedOffice.passphrase);
    // The case of the copy stands on the screen.
    await expect(program.page.getByText(/KT-/u).first()).toBeVisible();
    const during = readFolder(folders.root, markers, (file) => file.endsWith(TRACE_ENDING));
    expect(during.leaks).toEqual([]);
    await signInAsFounder(await lock(program));
    await program.close();

    damage(path.join(folders.store, 'register.db'));
    program = await launchProgram(folders, electron);
    await trySignIn(program.page, lao, inventedOffice.passphrase);
    await program.page.getByRole('button', { name: lao('restore.lastGood'), exact: true }).click();
    await checkNewestCopy(program, program.page, lao, stick);
    await putBack(program.page, lao);
    await program.page.getByRole('button', { name: lao('restore.continue'), exact: true }).click();
    await signInAsFounder(program.page);
    await findCases(program.page, lao, 'ແກ້ວວິໄລ', ['KT-']);
    await program.close();
  } finally {
    await program.reap();
  }
  await expectNothingReadable(folders, markers);
});

test('nor does any in the whole day of the walk-through', async ({ folders }) => {
  test.skip(!isFull, 'takes minutes under strace: npm run test:faults');
  test.setTimeout(3_600_000);
  const out = path.join(folders.root, 'walk');
  mkdirSync(out);
  const walk = new Walk(out, { language: 'lo', isLargeToo: false, electron: tracedElectron });
  expect(await walk.go(wholeDay)).toBe(true);
  expect(walk.names.length).toBeGreaterThan(0);
  const passphrases = [inventedOffice, ...Object.values(inventedColleagues)].map(
    ({ passphrase }) => passphrase,
  );
  const markers = [...new Set([...pieces, ...walk.names, ...passphrases, newPassphrase])];
  await expectNothingReadable(
    walk.folders,
    markers,
    // The list of invented names that the walk itself leaves.
    (leak) => leak.startsWith(path.join(out, 'result.json')),
  );
  removeFolders(walk.folders);
});
