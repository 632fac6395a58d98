import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isDevelopmentBuild } from '../../../electron/build-mark.ts';
import { namedStoreAddon } from '../../../electron/store-addon.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pokpong-mark-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const program = (isPackaged: boolean) => ({ isPackaged, getAppPath: () => folder });
const manifest = (text: string) => writeFileSync(path.join(folder, 'package.json'), text);

describe('a build', () => {
  it('is a release when it is packed and marked so', () => {
    manifest('{"name":"pokpong","pokpongBuild":"release"}');
    expect(isDevelopmentBuild(program(true))).toBe(false);
  });

  it('is for development when it is not packed, whatever its mark', () => {
    manifest('{"pokpongBuild":"release"}');
    expect(isDevelopmentBuild(program(false))).toBe(true);
  });

  it.each([
    ['of another mark', '{"pokpongBuild":"development"}'],
    ['without a mark', '{"name":"pokpong"}'],
    ['with a manifest that is no object', 'null'],
    ['with a broken manifest', '{"pokpongBuild":"release"'],
  ])('is for development when it is packed %s', (_how, text) => {
    manifest(text);
    expect(isDevelopmentBuild(program(true))).toBe(true);
  });

  it('is for development when its manifest is gone', () => {
    expect(isDevelopmentBuild(program(true))).toBe(true);
  });
});

describe('the store addon', () => {
  const named = '/somewhere/better_sqlite3.node';

  it('is the one that the surroundings name when the program is not packed', () => {
    expect(namedStoreAddon(program(false), named)).toBe(named);
    expect(namedStoreAddon(program(false), '')).toBeUndefined();
    expect(namedStoreAddon(program(false), undefined)).toBeUndefined();
  });

  it('is the packed one in a development build, whatever the surroundings name', () => {
    manifest('{"pokpongBuild":"development"}');
    expect(namedStoreAddon(program(true), named)).toBe(
      `${folder}.unpacked/node_modules/better-sqlite3/prebuilds/${process.platform}-${process.arch}.node`.replaceAll(
        '/',
        path.sep,
      ),
    );
  });

  it('is never named in a release', () => {
    manifest('{"pokpongBuild":"release"}');
    expect(namedStoreAddon(program(true), named)).toBeUndefined();
  });
});
