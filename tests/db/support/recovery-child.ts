import { writeSync } from 'node:fs';
import { z } from 'zod';
import { openStore } from '../../../db/store/open.ts';
import { StoreService } from '../../../electron/store-process/store-service.ts';
import type { InputByOperation, OperationName, OutputByOperation } from '../../../shared/contract.ts';
import { numberedPassphrase } from './numbered-passphrase.ts';

/**
 * A store process to be killed: `node recovery-child.js MODE FOLDER ACCOUNT NUMBER SHEET SHEET`. It works through the
 * contract, says what it is about to do and what it has been answered, and goes on for ever.
 */
const [, , mode, storeFolder = '', accountId = '', number = '', first = '', second = ''] = process.argv;
const say = (word: string): void => void writeSync(1, `${word}\n`);
const typed = (passphrase: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(passphrase);

function newService(): StoreService {
  const fault = (_reference: string, cause: unknown): void => console.error(cause);
  return new StoreService(
    { storeFolder, exportsFolder: `${storeFolder}.exports`, isDevelopmentRuntime: true },
    { changed: () => undefined, session: () => undefined, fault },
    { openStore: (input) => openStore({ ...input, ballastBytes: 64 * 1024 }) },
  );
}

const Answer = z.object({ ok: z.literal(true), value: z.unknown() });

async function get<N extends OperationName>(
  service: StoreService,
  name: N,
  input: InputByOperation<N>,
): Promise<OutputByOperation<N>> {
  const result = await service.answer(name, input);
  const answer = Answer.safeParse(result);
  if (!answer.success) throw new Error(`${name}: ${JSON.stringify(result)}`);
  // The service has checked the answer with the schema that the type is inferred from.
  return answer.data.value as OutputByOperation<N>;
}

async function recoverForEver(): Promise<void> {
  let service = newService();
  // What the judge of passphrases loads takes longer than the recovery itself.
  await get(service, 'passphrase.judge', { passphrase: typed(numberedPassphrase(0)), names: [] });
  say('ready');
  for (let next = Number(number) + 1; ; next += 1) {
    say(`trying ${next}`);
    const passphrase = typed(numberedPassphrase(next));
    await get(service, 'recovery.recover', { first, second, accountId, passphrase });
    say(`done ${next}`);
    await service.close();
    service = newService();
  }
}

async function renewForEver(): Promise<void> {
  const service = newService();
  await get(service, 'session.open', { accountId, passphrase: typed(numberedPassphrase(Number(number))) });
  say('ready');
  for (let held = { first, second }; ;) {
    const prepared = await get(service, 'recovery.prepareSheets', { from: 'sheets', ...held });
    const texts = prepared.sheets.map(({ rows }) => rows.join(' '));
    say(`prepared ${JSON.stringify({ set: prepared.set, texts })}`);
    held = { first: texts[1] ?? '', second: texts[2] ?? '' };
    await get(service, 'recovery.proveSheets', held);
    say(`proven ${prepared.set}`);
  }
}

const modes: Readonly<Record<string, () => Promise<void>>> = {
  recover: recoverForEver,
  renew: renewForEver,
};
const run = modes[mode ?? ''];
if (run === undefined) throw new Error('Unknown mode');
await run();
