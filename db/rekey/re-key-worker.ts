import { closeSync, fsyncSync, openSync, rmSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { compartmentKey, type CompartmentKey } from '../compartments/compartment-key.ts';
import { APPLICATION_ID, openAlone } from '../compartments/connection.ts';
import { copyUnderNewKey } from '../compartments/copy-under-new-key.ts';
import { digestContent, type ContentDigest } from './content-digest.ts';
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
    const before = contentOf(source, keys.present);
    const after = contentOf(target, keys.next);
    if (JSON.stringify(after) !== JSON.stringify(before)) throw new Error('The copy is not what was copied');
    flush(target);
  } finally {
    present.fill(0);
    next.fill(0);
  }

  function contentOf(file: string, key: CompartmentKey): ContentDigest {
    const sqlite = openAlone(file, compartment, key, addon);
    try {
      if (sqlite.pragma('application_id', { simple: true }) !== APPLICATION_ID)
        throw new Error('Not a file of ours');
      if (sqlite.pragma('quick_check(1)', { simple: true }) !== 'ok')
        throw Object.assign(new Error('A damaged page'), { code: 'SQLITE_CORRUPT' });
      return digestContent(sqlite);
    } finally {
      sqlite.close();
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
