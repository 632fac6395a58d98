import Database from 'better-sqlite3';
import type { Compartment } from '../../shared/compartment.ts';
import { Refusal } from '../../shared/result.ts';
import type { CompartmentKey } from './compartment-key.ts';
import { cutOffTransaction, isRolledBack, keepJournal } from './cut-off-transaction.ts';
import { schemaNameOf, type SchemaName } from './schema-name.ts';

/**
 * The only module in which keys meet SQLite (SQLite3 Multiple Ciphers: ChaCha20-Poly1305, RFC 8439, on every page).
 * Nothing else sets a cipher or a key, attaches a file or chooses a journal; a lint rule bans the words elsewhere.
 */

/** Marks our files in their header (https://sqlite.org/fileformat.html §1.2.14): "Pokp". */
export const APPLICATION_ID = 0x506f6b70;

/** Room in memory for decrypted pages: with it, reading costs one decryption a page and session (measured ×1.2, else ×4). */
const CACHE_KIBIBYTES: Readonly<Record<SchemaName, number>> = {
  main: 32_768,
  register: 131_072,
  investigation: 131_072,
  assistance: 131_072,
  statistics: 32_768,
  programme: 32_768,
};

/** How long to wait for a store process that is just ending. */
const BUSY_MILLISECONDS = 1000;

/** The addon's prebuilt binary needs Node-API 10; older runtimes crash on it instead of failing. */
const ADDON_NODE_API = 10;

/** Path of another build of the SQLite addon, for runtimes that cannot load the one shipped; undefined for that one. */
export type AddonPath = string | undefined;

function connect(
  file: string,
  addon: AddonPath,
  how: { readonly fileMustExist?: true; readonly readonly?: true } = {},
): Database.Database {
  if (addon === undefined && Number(process.versions['napi']) < ADDON_NODE_API) {
    throw new Error('This runtime is too old for the SQLite addon');
  }
  return new Database(file, { ...how, timeout: BUSY_MILLISECONDS, nativeBinding: addon });
}

/** An unencrypted database in memory that never touches the disk: for schema dumps and for tests of migrations. */
export function openInMemory(addon: AddonPath): Database.Database {
  return connect(':memory:', addon);
}

/**
 * Opens one compartment's existing file alone, as `main`, on its own key: to create it, to migrate it, or as the
 * connection that the others are attached to. A wrong key shows here, as SQLITE_NOTADB.
 *
 * @throws Refusal `damaged` where a transaction was cut off and cannot be rolled back whole
 */
export function openAlone(
  file: string,
  compartment: Compartment,
  key: CompartmentKey,
  addon: AddonPath,
): Database.Database {
  rollBack(file, key, addon);
  const sqlite = connect(file, addon, { fileMustExist: true });
  try {
    unlock(sqlite, key);
    sqlite.pragma('locking_mode = exclusive');
    sqlite.prepare('select count(*) from sqlite_schema').get();
    settle(sqlite, 'main', compartment);
    settleConnection(sqlite);
    return sqlite;
  } catch (cause) {
    sqlite.close();
    throw cause;
  }
}

/** Has SQLite roll back a transaction that was cut off, and sees that it did. */
function rollBack(file: string, key: CompartmentKey, addon: AddonPath): void {
  const cutOff = cutOffTransaction(file);
  if (cutOff === undefined) return;
  const sqlite = connect(file, addon, { fileMustExist: true });
  try {
    unlock(sqlite, key);
    sqlite.prepare('select count(*) from sqlite_schema').get();
  } finally {
    sqlite.close();
  }
  if (isRolledBack(cutOff)) return;
  keepJournal(cutOff);
  throw new Refusal({ code: 'store', reason: 'damaged' });
}

/**
 * Opens one compartment's file for reading alone, whichever version of the program wrote it: a copy, also on a stick that
 * takes no writing. Nothing is written beside it; one with a transaction to be rolled back is refused by SQLite.
 */
