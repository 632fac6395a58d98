import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readVault } from '../../../db/store/vault-store.ts';
import { assertSigned } from '../../../db/vault/vault-signature.ts';
import type { InputByOperation } from '../../../shared/contract.ts';
import { passphrase } from '../../support/office.ts';
import { passphraseOf, StaffedOffice, type StaffName } from '../../support/staffed-office.ts';

vi.setConfig({ testTimeout: 120_000 });

const people = [
  'founder',
  'police-head',
  'investigator',
  'social-worker',
  'statistics-officer',
  'administrator',
] as const satisfies readonly StaffName[];
const NEXT = 'ເຮືອບິນ nine patient rivers';
const WEAK = 'ສະບາຍດີ';

let office: StaffedOffice;
const offices: StaffedOffice[] = [];
afterEach(async () => {
  for (const one of offices.splice(0)) await one.end();
});

async function staffed(by: StaffName): Promise<void> {
  office = await StaffedOffice.with(people);
  offices.push(office);
  await office.signInAs(by);
}

const refused = (reason: string): unknown => ({ ok: false, error: { code: 'refused', reason } });
const forbidden = { ok: false, error: { code: 'forbidden' } };
const own = (by: StaffName): Uint8Array<ArrayBuffer> => passphrase(passphraseOf(by));
const newcomer = (
  by: StaffName,
  change: Partial<InputByOperation<'account.create'>> = {},
): InputByOperation<'account.create'> => ({
  displayName: 'ນາງ ໃໝ່',
  roles: ['investigator'],
  customRoles: [],
  phone: '020 5555 1234',
  language: 'en',
  passphrase: passphrase(NEXT),
  ownPassphrase: own(by),
  ...change,
});

