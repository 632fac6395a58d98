import type { KeyObject } from 'node:crypto';
import type Database from 'better-sqlite3';
import { z } from 'zod';
import { Refusal } from '../../shared/result.ts';
import { importPrivateKey, signingPublicKeyOf } from '../vault/signing-key.ts';
import type { VaultFile } from '../vault/vault-file.ts';

/**
 * The office's Ed25519 private key, out of its file, which is `main`.
 *
 * @throws Refusal `damaged` when it is not the one that the vault certifies
 */
export function readOfficeSigningKey(
  sqlite: Database.Database,
  vault: Pick<VaultFile, 'officeSigning'>,
): KeyObject {
  const row = sqlite.prepare('select private_key from main.office_signing_key').get();
  const { private_key: der } = z.object({ private_key: z.instanceof(Uint8Array) }).parse(row);
  try {
    const key = importPrivateKey(der);
    // Whoever can write the office's file could put a key there that the root has not certified.
    if (signingPublicKeyOf(key) === vault.officeSigning.publicKey) return key;
  } finally {
    der.fill(0);
  }
  throw new Refusal({ code: 'store', reason: 'damaged' });
}
