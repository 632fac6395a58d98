import { afterAll, expect, it } from 'vitest';
import { verifyAudit } from '../../../db/audit/verify-audit.ts';
import { openStore } from '../../../db/store/open.ts';
import { heldCompartments } from '../../../db/accounts/changed-vault.ts';
import type { VaultFile } from '../../../db/vault/vault-file.ts';
import { assertSigned } from '../../../db/vault/vault-signature.ts';
import { passphrase } from '../../support/office.ts';
import { passphraseOf, StaffedOffice } from '../../support/staffed-office.ts';
import { runAndKill } from '../support/kill.ts';

const isFull = process.env['POKPONG_FAULTS'] === 'full';
const KILLS = isFull ? 200 : 4;
const HOUR = 3_600_000;
/** The first time, which also tells how long an act takes on this machine just now. */
const FIRST_MILLISECONDS = 1500;

const totals = { kills: 0, lost: 0, acts: 0, cutOff: 0 };
afterAll(() =>
  console.log(
    `account kills: ${totals.kills}, ${totals.lost} lost (${totals.acts} acts, ${totals.cutOff} accounts cut off)`,
  ),
);

/** How far an account has come, as the vault says. */
function stageOf(vault: VaultFile, id: string): number {
  const account = vault.accounts.find((one) => one.id === id);
  if (account === undefined) return 0;
  if (account.isDisabled) return 4;
  if (account.roles.includes('plan-coordinator')) return 3;
  return heldCompartments(vault, id).includes('statistics') ? 2 : 1;
}
const stages: readonly string[] = ['', 'created', 'granted', 'changed', 'disabled'];

it(
  'a change of the vault that is cut off leaves one that opens, with everything that was acknowledged',
  async () => {
    const office = await StaffedOffice.with(['founder']);
    const accountId = office.idOf('founder');
    const own = passphraseOf('founder');
    const folder = office.storeFolder;
    let milliseconds = FIRST_MILLISECONDS;
    let perAct: number | undefined;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const said = await runAndKill('change', [folder, accountId, own], milliseconds, 'account-child');
      const store = await openStore({ folder, accountId, passphrase: passphrase(own), ballastBytes: 1024 });
      assertSigned(store.vault);
      const reached = new Map<string, number>();
      for (const line of said.filter((word) => word !== 'ready')) {
        const [stage = '', id = ''] = line.split(' ');
        reached.set(id, stages.indexOf(stage));
      }
      totals.acts += said.length - 1;
      perAct ??= FIRST_MILLISECONDS / (totals.acts + 1);
      // Somewhere in the life of the next account.
      milliseconds = Math.random() * 5 * perAct;
      // What was acknowledged holds; the act after it may hold already.
      for (const [id, stage] of reached) {
        const now = stageOf(store.vault, id);
        if (now < stage || now > stage + 1) totals.lost += 1;
        if (now < 4) totals.cutOff += 1;
      }
      const remembered = store.sqlite
        .prepare<[], { account_id: string; generation: number; is_disabled: number }>(
          'select account_id, generation, is_disabled from main.account_certificate order by account_id',
        )
        .all();
      expect(remembered).toEqual(
        store.vault.accounts
          .map(({ id, certificate, isDisabled }) => ({
            account_id: id,
            generation: certificate.generation,
            is_disabled: isDisabled ? 1 : 0,
          }))
          .toSorted((one, other) => (one.account_id < other.account_id ? -1 : 1)),
      );
      if (verifyAudit(store).problem !== undefined) totals.lost += 1;
      await store.close();
      totals.kills += 1;
    }
    expect(totals.lost).toBe(0);
    expect(totals.acts).toBeGreaterThan(0);
    await office.end();
  },
  isFull ? HOUR : 300_000,
);
