import { spawn } from 'node:child_process';
import path from 'node:path';
import { installedNode24, isNewEnough } from './node24.mjs';
import { installPackages } from './packages.mjs';
import { Failure } from './say.mjs';

/**
 * Installs the npm packages, then goes on in a TypeScript file of the project under Node 24; ends as that ends.
 * @param {string} project
 * @param {string} file
 * @param {readonly string[]} args
 */
export async function installAndGoOn(project, file, args) {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 18) {
    throw new Failure(
      `This is Node ${process.versions.node}; Node 18 or later is needed to begin.`,
      'Install a newer Node.js and run the same command again.',
    );
  }
  await installPackages(project);
  const node = installedNode24(project) ?? (isNewEnough() ? process.execPath : undefined);
  if (node === undefined) {
    throw new Failure(
      `This program is built with Node 24; this is Node ${process.versions.node}.`,
      'Install Node 24 (the file .nvmrc names the version) and run the same command again.',
    );
  }
  const folders = [path.dirname(node), path.join(project, 'node_modules', '.bin'), process.env['PATH'] ?? ''];
  const child = spawn(node, [path.join(project, 'build', file), ...args], {
    stdio: 'inherit',
    env: { ...process.env, PATH: folders.join(path.delimiter) },
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal));
  process.exitCode = await new Promise((/** @type {(status: number) => void} */ resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (status, signal) => resolve(status ?? (signal === null ? 1 : 130)));
  });
}
