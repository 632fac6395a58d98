import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { argumentsForRoot, hasDisplay, onDisplay } from './display.ts';
import { Failure, orExplain, say } from './install/say.mjs';
import { installSystemPackages } from './install/system.mjs';
import { prepare } from './prepare.ts';
import { project } from './project.ts';

const require = createRequire(import.meta.url);

await orExplain('starting the program', async () => {
  if (process.argv.includes('--demo') && !hasDisplay)
    throw new Failure(
      'the training office opens in a window, and there is no display here: neither DISPLAY nor WAYLAND_DISPLAY is set.',
      'Start it from a terminal of the desktop, or see the program without one: npm start -- --walkthrough',
    );
  await installSystemPackages('window', ...(hasDisplay ? [] : (['display'] as const)));
  const environment = await prepare();
  const args = process.argv.slice(2);
  if (args.includes('--walkthrough') || (!hasDisplay && args.length === 0))
    await walkThrough(args, environment);
  else await openProgram(args, environment);
});

async function openProgram(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<void> {
  if (!hasDisplay) say('There is no display: opening the program on a virtual one (Xvfb).');
  await runOnDisplay(electronProgram(environment), [...argumentsForRoot(), project, ...args], environment);
}

async function walkThrough(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<void> {
  const others = args.filter((argument) => argument !== '--walkthrough');
  if (!hasDisplay)
    say('There is no display: the walk-through goes through the program on a virtual one (Xvfb).');
  if (!others.includes('--out'))
    others.push('--out', mkdtempSync(path.join(tmpdir(), 'pokpong-walkthrough-')));
  say(`Walk-through into ${path.resolve(others[others.indexOf('--out') + 1] ?? '.')}`);
  argumentsForRoot();
  await runOnDisplay(
    process.execPath,
    [path.join(project, 'tests', 'walkthrough', 'run.ts'), ...others],
    environment,
  );
}

/** The npm package `electron` is the path of its program; it heeds the folder we name in the environment. */
function electronProgram(environment: NodeJS.ProcessEnv): string {
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = environment['ELECTRON_OVERRIDE_DIST_PATH'];
  const program: unknown = require('electron');
  if (typeof program !== 'string')
    throw new Error('the npm package electron did not give the path of its program');
  return program;
}

async function runOnDisplay(
  program: string,
  programArguments: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const { command, args } = onDisplay(program, programArguments);
  const child = spawn(command, args, { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  process.exitCode = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (status) => resolve(status ?? 130));
  });
}
