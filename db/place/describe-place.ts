import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { link, readdir, readFile, realpath, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { StoragePlace } from '../../shared/domain/storage-place.ts';
import { classifyPlace, type Surroundings, type TriedFileSystem } from './classify-place.ts';
import { mountOf, parseMountInfo, parseMountOutput, type Mount } from './mount-table.ts';

/**
 * Tells on what kind of disk or folder a folder lies, or will lie: where it is not there yet, the nearest one above it
 * counts. Never throws; what cannot be read is `unknown`. Asks the file system and, in the folder itself, makes and
 * removes a small file where the system does not say what it is.
 */
export async function describePlace(folder: string): Promise<StoragePlace> {
  try {
    return classifyPlace(await surroundingsOf(path.resolve(folder)));
  } catch {
    return { kind: 'unknown' };
  }
}

async function surroundingsOf(folder: string): Promise<Surroundings> {
  const there = await nearest(folder);
  const mounts = await readMounts();
  const mount = mounts === undefined ? undefined : mountOf(there, mounts);
  return {
    platform: process.platform,
    // A share whose server is away has no real path: what was asked for says it too.
    folder: there,
    mount,
    tried: mount === undefined || mount.type.startsWith('fuse') ? await tryFileSystem(there) : 'unknown',
    serviceFolders: await serviceFolders(),
    above: await foldersAbove(there),
  };
}

/** The folder itself or the nearest one above it that is there, without links. */
async function nearest(folder: string): Promise<string> {
  try {
    return await realpath(folder);
  } catch {
    const above = path.dirname(folder);
    return above === folder ? folder : nearest(above);
  }
}

async function readMounts(): Promise<readonly Mount[] | undefined> {
  if (process.platform === 'linux') return parseMountInfo(await readFile('/proc/self/mountinfo', 'utf8'));
  if (process.platform !== 'darwin') return undefined;
  const { stdout } = await promisify(execFile)('/sbin/mount', { timeout: 5000 });
  return parseMountOutput(stdout);
}

/** An odd second and a fraction: FAT keeps even seconds, exFAT hundredths at best. */
const ODD_TIME_SECONDS = 1_700_000_001.237;

/** Tries what tells FAT and exFAT from others, without a call that only native code could make. */
async function tryFileSystem(folder: string): Promise<TriedFileSystem> {
  const file = path.join(folder, `.pokpong-try-${randomUUID()}`);
  const second = `${file}-2`;
  try {
    await writeFile(file, '', { flag: 'wx', mode: 0o600 });
    if (await isMade(() => link(file, second))) return 'keeps-links';
    await utimes(file, ODD_TIME_SECONDS, ODD_TIME_SECONDS);
    const lost = Math.abs((await stat(file)).mtimeMs - ODD_TIME_SECONDS * 1000);
    if (lost >= 1000) return 'fat';
    return lost >= 1 ? 'exfat' : 'no-links';
  } catch {
    return 'unknown';
  } finally {
    await rm(second, { force: true }).catch(() => undefined);
    await rm(file, { force: true }).catch(() => undefined);
  }
}

async function isMade(make: () => Promise<void>): Promise<boolean> {
  try {
    await make();
    return true;
  } catch {
    return false;
  }
}

/** Where the settings of Dropbox name its folders. */
const DropboxSettings = z.record(z.string(), z.looseObject({ path: z.string() }));

/** OneDrive names its folders in the environment, Dropbox in a file (`info.json`, in one of three places). */
async function serviceFolders(): Promise<Surroundings['serviceFolders']> {
  const oneDrive = namedInEnvironment('OneDrive', 'OneDriveConsumer', 'OneDriveCommercial');
  const settings = [
    ...namedInEnvironment('APPDATA', 'LOCALAPPDATA').map((folder) =>
      path.join(folder, 'Dropbox', 'info.json'),
    ),
    path.join(homedir(), '.dropbox', 'info.json'),
  ];
  const dropbox = (await Promise.all(settings.map(dropboxFolders))).flat();
  return [
    ...oneDrive.map((folder) => ({ service: 'onedrive', folder }) as const),
    ...dropbox.map((folder) => ({ service: 'dropbox', folder }) as const),
  ];
}

function namedInEnvironment(...names: readonly string[]): string[] {
  return names.flatMap((name) => process.env[name] ?? []).filter((folder) => folder !== '');
}

async function dropboxFolders(file: string): Promise<string[]> {
  try {
    const settings = DropboxSettings.parse(JSON.parse(await readFile(file, 'utf8')));
    return Object.values(settings).map((each) => each.path);
  } catch {
    return [];
  }
}

/** The folder and every one above it, nearest first. */
async function foldersAbove(folder: string): Promise<Surroundings['above']> {
  const folders = [folder];
  for (let above = path.dirname(folder); above !== folders.at(-1); above = path.dirname(above))
    folders.push(above);
  return Promise.all(
    folders.map(async (each) => ({ folder: each, names: await readdir(each).catch(() => []) })),
  );
}
