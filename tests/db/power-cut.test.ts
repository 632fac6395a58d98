import { cpSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { seededRandom } from '../faults/random.ts';
import { itJudgedBy } from '../support/judges.ts';
import { RecordedRun, type Unsynced } from './support/disk-after-power-cut.ts';
import { processFile } from './support/processes.ts';
import { recordWrites } from './support/recorded-writes.ts';
import { storeWithSheets } from './support/recovery-fixture.ts';
import { temporaryFolder } from './support/store-fixture.ts';
import { acknowledged, WORK, workAfter } from './support/work-lost.ts';

const isFull = process.env['POKPONG_FAULTS'] === 'full';
const CUTS = isFull ? 2000 : 24;
/** Enough for every kind of work. */
const ROUNDS = isFull ? 12 : 3;
const HOUR = 3_600_000;
const seed = Number(process.env['POKPONG_SEED'] ?? Math.floor(Math.random() * 2 ** 32));
const WAYS: readonly Unsynced[] = ['all', 'none', 'some', 'some'];

itJudgedBy('strace')(
  'a cut of power anywhere in a day of work loses nothing that was acknowledged, and no files disagree',
  async () => {
    const { folder: store, accountId } = await storeWithSheets();
    const root = path.dirname(store);
    mkdirSync(`${store}.copies`);
    mkdirSync(`${store}.exports`);
    const before = path.join(temporaryFolder(), 'before');
    cpSync(root, before, { recursive: true });
    const calls = await recordWrites(root, [processFile('work-child'), store, accountId, String(ROUNDS)]);
    const saidUntil = (cut: number): string[] =>
      calls.slice(0, cut).flatMap((call) => (call.kind === 'say' ? [call.word] : []));
    const run = new RecordedRun(before, calls);
    const random = seededRandom(seed);
    const began = calls.findIndex((call) => call.kind === 'say' && call.word === 'ready');
    const lost: string[] = [];
    for (let tried = 0; tried < CUTS; tried += 1) {
      const cut = began + Math.floor(((tried + random()) / CUTS) * (calls.length - began + 1));
      const unsynced = WAYS[tried % WAYS.length] ?? 'all';
      const after = path.join(temporaryFolder(), 'after');
      mkdirSync(after);
      run.writeDisk(after, cut, unsynced, random);
      try {
        lost.push(...(await workAfter(after, accountId, saidUntil(cut))).lost);
      } catch (cause) {
        throw new Error(`cut after ${cut} of ${calls.length} calls, ${unsynced} of the rest; seed ${seed}`, {
          cause,
        });
      }
      rmSync(after, { recursive: true });
    }
    const said = saidUntil(calls.length);
    const kinds = WORK.map((kind) => `${acknowledged(said, kind).length} ${kind}`).join(', ');
    console.log(
      `power cuts: ${CUTS} in ${calls.length} calls (${kinds}), ${lost.length} lost writes; seed ${seed}`,
    );
    expect(lost).toEqual([]);
    // A run that did not do everything would prove less than it says.
    for (const kind of WORK) expect(acknowledged(said, kind).length, kind).toBeGreaterThan(0);
  },
  isFull ? 3 * HOUR : 240_000,
);
