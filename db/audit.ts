import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { Compartment } from '../shared/compartment.ts';
import { hashDetail, hashEntry, originOf } from './audit/chain.ts';
import { ERASURE } from './audit/erasure.ts';
import { insertCheckpoint, newestCheckpoint, occasionAt, type SignedAudit } from './audit/checkpoint.ts';
import type { CheckpointOccasion, SignedHead } from './audit/signed-head.ts';
import { schemaNameOf } from './compartments/schema-name.ts';
import { canonicalText } from './vault/canonical-json.ts';

/** The connection and the vault that an audit chain belongs to: an open store is one. */
export type AuditedStore = { readonly sqlite: Database.Database; readonly vaultId: string };

/** Who did what to which record. `detail` holds ids, counts and hashes, never names or what was typed. */
export type AuditEntry = {
  readonly actor: string | null;
  readonly session: string | null;
  readonly operation: string;
  readonly record: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
};

export type AuditHead = { readonly seq: number; readonly hash: Uint8Array };

/** The newest link of the chain, or where it begins. */
export function auditHead({ sqlite, vaultId }: AuditedStore): AuditHead {
  const row = statementsOf(sqlite).head.get();
  return row === undefined ? { seq: 0, hash: originOf(vaultId) } : Head.parse(row);
}

/**
 * Adds one link to the chain inside the running transaction, and lets every compartment that the transaction changed
 * and the office's file remember its number and hash: a file put back from an older copy then disagrees when it is
 * opened. Where a rule asks for it, the new head is signed in the same transaction. What is changed without an audit row
 * (drafts, saved every few seconds) is covered from the next row on.
 */
export function appendAudit(
  store: SignedAudit,
  entry: AuditEntry,
  touched: readonly Compartment[],
  now: Date = new Date(),
): AuditHead {
  const { sqlite } = store;
  if (!sqlite.inTransaction) throw new Error('An audit row belongs into the transaction of what it tells of');
  const statements = statementsOf(sqlite);
  const { seq: last, hash: prev } = auditHead(store);
  const { actor, session, operation, record } = entry;
  const detail = canonicalText(entry.detail);
  const detailHash = hashDetail(detail);
  const chained = { seq: last + 1, ts: now.toISOString(), actor, session, operation, record, detailHash };
  const hash = hashEntry(prev, chained);
  const { seq } = chained;
  statements.insert.run(seq, chained.ts, actor, session, operation, record, detail, detailHash, prev, hash);
  statements.remember('office').run(seq, hash);
  for (const compartment of new Set(touched)) {
    if (compartment === 'office') continue;
    statements.remember(compartment).run(seq, hash);
    statements.rememberHead.run(seq, hash, compartment);
  }
  const occasion = occasionAt(seq, operation);
  if (occasion !== undefined) insertCheckpoint(store, { seq, hash }, occasion, now);
  return { seq, hash };
}

/**
 * Signs the newest row inside the running transaction, unless it is signed, and gives the newest signed head: at a lock,
 * and before something leaves that names the head. Undefined while the audit is empty.
 */
export function writeCheckpoint(
  store: SignedAudit,
  occasion: CheckpointOccasion,
  now: Date = new Date(),
): SignedHead | undefined {
  if (!store.sqlite.inTransaction) throw new Error('A checkpoint belongs into a transaction');
  const head = auditHead(store);
  const newest = newestCheckpoint(store.sqlite, store.vaultId);
  if (head.seq === 0 || newest?.size === head.seq) return newest;
  return insertCheckpoint(store, head, occasion, now);
}

/**
 * Erases the detail of a row, as the law may ask, inside a transaction, and puts on record that it was erased. Its hash
 * stays, and with it the chain; a detail that is missing without such a row counts as altered.
 */
export function eraseAuditDetail(
  store: SignedAudit,
  seq: number,
  by: Pick<AuditEntry, 'actor' | 'session'>,
  now: Date = new Date(),
): void {
  const entry = { ...by, operation: ERASURE, record: String(seq), detail: {} };
  appendAudit(store, entry, [], now);
  store.sqlite.prepare('update main.audit set detail = null where seq = ?').run(seq);
}

const Head = z.strictObject({ seq: z.int().min(1), hash: z.instanceof(Uint8Array) });

type Statements = {
  readonly head: Database.Statement;
  readonly insert: Database.Statement;
  readonly rememberHead: Database.Statement;
  readonly remember: (compartment: Compartment) => Database.Statement;
};

/** Prepared once a connection: an audit row is written with every call. */
const prepared = new WeakMap<Database.Database, Statements>();

function statementsOf(sqlite: Database.Database): Statements {
  const known = prepared.get(sqlite);
  if (known !== undefined) return known;
  const states = new Map<Compartment, Database.Statement>();
  const made: Statements = {
    head: sqlite.prepare('select seq, hash from main.audit order by seq desc limit 1'),
    insert: sqlite.prepare(
      `insert into main.audit (seq, ts, actor, session, operation, record, detail, detail_hash, prev, hash)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    rememberHead: sqlite.prepare(
      'update main.compartment_head set last_audit_seq = ?, last_audit_hash = ? where compartment = ?',
    ),
    remember: (compartment) => {
      const statement =
        states.get(compartment) ??
        sqlite.prepare(
          `update ${schemaNameOf(compartment)}.compartment_state set last_audit_seq = ?, last_audit_hash = ?`,
        );
      states.set(compartment, statement);
      return statement;
    },
  };
  prepared.set(sqlite, made);
  return made;
}
