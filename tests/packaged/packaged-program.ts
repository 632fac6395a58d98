import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packagedProgram } from '../../build/package-program.ts';
import { allGone, isRunning, killAll, processTree } from '../program/processes.ts';
import type { DesktopSession } from './desktop-session.ts';

/** The folders of one person's account, all under one root. */
export type Account = {
  readonly root: string;
  readonly home: string;
  readonly temporary: string;
  /** Where the packed program keeps the store: it takes no other place. */
  readonly store: string;
  readonly logs: string;
};

/** A new account with nothing in it. */
export function makeAccount(): Account {
  const root = mkdtempSync(path.join(tmpdir(), 'pokpong-packaged-'));
  const home = path.join(root, 'home');
  const temporary = path.join(root, 'tmp');
  for (const folder of [home, temporary]) mkdirSync(folder, { mode: 0o700 });
  const profile = path.join(home, '.config', 'Pokpong');
  return { root, home, temporary, store: path.join(profile, 'store'), logs: path.join(profile, 'logs') };
}

export function removeAccount(account: Account): void {
  rmSync(account.root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/** How one start of the packed program differs from an ordinary one. */
export type StartOptions = {
  readonly args?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** A command that the program and all that it starts run under. */
  readonly under?: readonly string[];
};

/** A packed program that was started from outside, and what it says at its end. */
export class PackagedProgram {
  readonly #child: ChildProcess;
  readonly ended: Promise<number | null>;
  /** Its standard output and standard error. */
  said = '';

  private constructor(child: ChildProcess) {
    this.#child = child;
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (text: Buffer) => (this.said += text.toString('utf8')));
    this.ended = new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', resolve);
    });
  }

  /** Starts it as its desktop entry would; `--no-sandbox` is given to root by the launcher only, as `npm start` does. */
  static start(account: Account, desktop: DesktopSession, options: StartOptions = {}): PackagedProgram {
    if (!existsSync(packagedProgram))
      throw new Error('there is no packed program: make it with "npm run package"');
    const [command, ...before] = [...(options.under ?? []), packagedProgram];
    const forRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    return new PackagedProgram(
      spawn(
        command ?? packagedProgram,
        // Chromium shows its pages to assistive technology once it is asked to.
        [...before, ...forRoot, '--force-renderer-accessibility', ...(options.args ?? [])],
        {
          env: {
            ...desktop.environment,
            HOME: account.home,
            TMPDIR: account.temporary,
            ACCESSIBILITY_ENABLED: '1',
            ...options.environment,
          },
          cwd: account.home,
          stdio: ['ignore', 'pipe', 'pipe'],
        },
      ),
    );
  }

  /** The program and all that it started; what it runs under comes first. */
  get processes(): readonly number[] {
    return this.#child.pid === undefined ? [] : processTree(this.#child.pid);
  }

  /** Command lines of its processes. */
  commands(): readonly string[] {
    return this.processes.flatMap((pid) => {
      try {
        return [readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')];
      } catch {
        return [];
      }
    });
  }

  /** Waits for its end after something has asked it to; the exit status. */
  async untilEnded(milliseconds = 15_000): Promise<number | null> {
    const processes = this.processes;
    const late = new Promise<never>((_resolve, reject) =>
      setTimeout(
        () => reject(new Error(`the program still runs; it said: ${this.said}`)),
        milliseconds,
      ).unref(),
    );
    const status = await Promise.race([this.ended, late]);
    await allGone(processes);
    return status;
  }

  /** Ends whatever is left of it. */
  async reap(): Promise<void> {
    const { processes } = this;
    if (!processes.some(isRunning)) return;
    killAll(processes);
    await allGone(processes);
  }
}
