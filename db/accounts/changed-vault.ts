import { compartments, type Compartment } from '../../shared/compartment.ts';
import { Refusal, type RefusalReason } from '../../shared/result.ts';
import type { CertifyingKey } from '../vault/certifier.ts';
import type { Granter } from '../vault/grant.ts';
import { openableCompartments } from '../vault/grant-rules.ts';
import type { VaultAccount, VaultFile } from '../vault/vault-file.ts';
import type { VaultSigner } from '../vault/vault-signature.ts';

/** What an act on an account made of a vault. */
export type ChangedVault = {
  readonly vault: VaultFile;
  readonly accountId: string;
  /** Compartments that somebody holds no more, so that their keys should be renewed. */
  readonly toRenew: Compartment[];
};

/** What may change of a vault. */
export type VaultParts = Pick<VaultFile, 'accounts' | 'customRoles' | 'compartments'>;

/** An account that is in the vault. */
export function accountOf({ accounts }: Pick<VaultFile, 'accounts'>, accountId: string): VaultAccount {
  const account = accounts.find(({ id }) => id === accountId);
  if (account === undefined) throw new Refusal({ code: 'not-found' });
  return account;
}

/** An account that somebody else acts on. */
export function accountOfAnother(
  vault: Pick<VaultFile, 'accounts'>,
  actor: Granter,
  id: string,
): VaultAccount {
  const account = accountOf(vault, id);
  if (account.id === actor.accountId) throw refused('own-account');
  return account;
}

/** The key with which an account certifies. */
export function certifyingKeyOf({ vaultId, accountId: certifiedBy, signingKey }: Granter): CertifyingKey {
  return { vaultId, certifiedBy, signingKey };
}

/** An account as the signer of the vault that follows. */
export function signerOf({ accountId: signer, signingKey }: Granter): VaultSigner {
  return { signer, signingKey };
}

/** The compartments whose present key an account holds. */
export function heldCompartments(vault: Pick<VaultFile, 'compartments'>, accountId: string): Compartment[] {
  return compartments.filter(
    (compartment) => vault.compartments[compartment].grants[accountId] !== undefined,
  );
}

/** The compartments without the grants of one account, also those of keys that come next. */
export function withoutGrants(
  before: VaultFile['compartments'],
  accountId: string,
  dropped: readonly Compartment[],
): VaultFile['compartments'] {
  const after = { ...before };
  for (const compartment of dropped) {
    const { renewal, ...present } = before[compartment];
    const { [accountId]: _present, ...grants } = present.grants;
    after[compartment] = { ...present, grants };
    if (renewal === undefined) continue;
    const { [accountId]: _next, ...nextGrants } = renewal.grants;
    after[compartment] = { ...after[compartment], renewal: { ...renewal, grants: nextGrants } };
  }
  return after;
}

/** The same without every grant that the accounts, as they are now, may hold no more; and of which compartments these were. */
export function withRightfulGrants(parts: VaultParts): {
  readonly compartments: VaultFile['compartments'];
  readonly dropped: Compartment[];
} {
  let after = parts.compartments;
  const dropped = new Set<Compartment>();
  for (const account of parts.accounts) {
    const openable = openableCompartments(parts, account);
    const lost = heldCompartments(parts, account.id).filter((compartment) => !openable.has(compartment));
    after = withoutGrants(after, account.id, lost);
    for (const compartment of lost) dropped.add(compartment);
  }
  return { compartments: after, dropped: compartments.filter((compartment) => dropped.has(compartment)) };
}

/**
 * Nobody may be the last to give a compartment up.
 *
 * @throws Refusal `last-holder`
 */
export function assertHeld(after: VaultFile['compartments'], among: readonly Compartment[]): void {
  if (among.some((compartment) => Object.keys(after[compartment].grants).length === 0))
    throw refused('last-holder');
}

/**
 * A key is handed on only while there is one: the one that comes next would be missing.
 *
 * @throws Refusal `renewal-under-way`
 */
export function assertNoRenewal(vault: Pick<VaultFile, 'compartments'>, among: Iterable<Compartment>): void {
  for (const compartment of among)
    if (vault.compartments[compartment].renewal !== undefined) throw refused('renewal-under-way');
}

export const refused = (reason: RefusalReason): Refusal => new Refusal({ code: 'refused', reason });
