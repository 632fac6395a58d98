import { randomUUID } from 'node:crypto';
import type { SensitivityClass } from '../../shared/access.ts';
import { WithholdableClass } from '../../shared/access/powers.ts';
import { passphrase } from '../support/office.ts';
import { passphraseOf, type StaffedOffice } from '../support/staffed-office.ts';

/** The passphrase of every account from which a class is withheld. */
export const narrowedPassphrase = passphraseOf('second-investigator');

/** For every class a role of the office's own without it, and an account that has no other role. */
export async function makeNarrowedAccounts(office: StaffedOffice): Promise<Map<SensitivityClass, string>> {
  const accounts = new Map<SensitivityClass, string>();
  for (const name of WithholdableClass.options) {
    const id = randomUUID();
    await office.get('role.define', {
      id,
      nameLao: `ບໍ່ເຫັນ ${name}`,
      nameEnglish: `Without ${name}`,
      ceiling: 'investigator',
      without: [],
      withoutClasses: [name],
      scopeAtMost: 'office',
    });
    const { accountId } = await office.get('account.create', {
      displayName: `Without ${name}`,
      roles: [],
      customRoles: [id],
      phone: null,
      language: 'lo',
      passphrase: passphrase(narrowedPassphrase),
      ownPassphrase: passphrase(passphraseOf('founder')),
    });
    accounts.set(name, accountId);
  }
  return accounts;
}

/** The head of the police wing lets accounts into everything that their roles open. */
export async function letIn(office: StaffedOffice, accountIds: Iterable<string>): Promise<void> {
  for (const accountId of accountIds)
    await office.get('grant.give', {
      accountId,
      compartments: ['register', 'investigation', 'statistics'],
      keyCode: office.keyCodeOf(accountId),
      ownPassphrase: passphrase(passphraseOf('police-head')),
    });
}
