import type { ElectronApplication } from '@playwright/test';
import { setTimeout as wait } from 'node:timers/promises';
import { isRunning } from '../program/processes.ts';
import { openSection } from '../screens/case-access.ts';
import { draftOfNewCase, putCaseOnFile } from '../screens/case-form.ts';
import { findCases } from '../screens/case-list.ts';
import { addEvent, timelineEntries } from '../screens/case-page.ts';
import { chooseLanguage, goTo, lockButton } from '../screens/frame.ts';
import { inventedEvent } from '../screens/invented.ts';
import { expectScreen } from '../screens/entrance.ts';
import { textField } from '../screens/questions.ts';
import { beginCase, lock, signInAsFounder } from '../screens/steps.ts';
import { pattern, words } from '../screens/words.ts';
import { expect, test } from './fixture.ts';
import { shareOffice } from './shared-program.ts';

const lao = words('lo');
const shared = shareOffice();

/** Process id of the page that the window shows. */
function pagePid(program: { app: ElectronApplication }): Promise<number> {
  return program.app.evaluate(({ BaseWindow, webContents }) => {
    const shown = webContents
      .getAllWebContents()
      .find((contents) => !contents.isDestroyed() && !contents.getURL().includes('/calendar.html'));
    return BaseWindow.getAllWindows().length === 1 ? (shown?.getOSProcessId() ?? 0) : 0;
  });
}

test('locking ends the store process and the page, keeps the last letters, and unlocking brings them back', async () => {
  const { program } = shared;
  await beginCase(program.page, lao, 'Dokchampa');
  const before = { store: await program.storePid(), page: await pagePid(program) };
  // Typed and locked at once: nothing but the lock itself saves these letters.
  await textField(program.page, lao('caseForm.nameLatin')).pressSequentially(' Keovilaysak');
  const old = program.page;
  const signInPage = await program.untilNewPage(() => lockButton(old, lao).click());
  await expectScreen(signInPage, 'sign-in');
  expect(old.isClosed()).toBe(true);
  await wait(200);
  expect([before.store ?? 0, before.page].filter(isRunning)).toEqual([]);
  expect(await program.storePid()).not.toBe(before.store);
  await signInAsFounder(signInPage);
  await expectScreen(program.page, 'case-form');
  await expect(textField(program.page, lao('caseForm.nameLatin'))).toHaveValue('Dokchampa Keovilaysak');
  await expect(program.page.getByText(pattern('lo', 'draft.restored'))).toBeVisible();
});

test('the same person goes on where the lock came, with Home behind it; closing the window keeps the last letter, and a new program begins at Home', async ({
  office: program,
  start,
}) => {
  await beginCase(program.page, lao, 'Dokchampa');
  await putCaseOnFile(program.page);
  await addEvent(program.page, lao, inventedEvent);
  await openSection(program.page, lao, 'tasks');
  await timelineEntries(program.page, lao)
    .filter({ hasText: inventedEvent.what })
    .getByRole('button')
    .click();
  await expectScreen(program.page, 'entry-detail');
  const resumed = await lock(program);
  expect(resumed.url()).not.toMatch(/[\da-f]{8}-/u);
  await signInAsFounder(resumed);
  await expectScreen(resumed, 'entry-detail');
  await expect(resumed.getByText(inventedEvent.what).last()).toBeVisible();
  // The section behind the entry stands again when that is closed.
  await resumed.keyboard.press('Escape');
  await expect(resumed.locator('.section-links [aria-current="page"]')).toHaveText(
    lao('casePage.section.tasks'),
  );
  await resumed.keyboard.press('Alt+ArrowLeft');
  await expectScreen(resumed, 'entry-detail');
  await resumed.keyboard.press('Alt+ArrowLeft');
  await expectScreen(resumed, 'home');

  // What was searched for is not kept.
  await findCases(resumed, lao, 'Dokch', ['KT-']);
  const again = await lock(program);
  await signInAsFounder(again);
  await expectScreen(again, 'case-list');
  await expect(again.getByLabel(lao('cases.filter'), { exact: true })).toHaveValue('');

  await beginCase(again, lao, 'Bounmy');
  await textField(again, lao('caseForm.nameLatin')).pressSequentially(' Keovilaysak');
  await program.close();
  const next = await start();
  await signInAsFounder(next.page);
  await expectScreen(next.page, 'home');
  await draftOfNewCase(next.page, lao).click();
  await expect(textField(next.page, lao('caseForm.nameLatin'))).toHaveValue('Bounmy Keovilaysak');
});

