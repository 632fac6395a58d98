import { roleTable, type Role, type RoleLine } from '../../shared/access.ts';
import { Compartment, Wing } from '../../shared/compartment.ts';
import { powersOfAccount } from './account-powers.ts';
import type { VaultAccount, VaultFile } from './vault-file.ts';

/** The head of each wing. */
const headOf: Readonly<Record<Wing, Role>> = {
  investigation: 'head-of-police-wing',
  assistance: 'head-of-social-work-wing',
};

/**
 * Whether somebody with these certified roles may let others into a compartment: a head into what the head's own role
 * opens, whoever manages accounts into the office's file alone. That they can, takes its key besides.
 */
export function mayGrant({ roles }: Pick<VaultAccount, 'roles'>, compartment: Compartment): boolean {
  const lines: readonly RoleLine[] = roles.map((role) => roleTable[role]);
  return lines.some(
    ({ powers, compartments }) =>
      (powers['grant:give'] !== undefined && compartments.includes(compartment)) ||
      (powers['account:manage'] !== undefined && compartment === 'office'),
  );
}

/**
 * What may be sealed to an account: what its certified roles open, unless it is shut out. The wall stands from the first head of a wing on: the
 * head of the office holds no wing that has a head, and nobody both wings.
 */
export function openableCompartments(
  vault: Pick<VaultFile, 'accounts' | 'customRoles'>,
  account: VaultAccount,
): ReadonlySet<Compartment> {
  if (account.isDisabled) return new Set();
  const openable = new Set(powersOfAccount(vault, account).compartments);
  if (!account.roles.includes('head-of-office')) return openable;
  const others = { ...account, roles: account.roles.filter((role) => role !== 'head-of-office') };
  const own = powersOfAccount(vault, others).compartments;
  const headed = Wing.options.filter((wing) => hasHead(vault, wing));
  const hasOwnWing = Wing.options.some((wing) => own.has(wing));
  for (const wing of Wing.options) {
    if (own.has(wing)) continue;
    if (headed.includes(wing) || (headed.length > 0 && hasOwnWing)) openable.delete(wing);
  }
  return openable;
}

function hasHead({ accounts }: Pick<VaultFile, 'accounts'>, wing: Wing): boolean {
  return accounts.some(({ isDisabled, roles }) => !isDisabled && roles.includes(headOf[wing]));
}

/** Whether every grant was given by somebody who may, to somebody who may hold it. */
export function areGrantsRightful(vault: VaultFile): boolean {
  const openable = new Map(
    vault.accounts.map((account) => [account.id, openableCompartments(vault, account)]),
  );
  return Compartment.options.every((compartment) => {
    const { renewal, ...present } = vault.compartments[compartment];
    return [present, ...(renewal === undefined ? [] : [renewal])].every(({ grants }) =>
      Object.entries(grants).every(([accountId, { grantedBy }]) => {
        const granter = vault.accounts.find(({ id }) => id === grantedBy);
        return (
          granter !== undefined &&
          (mayGrant(granter, compartment) || isRecovered(granter, accountId)) &&
          openable.get(accountId)?.has(compartment) === true
        );
      }),
    );
  });
}

/**
 * Two sheets give an account that the root certified its keys anew, and no key is at hand to sign that but its own: also
 * of an inspector, who lets nobody else in.
 */
function isRecovered({ id, certificate }: VaultAccount, accountId: string): boolean {
  return id === accountId && certificate.certifiedBy === 'root';
}
