import { spawn } from 'node:child_process';
import electron from 'electron';
import { makeFolders, putOffice, removeFolders } from '../program/folders.ts';
import { launchProgram, programArguments, programEnvironment } from '../program/launch.ts';
import { expectScreen, trySignIn } from '../screens/entrance.ts';
import { goTo } from '../screens/frame.ts';
import { inventedOffice } from '../screens/invented.ts';
import { words } from '../screens/words.ts';
import { expect, test } from './fixture.ts';

const lao = words('lo');

test('a second start shows the first window and ends', async ({ program, folders }) => {
  await program.app.evaluate(({ BaseWindow }) => {
    const window = BaseWindow.getAllWindows()[0];
    window?.hide();
  });
  const shown = program.app.evaluate(
    ({ app, BaseWindow }) =>
      new Promise<boolean>((resolve) => {
        app.once('second-instance', () =>
          setImmediate(() => resolve(BaseWindow.getAllWindows()[0]?.isVisible() === true)),
        );
      }),
  );
  const withoutSandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  // The package's main export is the path of its executable outside Electron.
  const second = spawn(String(electron), [...withoutSandbox, ...programArguments(folders)], {
    env: programEnvironment(folders),
    stdio: 'ignore',
  });
  const code = await new Promise<number | null>((resolve) => second.once('exit', resolve));
  expect(code).toBe(0);
  expect(await shown).toBe(true);
  expect(await program.app.evaluate(({ BaseWindow }) => BaseWindow.getAllWindows().length)).toBe(1);
});

test('a second start of a day shows the sign-in page', async ({ start, folders, madeOffice }) => {
  putOffice(madeOffice.storeFolder, folders);
  // The first leaves Chromium's profile behind, as yesterday's start did.
  await (await start()).close();
  const began = performance.now();
  const program = await start();
  await expectScreen(program.page, 'sign-in');
  process.stdout.write(`start: sign-in page visible ${Math.round(performance.now() - began)} ms after\n`);
});

test('a program of another profile on the same store says that it is in use, and changes nothing', async ({
  office,
}) => {
  const elsewhere = makeFolders(undefined, office.folders.store);
  const other = await launchProgram(elsewhere);
  try {
    await trySignIn(other.page, lao, inventedOffice.passphrase);
    await expect(other.page.getByText(lao('error.store.in-use'))).toBeVisible();
    await goTo(office.page, lao, 'cases');
    await expect(office.page.getByText(lao('cases.empty'))).toBeVisible();
  } finally {
    await other.reap();
    removeFolders(elsewhere);
  }
});
