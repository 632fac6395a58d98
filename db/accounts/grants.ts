import type { Compartment } from '../../shared/compartment.ts';
import type { KeyCode } from '../../shared/identity/key-code.ts';
import { Refusal } from '../../shared/result.ts';
import { newGrant, type Granter } from '../vault/grant.ts';
import { mayGrant, openableCompartments } from '../vault/grant-rules.ts';
import { codeOfKeys } from '../vault/key-code.ts';
import type { VaultFile } from '../vault/vault-file.ts';
import { followingVault } from '../vault/vault-signature.ts';
import {
  accountOf,
  accountOfAnother,
  assertHeld,
  assertNoRenewal,
  heldCompartments,
  refused,
  signerOf,
  withoutGrants,
  type ChangedVault,
} from './changed-vault.ts';
import type { HeldKeys } from './own-keys.ts';

/** Whose grants, and of which compartments. */
export type GrantsOf = { readonly accountId: string; readonly compartments: readonly Compartment[] };

/** The same with the code that the person read from their own screen; see {@link codeOfKeys}. */
export type GivenGrants = GrantsOf & { readonly keyCode: KeyCode };

/**
 * The vault in which compartments' keys are sealed to somebody else as well, by a holder who may let them in and who was
 * told the code of their keys: whoever manages accounts could have put keys of their own in the place of a colleague's.
 *
 * @throws Refusal `key-code-wrong`, `own-account`, `account-disabled`, `compartment-not-for-role`, `wing-not-held`, `renewal-under-way`,
 *   `forbidden`, `not-found`
 */
export async function withGivenGrants(
  vault: VaultFile,
  actor: Granter,
  keys: HeldKeys,
  { accountId, compartments: given, keyCode }: GivenGrants,
): Promise<ChangedVault> {
  const account = accountOfAnother(vault, actor, accountId);
  if (account.isDisabled) throw refused('account-disabled');
  assertMayGrant(vault, actor, given);
  const openable = openableCompartments(vault, account);
  if (given.some((compartment) => !openable.has(compartment))) throw refused('compartment-not-for-role');
  if (codeOfKeys(vault, account) !== keyCode) throw refused('key-code-wrong');
  assertNoRenewal(vault, given);
  const compartments = { ...vault.compartments };
  for (const compartment of given) {
    const key = keys.get(compartment);
    if (key === undefined) throw refused('wing-not-held');
    const { epoch, grants } = compartments[compartment];
    const grant = await newGrant(actor, { compartment, epoch }, account, key);
    compartments[compartment] = { ...compartments[compartment], grants: { ...grants, [account.id]: grant } };
  }
  return {
    vault: followingVault(vault, { compartments }, signerOf(actor)),
    accountId: account.id,
    toRenew: [],
  };
}

/**
 * The vault in which somebody else holds compartments no more; taken away by somebody who may give everything that the
 * account's roles open, so that the head of one wing locks nobody of the other out of what both share. Whom the root
 * certified keeps what it has until the account goes, and the office's file goes with the account.
 *
 * @throws Refusal `own-account`, `last-holder`, `forbidden`, `not-found`
 */
export function withWithdrawnGrants(
  vault: VaultFile,
  actor: Granter,
  { accountId, compartments: withdrawn }: GrantsOf,
): ChangedVault {
  const account = accountOfAnother(vault, actor, accountId);
  assertMayGrant(vault, actor, withdrawn);
  const openable = [...openableCompartments(vault, account)];
  assertMayGrant(
    vault,
    actor,
    openable.filter((compartment) => compartment !== 'office'),
  );
  if (withdrawn.includes('office') || account.certificate.certifiedBy === 'root')
    throw new Refusal({ code: 'forbidden' });
  const dropped = heldCompartments(vault, account.id).filter((compartment) =>
    withdrawn.includes(compartment),
  );
  const compartments = withoutGrants(vault.compartments, account.id, dropped);
  assertHeld(compartments, dropped);
  return {
    vault: followingVault(vault, { compartments }, signerOf(actor)),
    accountId: account.id,
    toRenew: dropped,
  };
}

function assertMayGrant(vault: VaultFile, actor: Granter, asked: readonly Compartment[]): void {
  const granter = accountOf(vault, actor.accountId);
  if (!asked.every((compartment) => mayGrant(granter, compartment))) throw new Refusal({ code: 'forbidden' });
}