export function openForReading(file: string, key: CompartmentKey, addon: AddonPath): Database.Database {
  const sqlite = connect(file, addon, { fileMustExist: true, readonly: true });
  try {
    unlock(sqlite, key);
    sqlite.prepare('select count(*) from sqlite_schema').get();
    settleConnection(sqlite);
    return sqlite;
  } catch (cause) {
    sqlite.close();
    throw cause;
  }
}

function unlock(sqlite: Database.Database, key: CompartmentKey): void {
  const raw = rawKey(key);
  try {
    sqlite.pragma("cipher = 'chacha20'");
    sqlite.key(raw);
  } finally {
    raw.fill(0);
  }
  // Before any statement: with the default, sorting and VACUUM write plain text into temporary files (13,206 writes traced).
  sqlite.pragma('temp_store = memory');
}

/** Attaches another compartment to the office's connection under its own name. The file must exist: SQLite would make it. */
export function attach(
  sqlite: Database.Database,
  file: string,
  compartment: Exclude<Compartment, 'office'>,
  key: CompartmentKey,
): void {
  const raw = rawKey(key);
  try {
    // Bound as a BLOB, the key never exists as text in the JavaScript heap.
    sqlite.prepare(`attach ? as ${schemaNameOf(compartment)} key ?`).run(file, raw);
  } finally {
    raw.fill(0);
  }
  settle(sqlite, schemaNameOf(compartment), compartment);
  settleConnection(sqlite);
}

/** Attaches a copy of a compartment's file on its own key, under the name `copied`, to be read once and whole. */
export function attachCopied(sqlite: Database.Database, file: string, key: CompartmentKey): void {
  const raw = rawKey(key);
  try {
    sqlite.prepare('attach ? as copied key ?').run(file, raw);
  } finally {
    raw.fill(0);
  }
}

/** Takes the exclusive lock on every open file at once, so that a second opener is told. Held until the close. */
export function lockFiles(sqlite: Database.Database): void {
  sqlite.exec('begin exclusive; commit');
}

/** `raw:` and the key's bytes: the form in which SQLite3 Multiple Ciphers takes a key as it is, with no derivation. */
function rawKey(key: CompartmentKey): Buffer {
  return Buffer.concat([Buffer.from('raw:', 'ascii'), key]);
}

/**
 * Never WAL: with it a transaction over several files is not atomic (184 of 300 kills left files disagreeing; with
 * rollback journals 0 of 1,400). EXTRA also syncs the folder after the journal is gone.
 */
function settle(sqlite: Database.Database, schema: SchemaName, compartment: Compartment): void {
  const kibibytes = CACHE_KIBIBYTES[schemaNameOf(compartment)];
  sqlite.pragma(`${schema}.journal_mode = truncate`);
  sqlite.pragma(`${schema}.synchronous = extra`);
  sqlite.pragma(`${schema}.cache_size = -${kibibytes}`);
  sqlite.pragma(`${schema}.secure_delete = on`);
  expect(sqlite, `${schema}.cipher`, 'chacha20');
  expect(sqlite, `${schema}.journal_mode`, 'truncate');
  expect(sqlite, `${schema}.locking_mode`, 'exclusive');
  expect(sqlite, `${schema}.synchronous`, 3);
  expect(sqlite, `${schema}.cache_size`, -kibibytes);
  expect(sqlite, `${schema}.secure_delete`, 1);
}

function settleConnection(sqlite: Database.Database): void {
  sqlite.pragma('foreign_keys = on');
  sqlite.pragma('trusted_schema = off');
  sqlite.pragma('cell_size_check = on');
  expect(sqlite, 'temp_store', 2);
  expect(sqlite, 'foreign_keys', 1);
  expect(sqlite, 'trusted_schema', 0);
  expect(sqlite, 'cell_size_check', 1);
}

/** An unknown or refused PRAGMA is silent in SQLite, so each is read back. */
function expect(sqlite: Database.Database, pragma: string, value: string | number): void {
  const actual = sqlite.pragma(pragma, { simple: true });
  if (actual !== value) throw new Error(`PRAGMA ${pragma} is ${String(actual)}, not ${value}`);
}
