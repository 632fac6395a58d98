import { rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import { makingFolder } from '../../../build/install/cache.mjs';
import { project as root } from '../../../build/project.ts';
import { quickArgon2 } from './quick-argon2-alias.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The processes and the thread that tests start, each one file and what it shares with the others. */
    readonly processes: string;
  }
}

/** By the name of the file in which each is built. */
const PROCESSES = {
  'account-child': 'tests/db/support/account-child.ts',
  child: 'tests/db/support/child.ts',
  'edit-child': 'tests/db/support/edit-child.ts',
  'migrating-child': 'tests/db/support/migrating-child.ts',
  'recovery-child': 'tests/db/support/recovery-child.ts',
  'rekey-child': 'tests/db/support/rekey-child.ts',
  'restore-child': 'tests/db/support/restore-child.ts',
  'second-opener': 'tests/db/support/second-opener.ts',
  'work-child': 'tests/db/support/work-child.ts',
  'write-exports-forever': 'tests/db/export/write-exports-forever.ts',
  're-key-worker': 'db/rekey/re-key-worker.ts',
};

/**
 * Once for a run: builds the processes that tests start and kill, as the program itself is built, because reading
 * hundreds of sources costs each of them most of a second. Their slow hash is the quick one of the tests.
 */
export async function setup(project: TestProject): Promise<() => void> {
  // In the project, so that the packages that are not built in are found; the folder of a killed run is swept.
  const processes = makingFolder(path.join(root, 'dist', 'test-processes'));
  await build({
    root,
    configFile: false,
    envDir: false,
    logLevel: 'warn',
    publicDir: false,
    resolve: { alias: quickArgon2 },
    ssr: { noExternal: true, external: ['better-sqlite3', '@node-rs/argon2'] },
    build: {
      ssr: true,
      target: 'node24',
      outDir: processes,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: { input: PROCESSES, output: { format: 'esm', entryFileNames: '[name].js' } },
    },
  });
  project.provide('processes', processes);
  return () => rmSync(processes, { recursive: true, force: true });
}
