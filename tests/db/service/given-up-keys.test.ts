import { afterEach, describe, expect, it } from 'vitest';
import type { Compartment } from '../../../shared/compartment.ts';
import { passphrase } from '../../support/office.ts';
import { passphraseOf, StaffedOffice, type StaffName } from '../../support/staffed-office.ts';

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
});
