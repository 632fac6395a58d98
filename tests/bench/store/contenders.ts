import { randomBytes } from 'node:crypto';
import Database from 'better-sqlite3';
import { makeCompartmentFile } from '../../../db/compartments/compartment-file.ts';
import { newCompartmentKey } from '../../../db/compartments/compartment-key.ts';
import { openAlone } from '../../../db/compartments/connection.ts';

/** One way to keep the same rows, all in the same build of SQLite. */
export type Contender = {
  readonly name: 'plain' | 'sqlcipher' | 'ours';
  /** Makes an empty file. */
  readonly make: (file: string) => void;
  readonly open: (file: string) => Database.Database;
};

/** SQLite as most programs use it: write-ahead log, every commit flushed, no encryption. */
function settleUsual(sqlite: Database.Database): Database.Database {
  sqlite.pragma('journal_mode = wal');
  sqlite.pragma('synchronous = full');
  sqlite.pragma('temp_store = memory');
  sqlite.pragma('foreign_keys = on');
  return sqlite;
}

const cipherKey = Buffer.concat([Buffer.from('raw:', 'ascii'), randomBytes(32)]);
const ownKey = newCompartmentKey();

/** Plain SQLite, SQLCipher 4 (AES-256-CBC with HMAC-SHA512 a page), and the store's own module with its own settings. */
export const contenders: readonly Contender[] = [
  {
    name: 'plain',
    make: () => undefined,
    open: (file) => settleUsual(new Database(file)),
  },
  {
    name: 'sqlcipher',
    make: () => undefined,
    open: (file) => {
      const sqlite = new Database(file);
      sqlite.pragma("cipher = 'sqlcipher'");
      sqlite.pragma('legacy = 4');
      sqlite.key(Buffer.from(cipherKey));
      return settleUsual(sqlite);
    },
  },
  {
    name: 'ours',
    make: makeCompartmentFile,
    open: (file) => openAlone(file, 'register', ownKey, process.env['POKPONG_STORE_ADDON']),
  },
];
