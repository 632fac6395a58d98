import { afterEach, describe, expect, it, vi } from 'vitest';
import { openStore } from '../../../db/store/open.ts';
import type { OpenStore } from '../../../db/store/open-store.ts';
import { readVault } from '../../../db/store/vault-store.ts';
import { newKdfParameters, openSlot, sealSlot, type Slot } from '../../../db/vault/slot.ts';
import { slotOwner } from '../../../db/vault/unlock.ts';
import { compartments, type Compartment } from '../../../shared/compartment.ts';
import { passphrase, TestOffice } from '../../support/office.ts';
import { newCase } from '../../support/cases.ts';
import { copyOfStore, officeOn, PASSPHRASE, storeWithoutSheets } from '../support/recovery-fixture.ts';
import {
  change,
  leftoversOf,
  renew,
  SECOND_PASSPHRASE,
  unlocked,
  withSecondAccount,
} from '../support/rekey-fixture.ts';
import { BALLAST, open, refusalOf, type StoreOnDisk } from '../support/store-fixture.ts';

// Every step is flushed to the disk, which others may be using.
vi.setConfig({ testTimeout: 180_000 });

const OTHER = 'ຫິ່ງຫ້ອຍ eleven silver boats';
const LATER = new Date(Date.now() + 3_600_000);
const moment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

let office: TestOffice;
afterEach(() => office.end());

async function signedIn(made: StoreOnDisk): Promise<void> {
  office = officeOn(made);
  expect((await office.signIn()).ok).toBe(true);
}

const asked = (...names: Compartment[]) => ({ passphrase: passphrase(), compartments: names });

/** Waits until a renewal has begun with a compartment; the steps after copying may be over between two looks. */
async function untilBegunWith(compartment: Compartment): Promise<void> {
  for (;;) {
    const { progress } = await office.get('keys.describe', {});
    if (progress?.step === 'copying' && progress.compartment === compartment) return;
    await moment();
  }
}

describe('while keys are renewed', () => {
  it('people record and read; nothing that was acknowledged is lost; steps and rows are told', async () => {
    const made = await storeWithoutSheets();
    await signedIn(made);
    const steps = new Set<string>();
    const recorded: string[] = [];
    const ended = new AbortController();
    const renewing = office
      .get('keys.renew', asked('register', 'investigation'))
      .finally(() => ended.abort());
    while (!ended.signal.aborted) {
      const input = newCase(made.accountId);
      await office.get('case.record', input);
      recorded.push(input.caseId);
      expect((await office.get('case.open', { caseId: input.caseId })).caseId).toBe(input.caseId);
      const { progress } = await office.get('keys.describe', {});
      if (progress !== null)
        steps.add(`${progress.compartment} ${progress.step} ${progress.finished}/${progress.total}`);
      await moment();
    }
    expect(await renewing).toEqual({ renewed: ['register', 'investigation'], isStopped: false });
    expect([...steps].some((step) => step.startsWith('register ') && step.endsWith(' 0/2'))).toBe(true);
    expect([...steps].some((step) => step.startsWith('investigation ') && step.endsWith(' 1/2'))).toBe(true);
    expect(office.changed.filter((topics) => topics.includes('keys')).length).toBeGreaterThan(6);
    for (const caseId of recorded) await office.get('case.open', { caseId });
    const keys = await office.get('keys.describe', {});
    expect(keys.progress).toBeNull();
    expect(
      Object.fromEntries(keys.compartments.map(({ compartment, epoch }) => [compartment, epoch])),
    ).toEqual({ office: 1, register: 2, investigation: 2, assistance: 1, statistics: 1, programme: 1 });
    expect(leftoversOf(office.storeFolder)).toEqual([]);
    expect(office.faults).toEqual([]);
    await office.restart();
    await office.signIn();
    for (const caseId of recorded) await office.get('case.open', { caseId });
  });

  it('no second renewal begins, and a stop keeps what is done and ends the rest', async () => {
    await signedIn(await storeWithoutSheets());
    const renewing = office.get('keys.renew', asked(...compartments));
    await untilBegunWith('register');
    expect(await office.ask('keys.renew', asked('office'))).toEqual({
      ok: false,
      error: { code: 'refused', reason: 'renewal-under-way' },
    });
    await office.get('keys.stopRenewal', {});
    expect(await renewing).toEqual({ renewed: ['office'], isStopped: true });
    const epochs = (await office.get('keys.describe', {})).compartments.map(({ epoch }) => epoch);
    expect(epochs).toEqual([2, 1, 1, 1, 1, 1]);
    expect(readVault(office.storeFolder).compartments.register.renewal).toBeUndefined();
    expect(leftoversOf(office.storeFolder)).toEqual([]);
    // And it can be begun again.
    expect(await office.get('keys.renew', asked('register'))).toEqual({
      renewed: ['register'],
      isStopped: false,
    });
  });

  it('the passphrase can be changed, and both changes stand', async () => {
    await signedIn(await storeWithoutSheets());
    const renewing = office.get('keys.renew', asked('investigation', 'assistance'));
    await untilBegunWith('investigation');
    await office.get('session.changePassphrase', { current: passphrase(), next: passphrase(OTHER) });
    expect(await renewing).toEqual({ renewed: ['investigation', 'assistance'], isStopped: false });
    await office.restart();
    expect((await office.signIn()).ok).toBe(false);
    expect((await office.signIn(OTHER)).ok).toBe(true);
    const { compartments: keys } = await office.get('keys.describe', {});
    expect(keys.find(({ compartment }) => compartment === 'assistance')?.epoch).toBe(2);
  });

  it('the process may be asked to close: the renewal is stopped', async () => {
    await signedIn(await storeWithoutSheets());
    const renewing = office.ask('keys.renew', asked(...compartments));
    await untilBegunWith('office');
    await office.restart();
    expect((await renewing).ok).toBe(true);
    expect((await office.signIn()).ok).toBe(true);
    expect(leftoversOf(office.storeFolder)).toEqual([]);
  });
});

