import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readAttempts } from '../../../db/attempts.ts';
import { readVault, vaultFile } from '../../../db/store/vault-store.ts';
import { passphrase, type TestOffice } from '../../support/office.ts';
import {
  altered,
  firstTwo,
  fromPassphrase,
  invalid,
  lastTwo,
  NEXT,
  refused,
  signedIn,
} from '../support/recovery-calls.ts';
import {
  storeWithoutSheets,
  storeWithSheets,
  textsOf,
  type PreparedSheets,
  type StoreWithSheets,
} from '../support/recovery-fixture.ts';

const DAY = 86_400_000;

describe('the first set of sheets', () => {
  it('is made with the passphrase and holds once two of it were typed back', async () => {
    const office = await signedIn(await storeWithoutSheets());
    expect(await office.get('recovery.status', {})).toEqual({ proven: null });
    expect((await office.get('recovery.describe', {})).set).toBeNull();
    const prepared = await office.get('recovery.prepareSheets', fromPassphrase());
    expect(await office.get('recovery.status', {})).toEqual({ proven: null });
    expect(readVault(office.storeFolder).recovery).toHaveProperty('heldByFounder');
    const { proven } = await office.get('recovery.proveSheets', lastTwo(textsOf(prepared)));
    expect(proven).toMatchObject({ set: prepared.set, madeAt: prepared.madeAt, isDrillDue: false });
    expect(readVault(office.storeFolder).recovery).not.toHaveProperty('heldByFounder');
    expect(office.changed).toContainEqual(['recovery']);
    const { set, accounts } = await office.get('recovery.describe', {});
    expect(set).toBe(prepared.set);
    expect(accounts.map(({ displayName }) => displayName)).toEqual(['S. Vongsa']);
    // It is not made with the passphrase a second time, and the same two prove nothing a second time.
    expect(await office.ask('recovery.prepareSheets', fromPassphrase())).toEqual({
      ok: false,
      error: { code: 'forbidden' },
    });
    expect(await office.ask('recovery.proveSheets', lastTwo(textsOf(prepared)))).toEqual(
      refused('sheets-not-prepared'),
    );
    await office.restart();
    expect((await office.signIn()).ok).toBe(true);
  });

  it('counts a wrong passphrase as a failed sign-in', async () => {
    const office = await signedIn(await storeWithoutSheets());
    expect(await office.ask('recovery.prepareSheets', fromPassphrase('wrong'))).toEqual({
      ok: false,
      error: { code: 'sign-in-failed', waitSeconds: 0 },
    });
    expect(readAttempts(office.storeFolder)).toMatchObject({ count: 1 });
    expect(await office.ask('recovery.prepareSheets', fromPassphrase())).toMatchObject({ ok: true });
    expect(readAttempts(office.storeFolder)).toMatchObject({ count: 1 });
  });

  it('is gone with the lock, and when the vault has changed since', async () => {
    const office = await signedIn(await storeWithoutSheets());
    const notPrepared = refused('sheets-not-prepared');
    expect(await office.ask('recovery.recordPrinting', { as: 'paper' })).toEqual(notPrepared);
    const locked = await office.get('recovery.prepareSheets', fromPassphrase());
    await office.get('recovery.recordPrinting', { as: 'paper' });
    await office.restart();
    await office.signIn();
    expect(await office.ask('recovery.proveSheets', firstTwo(textsOf(locked)))).toEqual(notPrepared);
    const overtaken = await office.get('recovery.prepareSheets', fromPassphrase());
    await office.get('session.changePassphrase', { current: passphrase(), next: passphrase(NEXT) });
    expect(await office.ask('recovery.proveSheets', firstTwo(textsOf(overtaken)))).toEqual(notPrepared);
    expect(await office.ask('recovery.recordPrinting', { as: 'file' })).toEqual(notPrepared);
    expect(await office.get('recovery.status', {})).toEqual({ proven: null });
  });

  it('does not hold when one was mistyped, and the field is named', async () => {
    const office = await signedIn(await storeWithoutSheets());
    const replaced = await office.get('recovery.prepareSheets', fromPassphrase());
    const prepared = await office.get('recovery.prepareSheets', fromPassphrase());
    const [one, two, three] = textsOf(prepared);
    const prove = (first: string, second: string): unknown =>
      office.ask('recovery.proveSheets', { first, second });
    expect(await prove(one, altered(two))).toEqual(invalid({ second: 'sheet-altered' }));
    expect(await prove(three, three)).toEqual(invalid({ second: 'sheets-the-same' }));
    expect(await prove(textsOf(replaced)[0], three)).toEqual(invalid({ first: 'sheet-of-another-set' }));
    expect(await prove(one.replace(/^./u, '0'), '')).toEqual(
      invalid({ first: 'sheet-row-1', second: 'required' }),
    );
    expect(await office.get('recovery.status', {})).toEqual({ proven: null });
    expect(await prove(one, three)).toMatchObject({ ok: true });
  });
});

