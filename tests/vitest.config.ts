import path from 'node:path';
import { defineConfig } from 'vitest/config';

const folder = import.meta.dirname;

/** One project for each kind of proof; all run under Node 24 against the real code, with no fake of the store. */
export default defineConfig({
  root: path.dirname(folder),
  test: {
    passWithNoTests: true,
    testTimeout: 20_000,
    hookTimeout: 20_000,
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], environment: 'node' } },
      {
        extends: true,
        test: {
          name: 'db',
          include: ['tests/db/**/*.test.ts'],
          environment: 'node',
          pool: 'forks',
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'contract',
          include: ['tests/contract/**/*.test.ts'],
          environment: 'node',
          pool: 'forks',
        },
      },
    ],
  },
});
