import { spawn } from 'node:child_process';
import electron from 'electron';
import { programArguments, programEnvironment } from '../program/launch.ts';
import { expect, test } from './fixture.ts';

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
  expect(program.app.windows()).toHaveLength(1);
});
