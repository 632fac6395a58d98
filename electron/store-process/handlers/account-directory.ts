import { sensitivityClasses } from '../../../shared/access.ts';
import { permissionsOf } from '../../../shared/access/powers.ts';
import type { Colleague } from '../../../shared/contract/account.ts';
import { countReach } from '../../../db/access/reach.ts';
import { accountOf, heldCompartments } from '../../../db/accounts/changed-vault.ts';
import {
  countResponsibilities,
  lastKeysMade,
  lastSignIns,
} from '../../../db/repositories/account-activity-repository.ts';
import { readProfiles } from '../../../db/repositories/account-profile-repository.ts';
import { powersOfAccount } from '../../../db/vault/account-powers.ts';
import { openableCompartments } from '../../../db/vault/grant-rules.ts';
import type { VaultAccount } from '../../../db/vault/vault-file.ts';
import type { Handler, Work } from '../handler.ts';
import { viewerOf } from './case-reach.ts';

export const listAccounts: Handler<'account.list'> = async (_input, { db, session }) => {
  const profiles = await readProfiles(db);
  return session.accounts.map((account) => colleague(account, profiles));
};

function colleague(
  { id, displayName, roles, isDisabled }: Pick<VaultAccount, 'id' | 'displayName' | 'roles' | 'isDisabled'>,
  profiles: Awaited<ReturnType<typeof readProfiles>>,
): Colleague {
  return { id, displayName, roles: [...roles], phone: profiles.get(id)?.phone ?? null, isDisabled };
}

export const directory: Handler<'account.directory'> = async (_input, work) => {
  const { db, session, note } = work;
  const { vault, compartments } = session.store;
  const profiles = await readProfiles(db);
  const signIns = await lastSignIns(db);
  const keysMade = await lastKeysMade(db);
  const responsibilities = compartments.has('register')
    ? await countResponsibilities(db, viewerOf(work))
    : undefined;
  note({ record: null, detail: { accounts: vault.accounts.length } });
  return vault.accounts.map((account) => {
    const holds = heldCompartments(vault, account.id);
    return {
      ...colleague(account, profiles),
      customRoles: account.customRoles.map(({ id }) => id),
      certifiedBy: account.certificate.certifiedBy,
      keysMade: keysMade.get(account.id) ?? null,
      holds,
      awaits: [...openableCompartments(vault, account)].filter((compartment) => !holds.includes(compartment)),
      lastSignInAt: signIns.get(account.id) ?? null,
      responsibleForCases: responsibilities === undefined ? null : (responsibilities.get(account.id) ?? 0),
    };
  });
};

export const previewAccount: Handler<'account.preview'> = async ({ accountId }, work) => {
  const { session, note } = work;
  const { vault } = session.store;
  const account = accountOf(vault, accountId);
  const powers = powersOfAccount(vault, account);
  note({ record: accountId, detail: {} });
  return {
    accountId,
    powers: permissionsOf(powers).map((permission) => ({
      permission,
      scope: powers.permissions.get(permission) ?? 'own',
    })),
    classes: sensitivityClasses.filter((name) => powers.classes.has(name)),
    withheldClasses: sensitivityClasses.filter((name) => !powers.classes.has(name)),
    holds: heldCompartments(vault, accountId),
    cases: await casesSeenBy(account, powers, work),
  };
};

/** Without the register's key an account sees no case; and nobody is told that they are shut out of one. */
async function casesSeenBy(
  account: VaultAccount,
  powers: ReturnType<typeof powersOfAccount>,
  work: Work,
): Promise<{ seen: number; total: number; excludedFrom: number } | null> {
  const { db, session, stamp } = work;
  const { vault, compartments } = session.store;
  if (!compartments.has('register')) return null;
  const asker = viewerOf(work);
  const { seen, total, excludedFrom } = await countReach(db, { accountId: account.id, powers }, asker);
  if (account.id === stamp.by) return { seen, total: seen, excludedFrom: 0 };
  return { seen: heldCompartments(vault, account.id).includes('register') ? seen : 0, total, excludedFrom };
}
