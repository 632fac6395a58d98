import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readVault } from '../../../db/store/vault-store.ts';
import type { VaultFile } from '../../../db/vault/vault-file.ts';
import { passphrase } from '../../support/office.ts';
import { passphraseOf, StaffedOffice } from '../../support/staffed-office.ts';
import { inOfficeFile, insiderOf, putSigned, withGrant, type Insider } from './insider.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 240_000 });

const OLDER = { ok: false, error: { code: 'store', reason: 'older-vault' } };

let office: StaffedOffice;
let before: VaultFile;
let officer: Insider;

beforeEach(async () => {
  office = await StaffedOffice.with(['founder', 'police-head', 'investigator']);
  before = readVault(office.storeFolder);
  officer = await insiderOf(before, office.idOf('investigator'), passphraseOf('investigator'));
  await office.signInAs('police-head');
  await office.get('grant.withdraw', { accountId: officer.id, compartments: ['investigation'] });
  await office.restart();
});
afterEach(() => office.end());

/** The officer keeps their account, signs the vault anew, and has put the head's grant of before into it. */
function putGrantBack(): void {
  const grant = before.compartments.investigation.grants[officer.id];
  if (grant === undefined) throw new Error('They held it');
  const now = readVault(office.storeFolder);
  putSigned(office.storeFolder, officer, withGrant(now, 'investigation', officer.id, grant));
}

const signIn = (name: 'police-head' | 'investigator') =>
  office.ask('session.open', {
    accountId: office.idOf(name),
    passphrase: passphrase(passphraseOf(name)),
  });

it('a grant that was taken away and is put back is an older vault to everybody: no renewal seals the next key to it', async () => {
  putGrantBack();
  for (const name of ['police-head', 'investigator'] as const) expect(await signIn(name)).toEqual(OLDER);
});

it('the same, with the row of office.db deleted that remembers it: the audit repeats it', async () => {
  await inOfficeFile(office.storeFolder, officer, (sqlite) => {
    sqlite.exec('drop trigger office_certificate_is_kept');
    const forget = sqlite.prepare("delete from office_certificate where subject like 'grant %'");
    // The founder's, who gave the wing up to its head, and theirs.
    expect(forget.run().changes).toBe(2);
  });
  putGrantBack();
  expect(await signIn('police-head')).toEqual(OLDER);
});

it('a head lets them in again by a new grant, and takes it away again', async () => {
  await office.signInAs('police-head');
  const given = { accountId: officer.id, compartments: ['investigation' as const] };
  await office.get('grant.give', {
    ...given,
    keyCode: office.keyCodeOf(officer.id),
    ownPassphrase: passphrase(passphraseOf('police-head')),
  });
  expect((await office.signInAs('investigator')).compartments).toContain('investigation');
  await office.signInAs('police-head');
  await office.get('grant.withdraw', given);
  expect((await office.signInAs('investigator')).compartments).not.toContain('investigation');
});
