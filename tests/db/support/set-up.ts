import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import { makingFolder } from '../../../build/install/cache.mjs';
import { project as root } from '../../../build/project.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the first file of tests that needs a store makes it, for all others to copy. */
    readonly templates: string;
    /** The processes and the thread that tests start, each one file and what it shares with the others. */
    readonly processes: string;
  }
}

/** By the name of the file in which each is built. */
const PROCESSES = {
  'account-child': 'tests/db/support/account-child.ts',
  child: 'tests/db/support/child.ts',
  'recovery-child': 'tests/db/support/recovery-child.ts',
  'rekey-child': 'tests/db/support/rekey-child.ts',
  'second-opener': 'tests/db/support/second-opener.ts',
  'write-exports-forever': 'tests/db/export/write-exports-forever.ts',
  're-key-worker': 'db/rekey/re-key-worker.ts',
};

/**
 * Once for a run: builds the processes that tests start and kill, as the program itself is built, because reading
 * hundreds of sources costs each of them most of a second; and makes room for the stores that tests copy.
 */
export async function setup(project: TestProject): Promise<() => void> {
  const templates = mkdtempSync(path.join(tmpdir(), 'pokpong-templates-'));
  // In the project, so that the packages that are not built in are found; the folder of a killed run is swept.
  const processes = makingFolder(path.join(root, 'dist', 'test-processes'));
  await build({
    root,
    configFile: false,
    envDir: false,
    logLevel: 'warn',
    publicDir: false,
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
  project.provide('templates', templates);
  project.provide('processes', processes);
  return () => {
    for (const folder of [templates, processes]) rmSync(folder, { recursive: true, force: true });
  };
}
