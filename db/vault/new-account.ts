import { randomUUID, type KeyObject } from 'node:crypto';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { Role } from '../../shared/access.ts';
import { certify } from './certificate.ts';
import type { CertifyingKey } from './certifier.ts';
import type { CustomRoleReference } from './custom-role.ts';
import { exportPrivateKey, newSigningKeyPair } from './signing-key.ts';
import { sealSlot } from './slot.ts';
import type { VaultAccount } from './vault-file.ts';

export type NewAccountInput = {
  readonly certifier: CertifyingKey;
  /** Pinned in the account's slot. */
  readonly rootPublicKey: string;
  readonly roles: readonly Role[];
  readonly customRoles?: readonly CustomRoleReference[];
  readonly displayName: string;
  /** UTF-8, as typed. The caller wipes it. */
  readonly passphrase: Uint8Array;
  /** The account whose keys are replaced; a new one else. */
  readonly before?: VaultAccount;
};

/** An account with keys that were just made; nothing is granted to it yet. */
export async function newAccount(
  input: NewAccountInput,
): Promise<{ readonly account: VaultAccount; readonly signingKey: KeyObject }> {
  const { certifier, rootPublicKey, displayName, passphrase, before } = input;
  const ageIdentity = await generateX25519Identity();
  const signing = newSigningKeyPair();
  const certified = {
    id: before?.id ?? randomUUID(),
    displayName,
    ageRecipient: await identityToRecipient(ageIdentity),
    signingPublicKey: signing.publicKey,
    roles: [...input.roles],
    customRoles: [...(input.customRoles ?? [])],
  };
  const der = exportPrivateKey(signing.privateKey);
  const secret = { ageIdentity, signingKey: der.toString('base64url'), rootPublicKey };
  der.fill(0);
  const slot = await sealSlot(secret, passphrase, {
    vaultId: certifier.vaultId,
    accountId: certified.id,
    ageRecipient: certified.ageRecipient,
    signingPublicKey: certified.signingPublicKey,
  });
  const generation = (before?.certificate.generation ?? 0) + 1;
  const certificate = certify(certifier, certified, generation);
  return { account: { ...certified, isDisabled: false, certificate, slot }, signingKey: signing.privateKey };
}
