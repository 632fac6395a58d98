import {
  closeSync,
  copyFileSync,
  cpSync,
  existsSync,
  openSync,
  readdirSync,
  readSync,
  statSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { extractFile } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { checkArchive } from '../../build/archive-check.ts';
import { packagedFolder, packagedProgram } from '../../build/package-program.ts';
import { packingPlan } from '../../build/packing-plan.ts';
import { makeAccount, removeAccount } from './packaged-program.ts';

const resources = path.join(packagedFolder, 'resources');
const archive = path.join(resources, 'app.asar');
const here = `${process.platform}-${process.arch}`;

test.skip(process.platform !== 'linux', 'the proof of the package runs on Linux');

test('every fuse of the packed program is as electron-builder.yml says', async () => {
  const wire = await getCurrentFuseWire(packagedProgram);
  const planned = new Map(
    Object.entries(packingPlan().electronFuses).map(([name, isOn]) => [name.toLowerCase(), isOn]),
  );
  // The builder does not know the ninth fuse; build/after-pack.mjs keeps it on, where the Electron has it.
  planned.set('wasmtraphandlers', true);
  const read = Object.entries(wire).filter(([key]) => /^\d+$/u.test(key));
  expect(read.length).toBeGreaterThanOrEqual(8);
  for (const [key, state] of read) {
    const name = String(FuseV1Options[Number(key)]);
    const isOn = planned.get(name.toLowerCase());
    expect(isOn, `fuse ${key} (${name}) is decided`).toBeDefined();
    expect(state, name).toBe(isOn === true ? FuseState.ENABLE : FuseState.DISABLE);
  }
});

test('the archive holds the program and the two native modules of this platform, and nothing else', () => {
  const files = checkArchive(archive);
  const allowed = [
    /^package\.json$/u,
    /^build\/icons\/256x256\.png$/u,
    /^dist\/electron\/(?:chunks\/)?[\w-]+\.c?js$/u,
    /^dist\/renderer\/[\w-]+\.html$/u,
    /^dist\/renderer\/assets\/[\w.-]+\.(?:js|css|woff2|svg|png|json)$/u,
    /^node_modules\/better-sqlite3\/(?:package\.json|LICENSE|lib\/(?:methods\/)?[\w-]+\.js)$/u,
    new RegExp(`^node_modules/better-sqlite3/prebuilds/${here}\\.node$`, 'u'),
    /^node_modules\/@node-rs\/argon2\/(?:package\.json|LICENSE|index\.js)$/u,
    new RegExp(
      `^node_modules/@node-rs/argon2-${here}-gnu/(?:package\\.json|argon2\\.${here}-gnu\\.node)$`,
      'u',
    ),
  ];
  expect(files.map(({ name }) => name).filter((name) => !allowed.some((form) => form.test(name)))).toEqual(
    [],
  );
  for (const name of [
    'dist/electron/main.js',
    'dist/electron/store-process.js',
    'dist/electron/preload.cjs',
    'dist/renderer/index.html',
  ])
    expect(files.map((file) => file.name)).toContain(name);
  expect(files.filter(({ isUnpacked }) => isUnpacked).map(({ name }) => name.replace(/.*\./u, ''))).toEqual([
    'node',
    'node',
  ]);
});

test('every file of the archive is the one that its header names, and a flipped byte is noticed', () => {
  expect(checkArchive(archive).filter(({ intact }) => !intact)).toEqual([]);
  const account = makeAccount();
  try {
    const copy = path.join(account.root, 'app.asar');
    copyFileSync(archive, copy);
    cpSync(`${archive}.unpacked`, `${copy}.unpacked`, { recursive: true });
    // In the last file of the archive, whichever that is.
    const handle = openSync(copy, 'r+');
    const last = statSync(copy).size - 1;
    const byte = Buffer.alloc(1, lastByte(archive) ^ 1);
    writeSync(handle, byte, 0, 1, last);
    closeSync(handle);
    expect(checkArchive(copy).filter(({ intact }) => !intact)).toHaveLength(1);
  } finally {
    removeAccount(account);
  }
});

test('no other application and no language of Chromium that nobody chose lies beside the archive', () => {
  expect(readdirSync(resources).toSorted()).toEqual(['app.asar', 'app.asar.unpacked', 'recover']);
  expect(readdirSync(path.join(resources, 'recover')).toSorted()).toEqual([
    'better_sqlite3.node',
    'recover.mjs',
  ]);
  expect(readdirSync(path.join(packagedFolder, 'locales'))).toEqual(['en-US.pak']);
  expect(existsSync(path.join(packagedFolder, 'version'))).toBe(false);
});

test('the package says inside its archive whether it is a release', () => {
  const manifest: unknown = JSON.parse(extractFile(archive, 'package.json').toString('utf8'));
  expect(manifest).toMatchObject({
    name: 'pokpong',
    pokpongBuild: expect.stringMatching(/^(?:release|development)$/u),
  });
  // Neither what only development needs nor the names of its scripts are anybody's business there.
  expect(manifest).not.toHaveProperty('devDependencies');
});

function lastByte(file: string): number {
  const handle = openSync(file, 'r');
  try {
    const byte = Buffer.alloc(1);
    readSync(handle, byte, 0, 1, statSync(file).size - 1);
    return byte.readUInt8(0);
  } finally {
    closeSync(handle);
  }
}