describe('the administrator', () => {
  it('makes an account that opens the office’s file and nothing of a case until a holder grants it', async () => {
    await staffed('administrator');
    const { accountId, toRenew } = await office.get('account.create', newcomer('administrator'));
    expect(toRenew).toEqual([]);
    const record = (await office.get('account.directory', {})).find(({ id }) => id === accountId);
    expect(record).toMatchObject({
      displayName: 'ນາງ ໃໝ່',
      roles: ['investigator'],
      phone: '020 5555 1234',
      certifiedBy: office.idOf('administrator'),
      holds: ['office'],
      awaits: ['register', 'investigation', 'statistics'],
      lastSignInAt: null,
      responsibleForCases: null,
    });
    const give = { accountId, compartments: ['register' as const], keyCode: office.keyCodeOf(accountId) };
    const given = { ...give, ownPassphrase: own('administrator') };
    expect(await office.ask('grant.give', given)).toEqual(forbidden);
    await office.restart();
    const theirs = await office.get('session.open', { accountId, passphrase: passphrase(NEXT) });
    expect(theirs.compartments).toEqual(['office']);
    expect(theirs.preferences.language).toBe('en');
    expect(theirs.ownKeys).toEqual({
      code: office.keyCodeOf(accountId),
      awaits: ['register', 'investigation', 'statistics'],
    });
    expect(theirs.conduct.acceptedVersion).toBeNull();
  });

  it('is refused what is not theirs to certify, and says nothing twice', async () => {
    await staffed('administrator');
    const create = (change: Partial<InputByOperation<'account.create'>>) =>
      office.ask('account.create', newcomer('administrator', change));
    expect(await create({ roles: ['head-of-police-wing'] })).toEqual(refused('role-needs-sheets'));
    expect(await create({ roles: ['administrator'] })).toEqual(refused('role-needs-sheets'));
    expect(await create({ roles: ['investigator', 'social-worker'] })).toEqual(refused('roles-incompatible'));
    expect(await create({ roles: [] })).toEqual(refused('roles-incompatible'));
    expect(await create({ customRoles: [randomUUID()] })).toEqual(refused('custom-role-unknown'));
    expect(await create({ displayName: 'ຮ້ອຍເອກ  ສົມ' })).toEqual(refused('display-name-taken'));
    expect(await create({ passphrase: passphrase(WEAK) })).toEqual(refused('passphrase-too-weak'));
    expect(await create({ ownPassphrase: passphrase(NEXT) })).toMatchObject({
      ok: false,
      error: { code: 'sign-in-failed' },
    });
    expect(await office.ask('account.admit', { ...newcomer('administrator'), ...office.sheets })).toEqual(
      forbidden,
    );
    const me = { accountId: office.idOf('administrator') };
    expect(await office.ask('account.disable', me)).toEqual(refused('own-account'));
    expect(
      await office.ask('account.changeRoles', { ...me, roles: ['investigator'], customRoles: [] }),
    ).toEqual(refused('own-account'));
    // The only head of the office, and the only one who holds the social-work wing.
    expect(await office.ask('account.disable', { accountId: office.idOf('founder') })).toEqual(
      refused('last-head'),
    );
  });

  it('shuts the founder out once two sheets have admitted another head of the office', async () => {
    await staffed('founder');
    const { accountId } = await office.get('account.admit', {
      ...newcomer('founder', { displayName: 'ທ່ານ ຫົວໜ້າ', roles: ['head-of-office'] }),
      ...office.sheets,
    });
    await office.restart();
    const theirs = await office.get('session.open', { accountId, passphrase: passphrase(NEXT) });
    // The police wing has a head, so nobody holds both.
    expect(theirs.compartments).toEqual(['office', 'register', 'assistance', 'statistics', 'programme']);
    await office.get('session.acceptConduct', { version: theirs.conduct.version });
    await office.get('account.disable', { accountId: office.idOf('founder') });
    await office.restart();
    const founder = { accountId: office.idOf('founder'), passphrase: own('founder') };
    expect(await office.ask('session.open', founder)).toMatchObject({ ok: false });
  });

  it('gives a forgotten passphrase a new slot, which holds the office alone', async () => {
    await staffed('administrator');
    const accountId = office.idOf('investigator');
    const before = office.keyCodeOf(accountId);
    const renewed = { accountId, passphrase: passphrase(NEXT), ownPassphrase: own('administrator') };
    expect(await office.get('account.renewSlot', renewed)).toEqual({ accountId, toRenew: [] });
    const head = { accountId: office.idOf('police-head'), passphrase: passphrase(NEXT) };
    expect(await office.ask('account.renewSlot', { ...head, ownPassphrase: own('administrator') })).toEqual(
      refused('role-needs-sheets'),
    );
    await office.signInAs('police-head');
    const compartments: ('register' | 'investigation')[] = ['register', 'investigation'];
    const give = (keyCode: string) =>
      office.ask('grant.give', { accountId, compartments, keyCode, ownPassphrase: own('police-head') });
    const record = (await office.get('account.directory', {})).find(({ id }) => id === accountId);
    expect(record?.keysMade).toEqual({ at: expect.any(String), by: office.idOf('administrator') });
    // The officer reads the code of the keys that they had, or another's: who renewed them sits behind the new ones.
    expect(await give(before)).toEqual(refused('key-code-wrong'));
    expect(await give(office.keyCodeOf(office.idOf('social-worker')))).toEqual(refused('key-code-wrong'));
    expect(await give(office.keyCodeOf(accountId).toLowerCase().replaceAll('-', ' '))).toMatchObject({
      ok: true,
    });
    const session = await office.signInAs('investigator', NEXT);
    expect(session.compartments).toEqual(['office', 'register', 'investigation']);
    await office.restart();
    expect(await office.ask('session.open', { accountId, passphrase: own('investigator') })).toMatchObject({
      ok: false,
      error: { code: 'sign-in-failed' },
    });
  });

  it('shuts somebody out and lets them come back; their name stays with what they did', async () => {
    await staffed('administrator');
    const accountId = office.idOf('investigator');
    expect(await office.get('account.disable', { accountId })).toEqual({
      accountId,
      toRenew: ['office', 'register', 'investigation', 'statistics'],
    });
    expect(await office.ask('account.disable', { accountId })).toEqual(refused('account-disabled'));
    expect((await office.get('account.list', {})).find(({ id }) => id === accountId)).toMatchObject({
      displayName: 'ຮ້ອຍເອກ ສົມ',
      isDisabled: true,
    });
    await office.restart();
    const entry = await office.get('office.describe', {});
    expect(entry).not.toMatchObject({ accounts: expect.arrayContaining([{ id: accountId }]) });
    expect(await office.ask('session.open', { accountId, passphrase: own('investigator') })).toMatchObject({
      error: { code: 'sign-in-failed' },
    });
    await office.signInAs('police-head');
    const give = { accountId, compartments: ['register' as const], keyCode: office.keyCodeOf(accountId) };
    const given = { ...give, ownPassphrase: own('police-head') };
    expect(await office.ask('grant.give', given)).toEqual(refused('account-disabled'));
    await office.signInAs('administrator');
    await office.get('account.renewSlot', {
      accountId,
      passphrase: passphrase(NEXT),
      ownPassphrase: own('administrator'),
    });
    expect((await office.signInAs('investigator', NEXT)).compartments).toEqual(['office']);
  });
});

