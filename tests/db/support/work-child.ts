import { createHash } from 'node:crypto';
import { readFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { v7 } from 'uuid';
import type { AppError } from '../../../shared/result.ts';
import type { InputByOperation, OperationName, OutputByOperation } from '../../../shared/contract.ts';
import { openStore } from '../../../db/store/open.ts';
import { StoreService } from '../../../electron/store-process/store-service.ts';
import { dated, newCase } from '../../support/cases.ts';
import { passphrase } from '../../support/office.ts';

/**
 * A day's work in a store process that is to be killed or to lose its power: `node work-child.js FOLDER ACCOUNT ROUNDS`.
 * Speaks to the store by its contract only: types into drafts, puts cases and events on file, exports, copies the store to
 * `FOLDER.copies` and renews the keys of one compartment after the other, all of it by turns and the renewals beside the
 * rest. Says `ready`, then a word and an id for whatever was acknowledged (of an export its name and SHA-256), `full` with
 * what a full disk refused, and `done` after so many rounds.
 */
const [, , folder = '', accountId = '', rounds = ''] = process.argv;
const RECIPIENT = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';
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

class DiskFull extends Error {
  override readonly name = 'DiskFull';
}

/** In plain words: no room for the change, or for the copy. */
const isOfFullDisk = (error: AppError): boolean =>
  (error.code === 'store' && error.reason === 'disk-full') ||
  (error.code === 'refused' && error.reason === 'backup-full');

/** A piece of work that a full disk may refuse, which is said; the next one goes on. */
async function tryTo(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    if (!(cause instanceof DiskFull)) throw cause;
    say(`full ${cause.message}`);
  }
}

async function get<N extends OperationName>(
  name: N,
  input: InputByOperation<N>,
): Promise<OutputByOperation<N>> {
  const result = await service.answer(name, input);
  if (!result.ok && isOfFullDisk(result.error)) throw new DiskFull(name);
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
  // Checked by the service with the schema that the type is inferred from.
  return result.value as OutputByOperation<N>;
}

async function type(round: number): Promise<void> {
  const recordId = v7();
  for (const length of [1, 2, 3]) {
    const content = JSON.stringify({ typed: `${round} `.repeat(length * 40) });
    await get('draft.save', { subject: 'case', recordId, caseId: recordId, baseVersion: 0, content });
  }
  say(`draft ${recordId}`);
}

async function record(): Promise<void> {
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
}

async function exportCounts(): Promise<void> {
  const period = { fromMonth: '2026-10', toMonth: '2026-12' };
  const { fileName } = await get('export.make', { period, recipient: RECIPIENT });
  const bytes = readFileSync(path.join(`${folder}.exports`, fileName));
  say(`export ${fileName} ${createHash('sha256').update(bytes).digest('hex')}`);
}

async function copyStore(): Promise<void> {
  // While keys are renewed no copy is made.
  await renewing;
  const { lastMadeAt } = await get('backup.make', {});
  say(`copy ${lastMadeAt ?? ''}`);
}

/** Renews beside the other work; what was begun is waited for before the process ends. */
let renewing: Promise<void> = Promise.resolve();
function renew(round: number): void {
  const compartment = (['register', 'investigation', 'assistance', 'office'] as const)[round % 4] ?? 'office';
  const before = renewing;
  renewing = tryTo(async () => {
    await before;
    await get('keys.renew', { passphrase: passphrase(), compartments: [compartment] });
    say(`renewed ${compartment}`);
  });
}

async function work(): Promise<void> {
  await get('session.open', { accountId, passphrase: passphrase() });
  // The store may have been moved since, and its copies with it.
  if ((await get('backup.status', {})).folder !== `${folder}.copies`)
    await get('backup.setFolder', { folder: `${folder}.copies` });
  say('ready');
  const last = rounds === '' ? Number.POSITIVE_INFINITY : Number(rounds);
  for (let round = 1; round <= last; round += 1) {
    await tryTo(() => type(round));
    await tryTo(record);
    if (round % 3 === 1) await tryTo(exportCounts);
    if (round % 3 === 2) renew(round);
    if (round % 3 === 0) await tryTo(copyStore);
  }
  await renewing;
}

await tryTo(work);
await service.close();
say('done');
