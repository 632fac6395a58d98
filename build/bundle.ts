import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig } from 'vite';
import { Failure, say, sayWhileWorking } from './install/say.mjs';
import { project } from './project.ts';

/** Compiled for the oldest runtime in use, the fallback Electron 33 (Node 20.18, Chromium 130); newer ones run it too. */
const NODE_TARGET = 'node20';
const PAGE_TARGET = 'chrome130';

type Part = {
  readonly name: string;
  /** Folders whose every file is an input. */
  readonly inputs: readonly string[];
  /** Deleted before building; the first is looked for to know that the part is there. */
  readonly outputs: readonly string[];
  /** One after another; what they share is named by its content. */
  readonly configs: readonly InlineConfig[];
};

const plain: InlineConfig = {
  root: project,
  configFile: false,
  envDir: false,
  logLevel: 'warn',
  clearScreen: false,
  publicDir: false,
};

const main: Part = {
  name: 'main and store process',
  inputs: ['shared', 'db', 'electron'],
  outputs: [
    'dist/electron/main.js',
    'dist/electron/store-process.js',
    'dist/electron/re-key-worker.js',
    'dist/electron/training-builder.js',
    'dist/electron/chunks',
  ],
  configs: [
    {
      ...plain,
      ssr: { noExternal: true, external: ['electron', 'better-sqlite3', '@node-rs/argon2'] },
      build: {
        ssr: true,
        target: NODE_TARGET,
        outDir: 'dist/electron',
        emptyOutDir: false,
        minify: false,
        rolldownOptions: {
          input: {
            main: 'electron/main.ts',
            'store-process': 'electron/store-process/main.ts',
            're-key-worker': 'db/rekey/re-key-worker.ts',
            'training-builder': 'electron/training/builder-process.ts',
          },
          output: {
            format: 'esm',
            entryFileNames: '[name].js',
            // A place in the log names a chunk by its hash: hexadecimal digits spell no name (electron/log/fault.ts).
            chunkFileNames: 'chunks/[name]-[hash:8].js',
            hashCharacters: 'hex',
          },
        },
      },
    },
  ],
};

/** One file for plain Node, which reads no archive of Electron's: the tables of a copy, when the program is no more. */
const reader: Part = {
  name: 'reader',
  inputs: ['shared', 'db'],
  outputs: ['dist/recover'],
  configs: [
    {
      ...plain,
      // Only passphrases take it, and the reader knows sheets alone.
      ssr: { noExternal: true, external: ['@node-rs/argon2'] },
      build: {
        ssr: true,
        target: NODE_TARGET,
        outDir: 'dist/recover',
        minify: false,
        rolldownOptions: {
          input: { recover: 'db/reader/main.ts' },
          output: { format: 'esm', entryFileNames: '[name].mjs', codeSplitting: false },
        },
      },
    },
  ],
};

const preload: Part = {
  name: 'preload',
  inputs: ['shared', 'electron'],
  outputs: ['dist/electron/preload.cjs'],
  configs: [
    {
      ...plain,
      ssr: { noExternal: true, external: ['electron'] },
      build: {
        ssr: true,
        target: PAGE_TARGET,
        outDir: 'dist/electron',
        emptyOutDir: false,
        minify: false,
        rolldownOptions: {
          input: { preload: 'electron/preload.ts' },
          output: { format: 'cjs', entryFileNames: '[name].cjs' },
        },
      },
    },
  ],
};

/** One page of the window. What it needs for its first picture is one script: each file costs it a question more. */
const page = (file: string, isFirst: boolean): InlineConfig => ({
  ...plain,
  root: path.join(project, 'renderer'),
  base: './',
  plugins: [react()],
  build: {
    target: PAGE_TARGET,
    outDir: path.join(project, 'dist', 'renderer'),
    emptyOutDir: isFirst,
    rolldownOptions: {
      input: `renderer/${file}`,
      output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
    },
    // Everything is a file of its own: the page's content security policy knows no inline script and no data: font.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4000,
  },
});

const renderer: Part = {
  name: 'renderer',
  inputs: ['shared', 'renderer'],
  outputs: ['dist/renderer'],
  configs: [page('index.html', true), page('calendar.html', false)],
};

/** Builds what changed since the last build: the main process with the store process, the reader, the preload, the page. */
export async function bundle(): Promise<void> {
  const stale = [main, reader, preload, renderer].filter((part) => !isCurrent(part));
  if (stale.length === 0) return;
  const done = sayWhileWorking(`Building: ${stale.map(({ name }) => name).join(', ')}`);
  await Promise.all(stale.map(make));
  done();
}

async function make(part: Part): Promise<void> {
  const stamp = stampOf(part);
  const inputs = hashOfInputs(part);
  rmSync(stamp, { force: true });
  for (const output of part.outputs) rmSync(path.join(project, output), { recursive: true, force: true });
  try {
    for (const config of part.configs) await build(config);
  } catch (cause) {
    say(String(cause instanceof Error ? cause.message : cause));
    throw new Failure(
      `The ${part.name} could not be built.`,
      'The lines above say where the source is wrong.',
    );
  }
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, inputs);
}

const stampOf = (part: Part): string =>
  path.join(project, 'dist', `.built-${part.name.replaceAll(' ', '-')}`);

function isCurrent(part: Part): boolean {
  const stamp = stampOf(part);
  const output = part.outputs[0];
  if (output === undefined || !existsSync(path.join(project, output)) || !existsSync(stamp)) return false;
  return readFileSync(stamp, 'utf8') === hashOfInputs(part);
}

/** Names and contents of every input, the exact dependencies, and this recipe. */
function hashOfInputs(part: Part): string {
  const hash = createHash('sha256');
  const files = globSync(
    part.inputs.map((folder) => `${folder}/**/*`),
    { cwd: project, withFileTypes: true },
  )
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted();
  for (const file of [...files, path.join(project, 'package-lock.json'), import.meta.filename]) {
    hash.update(path.relative(project, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}
