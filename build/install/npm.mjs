import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { Failure } from './say.mjs';

/** Keeps npm from waiting for minutes on a registry that is not there: three tries, at most 5 s between them. */
export const impatient = [
  '--fetch-retries=2',
  '--fetch-retry-mintimeout=1000',
  '--fetch-retry-maxtimeout=5000',
  '--no-progress',
  '--no-audit',
  '--no-fund',
  '--no-update-notifier',
];

/**
 * npm's own program, a JavaScript file, so that it can be run by the Node of our choice. Known from npm itself when
 * it started us, else found beside the `npm` command.
 */
export function npmProgram() {
  const told = process.env['npm_execpath'] ?? '';
  if (told.endsWith('npm-cli.js') && existsSync(told)) return told;
  const folders = (process.env['PATH'] ?? process.env['Path'] ?? '')
    .split(path.delimiter)
    .filter((folder) => folder !== '');
  for (const folder of [...folders, path.dirname(process.execPath)]) {
    for (const place of [
      'npm',
      'node_modules/npm/bin/npm-cli.js',
      '../lib/node_modules/npm/bin/npm-cli.js',
    ]) {
      const file = path.join(folder, place);
      if (!existsSync(file)) continue;
      const real = realpathSync(file);
      if (real.endsWith('npm-cli.js')) return real;
    }
  }
  throw new Failure(
    'npm was not found beside Node.',
    'Install Node.js with npm (any version from 18 on) and run the same command again.',
  );
}
