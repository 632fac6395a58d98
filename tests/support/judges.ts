import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { it } from 'vitest';

/**
 * Programs by other people that judge our files: Debian's `age`, `openssh-client`, `tar`, `coreutils`, `strace`, and
 * LibreOffice's spreadsheet without its windows.
 */
export type Judge = 'age' | 'age-keygen' | 'ssh-keygen' | 'tar' | 'sha256sum' | 'strace' | 'soffice';

function isInstalled(judge: Judge): boolean {
  // Each of them starts and ends with any argument; only a missing one cannot be started.
  return spawnSync(judge, ['--version'], { stdio: 'ignore', timeout: 10_000 }).error === undefined;
}

/**
 * `it` for a test that needs outside judges. Where one is not installed the test is skipped and says which one it
 * missed; with `CI=true` it fails instead, so that no green run hides an unasked judge.
 */
export function itJudgedBy(
  ...judges: readonly Judge[]
): (title: string, run: () => void | Promise<void>, timeoutMs?: number) => void {
  const missing = judges.filter((judge) => !isInstalled(judge));
  return (title, run, timeoutMs) => {
    if (missing.length === 0) it(title, run, timeoutMs);
    else if (process.env['CI'] === 'true')
      it(title, () => Promise.reject(new Error(`not installed: ${missing.join(', ')}`)));
    else it.skip(`${title} (not installed: ${missing.join(', ')})`);
  };
}

export type Verdict = { readonly status: number | null; readonly stdout: Buffer; readonly stderr: string };

/** Runs a judge in a folder and returns what it said, whatever that was. */
export function ask(
  judge: Judge,
  args: readonly string[],
  { folder, stdin }: { folder: string; stdin?: Uint8Array },
): Verdict {
  const { status, stdout, stderr } = spawnSync(judge, args, {
    cwd: folder,
    input: stdin ?? '',
    maxBuffer: 256 * 1024 * 1024,
  });
  return { status, stdout, stderr: stderr.toString('utf8') };
}

/** Runs a judge that has to agree; throws with its words when it does not. */
export function askToAgree(
  judge: Judge,
  args: readonly string[],
  { folder, stdin }: { folder: string; stdin?: Uint8Array },
): Buffer {
  return execFileSync(judge, args, {
    cwd: folder,
    input: stdin ?? '',
    maxBuffer: 256 * 1024 * 1024,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

/** A folder for the files of one test, removed after it. */
export async function inTemporaryFolder<T>(task: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pokpong-test-'));
  try {
    return await task(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
