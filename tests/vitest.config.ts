import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { quickArgon2 } from './db/support/quick-argon2-alias.ts';

const folder = import.meta.dirname;

/** Replaces a module for what it reads, which nobody else may see. */
const REPLACES_MODULES = 'tests/db/export/write-export-without-links.test.ts';

/** In these the slow hash of passphrases, its time or its value, is what is proven: they take the real one. */
const WITH_SLOW_HASH = ['tests/db/slot.test.ts', 'tests/db/sign-in.test.ts', 'tests/access/wall.test.ts'];

const slowStore = {
  globalSetup: ['tests/db/support/make-room.ts'],
  setupFiles: ['tests/db/support/remove-folders.ts'],
  testTimeout: 60_000,
  hookTimeout: 60_000,
};
const store = {
  ...slowStore,
  globalSetup: [...slowStore.globalSetup, 'tests/db/support/build-processes.ts'],
  alias: quickArgon2,
};

/**
 * One project for each kind of proof; all run under Node 24 against the real code, with no fake of the store. Where the
 * slow hash is not what is proven it takes less memory.
 */
export default defineConfig({
  root: path.dirname(folder),
  test: {
    passWithNoTests: true,
    testTimeout: 20_000,
    hookTimeout: 20_000,
    maxWorkers: 2,
    // Files share what they have read; what a file of tests changes, it puts back.
    isolate: false,
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          ...store,
          name: 'db',
          include: ['tests/db/**/*.test.ts', 'tests/access/**/*.test.ts'],
          exclude: [REPLACES_MODULES, ...WITH_SLOW_HASH],
        },
      },
      { extends: true, test: { name: 'db-alone', include: [REPLACES_MODULES], isolate: true } },
      { extends: true, test: { ...slowStore, name: 'slow-hash', include: WITH_SLOW_HASH } },
    ],
  },
});
