import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder, makingFolder } from './cache.mjs';
import { impatient, npmProgram } from './npm.mjs';
import { run } from './run.mjs';
import { Failure, sayWhileWorking } from './say.mjs';

const packageName = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
const program = path.join(
  'node_modules',
  packageName,
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/** Whether the Node we are running on is new enough for the project's own tools: 24.14 or later. */
export function isNewEnough() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > 24 || (major === 24 && minor >= 14);
}

/** The Node 24 that the project's own npm packages brought, when this platform has one. @param {string} project */
export function installedNode24(project) {
  const file = path.join(project, program);
  return existsSync(file) ? file : undefined;
}

/**
 * A Node 24 to run npm itself with: under an older Node npm would silently leave out what asks for a newer one. Ours
 * when it is new enough; else the npm package of Node, exactly as the lock file pins it by hash, fetched once into the
 * per-user cache.
 * @param {string} project
 */
export async function node24ForNpm(project) {
  if (isNewEnough()) return process.execPath;
  const lock = /** @type {{ packages: Record<string, { version: string, integrity?: string }> }} */ (
    JSON.parse(readFileSync(path.join(project, 'package-lock.json'), 'utf8'))
  );
  const pinned = lock.packages[`node_modules/${packageName}`];
  if (pinned === undefined) {
    throw new Failure(
      `This program is built with Node 24; this is Node ${process.versions.node}, and npm has no Node 24 for ${process.platform} on ${process.arch}.`,
      'Install Node 24 (the file .nvmrc names the version) and run the same command again.',
    );
  }
  const target = path.join(cacheFolder(), `${packageName}-${pinned.version}`);
  const file = path.join(target, program);
  if (existsSync(file)) return file;
  const making = makingFolder(target);
  const done = sayWhileWorking(
    `Node ${pinned.version}: fetching it from the npm registry (this is Node ${process.versions.node})`,
  );
  const manifest = {
    name: 'node-24',
    version: '1.0.0',
    private: true,
    dependencies: { [packageName]: pinned.version },
  };
  const { version, integrity } = pinned;
  const lockFile = {
    name: 'node-24',
    version: '1.0.0',
    lockfileVersion: 3,
    requires: true,
    packages: { '': manifest, [`node_modules/${packageName}`]: { version, integrity } },
  };
  writeFileSync(path.join(making, 'package.json'), JSON.stringify(manifest));
  writeFileSync(path.join(making, 'package-lock.json'), JSON.stringify(lockFile));
  try {
    await run('fetching Node 24', process.execPath, [npmProgram(), 'ci', '--ignore-scripts', ...impatient], {
      cwd: making,
    });
    mkdirSync(path.dirname(target), { recursive: true });
    if (!existsSync(file)) {
      rmSync(target, { recursive: true, force: true });
      renameSync(making, target);
    }
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
  done();
  return file;
}
