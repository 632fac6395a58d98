import { closeSync, fsyncSync, openSync, rmSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { compartmentKey } from '../compartments/compartment-key.ts';
import { APPLICATION_ID, openAlone } from '../compartments/connection.ts';
import { copyUnderNewKey } from '../compartments/copy-under-new-key.ts';
import { isSameContent } from './same-content.ts';
import type { ReKeyMessage, ReKeyTask } from './re-key-task.ts';

/**
 * Entry of a worker thread: encrypting a gigabyte takes half a minute, in which the store process has others to answer.
 * It touches copies only.
 */
function reKey({ compartment, files, present, next, addon }: ReKeyTask): void {
  const keys = { present: compartmentKey(present), next: compartmentKey(next) };
  try {
    say({ kind: 'step', step: 're-keying' });
    const { copy: source, base, renewed: target } = files;
    copyUnderNewKey({ source, target, base, compartment, ...keys, addon });
    rmSync(base);
    say({ kind: 'step', step: 'verifying' });
    verify(target, source, keys);
    flush(target);
  } finally {
    present.fill(0);
    next.fill(0);
  }

  /** Looks for damage in the new file only: the other is read whole, and its indexes were not taken over but made anew. */
  function verify(file: string, original: string, key: typeof keys): void {
    const renewed = openAlone(file, compartment, key.next, addon);
    try {
      if (renewed.pragma('application_id', { simple: true }) !== APPLICATION_ID)
        throw new Error('Not a file of ours');
      if (renewed.pragma('quick_check(1)', { simple: true }) !== 'ok')
        throw Object.assign(new Error('A damaged page'), { code: 'SQLITE_CORRUPT' });
      const before = openAlone(original, compartment, key.present, addon);
      try {
        if (!isSameContent(before, renewed)) throw new Error('The copy is not what was copied');
      } finally {
        before.close();
      }
    } finally {
      renewed.close();
    }
  }
}

function flush(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function say(message: ReKeyMessage): void {
  parentPort?.postMessage(message);
}

try {
  // Given by `re-key-in-worker.ts` alone, in the same build.
  reKey(workerData as ReKeyTask);
  say({ kind: 'done' });
} catch (cause) {
  const code =
    cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : null;
  say({ kind: 'failed', code, name: cause instanceof Error ? cause.name : typeof cause });
}
