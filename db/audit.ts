import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { Compartment } from '../shared/compartment.ts';
import { AuditRow } from './audit/audit-row.ts';
import { hashDetail, hashEntry, originOf } from './audit/chain.ts';
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

const Head = AuditRow.pick({ seq: true, hash: true });

/** The newest link of the chain, or where it begins. */
export function auditHead({ sqlite, vaultId }: AuditedStore): AuditHead {
  const row = sqlite.prepare('select seq, hash from main.audit order by seq desc limit 1').get();
  return row === undefined ? { seq: 0, hash: originOf(vaultId) } : Head.parse(row);
}

/**
 * Adds one link to the chain inside the running transaction, and lets every compartment that the transaction changed
 * and the office's file remember its number: a file put back from an older copy then disagrees when it is opened.
 * What is changed without an audit row (drafts, saved every few seconds) is covered from the next row on.
 */
export function appendAudit(
  store: AuditedStore,
  entry: AuditEntry,
  touched: readonly Compartment[],
  now: Date = new Date(),
): AuditHead {
  const { sqlite } = store;
  if (!sqlite.inTransaction) throw new Error('An audit row belongs into the transaction of what it tells of');
  const { seq: last, hash: prev } = auditHead(store);
  const { actor, session, operation, record } = entry;
  const detail = canonicalText(entry.detail);
  const detailHash = hashDetail(detail);
  const chained = { seq: last + 1, ts: now.toISOString(), actor, session, operation, record, detailHash };
  const hash = hashEntry(prev, chained);
  sqlite
    .prepare(
      `insert into main.audit (seq, ts, actor, session, operation, record, detail, detail_hash, prev, hash)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(chained.seq, chained.ts, actor, session, operation, record, detail, detailHash, prev, hash);
  sqlite.prepare('update main.compartment_state set last_audit_seq = ?').run(chained.seq);
  for (const compartment of new Set(touched)) {
    if (compartment === 'office') continue;
    sqlite
      .prepare(`update ${schemaNameOf(compartment)}.compartment_state set last_audit_seq = ?`)
      .run(chained.seq);
    sqlite
      .prepare('update main.compartment_head set last_audit_seq = ? where compartment = ?')
      .run(chained.seq, compartment);
  }
  return { seq: chained.seq, hash };
}

/** What a look through the whole chain found. */
export type AuditReport = {
  readonly rows: number;
  readonly head: AuditHead;
  /** The first row that does not hold, and why; absent when all do. */
  readonly problem?: { readonly seq: number; readonly kind: 'altered' | 'detail-altered' | 'missing' };
};

/**
 * Follows the chain from its origin. Finds a row altered, removed or put in, a detail altered (an erased one is no
 * problem) and a tail cut off that a compartment still remembers. Rows rewritten together with everything that
 * remembers them are found only against a head that left the office.
 */
export function verifyAudit(store: AuditedStore): AuditReport {
  let head: AuditHead = { seq: 0, hash: originOf(store.vaultId) };
  for (const untrusted of store.sqlite.prepare('select * from main.audit order by seq').iterate()) {
    const row = AuditRow.parse(untrusted);
    const seq = head.seq + 1;
    if (row.seq !== seq) return { rows: head.seq, head, problem: { seq, kind: 'missing' } };
    if (!isLink(head, row)) return { rows: head.seq, head, problem: { seq, kind: 'altered' } };
    if (row.detail !== null && !hashDetail(row.detail).equals(row.detail_hash)) {
      return { rows: head.seq, head, problem: { seq, kind: 'detail-altered' } };
    }
    head = { seq: row.seq, hash: row.hash };
  }
  const remembered = lastRemembered(store.sqlite);
  return remembered > head.seq
    ? { rows: head.seq, head, problem: { seq: head.seq + 1, kind: 'missing' } }
    : { rows: head.seq, head };
}

/** Erases the detail of a row, as the law may ask; its hash stays, and with it the chain. Inside a transaction. */
export function eraseAuditDetail({ sqlite }: AuditedStore, seq: number): void {
  if (!sqlite.inTransaction) throw new Error('An erasure belongs into a transaction with its own audit row');
  sqlite.prepare('update main.audit set detail = null where seq = ?').run(seq);
}

function isLink(before: AuditHead, row: AuditRow): boolean {
  const { seq, ts, actor, session, operation, record, detail_hash: detailHash } = row;
  const hash = hashEntry(before.hash, { seq, ts, actor, session, operation, record, detailHash });
  return Buffer.compare(row.prev, before.hash) === 0 && hash.equals(row.hash);
}

function lastRemembered(sqlite: Database.Database): number {
  const row = sqlite
    .prepare(
      `select max((select last_audit_seq from main.compartment_state),
                  (select max(last_audit_seq) from main.compartment_head)) as seq`,
    )
    .get();
  return z.object({ seq: z.int().min(0) }).parse(row).seq;
}
