import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { PrintableSheet } from '../../shared/contract/recovery.ts';
import { Refusal } from '../../shared/result.ts';
import { certifyRecovery } from '../vault/recovery-certificate.ts';
import type { RecoverySecret } from '../vault/recovery-secret.ts';
import { pendingRenewals } from '../vault/renewal.ts';
import { sealTo } from '../vault/sealed-key.ts';
import { madeCompartments, type VaultFile } from '../vault/vault-file.ts';
import { followingVault } from '../vault/vault-signature.ts';
import { makeSheets } from './make-sheets.ts';
import { unsealRecoveryGrant } from './recovery-keys.ts';

/** A new set, and the vault in which it will hold once two of its sheets were typed back. Nothing in the vault is secret. */
export type PreparedSheets = {
  readonly vault: VaultFile;
  readonly printable: readonly PrintableSheet[];
};

/**
 * Makes the set of sheets that comes next. The recovery identity is made anew with it and every compartment's key sealed
 * to it: neither the set before nor a copy of the vault in which the founder still held the first identity opens anything
 * that is written from then on under a new key. The vault is signed here, by the root, so that no key has to wait in memory while the sheets are printed and typed back.
 *
 * @throws Refusal `renewal-under-way` while a compartment is between two keys
 */
export async function prepareSheets(
  vault: VaultFile,
  secret: RecoverySecret,
  now: Date,
): Promise<PreparedSheets> {
  if (pendingRenewals(vault).length > 0) throw new Refusal({ code: 'refused', reason: 'renewal-under-way' });
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const compartments = await sealedAnew(vault, secret.identity, recipient);
  const { vaultId, rootPublicKey } = vault;
  const { sheets, printable } = await makeSheets(
    { rootKey: secret.rootKey, identity },
    { vaultId, rootPublicKey, recipient },
    now,
  );
  const generation = vault.recovery.certificate.generation + 1;
  const recovery = certifyRecovery(vaultId, { recipient, sheets }, generation, secret.rootKey);
  const root = { signer: 'root', signingKey: secret.rootKey } as const;
  return { vault: followingVault(vault, { compartments, recovery }, root), printable };
}

async function sealedAnew(
  vault: VaultFile,
  identity: string,
  recipient: string,
): Promise<VaultFile['compartments']> {
  const anew = { ...vault.compartments };
  for (const compartment of madeCompartments(vault)) {
    const key = await unsealRecoveryGrant(identity, anew[compartment].recoveryGrant);
    anew[compartment] = { ...anew[compartment], recoveryGrant: await sealTo(recipient, key) };
    key.fill(0);
  }
  return anew;
}
