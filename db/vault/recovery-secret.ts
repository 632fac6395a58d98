import type { KeyObject } from 'node:crypto';
import { identityToRecipient } from 'age-encryption';
import { z } from 'zod';
import { Refusal } from '../../shared/result.ts';
import { base64url } from './base64url.ts';
import { canonicalBytes } from './canonical-json.ts';
import { sealTo, unsealWith } from './sealed-key.ts';
import { exportPrivateKey, importPrivateKey, signingPublicKeyOf } from './signing-key.ts';
import type { UserSecret } from './slot.ts';
import type { VaultFile } from './vault-file.ts';

/** What opens an office whose passphrases are lost: its root, and the identity to which every compartment's key is sealed. */
export type RecoverySecret = {
  readonly rootKey: KeyObject;
  /** An age identity. */
  readonly identity: string;
};

const Plain = z.strictObject({
  /** PKCS #8. */
  rootPrivateKey: base64url(48),
  recoveryIdentity: z.string().regex(/^AGE-SECRET-KEY-1[A-Z0-9]+$/u),
});

/** The form in which the secret is sealed. The caller wipes it. */
export function recoverySecretBytes({ rootKey, identity }: RecoverySecret): Buffer {
  const der = exportPrivateKey(rootKey);
  try {
    return canonicalBytes({ rootPrivateKey: der.toString('base64url'), recoveryIdentity: identity });
  } finally {
    der.fill(0);
  }
}

/**
 * Reads {@link recoverySecretBytes} and wipes them.
 *
 * @throws Refusal `damaged` when they are no secret, or another office's than the vault's
 */
export async function readRecoverySecret(
  bytes: Uint8Array,
  vault: Pick<VaultFile, 'rootPublicKey' | 'recovery'>,
): Promise<RecoverySecret> {
  try {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
    const plain = Plain.parse(JSON.parse(text));
    const der = Buffer.from(plain.rootPrivateKey, 'base64url');
    const rootKey = importPrivateKey(der);
    der.fill(0);
    const isOurs =
      signingPublicKeyOf(rootKey) === vault.rootPublicKey &&
      (await identityToRecipient(plain.recoveryIdentity)) === vault.recovery.recipient;
    if (!isOurs) throw new Error('The secret of another office');
    return { rootKey, identity: plain.recoveryIdentity };
  } catch {
    throw new Refusal({ code: 'store', reason: 'damaged' });
  } finally {
    bytes.fill(0);
  }
}

/** Seals the secret to the founder: only until the printed sheets of set-up take it over. */
export async function sealRecoverySecret(secret: RecoverySecret, founder: string): Promise<string> {
  const plain = recoverySecretBytes(secret);
  try {
    return await sealTo(founder, plain);
  } finally {
    plain.fill(0);
  }
}

/**
 * Opens what {@link sealRecoverySecret} sealed, with the founder's own secret.
 *
 * @throws Refusal `forbidden` when the account is not the one to whom it is sealed, or printed sheets hold it by now
 */
export async function openHeldByFounder(
  vault: VaultFile,
  accountId: string,
  secret: UserSecret,
): Promise<RecoverySecret> {
  const { recovery } = vault;
  if (!('heldByFounder' in recovery) || recovery.heldByFounder.accountId !== accountId)
    throw new Refusal({ code: 'forbidden' });
  let plain: Uint8Array;
  try {
    plain = await unsealWith(secret.ageIdentity, recovery.heldByFounder.sealed);
  } catch {
    throw new Refusal({ code: 'store', reason: 'damaged' });
  }
  return readRecoverySecret(plain, vault);
}
