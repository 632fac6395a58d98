import { buildTrainingOffice } from './build-office.ts';
import type { BuildMessage, FromBuilder } from './builder-messages.ts';

/** Makes the office to practise in, once, and ends. It knows no folder but the one that it is told. */
process.umask(0o077);
const port = process.parentPort;
const tell = (message: FromBuilder): void => port.postMessage(message);

port.once('message', ({ data }: { data: BuildMessage }) => {
  const { folder, storeAddon, isDevelopmentRuntime } = data;
  // The addon is loaded when a store is first opened; an unpacked program may name another.
  if (storeAddon !== undefined) process.env['POKPONG_STORE_ADDON'] = storeAddon;
  const reKeyWorker = new URL('re-key-worker.js', import.meta.url);
  void buildTrainingOffice(folder, { isDevelopmentRuntime, reKeyWorker }, (progress) =>
    tell({ kind: 'progress', ...progress }),
  )
    .then(
      () => tell({ kind: 'built' }),
      (cause: unknown) =>
        tell({ kind: 'failed', message: cause instanceof Error ? cause.message : String(cause) }),
    )
    // Behind the last message.
    .then(() => setTimeout(() => process.exit(), 50));
});
