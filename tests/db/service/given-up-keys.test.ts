import { afterEach, describe, expect, it } from 'vitest';
import { withWithdrawnGrants } from '../../../db/accounts/grants.ts';
import { openStore } from '../../../db/store/open.ts';
import { readVault, writeVault } from '../../../db/store/vault-store.ts';
import type { Compartment } from '../../../shared/compartment.ts';
import { passphrase } from '../../support/office.ts';
import { passphraseOf, StaffedOffice, type StaffName } from '../../support/staffed-office.ts';
import { insiderOf, putSigned, withGrant } from '../accounts/insider.ts';

let office: StaffedOffice;
afterEach(() => office.end());

/** Of which of their compartments somebody is told that another holds its key no more. */
async function givenUpAs(name: StaffName): Promise<Compartment[]> {
  await office.signInAs(name);
  const { compartments } = await office.get('keys.describe', {});
  return compartments
    .filter(({ givenUpSince }) => givenUpSince !== null)
    .map(({ compartment }) => compartment);
}

describe('keys that somebody gave up', () => {
  it('are told to who renews them: a wing that the founder left, what an officer held who was shut out', async () => {
    office = await StaffedOffice.with(['founder', 'social-head', 'investigator', 'administrator']);
    expect(await givenUpAs('social-head')).toEqual(['assistance']);
    await office.get('keys.renew', {
      passphrase: passphrase(passphraseOf('social-head')),
      compartments: ['assistance'],
    });
    expect(await givenUpAs('social-head')).toEqual([]);

    expect(await givenUpAs('founder')).toEqual([]);
    const investigator = office.idOf('investigator');
    await office.get('grant.withdraw', { accountId: investigator, compartments: ['statistics'] });
    expect(await givenUpAs('founder')).toEqual(['statistics']);
    await office.get('account.disable', { accountId: investigator });
    expect(await givenUpAs('founder')).toEqual(['office', 'register', 'investigation', 'statistics']);
    expect(await givenUpAs('administrator')).toEqual(['office']);
  });

  it('are told as well where the act was cut off between the vault and the databases', async () => {
    office = await StaffedOffice.with(['founder', 'social-head', 'social-worker']);
    const { storeFolder: folder } = office;
    await office.signInAs('social-head');
    await office.get('keys.renew', {
      passphrase: passphrase(passphraseOf('social-head')),
      compartments: ['assistance'],
    });
    await office.restart();
    const store = await openStore({
      folder,
      accountId: office.idOf('social-head'),
      passphrase: passphrase(passphraseOf('social-head')),
      ballastBytes: 0,
    });
    const taken = { accountId: office.idOf('social-worker'), compartments: ['assistance' as const] };
    const before = store.vault;
    const { vault } = withWithdrawnGrants(store.vault, store.signer, taken);
    await store.close();
    // What a kill leaves behind: the vault is written, no row of any database.
    writeVault(folder, vault);
    expect(await givenUpAs('social-head')).toEqual(['assistance']);
    expect(await givenUpAs('social-head')).toEqual(['assistance']);
    // The grant counts as taken away all the same: put back and signed, it makes an older vault.
    await office.restart();
    const officer = await insiderOf(vault, taken.accountId, passphraseOf('social-worker'));
    const grant = before.compartments.assistance.grants[officer.id];
    if (grant === undefined) throw new Error('They held it');
    putSigned(folder, officer, withGrant(readVault(folder), 'assistance', officer.id, grant));
    const accountId = office.idOf('social-head');
    const own = passphrase(passphraseOf('social-head'));
    expect(await office.ask('session.open', { accountId, passphrase: own })).toEqual({
      ok: false,
      error: { code: 'store', reason: 'older-vault' },
    });
  });
});
