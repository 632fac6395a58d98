import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { underLock } from './lock.mjs';
import { node24ForNpm } from './node24.mjs';
import { impatient, npmProgram } from './npm.mjs';
import { run } from './run.mjs';
import { sayWhileWorking } from './say.mjs';

/**
 * Makes node_modules what the lock file says. It is complete only when its stamp, written last, holds the hash of the
 * lock file: an install that was killed has none and is done again from nothing.
 *
 * `npm install --no-save` after emptying the folder rather than `npm ci`: both take what the lock file pins by hash,
 * but `npm ci` refuses the whole lock file when it was written against a registry that lacks a tool's builds for other
 * platforms (tests/unit/build/lock-file.test.ts checks that the lock file and package.json agree, as `npm ci` would).
 * @param {string} project
 */
export async function installPackages(project) {
  if (isCurrent(project)) return;
  await underLock(path.join(project, '.installing'), async (alsoHeldBy) => {
    if (isCurrent(project)) return;
    const node = await node24ForNpm(project);
    const total = Object.keys(lockedPackages(path.join(project, 'package-lock.json'))).length;
    const done = sayWhileWorking(
      'npm packages: installing as the lock file says',
      () => `${countPackages(project)} of at most ${total}`,
    );
    const folder = path.dirname(node);
    rmSync(path.join(project, 'node_modules'), { recursive: true, force: true });
    await run(
      'installing the npm packages',
      node,
      [npmProgram(), 'install', '--no-save', '--ignore-scripts', ...impatient],
      {
        cwd: project,
        env: { ...process.env, PATH: `${folder}${path.delimiter}${process.env['PATH'] ?? ''}` },
        onStart: alsoHeldBy,
      },
    );
    writeFileSync(stampOf(project), wanted(project));
    done();
  });
}

/** @param {string} project */
const stampOf = (project) => path.join(project, 'node_modules', '.pokpong-installed');

/** @param {string} project */
function wanted(project) {
  const lock = readFileSync(path.join(project, 'package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}\n`;
}

/** @param {string} project */
function isCurrent(project) {
  const stamp = stampOf(project);
  if (!existsSync(stamp)) return false;
  return readFileSync(stamp, 'utf8') === wanted(project) || isAsLocked(project, stamp);
}

/**
 * After a developer's own `npm install` the stamp is old although the packages are right: npm then notes what it
 * installed in node_modules/.package-lock.json, which we compare, and renew the stamp.
 * @param {string} project
 * @param {string} stamp
 */
function isAsLocked(project, stamp) {
  const noted = path.join(project, 'node_modules', '.package-lock.json');
  if (!existsSync(noted)) return false;
  const installed = lockedPackages(noted);
  for (const [place, { version, integrity, optional }] of Object.entries(
    lockedPackages(path.join(project, 'package-lock.json')),
  )) {
    const found = installed[place];
    if (found === undefined ? optional !== true : found.version !== version || found.integrity !== integrity)
      return false;
  }
  writeFileSync(stamp, wanted(project));
  return true;
}

/**
 * @param {string} file a package-lock.json of version 3
 * @returns {Record<string, { version?: string, integrity?: string, optional?: boolean }>}
 */
function lockedPackages(file) {
  const lock =
    /** @type {{ packages: Record<string, { version?: string, integrity?: string, optional?: boolean }> }} */ (
      JSON.parse(readFileSync(file, 'utf8'))
    );
  const { '': _project, ...others } = lock.packages;
  return others;
}

/** How many packages have been written into node_modules by now, for the progress line. @param {string} project */
function countPackages(project) {
  const folder = path.join(project, 'node_modules');
  if (!existsSync(folder)) return 0;
  return readdirSync(folder)
    .flatMap((name) =>
      name.startsWith('@') ? readdirSync(path.join(folder, name)).map((own) => path.join(name, own)) : [name],
    )
    .filter((name) => existsSync(path.join(folder, name, 'package.json'))).length;
}
