import { randomBytes } from 'node:crypto';

declare const brand: unique symbol;

/**
 * The raw 256-bit key of one compartment. It can only be had from {@link newCompartmentKey} or {@link compartmentKey},
 * so that a missing, short or empty key, with which SQLite would open or make a plain file, does not compile.
 */
export type CompartmentKey = Buffer & { readonly [brand]: 'compartment-key' };

/** Bytes of a key: ChaCha20-Poly1305 (RFC 8439) takes 256 bits. */
export const COMPARTMENT_KEY_BYTES = 32;

/** Takes bytes as a compartment's key, without copying them: whoever wipes the key wipes these bytes. */
export function compartmentKey(bytes: Uint8Array): CompartmentKey {
  const key = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (!isCompartmentKey(key)) throw new Error('A compartment key has 32 bytes that are not all zero');
  return key;
}

function isCompartmentKey(bytes: Buffer): bytes is CompartmentKey {
  return bytes.length === COMPARTMENT_KEY_BYTES && bytes.some((byte) => byte !== 0);
}

/** A new random key. */
export function newCompartmentKey(): CompartmentKey {
  return compartmentKey(randomBytes(COMPARTMENT_KEY_BYTES));
}
