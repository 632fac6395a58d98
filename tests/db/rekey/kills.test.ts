import { describe, expect, it } from 'vitest';
import { verifyAudit } from '../../../db/audit/verify-audit.ts';
import type { OpenStore } from '../../../db/store/open-store.ts';
import { readVault } from '../../../db/store/vault-store.ts';
import { pendingRenewals } from '../../../db/vault/renewal.ts';
import { momentsIn, runAndKill } from '../support/kill.ts';
import { copyOfStore, PASSPHRASE, storeWithoutSheets } from '../support/recovery-fixture.ts';
import { leftoversOf, renew } from '../support/rekey-fixture.ts';
import { open, type StoreOnDisk } from '../support/store-fixture.ts';

const isFull = process.env['POKPONG_FAULTS'] === 'full';
const HOUR = 3_600_000;
const SCRIPT = 'rekey-child';

/** Ids of the records that the child said were recorded. */
const acknowledged = (said: readonly string[], kind: 'case' | 'event'): string[] =>
  said.flatMap((line) => (line.startsWith(`${kind} `) ? [line.slice(kind.length + 1)] : []));

/** How many of these are not in the store. */
function missing({ sqlite }: OpenStore, said: readonly string[]): number {
  const has = (table: string, id: string): boolean =>
    sqlite.prepare(`select 1 from ${table} where id = ?`).get(id) !== undefined;
  return (
    acknowledged(said, 'case').filter((id) => !has('register.case_file', id)).length +
    acknowledged(said, 'event').filter((id) => !has('investigation.event', id)).length
  );
}

/** Just now, beside whatever else this machine does; the kills fall anywhere in half as much again. */
async function howLongRenewingTakes(made: StoreOnDisk): Promise<number> {
  const store = await open(made, PASSPHRASE);
  const began = performance.now();
  await renew(store);
  const milliseconds = performance.now() - began;
  await store.close();
  return Math.min(milliseconds, 4000);
}

describe('killing the store process', () => {
  it(
    'while all keys are renewed and cases are recorded loses none, and the next sign-in ends the renewal',
    async () => {
      const kills = isFull ? 100 : 5;
      const made = await storeWithoutSheets();
      const milliseconds = await howLongRenewingTakes(copyOfStore(made));
      const everSaid: string[] = [];
      let lost = 0;
      let cutOff = 0;
      for (const [kill, moment] of momentsIn(milliseconds * 1.5, kills).entries()) {
        const said = await runAndKill('renew', [made.folder, made.accountId], moment, SCRIPT);
        everSaid.push(...said);
        const pending = pendingRenewals(readVault(made.folder));
        if (pending.length > 0) cutOff += 1;
        // Whatever was said before this kill must be there; and it opens, or nothing could be looked at.
        const store = await open(made, PASSPHRASE, new Date(Date.now() + HOUR));
        lost += missing(store, said);
        expect(verifyAudit(store).problem).toBeUndefined();
        expect(store.compartments.size).toBe(6);
        if (kill % 5 === 0) expect(store.damagedCompartments()).toEqual([]);
        await store.close();
        expect(pendingRenewals(readVault(made.folder))).toEqual([]);
        expect(leftoversOf(made.folder).filter((name) => name.includes('.renewed'))).toEqual([]);
      }
      const store = await open(made, PASSPHRASE, new Date(Date.now() + HOUR));
      expect(missing(store, everSaid)).toBe(0);
      const epochs = Object.values(store.vault.compartments).map(({ epoch }) => epoch);
      await store.close();
      console.log(
        `re-key kills: ${kills}, ${lost} lost (${acknowledged(everSaid, 'case').length} cases, ` +
          `${cutOff} renewals cut off, epochs ${epochs.join(' ')})`,
      );
      expect(lost).toBe(0);
      expect(acknowledged(everSaid, 'event').length).toBeGreaterThan(0);
      expect(cutOff).toBeGreaterThan(0);
    },
    isFull ? HOUR : 240_000,
  );

  it(
    'while cases and events are recorded through the contract loses no acknowledged one',
    async () => {
      const kills = isFull ? 100 : 4;
      const made = await storeWithoutSheets();
      // Many cases are recorded in that time, however busy the machine is.
      const milliseconds = Math.min(await howLongRenewingTakes(copyOfStore(made)), 1500);
      const everSaid: string[] = [];
      for (const moment of momentsIn(milliseconds, kills)) {
        everSaid.push(...(await runAndKill('record', [made.folder, made.accountId], moment, SCRIPT)));
      }
      const store = await open(made, PASSPHRASE, new Date(Date.now() + HOUR));
      const lost = missing(store, everSaid);
      expect(verifyAudit(store).problem).toBeUndefined();
      expect(store.damagedCompartments()).toEqual([]);
      await store.close();
      const records = acknowledged(everSaid, 'case').length + acknowledged(everSaid, 'event').length;
      console.log(`record kills: ${kills}, ${lost} of ${records} acknowledged records lost`);
      expect(lost).toBe(0);
      expect(records).toBeGreaterThan(0);
    },
    isFull ? HOUR : 240_000,
  );
});
