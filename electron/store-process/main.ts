import { removeAbandonedExports } from '../../db/export/write-export.ts';
import { migrations } from '../../db/store/open-compartments.ts';
import { describeFault } from '../log/fault.ts';
import { StoreLogEvent } from '../log/log-event.ts';
import { newReference } from '../log/reference.ts';
import { StoreService } from './store-service.ts';
import type { FromStore, StartMessage, ToStore } from './protocol.ts';

/**
 * The store process: keys, databases and handlers live here and nowhere else. It ends when the main process kills it,
 * and with it every key and every row in memory.
 */
process.umask(0o077);
const port = process.parentPort;
let service: Promise<StoreService> | undefined;

const tell = (message: FromStore): void => port.postMessage(message);
/** The kind of a fault and where it arose: its message may hold data and goes nowhere. */
const fault = (reference: string, cause: unknown): void =>
  tell({ kind: 'log', event: { kind: 'fault', process: 'store', reference, ...describeFault(cause) } });

migrations.subscribe((migrated) => {
  if (typeof migrated !== 'object') return;
  const event = StoreLogEvent.safeParse({ kind: 'store.migrated', ...migrated });
  if (event.success) tell({ kind: 'log', event: event.data });
});

port.on('message', ({ data }: { data: ToStore }) => {
  if (data.kind === 'start') {
    service = start(data);
    return;
  }
  const { id, name, input } = data;
  void service
    ?.then((running) => running.answer(name, input))
    .then((result) => tell({ kind: 'answer', id, result }));
});

async function start(message: StartMessage): Promise<StoreService> {
  // The addon is loaded by the module of compartments when it first opens a file; an unpacked program may name another.
  if (message.storeAddon !== undefined) process.env['POKPONG_STORE_ADDON'] = message.storeAddon;
  // A folder of exports that cannot be read must not keep anybody from the cases; making an export will say so.
  const sweptExports = await removeAbandonedExports(message.exportsFolder).catch((cause: unknown) => {
    fault(newReference(), cause);
    return 0;
  });
  const reKeyWorker = new URL('re-key-worker.js', import.meta.url);
  const running = new StoreService(
    { ...message, sweptExports, reKeyWorker },
    {
      changed: (topics) => tell({ kind: 'changed', topics }),
      session: (preferences) => tell({ kind: 'session', preferences }),
      fault,
    },
  );
  tell({ kind: 'ready' });
  return running;
}
