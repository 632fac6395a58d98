import type { Program } from '../program/launch.ts';
import { ask } from '../screens/ask.ts';
import { openCaseNumber } from '../screens/case-page.ts';
import { expectScreen, fillInOffice, makeOffice } from '../screens/entrance.ts';
import { inventedOffice } from '../screens/invented.ts';
import { textField } from '../screens/questions.ts';
import { beginCase, lock, signInAsFounder } from '../screens/steps.ts';
import { words } from '../screens/words.ts';
import { expect, test } from './fixture.ts';
import { shareOffice } from './shared-program.ts';

const lao = words('lo');
const shared = shareOffice();

const clipboardText = (program: Program): Promise<string> =>
  program.app.evaluate(async ({ clipboard }) => clipboard.readText());

const putInClipboard = (program: Program, text: string): Promise<void> =>
  program.app.evaluate(({ clipboard }, given) => void clipboard.writeText(given), text);

test('a case number is copied by its button, and a lock empties the clipboard', async () => {
  const { program } = shared;
  await beginCase(program.page, lao, 'Dokchampa');
  await program.page.keyboard.press('Control+S');
  await expectScreen(program.page, 'case-page');
  const number = await openCaseNumber(program.page);
  await putInClipboard(program, 'before');
  await program.page.getByRole('button', { name: lao('casePage.copyNumber') }).click();
  await expect(program.page.getByText(lao('casePage.numberCopied'))).toBeVisible();
  await expect.poll(() => clipboardText(program)).toBe(number);
  // Longer than the main process waits for the system to have it.
  await program.page.waitForTimeout(400);
  expect(await clipboardText(program)).toBe(number);
  await lock(program);
  expect(await clipboardText(program)).toBe('');
});

test('what is copied from a field leaves with a lock; what another program put there stays', async () => {
  const { program } = shared;
  await beginCase(program.page, lao, 'Bounmy');
  await textField(program.page, lao('caseForm.nameLatin')).focus();
  await program.page.keyboard.press('Control+A');
  await program.page.keyboard.press('Control+C');
  await expect.poll(() => clipboardText(program)).toBe('Bounmy');
  await signInAsFounder(await lock(program));
  expect(await clipboardText(program)).toBe('');
  await ask(program.page, 'clipboard.copied');
  await program.page.waitForTimeout(400);
  await putInClipboard(program, 'a shopping list');
  await lock(program);
  expect(await clipboardText(program)).toBe('a shopping list');
});

test('the window is kept out of screenshots by the choice of the person who signed in', async () => {
  const { program } = shared;
  // Calls are answered in turn: after this one, the choice of language at the sign-in has been told to the window too.
  expect(await ask(program.page, 'session.describe', {})).toContain('"ok":true');
  await program.app.evaluate(({ BaseWindow }) => {
    const frame = BaseWindow.getAllWindows()[0];
    if (frame === undefined) throw new Error('there is no window');
    const asked: boolean[] = [];
    Reflect.set(globalThis, 'protections', asked);
    const real = frame.setContentProtection.bind(frame);
    // Linux protects nothing and tells nothing, so the test listens to what is asked.
    frame.setContentProtection = (isOn) => {
      asked.push(isOn);
      real(isOn);
    };
  });
  const asked = (): Promise<unknown> =>
    program.app.evaluate((): unknown => Reflect.get(globalThis, 'protections'));
  expect(await ask(program.page, 'preferences.change', { hidesFromCapture: true })).toContain('"ok":true');
  await expect.poll(asked).toEqual([true]);
  await signInAsFounder(await lock(program));
  // Nothing took it back while nobody was signed in.
  expect(await asked()).toEqual([true, true]);
  expect(await ask(program.page, 'preferences.change', { hidesFromCapture: false })).toContain('"ok":true');
  await expect.poll(asked).toEqual([true, true, false]);
});

test('sheets are printed by the system’s dialog, on A4; what fails and what is cancelled is told apart', async ({
  program,
}) => {
  expect(await ask(program.page, 'recovery.print')).toContain('"code":"locked"');
  await fillInOffice(program.page, lao, inventedOffice);
  await makeOffice(program.page, lao);
  // No printer answers in a test; the page, the store and the main process are the real ones.
  const printing = (isDone: boolean, reason: string): Promise<unknown> =>
    program.app.evaluate(
      ({ BaseWindow, WebContentsView }, [done, why]) => {
        const view = BaseWindow.getAllWindows()[0]?.contentView;
        if (!(view instanceof WebContentsView)) throw new Error('the window shows no page');
        view.webContents.print = (options, answer) => {
          Reflect.set(globalThis, 'printed', options);
          answer?.(done, why);
        };
      },
      [isDone, reason] as const,
    );
  await printing(true, '');
  expect(await ask(program.page, 'recovery.print')).toBe('{"ok":true,"value":{"isDone":true}}');
  expect(await program.app.evaluate((): unknown => Reflect.get(globalThis, 'printed'))).toEqual({
    silent: false,
    printBackground: true,
    pageSize: 'A4',
  });
  await printing(false, 'Print job canceled');
  expect(await ask(program.page, 'recovery.print')).toBe('{"ok":true,"value":{"isDone":false}}');
  await printing(false, 'no valid printers available');
  expect(await ask(program.page, 'recovery.print')).toContain('"reason":"printing-failed"');
});

test('the folder of backups is the person’s choice, and never the store', async () => {
  const { program } = shared;
  const choosing = (folder: string | undefined): Promise<void> =>
    program.app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () =>
        Promise.resolve({ canceled: chosen === '', filePaths: chosen === '' ? [] : [chosen] });
    }, folder ?? '');
  await choosing(undefined);
  expect(await ask(program.page, 'backup.chooseFolder')).toBe(
    '{"ok":true,"value":{"isChosen":false,"caution":null}}',
  );
  await choosing(program.folders.store);
  expect(await ask(program.page, 'backup.chooseFolder')).toContain('"reason":"backup-into-store"');
  await choosing(program.folders.home);
  expect(await ask(program.page, 'backup.chooseFolder')).toBe(
    '{"ok":true,"value":{"isChosen":true,"caution":null}}',
  );
  expect(await ask(program.page, 'backup.status')).toContain(JSON.stringify(program.folders.home));
  await lock(program);
  expect(await ask(program.page, 'backup.chooseFolder')).toContain('"code":"locked"');
});
