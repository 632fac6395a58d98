import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAttempts } from '../../../db/attempts.ts';
import { recoverAccount } from '../../../db/recovery/recover.ts';
import { readVault, vaultFile } from '../../../db/store/vault-store.ts';
import { vaultBytes, withoutSlot } from '../../../db/vault/vault-file.ts';
import { readSheet } from '../../../shared/identity/recovery-sheet.ts';
import { newCase } from '../../support/cases.ts';
import { passphrase } from '../../support/office.ts';
import {
  altered,
  firstTwo,
  fromPassphrase,
  invalid,
  kept,
  lastTwo,
  NEXT,
  refused,
  signedIn,
} from '../support/recovery-calls.ts';
import {
  dataOf,
  officeOn,
  PASSPHRASE,
  storeWithoutSheets,
  storeWithSheets,
  textsOf,
} from '../support/recovery-fixture.ts';
import { open, refusalOf } from '../support/store-fixture.ts';

describe('recovery', () => {
  it('lets a new passphrase in with every two sheets, to the same data, and the old one not', async () => {
    const made = await storeWithSheets();
    const untouched = await open(made, PASSPHRASE);
    const data = dataOf(untouched.sqlite);
    await untouched.close();
    const [one, two, three] = made.sheets;
    for (const [first, second] of [
      [one, two],
      [three, one],
      [two, three],
    ] as const) {
      const store = await storeWithSheets();
      const office = kept(officeOn(store));
      const { accountId } = store;
      const session = await office.get('recovery.recover', {
        first,
        second,
        accountId,
        passphrase: passphrase(NEXT),
      });
      expect(session).toMatchObject({ account: { id: accountId }, roles: ['head-of-office'] });
      expect(session.compartments).toHaveLength(6);
      expect((await office.get('case.list', { text: '', after: null, limit: 10 })).cases).toHaveLength(3);
      await office.restart();
      expect(await office.signIn()).toMatchObject({ ok: false, error: { code: 'sign-in-failed' } });
      expect(await office.signIn(NEXT)).toMatchObject({ ok: true });
      await office.service.close();
      const again = await open({ folder: office.storeFolder, accountId }, NEXT);
      expect(dataOf(again.sqlite)).toBe(data);
      await again.close();
      // The sheets hold as before: they are not used up.
      await office.restart();
      await office.signIn(NEXT);
      expect(await office.ask('recovery.drill', { first, second })).toMatchObject({ ok: true });
    }
  });

  it('lets nobody in with anything less, names the sheet, and leaves the vault as it is', async () => {
    const store = await storeWithSheets();
    const office = kept(officeOn(store));
    const before = readFileSync(vaultFile(office.storeFolder));
    const [one, two, three] = store.sheets;
    const other = await signedIn(await storeWithoutSheets());
    const [foreign] = textsOf(await other.get('recovery.prepareSheets', fromPassphrase()));
    const recover = async (first: string, second: string): Promise<unknown> => {
      // The delay of failed attempts is another test's.
      writeFileSync(path.join(office.storeFolder, 'attempts.json'), attempts);
      return office.ask('recovery.recover', {
        first,
        second,
        accountId: store.accountId,
        passphrase: passphrase(NEXT),
      });
    };
    const attempts = readFileSync(path.join(office.storeFolder, 'attempts.json'));
    expect(await recover(one, '')).toEqual(invalid({ second: 'required' }));
    expect(await recover(two, two)).toEqual(invalid({ second: 'sheets-the-same' }));
    expect(await recover(altered(one), two)).toEqual(invalid({ first: 'sheet-altered' }));
    expect(await recover(one, altered(three))).toEqual(invalid({ second: 'sheet-altered' }));
    expect(await recover(foreign, two)).toEqual(invalid({ first: 'sheet-of-another-set' }));
    expect(await recover('XXXX XXXX X', two)).toMatchObject({ ok: false, error: { code: 'invalid' } });
    expect(readFileSync(vaultFile(office.storeFolder)).equals(before)).toBe(true);
    expect(await office.signIn()).toMatchObject({ ok: true });
  });

  it('is slowed down like a sign-in, and what failed is told at the next one', async () => {
    const store = await storeWithSheets();
    const office = kept(officeOn(store));
    const [one, two] = store.sheets;
    const recover = (second: string): Promise<unknown> =>
      office.ask('recovery.recover', {
        first: one,
        second,
        accountId: store.accountId,
        passphrase: passphrase(NEXT),
      });
    for (let failure = 0; failure < 3; failure += 1)
      expect(await recover(altered(two))).toEqual(invalid({ second: 'sheet-altered' }));
    expect(await recover(two)).toEqual({ ok: false, error: { code: 'sign-in-failed', waitSeconds: 1 } });
    expect(readAttempts(office.storeFolder)).toMatchObject({ count: 3 });
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(await recover(two)).toMatchObject({
      ok: true,
      value: { remarks: [{ kind: 'failed-attempts', count: 3 }] },
    });
    expect(readAttempts(office.storeFolder)).toMatchObject({ count: 0 });
  });

  it('is refused to a weak passphrase, to a stranger, while somebody is signed in, and before there are sheets', async () => {
    const store = await storeWithSheets();
    const office = kept(officeOn(store));
    const { accountId } = store;
    const sheets = firstTwo(store.sheets);
    expect(
      await office.ask('recovery.recover', { ...sheets, accountId, passphrase: passphrase('too short') }),
    ).toEqual(refused('passphrase-too-weak'));
    expect(
      await office.ask('recovery.recover', {
        ...sheets,
        accountId: '11111111-1111-4111-8111-111111111111',
        passphrase: passphrase(NEXT),
      }),
    ).toEqual({ ok: false, error: { code: 'not-found' } });
    await office.signIn();
    expect(
      await office.ask('recovery.recover', { ...sheets, accountId, passphrase: passphrase(NEXT) }),
    ).toEqual({ ok: false, error: { code: 'forbidden' } });
    const bare = kept(officeOn(await storeWithoutSheets()));
    expect(
      await bare.ask('recovery.recover', {
        ...sheets,
        accountId,
        passphrase: passphrase(NEXT),
      }),
    ).toEqual(refused('sheets-missing'));
    expect(readAttempts(bare.storeFolder)).toMatchObject({ count: 0 });
  });

  it('does not touch a store that is open', async () => {
    const store = await storeWithSheets();
    const office = await signedIn(store);
    const before = readFileSync(vaultFile(office.storeFolder));
    const recovering = {
      ...firstTwo(store.sheets),
      folder: office.storeFolder,
      accountId: store.accountId,
      passphrase: passphrase(NEXT),
    };
    expect(await refusalOf(() => recoverAccount(recovering))).toEqual({ code: 'store', reason: 'in-use' });
    expect(readFileSync(vaultFile(office.storeFolder)).equals(before)).toBe(true);
  });

  it('works on a copy whose slots were taken out', async () => {
    const store = await storeWithSheets();
    const vault = readVault(store.folder);
    const accounts = vault.accounts.map((account) => ({ ...account, slot: withoutSlot(account.slot) }));
    writeFileSync(vaultFile(store.folder), vaultBytes({ ...vault, accounts }));
    const office = kept(officeOn(store));
    expect(await office.signIn()).toMatchObject({ ok: false, error: { code: 'sign-in-failed' } });
    const session = await office.get('recovery.recover', {
      ...lastTwo(store.sheets),
      accountId: store.accountId,
      passphrase: passphrase(NEXT),
    });
    await office.get('case.record', newCase(session.account.id));
    await office.restart();
    expect(await office.signIn(NEXT)).toMatchObject({ ok: true });
  });
});

