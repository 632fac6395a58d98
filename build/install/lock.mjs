import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isRunning } from './cache.mjs';
import { Failure, say } from './say.mjs';

const PATIENCE_MINUTES = 15;

/**
 * Does the work while holding a lock folder, so that two installs never write the same files. The folder holds one
 * empty file for each process that works under it, named by its number: a lock whose processes are all gone (killed,
 * power lost) is taken over; the npm of a killed install may outlive it, therefore it is named too.
 * @param {string} folder
 * @param {(alsoHeldBy: (pid: number) => void) => Promise<void>} work
 */
export async function underLock(folder, work) {
  const from = Date.now();
  let told = false;
  while (!take(folder)) {
    const holders = holdersOf(folder).filter(isRunning);
    if (holders.length === 0) {
      rmSync(folder, { recursive: true, force: true });
      continue;
    }
    if (!told) say(`Another install is at work here (process ${holders.join(', ')}): waiting for it to end.`);
    told = true;
    if (Date.now() - from > PATIENCE_MINUTES * 60_000) {
      throw new Failure(
        `Another install (process ${holders.join(', ')}) has been at work for ${PATIENCE_MINUTES} minutes.`,
        `If it is not an install any more, delete the folder ${folder} and run the same command again.`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  try {
    await work((pid) => writeFileSync(path.join(folder, String(pid)), ''));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} folder */
function take(folder) {
  try {
    mkdirSync(folder);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') return false;
    throw cause;
  }
  writeFileSync(path.join(folder, String(process.pid)), '');
  return true;
}

/** @param {string} folder @returns {number[]} */
function holdersOf(folder) {
  try {
    return readdirSync(folder).map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}
