import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { bundle } from './bundle.ts';
import { hasDisplay, onDisplay } from './display.ts';
import { electronRuntime } from './electron-runtime.ts';
import { Failure, orExplain, say } from './install/say.mjs';
import { installSystemPackages, missingJudges } from './install/system.mjs';
import { packProgram } from './package-program.ts';
import { environmentFor } from './prepare.ts';
import { project } from './project.ts';
import { countPlaywright, countVitest, type Outcome } from './test-results.ts';

/** Sweeps of kills and tampering in their full counts instead of the short ones. */
const ALL_FAULTS = '--all-faults';
const results = path.join(project, 'test-results');
/** Linux's file system in memory, and how much of it the folders of all tests may need at once. */
const IN_MEMORY = '/dev/shm';
const ROOM_BYTES = 4 * 1024 ** 3;
const tool = (name: string): string =>
  path.join(project, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
type Surroundings = {
  readonly environment: NodeJS.ProcessEnv;
  readonly say: (text: string) => void;
  /** Whether windows are tested at the same time. */
  readonly isBesideWindows: boolean;
};
type Row = { readonly name: string; readonly run: (surroundings: Surroundings) => Promise<Outcome> };

const preparing: readonly Row[] = [
  { name: 'judges', run: async () => judges() },
  { name: 'build', run: build },
];
/** What needs a processor, beside what waits for windows: one after another, each told when it has ended. */
const beside: readonly Row[] = [
  // A second checker would resolve the same types once more, and the other processor is busy anyway.
  {
    name: 'types',
    run: (surroundings) => check(tool('tsc'), ['-b', '--checkers', '1'], frugal(surroundings)),
  },
  { name: 'lint', run: (surroundings) => check(tool('oxlint'), ['--quiet'], frugal(surroundings)) },
  { name: 'format', run: (surroundings) => check(tool('oxfmt'), ['--check'], surroundings) },
  { name: 'vitest', run: vitest },
];
const inSight: readonly Row[] = [
  { name: 'package', run: pack },
  { name: 'e2e', run: endToEnd },
];

/** The tools that run now. */
const running = new Set<ChildProcess>();

/** Every row of `npm test`; `npm test -- --only vitest,e2e` runs some of them. */
const rows: readonly Row[] = [...preparing, ...beside, ...inSight];

await orExplain('running the tests', async () => {
  const words = process.argv.slice(2);
  const chosen = chosenRows(words.filter((word) => word !== ALL_FAULTS));
  await installSystemPackages('window', 'judges', ...(hasDisplay ? [] : (['display'] as const)));
  const temporary = folderInMemory();
  const settings: NodeJS.ProcessEnv = {
    ...(words.includes(ALL_FAULTS) ? { POKPONG_FAULTS: 'full' } : {}),
    ...(temporary === undefined
      ? {}
      : {
          TMPDIR: temporary,
          // What Playwright has read of the specifications outlives the run.
          PWTEST_CACHE_DIR: path.join(tmpdir(), `pokpong-playwright-${process.getuid?.() ?? 0}`),
        }),
  };
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  const total = { passed: 0, failed: 0 };
  const skipped: string[] = [];
  const take = async (row: Row, isInSight: boolean, environment: NodeJS.ProcessEnv): Promise<void> => {
    const held: string[] = [];
    if (isInSight) say(`\n── ${row.name} ──`);
    const from = Date.now();
    const outcome = await row.run({
      environment,
      isBesideWindows: chosen.some(({ name }) => name === 'e2e'),
      say: isInSight ? (text) => process.stdout.write(text) : (text) => held.push(text),
    });
    total.passed += outcome.passed;
    total.failed += outcome.failed;
    skipped.push(...outcome.skipped);
    if (!isInSight) say(`\n── ${row.name} ──\n${held.join('').trimEnd()}`);
    say(
      `${row.name}: ${outcome.passed} passed, ${outcome.failed} failed (${Math.round((Date.now() - from) / 1000)} s)`,
    );
  };
  const lane = async (
    of: readonly Row[],
    isInSight: boolean,
    prepared: () => Promise<NodeJS.ProcessEnv>,
  ): Promise<void> => {
    const taken = of.filter((row) => chosen.includes(row));
    if (taken.length === 0) return;
    const environment = { ...(await prepared()), ...settings };
    for (const row of taken) await take(row, isInSight, environment);
  };
  const withoutElectron = (): Promise<NodeJS.ProcessEnv> => Promise.resolve(process.env);
  try {
    await lane(preparing, true, withoutElectron);
    // The first time Electron is fetched and an addon compiled, which leaves a processor free for what needs neither.
    await Promise.all([
      lane(beside, false, withoutElectron),
      lane(inSight, true, async () => environmentFor(await electronRuntime())),
    ]);
  } finally {
    // Where Electron cannot be had, nothing else is worth waiting for.
    for (const child of running) child.kill();
    if (temporary !== undefined) rmSync(temporary, { recursive: true, force: true });
  }
  say('');
  for (const name of skipped) say(`skipped: ${name}`);
  say(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
});

/**
 * Where the tests keep their stores and profiles, hundreds of which are made and thrown away: in memory where it has room,
 * so that flushing them waits for no disk. A process that is killed loses there what it would lose on a disk.
 */
function folderInMemory(): string | undefined {
  if (!existsSync(IN_MEMORY)) return undefined;
  const { bavail, bsize } = statfsSync(IN_MEMORY);
  return bavail * bsize < ROOM_BYTES ? undefined : mkdtempSync(path.join(IN_MEMORY, 'pokpong-'));
}

function chosenRows(args: readonly string[]): readonly Row[] {
  if (args.length === 0) return rows;
  const names = (args[0] === '--only' ? args.slice(1) : args).flatMap((word) => word.split(','));
  const unknown = names.filter((name) => !rows.some((row) => row.name === name));
  if (unknown.length > 0 || names.length === 0) {
    throw new Failure(
      `There are no tests named "${unknown.join(', ')}".`,
      `Choose from: ${rows.map(({ name }) => name).join(', ')}.`,
    );
  }
  const before = names.includes('e2e') ? ['build', 'package'] : [];
  return rows.filter((row) => names.includes(row.name) || before.includes(row.name));
}

/** The outside judges, programs not ours that read what we write: needed in CI, elsewhere only named when missing. */
function judges(): Outcome {
  const missing = missingJudges();
  if (missing.length === 0) return { passed: 1, failed: 0, skipped: [] };
  if (process.env['CI'] === 'true') {
    say(`Not installed, and needed when CI=true: ${missing.join(', ')}`);
    return { passed: 0, failed: missing.length, skipped: [] };
  }
  return { passed: 0, failed: 0, skipped: missing.map((name) => `${name} (not installed)`) };
}

async function build(): Promise<Outcome> {
  try {
    await bundle();
    return { passed: 1, failed: 0, skipped: [] };
  } catch (cause) {
    say(cause instanceof Error ? cause.message : String(cause));
    return { passed: 0, failed: 1, skipped: [] };
  }
}

/** The packed program that some specifications prove; made again only when something in it changed. */
async function pack(): Promise<Outcome> {
  if (process.platform !== 'linux') return { passed: 0, failed: 0, skipped: ['packing (proven on Linux)'] };
  try {
    await packProgram();
    return { passed: 1, failed: 0, skipped: [] };
  } catch (cause) {
    say(cause instanceof Error ? cause.message : String(cause));
    return { passed: 0, failed: 1, skipped: [] };
  }
}

async function check(command: string, args: readonly string[], surroundings: Surroundings): Promise<Outcome> {
  const status = await run(command, args, surroundings);
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: [] };
}

/**
 * For tools written in Go, beside work that needs the other processor: half the time, for a gigabyte more of memory. The limit
 * is a quarter of what there is: near it they would do little else than look for memory to give back.
 */
function frugal(surroundings: Surroundings): Surroundings {
  const limit = `${Math.floor(totalmem() / 4 / 2 ** 20)}MiB`;
  const { environment } = surroundings;
  return {
    ...surroundings,
    environment: { ...environment, GOGC: '400', GOMEMLIMIT: limit, GOMAXPROCS: '1' },
  };
}

async function vitest(surroundings: Surroundings): Promise<Outcome> {
  const report = path.join(results, 'vitest.json');
  const config = path.join('tests', 'vitest.config.ts');
  const args = [
    'run',
    '--config',
    config,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    // The windows keep two processors busy. More at once would take no less time: whoever works next finds the caches cold.
    ...(surroundings.isBesideWindows ? ['--maxWorkers=1'] : []),
  ];
  return countVitest(report, await run(tool('vitest'), args, surroundings));
}

async function endToEnd(surroundings: Surroundings): Promise<Outcome> {
  const config = path.join('tests', 'playwright.config.ts');
  const { command, args } = onDisplay(tool('playwright'), [
    'test',
    '--config',
    config,
    '--pass-with-no-tests',
  ]);
  return countPlaywright(path.join(results, 'e2e.json'), await run(command, args, surroundings));
}

/** Runs a tool and passes on what it says; its exit status. */
function run(
  command: string,
  args: readonly string[],
  { environment, say: tell }: Surroundings,
): Promise<number> {
  const child = spawn(command, args, {
    cwd: project,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  running.add(child);
  child.once('close', () => running.delete(child));
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', tell);
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve(status ?? 1));
  });
}
