import {
  closeSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Program } from '../program/launch.ts';
import { readFolder } from '../faults/markers.ts';
import { beginNewCase, expectDraftSaved, fillInCase, putCaseOnFile } from '../screens/case-form.ts';
import { addEvent } from '../screens/case-page.ts';
import { findCases } from '../screens/case-list.ts';
import { expectScreen } from '../screens/entrance.ts';
import { goTo } from '../screens/frame.ts';
import { identifyingTexts, inventedCase, inventedEvent, inventedOffice } from '../screens/invented.ts';
import { lock, signInAsFounder } from '../screens/steps.ts';
import { pattern, words } from '../screens/words.ts';
import { expect, test } from './fixture.ts';

const lao = words('lo');
const TYPED_NOWHERE_ELSE = 'Xaysomboun Phothisarath';

/** What must not be in a log: the victim, the people, the office, what was typed, and where things lie. */
function markers(program: Program): readonly string[] {
  return [
    ...identifyingTexts.flatMap((text) => [text, ...text.split(' ').filter((word) => word.length >= 6)]),
    inventedOffice.nameLao,
    inventedOffice.nameEnglish,
    inventedOffice.founderName,
    inventedOffice.passphrase,
    'KT-',
    ...TYPED_NOWHERE_ELSE.split(' '),
    program.folders.root,
    path.basename(program.folders.root),
    '/home',
    '/tmp',
  ];
}

/** Calls an operation as a page would, whatever comes of it. */
function ask(page: Page, name: string, input: unknown): Promise<unknown> {
  return page.evaluate(
    async ([operation, sent]) => {
      const bridge: unknown = Reflect.get(window, 'bridge');
      const call: unknown = Reflect.get(bridge as object, 'call');
      if (typeof call !== 'function') throw new Error('no bridge');
      return JSON.parse(JSON.stringify(await Reflect.apply(call, undefined, [operation, sent])));
    },
    [name, input] as const,
  );
}

/** A day's work that leaves its words in every operation, and everything that can go wrong with them. */
async function workAndHarm(program: Program): Promise<Page> {
  const { folders } = program;
  await beginNewCase(program.page);
  await fillInCase(program.page, lao, inventedCase);
  await expectDraftSaved(program.page, lao);
  await putCaseOnFile(program.page);
  await addEvent(program.page, lao, inventedEvent);
  await findCases(program.page, lao, 'ແກ້ວວິໄລ', ['KT-']);
  // Refused, invalid and unknown, each with words in its input.
  await ask(program.page, 'export.readRecipient', { text: TYPED_NOWHERE_ELSE });
  await ask(program.page, 'export.saveCopy', {
    fileName: `${TYPED_NOWHERE_ELSE.replace(' ', '-')}.tar.age`,
  });
  await ask(program.page, 'case.open', { caseId: TYPED_NOWHERE_ELSE });
  await ask(program.page, 'backup.make', {});
  // A promise of the main process that nobody waits for.
  await program.app.evaluate((_electron, words) => {
    setTimeout(() => void Promise.reject(new RangeError(words)));
  }, TYPED_NOWHERE_ELSE);
  // The exports folder is a file now, which the next store process meets at its start.
  rmSync(folders.exports, { recursive: true, force: true });
  writeFileSync(folders.exports, TYPED_NOWHERE_ELSE);
  const store = (await program.storePid()) ?? 0;
  await program.untilNewPage(async () => void process.kill(store, 'SIGKILL'));
  await signInAsFounder(program.page);
  await ask(program.page, 'export.make', {
    period: { fromMonth: '2026-01', toMonth: '2026-02' },
    recipient: TYPED_NOWHERE_ELSE,
  });
  // A damaged file: who is at work is told what cannot be read, and the next sign-in says so.
  const file = path.join(folders.store, 'register.db');
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(statSync(file).size - 100, TYPED_NOWHERE_ELSE), 0, undefined, 100);
  closeSync(handle);
  await goTo(program.page, lao, 'cases');
  const status = program.page.getByRole('contentinfo');
  await expect(status.getByRole('alert')).toHaveText(lao('frame.unread'));
  await status.getByRole('button', { name: lao('action.tryAgain') }).click();
  await expect(program.page.locator('#content').getByText(lao('error.store.damaged'))).toBeVisible();
  await lock(program);
  await ask(program.page, 'session.open', { accountId: TYPED_NOWHERE_ELSE, passphrase: new Uint8Array(3) });
  const page = program.page;
  await page.getByLabel(lao('signIn.passphrase'), { exact: true }).fill(inventedOffice.passphrase);
  await page.getByRole('button', { name: lao('signIn.submit') }).click();
  await expect(page.getByText(lao('error.store.damaged'))).toBeVisible();
  return page;
}

