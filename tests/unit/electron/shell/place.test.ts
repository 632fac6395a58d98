import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isInStore } from '../../../../electron/shell/place.ts';

let root: string;
let store: string;

beforeEach(() => {
  root = realpathSync(mkdtempSync(path.join(tmpdir(), 'pokpong-place-')));
  store = path.join(root, 'store');
  mkdirSync(store);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('a place', () => {
  it.each(['store', 'store/new.pdf', 'store/..hidden', 'store/a/b/c', 'elsewhere/../store/x'])(
    'is in the store: %s',
    async (place) => {
      expect(await isInStore(path.join(root, place), store)).toBe(true);
    },
  );

  it.each(['', 'stick', 'store-of-sheets', 'store.pdf', 'store/../new.pdf'])(
    'is outside of it: %j',
    async (place) => {
      expect(await isInStore(path.join(root, place), store)).toBe(false);
    },
  );

  it('is told through links, for the store and for the place', async () => {
    symlinkSync(store, path.join(root, 'link'));
    expect(await isInStore(path.join(root, 'link', 'new', 'file'), store)).toBe(true);
    expect(await isInStore(path.join(store, 'file'), path.join(root, 'link'))).toBe(true);
    symlinkSync(root, path.join(store, 'out'));
    expect(await isInStore(path.join(store, 'out', 'file'), store)).toBe(false);
  });

  it('may be asked about before there is a store', async () => {
    rmSync(store, { recursive: true });
    expect(await isInStore(path.join(store, 'x'), store)).toBe(true);
    expect(await isInStore(path.join(root, 'x'), store)).toBe(false);
  });
});
