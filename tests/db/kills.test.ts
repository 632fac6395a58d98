import { existsSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeStore } from '../../db/store/describe.ts';
import { Refusal } from '../../shared/result.ts';
import { momentsIn, runAndKill } from './support/kill.ts';
import { storeWithSheets } from './support/recovery-fixture.ts';
import { newStore, open, PASSPHRASE, storeOnDisk, temporaryFolder } from './support/store-fixture.ts';
import { acknowledged, WORK, workAfter } from './support/work-lost.ts';

const isFull = process.env['POKPONG_FAULTS'] === 'full';
const KILLS = isFull ? 900 : 5;
const OTHER = 'ຫິ່ງຫ້ອຍ eleven silver boats';
const HOUR = 3_600_000;
/** Each with its own store: everything that was ever said is looked for after every kill. */
const OFFICES = isFull ? 9 : 1;

/** Kills the store process of a new office again and again; what was said, what of it is not there, how long each next start took. */
async function killAtWork(
  kills: number,
): Promise<{ readonly said: string[]; readonly lost: string[]; readonly opening: number[] }> {
  const made = await storeWithSheets();
  let root = path.dirname(made.folder);
  mkdirSync(`${made.folder}.copies`);
  mkdirSync(`${made.folder}.exports`);
  const everSaid: string[] = [];
  const lost: string[] = [];
  const opening: number[] = [];
  for (const [kill, moment] of momentsIn(2500, kills).entries()) {
    const said = await runAndKill(path.join(root, 'store'), [made.accountId], moment, 'work-child');
    everSaid.push(...said);
    // SQLite finds the parts of a cut-off transaction by full paths; a store must survive being moved in that state.
    if (kill % 2 === 1) {
      const elsewhere = path.join(temporaryFolder(), 'moved');
      renameSync(root, elsewhere);
      root = elsewhere;
    }
    const after = await workAfter(root, made.accountId, said);
    lost.push(...after.lost);
    opening.push(after.openingMilliseconds);
  }
  // What was said before an earlier kill is there still.
  lost.push(...(await workAfter(root, made.accountId, everSaid)).lost);
  return { said: everSaid, lost, opening };
}

describe('killing the store process', () => {
  it(
    'at a day of work loses nothing that was acknowledged and leaves no two files disagreeing, also when the folder is moved afterwards',
    async () => {
      const everSaid: string[] = [];
      const lost: string[] = [];
      const opening: number[] = [];
      for (let office = 1; office <= OFFICES; office += 1) {
        const killed = await killAtWork(KILLS / OFFICES);
        everSaid.push(...killed.said);
        lost.push(...killed.lost);
        opening.push(...killed.opening);
        const slowest = Math.round(Math.max(...killed.opening));
        const kinds = WORK.map((kind) => `${acknowledged(killed.said, kind).length} ${kind}`).join(', ');
        console.log(
          `office ${office} of ${OFFICES}, killed ${killed.opening.length} times at work: ${kinds}; the slowest next start ${slowest} ms; ${killed.lost.length} lost`,
        );
      }
      console.log(`kills: ${opening.length}, ${lost.length} lost writes`);
      expect(lost).toEqual([]);
      expect(acknowledged(everSaid, 'event').length).toBeGreaterThan(0);
    },
    isFull ? 3 * HOUR : 300_000,
  );

  it(
    'while the passphrase is changed leaves the old one or the new one working',
    async () => {
      const made = await storeOnDisk();
      let current = PASSPHRASE;
      for (const moment of momentsIn(500, isFull ? 100 : 3)) {
        const next = current === PASSPHRASE ? OTHER : PASSPHRASE;
        await runAndKill('change', [made.folder, made.accountId, current, next], 50 + moment);
        const store = await open(made, current).catch((cause: unknown) => {
          if (!(cause instanceof Refusal) || cause.error.code !== 'sign-in-failed') throw cause;
          current = next;
          return open(made, next);
        });
        await store.close();
      }
    },
    isFull ? HOUR : 60_000,
  );

  it(
    'during set-up leaves a whole store or none, and the next set-up works',
    async () => {
      for (const moment of momentsIn(400, isFull ? 100 : 3)) {
        const folder = path.join(temporaryFolder(), 'store');
        const said = await runAndKill('set-up', [folder, '', PASSPHRASE], moment);
        if (said.at(-1) === '1' || existsSync(folder)) {
          const description = describeStore(folder);
          if (description.state !== 'ready') throw new Error('A half-made store is in place');
          await (await open({ folder, accountId: description.accounts[0]?.id ?? '' })).close();
        } else {
          await (await newStore(folder)).close();
        }
        expect(existsSync(`${folder}.making`)).toBe(false);
      }
    },
    isFull ? HOUR : 60_000,
  );
});