test('the log and the file for the support help, and tell nothing of cases, people or places', async ({
  office: program,
}) => {
  const target = path.join(program.folders.root, 'for-the-support.txt');
  await program.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, target);
  const page = await workAndHarm(program);
  await page.getByRole('button', { name: lao('diagnostics.open') }).click();
  const shown = await page.getByLabel(lao('diagnostics.content')).inputValue();
  await page.getByRole('button', { name: lao('diagnostics.save') }).click();
  await expect(page.getByText(lao('diagnostics.saved'))).toBeVisible();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: lao('action.close') })
    .click();
  await program.close();

  const logs = path.join(program.folders.userData, 'logs');
  const saved = readFileSync(target, 'utf8');
  expect(statSync(target).mode & 0o777).toBe(0o600);
  for (const name of readdirSync(logs)) expect(statSync(path.join(logs, name)).mode & 0o777).toBe(0o600);
  expect(readFolder(logs, markers(program)).leaks).toEqual([]);
  for (const marker of markers(program)) {
    expect(saved, marker).not.toContain(marker);
    expect(shown, marker).not.toContain(marker);
  }
  // It would be easy to tell nothing by writing nothing: what went wrong is there, with its place.
  const written = readFileSync(path.join(logs, 'pokpong.log'), 'utf8');
  expect(program.complaints.join('')).not.toContain(TYPED_NOWHERE_ELSE);
  for (const text of [shown, saved, written]) {
    expect(text).toMatch(/"kind":"fault","process":"main","reference":"[0-9A-Z-]{9}","error":"RangeError"/u);
    expect(text).toContain('"kind":"program.started"');
    expect(text).toMatch(/"kind":"store.ended","isExpected":false/u);
    expect(text).toContain(
      '"operation":"export.readRecipient","code":"refused","reason":"recipient-not-understood"',
    );
    expect(text).toContain('"operation":"export.recordCopy","code":"not-found"');
    expect(text).toMatch(/"operation":"session.open","code":"store","reason":"(?:damaged|foreign-file)"/u);
    expect(text).toMatch(
      /"kind":"fault","process":"store","reference":"[0-9A-Z]{4}-[0-9A-Z]{4}","error":"Error","code":"ENOTDIR","places":\["(?:store-process|chunk-[0-9a-f]{8}):\d+"/u,
    );
  }
  // A line that was on its way to the disk may come behind it.
  expect(written).toMatch(/\n\{"at":"[^"]+","event":\{"kind":"program.ended"\}\}\n/u);
  expect(saved).toMatch(/^program: \d+\.\d+\.\d+ \(not packaged\)$/mu);
  expect(saved).toMatch(/^store: ready$/mu);
  expect(saved).toMatch(/^accounts: 1$/mu);
  expect(saved).toMatch(/^register: 1 MiB$/mu);
});

test('help is at hand in the settings and where the store cannot be opened', async ({
  office: program,
  start,
}) => {
  await goTo(program.page, lao, 'settings');
  await program.page.getByRole('button', { name: lao('diagnostics.open') }).click();
  await expect(program.page.getByLabel(lao('diagnostics.content'))).toHaveValue(/^Pokpong diagnostics 1\n/u);
  await program.page.keyboard.press('Escape');
  await expect(program.page.getByLabel(lao('diagnostics.content'))).toBeHidden();
  await program.close();
  rmSync(path.join(program.folders.store, 'register.db'));
  const again = await start();
  await expectScreen(again.page, 'unusable');
  await again.page.getByRole('button', { name: lao('diagnostics.open') }).click();
  const text = again.page.getByLabel(lao('diagnostics.content'));
  await expect(text).toHaveValue(/\nstore: unusable \(missing-file\)\n/u);
  await expect(text).toHaveValue(/\nregister: missing\n/u);
  await expect(again.page.getByText(pattern('lo', 'diagnostics.about'))).toBeVisible();
});
