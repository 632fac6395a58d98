import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { verifyAudit } from '../../../db/audit/verify-audit.ts';
import { compartments } from '../../../shared/compartment.ts';
import { readVault, vaultFile, writeVault } from '../../../db/store/vault-store.ts';
import { assertSigned } from '../../../db/vault/vault-signature.ts';
import { copyOfStore, dataOf, PASSPHRASE, storeWithoutSheets } from '../support/recovery-fixture.ts';
import { processFile } from '../support/processes.ts';
import {
  disable,
  leftoversOf,
  renew,
  SECOND_PASSPHRASE,
  tryKey,
  unlocked,
  withSecondAccount,
} from '../support/rekey-fixture.ts';
import { open, refusalOf } from '../support/store-fixture.ts';

// Every step is flushed to the disk, which others may be using.
vi.setConfig({ testTimeout: 180_000 });

const NOT_ITS_KEY = 'SQLITE_NOTADB';

describe('renewed keys', () => {
  it('open every compartment, the old ones none, and all data are as they were', async () => {
    const made = await storeWithoutSheets();
    const before = await unlocked(made);
    const store = await open(made, PASSPHRASE);
    const data = dataOf(store.sqlite);
    expect(await renew(store)).toEqual({ renewed: [...compartments], isStopped: false });
    expect(dataOf(store.sqlite)).toBe(data);
    expect(verifyAudit(store).problem).toBeUndefined();
    await store.close();

    const after = await unlocked(made);
    assertSigned(after.vault);
    for (const compartment of compartments) {
      const [old, next] = [before.keys.get(compartment), after.keys.get(compartment)];
      if (old === undefined || next === undefined) throw new Error('The founder holds every key');
      expect([compartment, tryKey(made.folder, compartment, old)]).toEqual([compartment, NOT_ITS_KEY]);
      expect([compartment, tryKey(made.folder, compartment, next)]).toEqual([compartment, 'opens']);
      expect(after.vault.compartments[compartment]).toMatchObject({ epoch: 2 });
      expect(after.vault.compartments[compartment].renewal).toBeUndefined();
    }
    expect(leftoversOf(made.folder)).toEqual([]);
    const again = await open(made, PASSPHRASE);
    expect(dataOf(again.sqlite)).toBe(data);
    expect(again.damagedCompartments()).toEqual([]);
    await again.close();
  });

  it('come to be while every other process is kept out', async () => {
    const made = await storeWithoutSheets();
    const answers: string[] = [];
    const askOther = (): unknown =>
      answers.push(
        execFileSync(
          process.execPath,
          [processFile('second-opener'), made.folder, made.accountId, PASSPHRASE],
          {
            encoding: 'utf8',
          },
        ),
      );
    const store = await open(made, PASSPHRASE);
    // The copy was read by then; closing a handle on a file would have dropped SQLite's locks on it.
    await renew(store, {
      asked: ['office', 'register'],
      told: ({ step }) => step === 'replacing' && askOther(),
    });
    askOther();
    expect(answers).toEqual(['in-use', 'in-use', 'in-use']);
    await store.close();
    askOther();
    expect(answers.at(-1)).toBe('opened');
  });

  it('are written for nobody who has the old vault, with its grants, beside the new files', async () => {
    const made = await storeWithoutSheets();
    const oldVault = readFileSync(vaultFile(made.folder));
    const store = await open(made, PASSPHRASE);
    await renew(store, { asked: ['investigation'] });
    await store.close();
    writeVault(made.folder, JSON.parse(oldVault.toString('utf8')));
    // The office's file remembers the newer vault; and the old key opens nothing.
    expect(await refusalOf(() => open(made, PASSPHRASE))).toMatchObject({ code: 'store' });
    const { keys } = await unlocked(made);
    const key = keys.get('investigation');
    if (key === undefined) throw new Error('The old vault grants it');
    expect(tryKey(made.folder, 'investigation', key)).toBe(NOT_ITS_KEY);
  });

  it('go to no disabled account, whose old keys open nothing new', async () => {
    const made = await storeWithoutSheets();
    const leaver = await withSecondAccount(made, ['office', 'register', 'investigation']);
    // The leaver has a copy of everything as it was, and opens that for ever.
    const taken = { ...copyOfStore(made), accountId: leaver.accountId };
    const theirs = await unlocked(leaver, SECOND_PASSPHRASE);
    await (await open(taken, SECOND_PASSPHRASE)).close();
    await disable(made, leaver.accountId);
    expect(await refusalOf(() => open(leaver, SECOND_PASSPHRASE))).toMatchObject({ code: 'sign-in-failed' });

    const store = await open(made, PASSPHRASE, new Date(Date.now() + 60_000));
    await renew(store, { asked: ['office', 'register', 'investigation'] });
    await store.close();
    const vault = readVault(made.folder);
    for (const [compartment, key] of theirs.keys) {
      expect(Object.keys(vault.compartments[compartment].grants)).toEqual([made.accountId]);
      expect([compartment, tryKey(made.folder, compartment, key)]).toEqual([compartment, NOT_ITS_KEY]);
    }
    // Nor when they put their vault, in which they are not disabled, beside the new files.
    writeVault(made.folder, readVault(taken.folder));
    expect(await refusalOf(() => open(leaver, SECOND_PASSPHRASE))).toMatchObject({ code: 'store' });
  });

  it('go to every account that is not disabled and held the old one', async () => {
    const made = await storeWithoutSheets();
    const second = await withSecondAccount(made, ['office', 'register', 'assistance']);
    const store = await open(made, PASSPHRASE);
    await renew(store, { asked: ['office', 'assistance', 'investigation'] });
    await store.close();
    const theirs = await open(second, SECOND_PASSPHRASE);
    expect([...theirs.compartments].toSorted()).toEqual(['assistance', 'office', 'register']);
    await theirs.close();
  });
});
