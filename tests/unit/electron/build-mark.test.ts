import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isDevelopmentBuild } from '../../../electron/build-mark.ts';

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