describe('the record of it all', () => {
  it('has a row for every step and nothing that opens anything', async () => {
    const store = await storeWithSheets();
    const office = await signedIn(store);
    const prepared = await office.get('recovery.prepareSheets', {
      from: 'sheets',
      ...firstTwo(store.sheets),
    });
    const texts = textsOf(prepared);
    await office.get('recovery.recordPrinting', { as: 'paper' });
    await office.ask('recovery.proveSheets', { first: texts[0], second: altered(texts[1]) });
    await office.get('recovery.proveSheets', firstTwo(texts));
    await office.get('recovery.drill', lastTwo(texts));
    await office.restart();
    await office.ask('recovery.recover', {
      first: texts[2],
      second: altered(texts[1]),
      accountId: store.accountId,
      passphrase: passphrase(NEXT),
    });
    await office.get('recovery.recover', {
      ...lastTwo(texts),
      accountId: store.accountId,
      passphrase: passphrase(NEXT),
    });
    await office.service.close();
    const opened = await open({ folder: office.storeFolder, accountId: store.accountId }, NEXT);
    const audit = opened.sqlite
      .prepare<[], { operation: string; detail: string }>(
        "select operation, detail from audit where operation like 'recovery.%' or operation like 'vault.%' order by seq",
      )
      .all();
    const proofs = opened.sqlite
      .prepare<[], { sheet_set: string; occasion: string; created_by: string }>(
        'select sheet_set, occasion, created_by from recovery_proof order by created_at',
      )
      .all();
    const everything = JSON.stringify([
      opened.sqlite.prepare('select * from audit').all(),
      opened.sqlite.prepare('select * from recovery_proof').all(),
    ]);
    await opened.close();
    const { set } = store;
    const next = prepared.set;
    expect(audit.map(({ operation, detail }) => [operation, JSON.parse(detail) as unknown])).toEqual([
      ['recovery.prepareSheets', { set }],
      ['recovery.proveSheets', { set, occasion: 'set-up' }],
      ['recovery.prepareSheets', { set: next }],
      ['recovery.recordPrinting', { set: next, as: 'paper' }],
      ['recovery.proveSheets.refused', { code: 'invalid' }],
      ['recovery.proveSheets', { set: next, occasion: 'renewal' }],
      ['recovery.drill', { set: next }],
      ['vault.changed', { from: 3, to: 4, signer: store.accountId, toRenew: '' }],
      ['recovery.recover', { failedAttempts: 1 }],
    ]);
    expect(proofs.map(({ sheet_set, occasion }) => [sheet_set, occasion])).toEqual([
      [set, 'set-up'],
      [next, 'renewal'],
      [next, 'drill'],
      [next, 'recovery'],
    ]);
    expect(new Set(proofs.map(({ created_by }) => created_by))).toEqual(new Set([store.accountId]));
    const written =
      everything +
      readFileSync(path.join(office.storeFolder, 'attempts.json'), 'utf8') +
      readFileSync(vaultFile(office.storeFolder), 'utf8');
    for (const sheet of [...texts, ...store.sheets]) {
      const reading = readSheet(sheet);
      if (!reading.ok) throw new Error('A printed sheet is not read');
      const share = Buffer.from(reading.sheet.share);
      for (const secret of [
        ...sheet.split('\n'),
        share.toString('hex'),
        share.toString('base64url'),
        share.toString('base64'),
      ])
        expect(written).not.toContain(secret);
    }
    for (const secret of [NEXT, PASSPHRASE, 'AGE-SECRET-KEY-']) expect(written).not.toContain(secret);
    for (const { checkCode } of prepared.sheets) expect(everything).not.toContain(checkCode);
  });
});