describe('a later set', () => {
  async function renewed(office: TestOffice, store: StoreWithSheets): Promise<PreparedSheets> {
    const prepared = await office.get('recovery.prepareSheets', {
      from: 'sheets',
      ...lastTwo(store.sheets),
    });
    // Until it is proven, the one before holds.
    await office.get('recovery.drill', firstTwo(store.sheets));
    await office.get('recovery.proveSheets', firstTwo(textsOf(prepared)));
    return prepared;
  }

  it('takes two sheets of the one before, which opens nothing from then on', async () => {
    const store = await storeWithSheets();
    const before = readVault(store.folder);
    const office = await signedIn(store);
    const [one] = store.sheets;
    expect(
      await office.ask('recovery.prepareSheets', { from: 'sheets', first: one, second: altered(one) }),
    ).toEqual(invalid({ second: 'sheet-altered' }));
    const prepared = await renewed(office, store);
    expect(prepared.set).not.toBe(store.set);
    expect(readVault(office.storeFolder).recovery.recipient).not.toBe(before.recovery.recipient);
    const ofOther = invalid({ first: 'sheet-of-another-set', second: 'sheet-of-another-set' });
    expect(await office.ask('recovery.drill', firstTwo(store.sheets))).toEqual(ofOther);
    await office.restart();
    const { accountId } = store;
    expect(
      await office.ask('recovery.recover', {
        ...firstTwo(store.sheets),
        accountId,
        passphrase: passphrase(NEXT),
      }),
    ).toEqual(ofOther);
    expect(
      await office.ask('recovery.recover', {
        ...lastTwo(textsOf(prepared)),
        accountId,
        passphrase: passphrase(NEXT),
      }),
    ).toMatchObject({ ok: true });
  });

  it('is not undone by putting the vault of before beside the databases', async () => {
    const store = await storeWithSheets();
    const before = readFileSync(vaultFile(store.folder));
    const office = await signedIn(store);
    await renewed(office, store);
    await office.restart();
    writeFileSync(vaultFile(office.storeFolder), before);
    expect(
      await office.ask('recovery.recover', {
        ...firstTwo(store.sheets),
        accountId: store.accountId,
        passphrase: passphrase(NEXT),
      }),
    ).toEqual({ ok: false, error: { code: 'store', reason: 'older-vault' } });
    expect(readFileSync(vaultFile(office.storeFolder)).equals(before)).toBe(true);
  });
});

describe('the yearly drill', () => {
  it('proves two sheets, changes no byte of the vault, and is due again after a year', async () => {
    const store = await storeWithSheets();
    let now = Date.now();
    const office = await signedIn(store, () => new Date(now));
    const before = readFileSync(vaultFile(office.storeFolder));
    const { proven } = await office.get('recovery.status', {});
    expect(proven?.isDrillDue).toBe(false);
    now = Date.parse(proven?.lastProvenAt ?? '') + 365 * DAY - 1;
    expect((await office.get('recovery.status', {})).proven?.isDrillDue).toBe(false);
    now += 1;
    expect((await office.get('recovery.status', {})).proven?.isDrillDue).toBe(true);
    const [one, two, three] = store.sheets;
    expect(await office.ask('recovery.drill', { first: three, second: altered(two) })).toEqual(
      invalid({ second: 'sheet-altered' }),
    );
    expect((await office.get('recovery.status', {})).proven?.isDrillDue).toBe(true);
    const after = await office.get('recovery.drill', { first: three, second: one });
    expect(after.proven).toMatchObject({
      set: store.set,
      madeAt: proven?.madeAt,
      lastProvenAt: new Date(now).toISOString(),
      isDrillDue: false,
    });
    expect(await office.get('recovery.status', {})).toEqual(after);
    expect(readFileSync(vaultFile(office.storeFolder)).equals(before)).toBe(true);
  });
});
