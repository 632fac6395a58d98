import path from 'node:path';
import { defineConfig } from 'vitest/config';

const folder = import.meta.dirname;

/** Replaces a module for what it reads, which nobody else may see. */
const REPLACES_MODULES = 'tests/db/export/write-export-without-links.test.ts';

const store = {
  globalSetup: ['tests/db/support/set-up.ts'],
  setupFiles: ['tests/db/support/remove-folders.ts'],
  testTimeout: 60_000,
};

/** One project for each kind of proof; all run under Node 24 against the real code, with no fake of the store. */
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
        test: { ...store, name: 'db', include: ['tests/db/**/*.test.ts'], exclude: [REPLACES_MODULES] },
      },
      { extends: true, test: { name: 'db-alone', include: [REPLACES_MODULES], isolate: true } },
      {
        extends: true,
        test: { ...store, name: 'access', include: ['tests/access/**/*.test.ts'] },
      },
    ],
  },
});
