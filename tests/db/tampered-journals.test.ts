import { randomInt } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { openCompartments, type CompartmentsToOpen } from '../../db/store/open-compartments.ts';
import { storeFaultOf } from '../../db/store/store-fault.ts';
import { readVault } from '../../db/store/vault-store.ts';
import { unlockVault } from '../../db/vault/unlock.ts';
import { Refusal } from '../../shared/result.ts';
import { itJudgedBy } from '../support/judges.ts';
import { passphrase } from '../support/office.ts';
import { RecordedRun } from './support/disk-after-power-cut.ts';
import { logicalDump } from './support/logical-dump.ts';
import { processFile } from './support/processes.ts';
import { recordWrites } from './support/recorded-writes.ts';
import { storeWithSheets } from './support/recovery-fixture.ts';
import { filesOf, temporaryFolder } from './support/store-fixture.ts';

const isFull = process.env['POKPONG_FAULTS'] === 'full';
/** Moments at which journals hold a transaction that was cut off, and flips at each. */
const MOMENTS = isFull ? 60 : 4;
const FLIPS_EACH = isFull ? 25 : 10;

/** The data that come back, or undefined where a fault is reported. */
function look(folder: string, keys: Omit<CompartmentsToOpen, 'folder'>): string | undefined {
  try {
    const sqlite = openCompartments({ ...keys, folder });
    try {
      return logicalDump(sqlite);
    } finally {
      sqlite.close();
    }
  } catch (cause) {
    if (!(cause instanceof Refusal && cause.error.code === 'store') && storeFaultOf(cause) === undefined)
      throw cause;
    return undefined;
  }
}

/** Journals with something in them, and what ties them together. */
const journalsIn = (folder: string): string[] =>
  filesOf(folder).filter((file) => /\.db-journal$|\.db-mj/u.test(file) && statSync(file).size > 0);

/** Of a header, at the beginning of its sector, what says something; what stands before and behind a page of 4,096 bytes. */
const HEADER_BYTES = 28;
const SECTOR_BYTES = 512;
const RECORD_BYTES = 4 + 4096 + 4;
/** The name of a super-journal, its length and its check. */
const END_BYTES = 100;

/** By turns anywhere, in the header, around a record's page, and at the end: SQLite believes some bytes more than others. */
function placeIn(journal: Uint8Array, turn: number): number {
  const { length } = journal;
  const record = SECTOR_BYTES + RECORD_BYTES * randomInt(Math.max(1, Math.floor(length / RECORD_BYTES)));
  switch (turn % 4) {
    case 0:
      return randomInt(length);
    case 1:
      return randomInt(Math.min(length, HEADER_BYTES));
    case 2:
      return Math.min(length - 1, record - 4 + randomInt(8));
    default:
      return length - 1 - randomInt(Math.min(length, END_BYTES));
  }
}

itJudgedBy('strace')(
  'a flipped bit in a journal of a transaction that was cut off is reported or has no effect',
  async () => {
    const { folder: store, accountId } = await storeWithSheets();
    const root = path.dirname(store);
    mkdirSync(`${store}.copies`);
    const before = path.join(temporaryFolder(), 'before');
    cpSync(root, before, { recursive: true });
    const calls = await recordWrites(root, [processFile('work-child'), store, accountId, '1']);
    const vault = readVault(store);
    const unlocked = await unlockVault(vault, accountId, passphrase());
    if (unlocked === undefined) throw new Error('The passphrase does not open the vault');
    const keys = {
      vaultId: vault.vaultId,
      generation: vault.generation,
      keys: unlocked.keys,
      addon: undefined,
    };
    const run = new RecordedRun(before, calls);
    // In the middle of what a transaction writes into the databases themselves.
    const cuts = calls.flatMap((call, index) =>
      call.kind === 'write' && /^store\/[a-z]+\.db$/u.test(call.file) ? [index + 1] : [],
    );
    let tried = 0;
    let missed = 0;
    for (let moment = 0; moment < MOMENTS; moment += 1) {
      const cut = cuts[randomInt(cuts.length)] ?? 0;
      const made = path.join(temporaryFolder(), 'made');
      mkdirSync(made);
      run.writeDisk(made, cut, 'all', Math.random);
      const folder = path.join(made, 'store');
      const tampered = path.join(temporaryFolder(), 'tampered');
      const lookAtCopy = (change: (folder: string) => void): string | undefined => {
        cpSync(folder, tampered, { recursive: true });
        change(tampered);
        const sight = look(tampered, keys);
        rmSync(tampered, { recursive: true });
        return sight;
      };
      const whole = lookAtCopy(() => undefined);
      expect(whole).toBeDefined();
      for (let flip = 0; flip < FLIPS_EACH; flip += 1) {
        const sight = lookAtCopy((there) => {
          const journals = journalsIn(there);
          const file = journals[randomInt(journals.length)] ?? '';
          const bytes = readFileSync(file);
          const at = placeIn(bytes, flip);
          bytes[at] = (bytes[at] ?? 0) ^ (1 << randomInt(8));
          writeFileSync(file, bytes);
        });
        tried += 1;
        if (sight !== undefined && sight !== whole) missed += 1;
      }
      rmSync(made, { recursive: true });
    }
    console.log(`tampering: ${tried} tried, ${missed} missed`);
    expect(missed).toBe(0);
  },
  isFull ? 3_600_000 : 240_000,
);
