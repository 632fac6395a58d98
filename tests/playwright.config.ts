import path from 'node:path';
import { defineConfig } from '@playwright/test';

const results = path.join(import.meta.dirname, '..', 'test-results');

/** By far the longest, and so begun before all others. */
const TOUR = 'e2e/accessibility.spec.ts';
/** Begun next, because a long file that begins last keeps everybody waiting for it. */
const LONG = [
  'e2e/accessibility-entrance.spec.ts',
  'e2e/administration.spec.ts',
  'e2e/recovery.spec.ts',
  'e2e/incident.spec.ts',
  'e2e/training.spec.ts',
  'e2e/identification-paths.spec.ts',
  'e2e/lock.spec.ts',
  'e2e/forms.spec.ts',
  'e2e/sign-in.spec.ts',
  'e2e/wall.spec.ts',
  'faults/*.spec.ts',
];

/**
 * End-to-end specifications on real Electron. Three files at a time: the programs wait more than they work, and each has
 * folders of its own; their keys come by the debugging protocol, so that they do not fight for the display's focus.
 * No trace and no video: they would write what is on the screen to disk.
 */
export default defineConfig({
  testDir: import.meta.dirname,
  projects: [
    { name: 'tour', testMatch: TOUR },
    { name: 'long', testMatch: LONG },
    {
      name: 'others',
      testMatch: ['e2e/**/*.spec.ts', 'packaged/**/*.spec.ts'],
      testIgnore: [TOUR, ...LONG],
    },
  ],
  globalSetup: path.join(import.meta.dirname, 'e2e', 'global-setup.ts'),
  outputDir: path.join(results, 'e2e'),
  workers: 3,
  retries: 0,
  // Beside the tests of the store on two processors a day's work in the window takes its time.
  timeout: 240_000,
  forbidOnly: process.env['CI'] === 'true',
  use: { trace: 'off', video: 'off', screenshot: 'off' },
  reporter: [['line'], ['json', { outputFile: path.join(results, 'e2e.json') }]],
});
