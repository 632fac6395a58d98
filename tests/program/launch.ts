import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import type { ProgramFolders } from './folders.ts';
import { allGone, isRunning, killAll, processTree } from './processes.ts';

const PROJECT = path.join(import.meta.dirname, '..', '..');

/** A running program: real Electron, its own folders, and the page that its window shows now. */
export class Program {
  readonly app: ElectronApplication;
  readonly folders: ProgramFolders;
  readonly pid: number;
  /** What the program wrote to its standard error, for a failed test to show. */
  readonly complaints: string[] = [];

  constructor(app: ElectronApplication, folders: ProgramFolders, pid: number) {
    this.app = app;
    this.folders = folders;
    this.pid = pid;
    app.process().stderr?.on('data', (text: Buffer) => this.complaints.push(text.toString('utf8')));
  }

  /** The page that the window shows now; a lock throws it away and begins another. */
  get page(): Page {
    const page = this.app.windows().findLast((candidate) => !candidate.isClosed() && !isCalendar(candidate));
    if (page === undefined) throw new Error('the program shows no page');
    return page;
  }

  /** The page of quick-hide, which waits behind from the start on. */
  get calendar(): Page {
    const page = this.app.windows().find(isCalendar);
    if (page === undefined) throw new Error('the program has no calendar');
    return page;
  }

  /** Does what makes the program throw its page away, and waits for the new one. */
  async untilNewPage(act: () => Promise<unknown>): Promise<Page> {
    const next = this.app.waitForEvent('window');
    // The call that locks never comes back to a page that is gone.
    await Promise.all([next, act().catch(() => undefined)]);
    return next;
  }

  /** Process id of the store process, or undefined while there is none. */
  storePid(): Promise<number | undefined> {
    return this.app.evaluate(
      ({ app }) => app.getAppMetrics().find((metric) => metric.name === 'Pokpong store')?.pid,
    );
  }

  /** Closes the window as the person does, and waits until nothing of the program runs. */
  async close(): Promise<void> {
    const pids = processTree(this.pid);
    const ended = this.app.waitForEvent('close');
    await this.app
      .evaluate(({ BaseWindow }) => BaseWindow.getAllWindows()[0]?.close())
      .catch(() => undefined);
    await ended;
    await allGone(pids);
  }

  /** `kill -9` for every process of the program at once, as a power cut would end it. */
  async kill(): Promise<void> {
    const pids = processTree(this.pid);
    killAll(pids);
    await allGone(pids);
  }

  /** Ends whatever is left of it. */
  async reap(): Promise<void> {
    if (isRunning(this.pid)) await this.kill();
  }
}

/** The arguments of every program of the tests; a second start uses the same. `project` holds a build of the program. */
export function programArguments(folders: ProgramFolders, project = PROJECT): readonly string[] {
  return [
    project,
    `--user-data-dir=${folders.userData}`,
    `--store=${folders.store}`,
    `--exports=${folders.exports}`,
  ];
}

/** The surroundings of every program of the tests: nothing of it may be written outside its folders. */
export function programEnvironment(folders: ProgramFolders): Record<string, string> {
  const environment: Record<string, string> = { HOME: folders.home, TMPDIR: folders.temporary };
  for (const name of [
    'PATH',
    'DISPLAY',
    'XAUTHORITY',
    'ELECTRON_OVERRIDE_DIST_PATH',
    'POKPONG_STORE_ADDON',
  ]) {
    const value = process.env[name];
    if (value !== undefined) environment[name] = value;
  }
  return environment;
}

/**
 * Starts the built program and waits until its page stands (see {@link untilReady}). `executablePath` names a command
 * that runs Electron with its arguments, for watching it from outside; `project` another build than this checkout's;
 * `switches` are added to the program's own.
 */
export async function launchProgram(
  folders: ProgramFolders,
  executablePath?: string,
  project?: string,
  switches: readonly string[] = [],
): Promise<Program> {
  const app = await _electron.launch({
    args: [...programArguments(folders, project), ...switches],
    env: programEnvironment(folders),
    // Under strace on a busy machine everything takes ten times as long.
    timeout: 120_000,
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  app.context().setDefaultTimeout(30_000);
  const program = new Program(app, folders, await processId(app));
  await untilReady(await app.firstWindow());
  // It is made when the first page stands; from then on every new window of the debugger is a page of the program.
  while (!app.windows().some(isCalendar)) await wait(20);
  return program;
}

/** The debugger may lose its first question while the main process is still being read: then it is asked again. */
async function processId(app: ElectronApplication): Promise<number> {
  try {
    return await app.evaluate(() => process.pid);
  } catch (cause) {
    if (!String(cause).includes('garbage collected')) throw cause;
    return processId(app);
  }
}

const isCalendar = (page: Page): boolean => page.url().includes('/calendar.html');

/** Resolves when a page shows a screen, so that nothing waits by the clock. */
export async function untilReady(page: Page): Promise<void> {
  await page.locator('[data-screen]').first().waitFor();
}
