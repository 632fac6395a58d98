import { existsSync, readdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { verifyAudit } from '../../db/audit/verify-audit.ts';
import { describeStore } from '../../db/store/describe.ts';
import { openCompartments } from '../../db/store/open-compartments.ts';
import { readVault } from '../../db/store/vault-store.ts';
import { Refusal } from '../../shared/result.ts';
import { momentsIn, runAndKill } from './support/kill.ts';
import { keysOf, newStore, open, PASSPHRASE, storeOnDisk, temporaryFolder } from './support/store-fixture.ts';

const isFull = process.env['POKPONG_FAULTS'] === 'full';
const KILLS = isFull ? 500 : 5;
const OTHER = 'ຫິ່ງຫ້ອຍ eleven silver boats';
const HOUR = 3_600_000;

/** How many rows of the loop each file holds. */
function rowsOf(sqlite: Database.Database): number[] {
  const count = (sql: string): number => (sqlite.prepare(sql).get() as { rows: number }).rows;
  return [
    count('select count(*) as rows from register.case_counter'),
    count('select count(*) as rows from investigation.draft'),
    count('select count(*) as rows from assistance.draft'),
    count("select count(*) as rows from main.audit where operation = 'test.write'"),
  ];
}

describe('killing the store process', () => {
  it(
    'loses no acknowledged write and leaves no two files disagreeing, also when the folder is moved afterwards',
    async () => {
      const made = await storeOnDisk();
      const keys = await keysOf(made);
      let { folder } = made;
      let lost = 0;
      for (const [kill, moment] of momentsIn(300, KILLS).entries()) {
        const said = await runAndKill('write', [folder, made.accountId, PASSPHRASE], moment);
        const acknowledged = Number(said.at(-1));
        // SQLite finds the parts of a cut-off transaction by full paths; a store must survive being moved in that state.
        if (kill % 2 === 1) {
          const elsewhere = path.join(temporaryFolder(), 'store');
          renameSync(folder, elsewhere);
          folder = elsewhere;
        }
        const sqlite = openCompartments({ ...keys, folder });
        const [register = 0, ...others] = rowsOf(sqlite);
        expect(others).toEqual([register, register, register]);
        expect(verifyAudit({ sqlite, vault: readVault(folder) }).problem).toBeUndefined();
        if (kill % 10 === 0) expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
        sqlite.close();
        expect(readdirSync(folder).filter((name) => name.includes('-mj'))).toEqual([]);
        // A write may be on disk and not yet acknowledged; `ready` alone is no number.
        if (!Number.isNaN(acknowledged)) lost += Math.max(0, acknowledged - register);
      }
      console.log(`kills: ${KILLS}, ${lost} lost writes`);
      expect(lost).toBe(0);
    },
    isFull ? HOUR : 300_000,
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