describe('the head of a wing', () => {
  it('lets in whose roles open it, and takes it away again; never for themselves', async () => {
    await staffed('police-head');
    const give = (to: StaffName, compartments: InputByOperation<'grant.give'>['compartments']) =>
      office.ask('grant.give', {
        accountId: office.idOf(to),
        compartments,
        keyCode: office.keyCodeOf(office.idOf(to)),
        ownPassphrase: own('police-head'),
      });
    expect(await give('social-worker', ['investigation'])).toEqual(refused('compartment-not-for-role'));
    expect(await give('statistics-officer', ['register'])).toEqual(refused('compartment-not-for-role'));
    expect(await give('social-worker', ['assistance'])).toEqual(forbidden);
    expect(await give('police-head', ['investigation'])).toEqual(refused('own-account'));
    const accountId = office.idOf('investigator');
    const taken = { accountId, compartments: ['investigation' as const, 'register' as const] };
    expect(await office.get('grant.withdraw', taken)).toEqual({
      accountId,
      toRenew: ['register', 'investigation'],
    });
    expect((await office.signInAs('investigator')).compartments).toEqual(['office', 'statistics']);
    const { id } = (await office.get('session.describe', {})).account;
    expect(await office.ask('grant.withdraw', { accountId: id, compartments: ['statistics'] })).toEqual(
      forbidden,
    );
  });

  it('takes nothing away from the other wing, nor from whom the root certified', async () => {
    await staffed('police-head');
    const take = (from: StaffName) =>
      office.ask('grant.withdraw', { accountId: office.idOf(from), compartments: ['register'] });
    for (const other of ['social-worker', 'founder'] as const) expect(await take(other)).toEqual(forbidden);
  });

  it('who is the last to hold the wing is not shut out', async () => {
    await staffed('police-head');
    const accountId = office.idOf('investigator');
    await office.get('grant.withdraw', { accountId, compartments: ['investigation'] });
    await office.signInAs('administrator');
    expect(await office.ask('account.disable', { accountId: office.idOf('police-head') })).toEqual(
      refused('last-holder'),
    );
  });
});