test('nobody goes back to a screen that ended the store process or the page', async () => {
  const { program } = shared;
  await goTo(program.page, lao, 'settings');
  const store = (await program.storePid()) ?? 0;
  const page = await program.untilNewPage(async () => void process.kill(store, 'SIGKILL'));
  await signInAsFounder(page);
  await expectScreen(page, 'home');
});

test('Ctrl+L, the locked screen of the computer and its suspension lock', async () => {
  const { program } = shared;
  await signInAsFounder(await lock(program));
  for (const event of ['lock-screen', 'suspend'] as const) {
    const page = await program.untilNewPage(() =>
      program.app.evaluate(({ powerMonitor }, name) => void powerMonitor.emit(name), event),
    );
    await signInAsFounder(page);
  }
  await expect(program.page.getByRole('heading', { level: 1, name: lao('home.title') })).toBeVisible();
});

test('a store process that dies is replaced, and the person signs in again', async () => {
  const { program } = shared;
  const store = (await program.storePid()) ?? 0;
  const page = await program.untilNewPage(async () => void process.kill(store, 'SIGKILL'));
  await expect(page.getByText(lao('signIn.stopped'))).toBeVisible();
  await signInAsFounder(page);
  expect(await program.storePid()).not.toBe(store);
});

test('a page that dies leaves nobody signed in', async () => {
  const { program } = shared;
  const page = await program.untilNewPage(async () => void process.kill(await pagePid(program), 'SIGKILL'));
  await signInAsFounder(page);
});

test('the language changes at any moment and nothing typed is lost', async () => {
  const { program } = shared;
  await beginCase(program.page, lao, 'Bounmy');
  const english = await chooseLanguage(program.page, 'en');
  await expect(textField(program.page, english('caseForm.nameLatin'))).toHaveValue('Bounmy');
  await textField(program.page, english('caseForm.nameLatin')).press('End');
  await textField(program.page, english('caseForm.nameLatin')).pressSequentially(' K');
  await chooseLanguage(program.page, 'lo');
  await expect(textField(program.page, lao('caseForm.nameLatin'))).toHaveValue('Bounmy K');
});

// The last one: the clock of the program that all share is not put back.
test('a person who went away is warned, then locked; a movement takes the warning back', async () => {
  const { program } = shared;
  const minutesLater = (minutes: number): Promise<void> =>
    program.app.evaluate((_electron, shift) => {
      const real = Date.now.bind(Date);
      Date.now = () => real() + shift;
    }, minutes * 60_000);
  const store = await program.storePid();
  // The limit of a new account is some minutes; half a minute before it the warning stands.
  const limit = await program.page.evaluate(async () => {
    const bridge: unknown = Reflect.get(window, 'bridge');
    const call: unknown = Reflect.get(bridge as object, 'call');
    const answer: unknown =
      typeof call === 'function' ? await Reflect.apply(call, undefined, ['session.describe', {}]) : undefined;
    return JSON.parse(JSON.stringify(answer)).value.preferences.idleLockMinutes as number;
  });
  await minutesLater(limit - 0.5);
  const warning = program.page.getByText(pattern('lo', 'frame.lockingSoon'));
  await expect(warning).toBeVisible();
  await program.page.mouse.move(300, 300);
  await program.page.mouse.move(320, 320);
  await expect(warning).toBeHidden();
  const page = await program.untilNewPage(() => minutesLater(limit + 0.1));
  await expectScreen(page, 'sign-in');
  await expect(page.getByText(lao('signIn.idle'))).toBeVisible();
  expect(isRunning(store ?? 0)).toBe(false);
  await expect(page.getByLabel(lao('signIn.passphrase'), { exact: true })).toHaveValue('');
});
