import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, Platform } from 'electron-builder';
import type { Configuration } from 'electron-builder';
import { bundle } from './bundle.ts';
import { electronRuntime, isOfficialRuntime } from './electron-runtime.ts';
import type { ElectronRuntime } from './electron-runtime.ts';
import { Failure, say, sayWhileWorking } from './install/say.mjs';
import { packingPlan } from './packing-plan.ts';
import { project } from './project.ts';

/** What is made: a folder that starts as it is, or the installers of this platform. */
export type PackageKind = 'folder' | 'installers';

const release = path.join(project, 'release');
const STAMP = path.join(release, '.packed');
const PLATFORMS: Readonly<Record<string, Platform>> = { linux: Platform.LINUX, win32: Platform.WINDOWS };

/** Folder of the unpacked program, as electron-builder names it. */
export const packagedFolder = path.join(
  release,
  process.platform === 'win32' ? 'win-unpacked' : `linux${process.arch === 'arm64' ? '-arm64' : ''}-unpacked`,
);

/** The packed program itself. */
export const packagedProgram = path.join(
  packagedFolder,
  process.platform === 'win32' ? 'Pokpong.exe' : 'pokpong',
);

/**
 * Packs the program for this platform with the Electron that can be had here; does nothing when the folder is there
 * and was made of the same files. Only the official Electron makes a release; with any other the build is marked
 * `development` and makes no installer.
 */
export async function packProgram(kind: PackageKind = 'folder'): Promise<void> {
  const platform = PLATFORMS[process.platform];
  if (platform === undefined) {
    throw new Failure(
      `The program is packed on Windows and Linux; this is ${process.platform}.`,
      'Run the same command on one of those.',
    );
  }
  const [runtime] = await Promise.all([electronRuntime(), bundle()]);
  const isOfficial = isOfficialRuntime(runtime.folder);
  if (kind === 'installers' && !isOfficial) {
    throw new Failure(
      'Installers are made with the official Electron only, and it cannot be had here.',
      'Run the same command where its release site can be reached; without --installers an unpacked program is made here.',
    );
  }
  const inputs = hashOfInputs(runtime, isOfficial);
  if (kind === 'folder' && isCurrent(inputs)) return;
  rmSync(STAMP, { force: true });
  const done = sayWhileWorking(
    `Packing: ${isOfficial ? 'release' : 'development'} build for ${platform.name}`,
  );
  await build({
    projectDir: project,
    targets: platform.createTarget(kind === 'folder' ? 'dir' : undefined),
    publish: 'never',
    config: configurationFor(runtime, isOfficial),
  });
  writeFileSync(STAMP, inputs);
  done();
}

/** What electron-builder.yml cannot know: the Electron of this computer, the mark, the addon of an older Electron. */
function configurationFor(runtime: ElectronRuntime, isOfficial: boolean): Configuration {
  const { folder, storeAddon } = runtime;
  const extraMetadata = { pokpongBuild: isOfficial ? 'release' : 'development' };
  const electron = { electronDist: folder, electronVersion: versionOf(folder), extraMetadata };
  if (storeAddon === undefined) return electron;
  const prebuilt = `${process.platform}-${process.arch}.node`;
  const staged = path.join(release, '.addon');
  mkdirSync(staged, { recursive: true });
  copyFileSync(storeAddon, path.join(staged, prebuilt));
  const files = packingPlan().files.filter((pattern) => !pattern.includes('better-sqlite3/{'));
  return {
    ...electron,
    files: [
      ...files,
      'node_modules/better-sqlite3/{package.json,LICENSE}',
      { from: staged, to: 'node_modules/better-sqlite3/prebuilds', filter: [prebuilt] },
    ],
  };
}

function versionOf(folder: string): string {
  return readFileSync(path.join(folder, 'version'), 'utf8').replace(/^v/u, '').trim();
}

function isCurrent(inputs: string): boolean {
  return existsSync(packagedProgram) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === inputs;
}

/** The built program, the runtime, the exact dependencies and every file of the recipe. */
function hashOfInputs(runtime: ElectronRuntime, isOfficial: boolean): string {
  const hash = createHash('sha256').update(JSON.stringify([runtime, versionOf(runtime.folder), isOfficial]));
  const files = [
    ...globSync(['dist/electron/**', 'dist/renderer/**', 'dist/recover/**'], {
      cwd: project,
      withFileTypes: true,
    })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .toSorted(),
    ...['package.json', 'package-lock.json', 'electron-builder.yml', 'build/after-pack.mjs'].map((name) =>
      path.join(project, name),
    ),
    ...globSync('build/icons/*', { cwd: project }).toSorted(),
    import.meta.filename,
  ];
  for (const file of files) {
    const absolute = path.resolve(project, file);
    hash.update(path.relative(project, absolute)).update('\0').update(readFileSync(absolute)).update('\0');
  }
  return hash.digest('hex');
}

/** Says how large the package is, and its archive of the program. */
export function saySizes(): void {
  const sizes = globSync('**', { cwd: packagedFolder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name)).length);
  const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
  const archive = readFileSync(path.join(packagedFolder, 'resources', 'app.asar')).length;
  say(
    `${packagedFolder}: ${megabytes(sizes.reduce((sum, size) => sum + size, 0))}, of it app.asar ${megabytes(archive)}`,
  );
}
