import { createDecipheriv, hkdfSync } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { hashRaw } from '@node-rs/argon2';
import { Decrypter } from 'age-encryption';
import Database from 'better-sqlite3';
import canonicalize from 'canonicalize';
import { z } from 'zod';

/**
 * What somebody reads of a store with one passphrase, the raw files and a program of their own. Nothing here uses the
 * program's code: the formats are those of design §2 and §3, spoken to SQLite, Argon2, AES and age directly.
 */

const base64 = (text: string): Buffer => Buffer.from(text, 'base64url');

const Vault = z.object({
  vaultId: z.string(),
  accounts: z.array(
    z.object({
      id: z.string(),
      ageRecipient: z.string(),
      signingPublicKey: z.string(),
      slot: z.object({
        kdf: z.looseObject({ memoryKibibytes: z.number(), passes: z.number(), salt: z.string() }),
        nonce: z.string(),
        sealed: z.string(),
      }),
    }),
  ),
});

/** Every file of a folder, also in folders below it. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile());
}

/** Opens an account's slot: Argon2id, HKDF-SHA-256, AES-256-GCM. */
export async function openSlotByHand(folder: string, accountId: string, passphrase: string): Promise<string> {
  const vault = Vault.parse(JSON.parse(readFileSync(path.join(folder, 'vault.json'), 'utf8')));
  const account = vault.accounts.find(({ id }) => id === accountId);
  if (account === undefined) throw new Error('No such account');
  const { slot } = account;
  const derived = await hashRaw(Buffer.from(passphrase.normalize('NFKC'), 'utf8'), {
    algorithm: 2,
    version: 1,
    memoryCost: slot.kdf.memoryKibibytes,
    timeCost: slot.kdf.passes,
    parallelism: 1,
    outputLen: 32,
    salt: base64(slot.kdf.salt),
  });
  const key = Buffer.from(hkdfSync('sha256', derived, Buffer.alloc(0), 'pokpong/slot/v1/encrypt', 32));
  const sealed = base64(slot.sealed);
  const decipher = createDecipheriv('aes-256-gcm', key, base64(slot.nonce));
  const owner = {
    vaultId: vault.vaultId,
    accountId,
    ageRecipient: account.ageRecipient,
    signingPublicKey: account.signingPublicKey,
  };
  decipher.setAAD(
    Buffer.from(
      canonicalize({
        purpose: 'pokpong/slot/v1',
        kdf: slot.kdf,
        cipher: 'aes-256-gcm',
        nonce: slot.nonce,
        owner,
      }) ?? '',
      'utf8',
    ),
  );
  decipher.setAuthTag(sealed.subarray(-16));
  const plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]).toString('utf8');
  return z.object({ ageIdentity: z.string() }).parse(JSON.parse(plain)).ageIdentity;
}

/** Every 32-byte secret that an age identity opens anywhere in the vault: tried on each long text in it, wherever it stands. */
export async function keysInVault(folder: string, identity: string): Promise<Buffer[]> {
  const text = readFileSync(path.join(folder, 'vault.json'), 'utf8');
  const keys: Buffer[] = [];
  for (const [sealed] of text.matchAll(/[\w-]{120,}/gu)) {
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    try {
      const plain = Buffer.from(await decrypter.decrypt(base64(sealed)));
      if (plain.length === 32) keys.push(plain);
    } catch {
      // Sealed to somebody else, or no age file at all.
    }
  }
  return keys;
}

/** Everything that can be read of a database file with one of the keys: each text and blob of each table. */
export function readWithKeys(file: string, keys: readonly Buffer[]): string | undefined {
  for (const key of keys) {
    // A copy for each key: SQLite rolls a journal back with whatever key it is given, and spoils the file with a wrong one.
    const folder = mkdtempSync(path.join(tmpdir(), 'pokpong-tried-'));
    const copy = path.join(folder, path.basename(file));
    copyFileSync(file, copy);
    if (existsSync(`${file}-journal`)) copyFileSync(`${file}-journal`, `${copy}-journal`);
    try {
      return readWithKey(copy, key);
    } catch (cause) {
      if (!isWrongKey(cause)) throw cause;
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  return undefined;
}

/** With a wrong key no page verifies: no database at all, or, after a journal was rolled back with it, a broken one. */
const isWrongKey = (cause: unknown): boolean =>
  cause instanceof Error &&
  'code' in cause &&
  (cause.code === 'SQLITE_NOTADB' || cause.code === 'SQLITE_CORRUPT');

function readWithKey(file: string, key: Buffer): string {
  const nativeBinding = process.env['POKPONG_STORE_ADDON'];
  const sqlite = new Database(file, nativeBinding === undefined ? {} : { nativeBinding });
  try {
    sqlite.pragma("cipher='chacha20'");
    sqlite.key(Buffer.concat([Buffer.from('raw:'), key]));
    const tables = sqlite.prepare("select name from sqlite_schema where type = 'table'").pluck().all();
    const rows = tables.flatMap((table) =>
      sqlite
        .prepare(`select * from "${String(table)}"`)
        .raw()
        .all()
        .map((row) => z.array(z.unknown()).parse(row).map(cellText).join('\u0001')),
    );
    return rows.join('\n');
  } finally {
    sqlite.close();
  }
}

const cellText = (cell: unknown): string =>
  cell instanceof Uint8Array ? Buffer.from(cell).toString('utf8') : String(cell);

const PAGE_BYTES = 4096;
const NONCE_AND_TAG_BYTES = 32;

/**
 * All bytes of a database file as they lie in its pages, freed ones included: the ChaCha20 of SQLite3 Multiple Ciphers,
 * each page under the nonce at its end. With a wrong key it is noise.
 */
export function pagesWithKey(file: string, key: Buffer): Buffer {
  const bytes = readFileSync(file);
  const pages: Buffer[] = [];
  for (let at = 0; at * PAGE_BYTES < bytes.length; at += 1) {
    const page = bytes.subarray(at * PAGE_BYTES, (at + 1) * PAGE_BYTES);
    const nonce = page.subarray(PAGE_BYTES - NONCE_AND_TAG_BYTES);
    const counter = nonce.readUInt32LE(12) ^ (at + 1);
    const stream = (under: Buffer, block: number) => {
      const start = Buffer.alloc(16);
      start.writeUInt32LE(block >>> 0);
      nonce.copy(start, 4, 0, 12);
      return createDecipheriv('chacha20', under, start);
    };
    const ofPage = stream(key, counter).update(Buffer.alloc(64)).subarray(32);
    // The first page begins with the salt and a header in plain.
    const hidden = page.subarray(at === 0 ? 24 : 0, PAGE_BYTES - NONCE_AND_TAG_BYTES);
    pages.push(stream(ofPage, counter + 1).update(hidden));
  }
  return Buffer.concat(pages);
}
