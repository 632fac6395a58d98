import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import type { z } from 'zod';
import { base64url } from './base64url.ts';
import { canonicalBytes } from './canonical-json.ts';

/** An Ed25519 public key (RFC 8032) as the `x` of its JSON Web Key (RFC 8037): 32 bytes in base64url. */
export const SigningPublicKey = base64url(32);
export type SigningPublicKey = z.infer<typeof SigningPublicKey>;

/** An Ed25519 signature: 64 bytes in base64url. */
export const Signature = base64url(64);
export type Signature = z.infer<typeof Signature>;

/** What a signature is for; signed with it, so that one made for one purpose means nothing for another. */
export type SignatureDomain =
  | 'pokpong/vault/v1'
  | 'pokpong/grant/v1'
  | 'pokpong/account-certificate/v2'
  | 'pokpong/account-disabling/v1'
  | 'pokpong/custom-role/v1'
  | 'pokpong/recovery-certificate/v1'
  | 'pokpong/backup-holder/v1'
  | 'pokpong/office-certificate/v1'
  | 'pokpong/audit-checkpoint/v1';

export type SigningKeyPair = { readonly publicKey: SigningPublicKey; readonly privateKey: KeyObject };

/** A new Ed25519 pair. */
export function newSigningKeyPair(): SigningKeyPair {
  const { privateKey } = generateKeyPairSync('ed25519');
  return { publicKey: signingPublicKeyOf(privateKey), privateKey };
}

/** The public half of a private key. */
export function signingPublicKeyOf(privateKey: KeyObject): SigningPublicKey {
  return SigningPublicKey.parse(createPublicKey(privateKey).export({ format: 'jwk' }).x);
}

/** PKCS #8 (RFC 5958) in DER. The caller wipes it. */
export function exportPrivateKey(privateKey: KeyObject): Buffer {
  return privateKey.export({ format: 'der', type: 'pkcs8' });
}

/** Reads {@link exportPrivateKey}; only Ed25519 is taken. */
export function importPrivateKey(der: Uint8Array): KeyObject {
  const key = createPrivateKey({
    key: Buffer.from(der.buffer, der.byteOffset, der.length),
    format: 'der',
    type: 'pkcs8',
  });
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('Not an Ed25519 key');
  return key;
}

/** Signs a value's canonical JSON for one purpose. */
export function signValue(domain: SignatureDomain, value: unknown, privateKey: KeyObject): Signature {
  return sign(null, message(domain, value), privateKey).toString('base64url');
}

/** Keys that signatures were checked with, by their text: an office has a few, and each has signed much. */
const readKeys = new Map<SigningPublicKey, KeyObject>();
const MOST_READ_KEYS = 256;

/** @throws Error for bytes that are no point of the curve */
function keyToVerify(publicKey: SigningPublicKey): KeyObject {
  const known = readKeys.get(publicKey);
  if (known !== undefined) return known;
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
  if (readKeys.size >= MOST_READ_KEYS) readKeys.clear();
  readKeys.set(publicKey, key);
  return key;
}

/** Whether a signature was made by the owner of the key over this very value for this purpose. */
export function isSignedBy(
  domain: SignatureDomain,
  value: unknown,
  signature: Signature,
  publicKey: SigningPublicKey,
): boolean {
  try {
    return verify(null, message(domain, value), keyToVerify(publicKey), Buffer.from(signature, 'base64url'));
  } catch {
    // Bytes that are no point of the curve are no key that signed anything.
    return false;
  }
}

function message(domain: SignatureDomain, value: unknown): Buffer {
  return Buffer.concat([Buffer.from(`${domain}\0`, 'ascii'), canonicalBytes(value)]);
}
