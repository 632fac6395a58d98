import { Worker } from 'node:worker_threads';
import type { RenewalStep } from '../../shared/contract/keys.ts';
import type { ReKeyMessage, ReKeyTask } from './re-key-task.ts';

/** The worker's own file where the program runs from its sources; a bundle names another. */
const SOURCE = new URL('re-key-worker.ts', import.meta.url);

export type ReKeying = ReKeyTask & {
  /** The bundled worker. */
  readonly worker?: URL | undefined;
  readonly onStep: (step: RenewalStep) => void;
  /** Ends it at the next opportunity; what SQLite is in the middle of is finished first. */
  readonly signal: AbortSignal;
};

/** Re-keys a copy in a thread of its own and verifies it; false when it was stopped. Its files are the caller's to remove. */
export async function reKeyInWorker(input: ReKeying): Promise<boolean> {
  const { worker: file = SOURCE, onStep, signal, ...task } = input;
  if (signal.aborted) return false;
  const [present, next] = [new Uint8Array(task.present), new Uint8Array(task.next)];
  const worker = new Worker(file, {
    workerData: { ...task, present, next } satisfies ReKeyTask,
    transferList: [present.buffer, next.buffer],
  });
  const stop = (): void => void worker.terminate();
  signal.addEventListener('abort', stop);
  try {
    const said = await new Promise<ReKeyMessage | undefined>((resolve, reject) => {
      let last: ReKeyMessage | undefined;
      worker.on('message', (message: ReKeyMessage) => {
        last = message;
        if (message.kind === 'step') onStep(message.step);
      });
      worker.on('error', reject);
      // Only now are its files closed.
      worker.on('exit', () => resolve(last));
    });
    if (said?.kind === 'done') return true;
    if (said?.kind === 'failed') {
      const failure = new Error(`Re-keying failed: ${said.name}`);
      throw said.code === null ? failure : Object.assign(failure, { code: said.code });
    }
    if (signal.aborted) return false;
    throw new Error('The worker ended without a word');
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
