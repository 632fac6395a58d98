import { writeSync } from 'node:fs';
import { v7 } from 'uuid';
import { compartments } from '../../../shared/compartment.ts';
import type { InputByOperation, OperationName, OutputByOperation } from '../../../shared/contract.ts';
import { openStore } from '../../../db/store/open.ts';
import { StoreService } from '../../../electron/store-process/store-service.ts';
import { dated, newCase } from '../../support/cases.ts';
import { passphrase } from '../../support/office.ts';

/**
 * A store process to be killed: `node rekey-child.js MODE FOLDER ACCOUNT`. Speaks to the store by its contract only, and
 * says `ready`, then the id of every case and event that was acknowledged, and `renewed` when all keys were.
 */
const [, , mode, folder = '', accountId = ''] = process.argv;
const ballastBytes = 64 * 1024;
const say = (word: string): void => void writeSync(1, `${word}\n`);

const service = new StoreService(
  {
    storeFolder: folder,
    exportsFolder: `${folder}.exports`,
    isDevelopmentRuntime: true,
    // Built beside this process.
    reKeyWorker: new URL('re-key-worker.js', import.meta.url),
  },
  {
    changed: () => undefined,
    session: () => undefined,
    fault: (_reference, cause) => {
      throw cause;
    },
  },
  { openStore: (input) => openStore({ ...input, ballastBytes }) },
);

async function get<N extends OperationName>(
  name: N,
  input: InputByOperation<N>,
): Promise<OutputByOperation<N>> {
  const result = await service.answer(name, input);
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
  // Checked by the service with the schema that the type is inferred from.
  return result.value as OutputByOperation<N>;
}

async function recordForEver(pauseMilliseconds: number): Promise<never> {
  for (;;) {
    const input = newCase(accountId);
    await get('case.record', input);
    say(`case ${input.caseId}`);
    const eventId = v7();
    await get('event.record', {
      eventId,
      caseId: input.caseId,
      compartment: 'investigation',
      event: {
        kind: { answer: 'unknown' },
        what: 'ສຳພາດ '.repeat(100),
        when: { answer: 'given', value: dated('22/11/2026') },
        certainty: { answer: 'unknown' },
        place: { answer: 'not-asked' },
      },
    });
    say(`event ${eventId}`);
    await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds));
  }
}

async function renewForEver(): Promise<never> {
  for (;;) {
    await get('keys.renew', { passphrase: passphrase(), compartments: [...compartments] });
    say('renewed');
  }
}

await get('session.open', { accountId, passphrase: passphrase() });
say('ready');
if (mode === 'renew') await Promise.all([renewForEver(), recordForEver(100)]);
else await recordForEver(0);