describe('the founder', () => {
  it('gives up the wing whose head they admit, at once and for good', async () => {
    await staffed('founder');
    expect((await office.get('session.describe', {})).wings).toEqual(['assistance']);
    const head = newcomer('founder', { displayName: 'ນາງ ຫົວໜ້າ', roles: ['head-of-social-work-wing'] });
    const wrong = { first: office.sheets.first, second: office.sheets.first };
    // A role that needs no root comes by its own way: an account by this one could never get a new slot.
    const officer = newcomer('founder', { displayName: 'ນາງ ພະນັກງານ', roles: ['social-worker'] });
    expect(await office.ask('account.admit', { ...officer, ...office.sheets })).toEqual(forbidden);
    const role = {
      id: office.idOf('investigator'),
      nameLao: 'ບົດບາດ',
      nameEnglish: 'Role',
      ceiling: 'investigator' as const,
      without: [],
      withoutClasses: [],
      scopeAtMost: 'own' as const,
    };
    expect(await office.ask('role.define', role)).toEqual(refused('record-exists'));
    expect(await office.ask('account.admit', { ...head, ...wrong })).toMatchObject({
      error: { code: 'invalid', fields: { second: ['sheets-the-same'] } },
    });
    const again = newcomer('founder', { displayName: 'ນາງ ຫົວໜ້າ', roles: ['head-of-social-work-wing'] });
    const { accountId, toRenew } = await office.get('account.admit', { ...again, ...office.sheets });
    expect(toRenew).toEqual(['assistance']);
    expect(await office.get('session.describe', {})).toMatchObject({
      wings: [],
      compartments: ['office', 'register', 'statistics', 'programme'],
    });
    expect((await office.signInAs('founder')).compartments).toEqual([
      'office',
      'register',
      'statistics',
      'programme',
    ]);
    await office.restart();
    const theirs = await office.get('session.open', { accountId, passphrase: passphrase(NEXT) });
    expect(theirs.compartments).toEqual(['office', 'register', 'assistance', 'statistics', 'programme']);
  });

  it('recovered with two sheets still stands for everybody whom they had certified', async () => {
    await staffed('founder');
    await office.restart();
    const recoverable = await office.get('recovery.describe', {});
    expect(recoverable.accounts.map(({ id }) => id)).toEqual(
      (['founder', 'police-head', 'administrator'] as const).map((name) => office.idOf(name)),
    );
    const accountId = office.idOf('founder');
    await office.get('recovery.recover', { accountId, passphrase: passphrase(NEXT), ...office.sheets });
    assertSigned(readVault(office.storeFolder));
    for (const name of ['investigator', 'social-worker'] as const)
      expect((await office.signInAs(name)).compartments).toHaveLength(4);
  });

  it('shuts the administrator out, and whom the administrator certified works on', async () => {
    await staffed('administrator');
    const { accountId } = await office.get('account.create', newcomer('administrator'));
    const role = {
      id: randomUUID(),
      nameLao: 'ນັບ',
      nameEnglish: 'Count',
      ceiling: 'statistics-officer' as const,
      without: [],
      withoutClasses: [],
      scopeAtMost: 'own' as const,
    };
    await office.get('role.define', role);
    await office.signInAs('founder');
    await office.get('account.disable', { accountId: office.idOf('administrator') });
    expect(await office.get('role.list', {})).toEqual([role]);
    expect(await office.ask('role.define', { ...role, ceiling: 'investigator' })).toEqual(
      refused('roles-incompatible'),
    );
    await office.restart();
    expect((await office.get('session.open', { accountId, passphrase: passphrase(NEXT) })).roles).toEqual([
      'investigator',
    ]);
  });

  it('sees what an account sees before anybody is told that it is so', async () => {
    await staffed('founder');
    const preview = await office.get('account.preview', { accountId: office.idOf('investigator') });
    expect(preview.powers).toContainEqual({ permission: 'case:read', scope: 'team' });
    expect(preview.powers.map(({ permission }) => permission)).not.toContain('account:manage');
    expect(preview.holds).toEqual(['office', 'register', 'investigation', 'statistics']);
    expect(preview.withheldClasses).toEqual([]);
    expect(preview.cases).toEqual({ seen: 0, total: 0, excludedFrom: 0 });
    expect(await office.ask('account.preview', { accountId: randomUUID() })).toEqual({
      ok: false,
      error: { code: 'not-found' },
    });
  });
});

describe('other roles', () => {
  it('take away the keys that they do not open, at the next sign-in and in the vault', async () => {
    await staffed('founder');
    const accountId = office.idOf('investigator');
    const change = (roles: InputByOperation<'account.changeRoles'>['roles']) =>
      office.ask('account.changeRoles', { accountId, roles, customRoles: [] });
    expect(await change(['head-of-police-wing'])).toEqual(refused('role-needs-sheets'));
    expect(await change(['statistics-officer'])).toEqual({
      ok: true,
      value: { accountId, toRenew: ['register', 'investigation'] },
    });
    expect(
      await office.ask('account.changeRoles', {
        accountId: office.idOf('police-head'),
        roles: ['investigator'],
        customRoles: [],
      }),
    ).toEqual(refused('role-needs-sheets'));
    const session = await office.signInAs('investigator');
    expect([session.roles, session.compartments]).toEqual([['statistics-officer'], ['office', 'statistics']]);
  });

  it('of the office’s own stay within their ceiling and reach whoever has them', async () => {
    await staffed('founder');
    const role = {
      id: randomUUID(),
      nameLao: 'ຜູ້ຝຶກງານ',
      nameEnglish: 'Trainee',
      ceiling: 'investigator' as const,
      without: [],
      withoutClasses: ['special' as const],
      scopeAtMost: 'own' as const,
    };
    expect(await office.ask('role.define', { ...role, ceiling: 'administrator' })).toMatchObject({
      error: { code: 'invalid' },
    });
    await office.get('role.define', role);
    const accountId = office.idOf('investigator');
    await office.get('account.changeRoles', { accountId, roles: [], customRoles: [role.id] });
    await office.get('role.define', { ...role, without: ['case:reveal'] });
    const session = await office.signInAs('investigator');
    expect(session.permissions).toContain('case:read');
    expect(session.permissions).not.toContain('case:reveal');
    expect(session.scopes['case:read']).toBe('own');
    expect(session.classes).not.toContain('special');
    expect(session.compartments).toEqual(['office', 'register', 'investigation', 'statistics']);
  });
});
