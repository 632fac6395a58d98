import { spawn } from 'node:child_process';
import path from 'node:path';
import { hasDisplay, onDisplay } from './display.ts';
import { Failure, orExplain, say } from './install/say.mjs';
import { installSystemPackages } from './install/system.mjs';
import { packagedProgram, packProgram, saySizes } from './package-program.ts';
import { project } from './project.ts';

/** Makes the installers of this platform too, from the official Electron only. */
const INSTALLERS = '--installers';

await orExplain('packing the program', async () => {
  const words = process.argv.slice(2);
  const unknown = words.filter((word) => word !== INSTALLERS);
  if (unknown.length > 0)
    throw new Failure(`"${unknown.join(' ')}" is not known here.`, `The one option is ${INSTALLERS}.`);
  await installSystemPackages('window', 'judges', ...(hasDisplay ? [] : (['display'] as const)));
  await packProgram();
  saySizes();
  if (process.platform === 'linux') await prove();
  else say('The proof of the package runs on Linux; here start it by hand before it is handed out.');
  if (words.includes(INSTALLERS)) await packProgram('installers');
  say(`Packed: ${packagedProgram}`);
});

/** Runs the specifications of the packed program: what it holds, what it refuses, that it starts and sets up an office. */
async function prove(): Promise<void> {
  const playwright = path.join(project, 'node_modules', '.bin', 'playwright');
  const config = path.join('tests', 'playwright.config.ts');
  const { command, args } = onDisplay(playwright, ['test', '--config', config, 'packaged/']);
  const child = spawn(command, args, { cwd: project, stdio: 'inherit' });
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  if (status !== 0)
    throw new Failure('The packed program does not do what it must.', 'The lines above say what failed.');
}
