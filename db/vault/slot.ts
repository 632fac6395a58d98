import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { z } from 'zod';
import type { AccountId } from '../../shared/domain/identifier.ts';
import { base64url } from './base64url.ts';
import { canonicalBytes } from './canonical-json.ts';
import { normalisedPassphrase } from './passphrase-bytes.ts';
import { SigningPublicKey } from './signing-key.ts';

/** The library's numbers for Argon2id and for version 0x13; its const enums cannot be imported from a compiled module. */
const ARGON2ID = 2;
const VERSION_0X13 = 1;

/**
 * Argon2id (RFC 9106), version 0x13. Checked whenever a slot is read, before any memory is taken: a slot that asks for
 * less than 32 MiB and two passes, or for more than 1 GiB, is not ours.
 */
export const KdfParameters = z.strictObject({
  algorithm: z.literal('argon2id'),
  memoryKibibytes: z
    .int()
    .min(32 * 1024)
    .max(1024 * 1024),
  passes: z.int().min(2).max(16),
  // One lane: the only number that every implementation tried shares.
  lanes: z.literal(1),
  salt: base64url(16),
});
export type KdfParameters = z.infer<typeof KdfParameters>;

/** A person's secret, locked by a passphrase: AES-256-GCM (NIST SP 800-38D) under a key from {@link KdfParameters}. */
export const Slot = z.strictObject({
  kdf: KdfParameters,
  nonce: base64url(12),
  /** HMAC-SHA-256 over the public part: one ciphertext cannot be made to open under two passphrases. */
  commitment: base64url(32),
  /** Ciphertext and its 16-byte tag. */
  sealed: base64url(64, 4096),
});
export type Slot = z.infer<typeof Slot>;

/** What the passphrase locks up: the identity that receives keys, the key that signs, and the office's root to trust. */
const UserSecret = z.strictObject({
  ageIdentity: z.string().regex(/^AGE-SECRET-KEY-1[A-Z0-9]+$/u),
  /** PKCS #8. */
  signingKey: base64url(48),
  rootPublicKey: SigningPublicKey,
});
export type UserSecret = z.infer<typeof UserSecret>;

/** Whose slot it is: authenticated with it, so that a slot cannot be moved to another account, key or vault. */
export type SlotOwner = {
  readonly vaultId: string;
  readonly accountId: AccountId;
  readonly ageRecipient: string;
  readonly signingPublicKey: SigningPublicKey;
};

/** 64 MiB, three passes: 0.1 s on this class of machine, 0.7 s on a quarter of a core. */
export function newKdfParameters(): KdfParameters {
  return {
    algorithm: 'argon2id',
    memoryKibibytes: 64 * 1024,
    passes: 3,
    lanes: 1,
    salt: randomBytes(16).toString('base64url'),
  };
}

/** Locks a secret under a passphrase. */
export async function sealSlot(
  secret: UserSecret,
  passphrase: Uint8Array,
  owner: SlotOwner,
  kdf: KdfParameters = newKdfParameters(),
): Promise<Slot> {
  const nonce = randomBytes(12);
  const keys = await deriveKeys(passphrase, kdf);
  if (keys === undefined) throw new Error('The passphrase is not UTF-8');
  const plain = canonicalBytes(UserSecret.parse(secret));
  try {
    const publicPart = publicPartOf(kdf, nonce.toString('base64url'), owner);
    const cipher = createCipheriv('aes-256-gcm', keys.encryption, nonce);
    cipher.setAAD(publicPart);
    const sealed = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    const commitment = createHmac('sha256', keys.commitment).update(publicPart).digest('base64url');
    return { kdf, nonce: nonce.toString('base64url'), commitment, sealed: sealed.toString('base64url') };
  } finally {
    plain.fill(0);
    keys.wipe();
  }
}

/** The secret in a slot, or undefined when the passphrase does not open it. */
export async function openSlot(
  slot: Slot,
  passphrase: Uint8Array,
  owner: SlotOwner,
): Promise<UserSecret | undefined> {
  const keys = await deriveKeys(passphrase, slot.kdf);
  if (keys === undefined) return undefined;
  let plain = Buffer.alloc(0);
  try {
    const publicPart = publicPartOf(slot.kdf, slot.nonce, owner);
    const commitment = createHmac('sha256', keys.commitment).update(publicPart).digest();
    if (!timingSafeEqual(commitment, Buffer.from(slot.commitment, 'base64url'))) return undefined;
    const sealed = Buffer.from(slot.sealed, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', keys.encryption, Buffer.from(slot.nonce, 'base64url'), {
      authTagLength: 16,
    });
    decipher.setAAD(publicPart);
    decipher.setAuthTag(sealed.subarray(-16));
    plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
    return UserSecret.parse(JSON.parse(plain.toString('utf8')));
  } catch {
    return undefined;
  } finally {
    plain.fill(0);
    keys.wipe();
  }
}

function publicPartOf(kdf: KdfParameters, nonce: string, owner: SlotOwner): Buffer {
  return canonicalBytes({ purpose: 'pokpong/slot/v1', kdf, cipher: 'aes-256-gcm', nonce, owner });
}

type SlotKeys = { readonly encryption: Buffer; readonly commitment: Buffer; wipe(): void };

/** Argon2id, then HKDF-SHA-256 (RFC 5869) into one key that encrypts and one that commits. */
async function deriveKeys(passphrase: Uint8Array, untrusted: KdfParameters): Promise<SlotKeys | undefined> {
  const kdf = KdfParameters.parse(untrusted);
  // Loaded when a passphrase is first tried: what only reads a vault, as the first page does, goes without.
  const { hashRaw } = await import('@node-rs/argon2');
  const typed = normalisedPassphrase(passphrase);
  if (typed === undefined) return undefined;
  const derived = await hashRaw(typed, {
    algorithm: ARGON2ID,
    version: VERSION_0X13,
    memoryCost: kdf.memoryKibibytes,
    timeCost: kdf.passes,
    parallelism: kdf.lanes,
    outputLen: 32,
    salt: Buffer.from(kdf.salt, 'base64url'),
  }).finally(() => typed.fill(0));
  const part = (name: string): Buffer =>
    Buffer.from(hkdfSync('sha256', derived, Buffer.alloc(0), `pokpong/slot/v1/${name}`, 32));
  const encryption = part('encrypt');
  const commitment = part('commit');
  derived.fill(0);
  return {
    encryption,
    commitment,
    wipe() {
      encryption.fill(0);
      commitment.fill(0);
    },
  };
}
