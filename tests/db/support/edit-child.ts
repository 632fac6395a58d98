import { writeSync } from 'node:fs';
import { StoreService } from '../../../electron/store-process/store-service.ts';
import type { WhatHappenedFile } from '../../../shared/contract/what-happened.ts';
import type { Result } from '../../../shared/result.ts';
import { inventedWhatHappened } from '../../generate/invented-what-happened.ts';

/**
 * A process to be killed: `node edit-child.js edit STORE ACCOUNT PASSPHRASE SEED CASE…`. Changes what happened in the cases for
 * ever, one call after another as a window makes them; says `ready` when it has begun and `CASE VERSION` after every commit.
 */
const [, , , storeFolder = '', accountId = '', passphrase = '', seed = '0', ...caseIds] = process.argv;
const say = (words: string): void => void writeSync(1, `${words}\n`);

const service = new StoreService(
  { storeFolder, exportsFolder: `${storeFolder}-exports`, isDevelopmentRuntime: true },
  { changed: () => undefined, session: () => undefined, fault: (_reference, cause) => console.error(cause) },
);
async function get<T>(name: string, input: unknown): Promise<T> {
  // The service has checked the answer with the schema of the operation.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const result = (await service.answer(name, input)) as Result<T>;
  if (!result.ok) throw new Error(`${name} was refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

await get('session.open', { accountId, passphrase: new TextEncoder().encode(passphrase) });
const records = inventedWhatHappened(500, Number(seed));
say('ready');
for (let turn = 0; ; turn += 1) {
  const caseId = caseIds[(turn * 7 + Number(seed)) % caseIds.length];
  const { version } = await get<WhatHappenedFile>('whatHappened.open', { caseId });
  const record = records[turn % records.length];
  const saved = await get<{ version: number }>('whatHappened.save', { caseId, version, record, words: null });
  say(`${caseId} ${saved.version}`);
}
