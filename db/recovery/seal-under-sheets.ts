import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';
import { canonicalBytes } from '../vault/canonical-json.ts';
import type { VaultFile, VaultSheets } from '../vault/vault-file.ts';

/** Bytes of the key that a set of sheets shares out; it is random, and HKDF makes the key that encrypts of it. */
export const SHARED_KEY_BYTES = 32;

/** All of {@link VaultSheets} but what is sealed, and what it belongs to: authenticated with it. */
export type SheetsBinding = Pick<VaultFile, 'vaultId' | 'rootPublicKey'> & {
  /** The recovery identity's public half. */
  readonly recipient: string;
  readonly sheets: Omit<VaultSheets, 'sealed'>;
};

const CIPHER = 'aes-256-gcm';
const TAG_BYTES = 16;

/** AES-256-GCM (NIST SP 800-38D) under HKDF-SHA-256 (RFC 5869) of the shared key: ciphertext and tag. */
export function sealUnderSheets(key: Uint8Array, plain: Uint8Array, binding: SheetsBinding): string {
  const encryption = encryptionKeyOf(key);
  try {
    const cipher = createCipheriv(CIPHER, encryption, Buffer.from(binding.sheets.nonce, 'base64url'));
    cipher.setAAD(boundTo(binding));
    return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString('base64url');
  } finally {
    encryption.fill(0);
  }
}

/** Opens {@link sealUnderSheets}; throws when the key is another one or anything was changed. The caller wipes it. */
export function openUnderSheets(key: Uint8Array, sealed: string, binding: SheetsBinding): Buffer {
  const encryption = encryptionKeyOf(key);
  const bytes = Buffer.from(sealed, 'base64url');
  try {
    const nonce = Buffer.from(binding.sheets.nonce, 'base64url');
    const decipher = createDecipheriv(CIPHER, encryption, nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(boundTo(binding));
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    const start = decipher.update(bytes.subarray(0, -TAG_BYTES));
    try {
      return Buffer.concat([start, decipher.final()]);
    } finally {
      start.fill(0);
    }
  } finally {
    encryption.fill(0);
  }
}

function boundTo({ vaultId, rootPublicKey, recipient, sheets }: SheetsBinding): Buffer {
  const { set, madeAt, shareHashes, nonce } = sheets;
  return canonicalBytes({
    purpose: 'pokpong/recovery-sheets/v1',
    cipher: CIPHER,
    vaultId,
    rootPublicKey,
    recipient,
    set,
    madeAt,
    shareHashes,
    nonce,
  });
}

function encryptionKeyOf(key: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), 'pokpong/recovery-sheets/v1/encrypt', 32));
}
