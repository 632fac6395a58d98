import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { expect, test } from '../e2e/fixture.ts';
import { launchProgram } from '../program/launch.ts';
import { beginNewCase, expectDraftSaved, fillInCase, putCaseOnFile } from '../screens/case-form.ts';
import { addEvent } from '../screens/case-page.ts';
import { goTo } from '../screens/frame.ts';
import { makeExport, prepareExport } from '../screens/export.ts';
import { findCases } from '../screens/case-list.ts';
import { identifyingTexts, inventedCase, inventedEvent, inventedOffice } from '../screens/invented.ts';
import { lock, setUpOffice, signInAsFounder } from '../screens/steps.ts';
import { readFolder } from './markers.ts';
import { readTrace, tracedElectron } from './traced-writes.ts';

/** Pieces of the texts too: a page of a database or a log may cut them anywhere. */
const markers = [
  ...identifyingTexts.flatMap((text) => [text, ...text.split(' ').filter((word) => word.length >= 6)]),
  inventedOffice.passphrase,
];

test('no process writes a word of the case to any file, and none lies there afterwards', async ({
  folders,
}) => {
  test.setTimeout(480_000);
  const program = await launchProgram(folders, tracedElectron(folders));
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
    await signInAsFounder(await lock(program));
    const during = readFolder(folders.root, markers);
    expect(during.leaks.filter((leak) => !leak.includes('writes.trace'))).toEqual([]);
    await program.close();
  } finally {
    await program.reap();
  }
  const trace = await readTrace(folders, markers);
  const after = readFolder(folders.root, markers);
  console.log(
    `writes to files: ${trace.fileWrites} to ${trace.files.size} files, ${trace.leaks.length} with plaintext; left behind: ${after.files} files, ${after.leaks.length} with plaintext`,
  );
  expect(trace.leaks).toEqual([]);
  expect(after.leaks).toEqual([]);
  expect(after.plainDatabases).toEqual([]);
  // A trace that saw nothing would prove nothing: the compartments must be in it, and only the ballast cut short.
  const seen = [...trace.files].map((file) => file.slice(file.lastIndexOf('/') + 1));
  for (const file of ['office.db', 'register.db', 'investigation.db']) expect(seen).toContain(file);
  expect([...trace.cutShort].filter((file) => !file.endsWith('/ballast'))).toEqual([]);
});
