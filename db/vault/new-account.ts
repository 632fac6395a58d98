import { randomUUID, type KeyObject } from 'node:crypto';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { Role } from '../../shared/access.ts';
import { exportPrivateKey, newSigningKeyPair, signingPublicKeyOf, signValue } from './signing-key.ts';
import { sealSlot } from './slot.ts';
import { accountCertificate, type VaultAccount } from './vault-file.ts';

export type NewAccountInput = {
  readonly vaultId: string;
  /** The root certifies the account's keys and pins itself in its slot. */
  readonly rootKey: KeyObject;
  readonly roles: readonly Role[];
  readonly displayName: string;
  /** UTF-8, as typed. The caller wipes it. */
  readonly passphrase: Uint8Array;
  /** Of an account whose keys are replaced; a new one else. */
  readonly id?: string;
};

/** An account with keys that were just made; nothing is granted to it yet. */
export async function newAccount(
  input: NewAccountInput,
): Promise<{ readonly account: VaultAccount; readonly signingKey: KeyObject }> {
  const { vaultId, rootKey, passphrase } = input;
  const ageIdentity = await generateX25519Identity();
  const signing = newSigningKeyPair();
  const certified = {
    id: input.id ?? randomUUID(),
    ageRecipient: await identityToRecipient(ageIdentity),
    signingPublicKey: signing.publicKey,
    roles: [...input.roles],
  };
  const der = exportPrivateKey(signing.privateKey);
  const secret = {
    ageIdentity,
    signingKey: der.toString('base64url'),
    rootPublicKey: signingPublicKeyOf(rootKey),
  };
  der.fill(0);
  const slot = await sealSlot(secret, passphrase, {
    vaultId,
    accountId: certified.id,
    ageRecipient: certified.ageRecipient,
    signingPublicKey: certified.signingPublicKey,
  });
  const certificate = signValue(
    'pokpong/account-certificate/v1',
    accountCertificate(vaultId, certified),
    rootKey,
  );
  const { displayName } = input;
  return {
    account: { ...certified, displayName, isDisabled: false, certificate, slot },
    signingKey: signing.privateKey,
  };
}