describe('a renewal', () => {
  it('takes the passphrase: a wrong one counts as a failed sign-in, changes nothing and is on record', async () => {
    let store: OpenStore | undefined;
    const made = await storeWithoutSheets();
    office = new TestOffice({
      openStore: async (input) =>
        (store = await openStore({ ...input, folder: made.folder, ballastBytes: BALLAST })),
    });
    await office.ask('session.open', { accountId: made.accountId, passphrase: passphrase() });
    const before = readVault(made.folder);
    const answer = await office.ask('keys.renew', {
      passphrase: passphrase(OTHER),
      compartments: ['office'],
    });
    expect(answer).toEqual({ ok: false, error: { code: 'sign-in-failed', waitSeconds: 0 } });
    expect(readVault(made.folder)).toEqual(before);
    await office.get('keys.renew', asked('statistics'));
    const rows = store?.sqlite
      .prepare("select operation, detail from audit where operation like 'keys.%' order by seq")
      .raw()
      .all();
    expect(rows).toEqual([
      ['keys.renew.refused', '{"code":"sign-in-failed"}'],
      ['keys.renew', '{"compartment":"statistics","epoch":2}'],
    ]);
  });

  it('is refused for a compartment that the person does not hold', async () => {
    const made = await storeWithoutSheets();
    office = officeOn(made);
    const second = await withSecondAccount(made, ['office', 'register']);
    const store = await open(second, SECOND_PASSPHRASE, LATER);
    const renewing = renew(store, { asked: ['register', 'investigation'], text: SECOND_PASSPHRASE });
    expect(await refusalOf(() => renewing)).toEqual({ code: 'refused', reason: 'wing-not-held' });
    await store.close();
    expect(readVault(made.folder).compartments.register.epoch).toBe(1);
  });
});

describe('a change of passphrase', () => {
  it('re-wraps the slot alone, and brings older parameters of the slow hash up to the present ones', async () => {
    const made = await storeWithoutSheets();
    office = officeOn(made);
    await withOlderSlot(made);
    const before = await unlocked(made);
    const copy = copyOfStore(made);
    const store = await open(made, PASSPHRASE, LATER);
    await store.changePassphrase(passphrase(), passphrase(OTHER));
    await store.close();
    const after = readVault(made.folder);
    const { accounts, generation, signature } = after;
    expect(after).toEqual({ ...before.vault, accounts, generation, signature });
    expect(generation).toBe(before.vault.generation + 1);
    const [{ slot, ...founder }] = accounts as [(typeof accounts)[number]];
    const [{ slot: _old, ...founderBefore }] = before.vault.accounts as [(typeof accounts)[number]];
    expect(founder).toEqual(founderBefore);
    const { salt: _salt, ...kdf } = (slot as Slot).kdf;
    const { salt: _fresh, ...present } = newKdfParameters();
    expect(kdf).toEqual(present);
    // The files keep their keys: those of before open them.
    const same = await unlocked(made, OTHER);
    for (const [compartment, key] of before.keys) expect(same.keys.get(compartment)).toEqual(key);
    expect(readVault(copy.folder)).toEqual(before.vault);
  });
});

/** Puts the founder's slot under the least parameters that are allowed, as an older program might have. */
async function withOlderSlot(made: StoreOnDisk): Promise<void> {
  const { vault } = await unlocked(made);
  const [founder] = vault.accounts;
  if (founder === undefined || 'removed' in founder.slot) throw new Error('The founder has a slot');
  const owner = slotOwner(vault, founder);
  const secret = await openSlot(founder.slot, passphrase(), owner);
  if (secret === undefined) throw new Error('The slot does not open');
  const kdf = { ...newKdfParameters(), memoryKibibytes: 32 * 1024, passes: 2 };
  const slot = await sealSlot(secret, passphrase(), owner, kdf);
  await change(made, () => ({ accounts: [{ ...founder, slot }] }));
}
