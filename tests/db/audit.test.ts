import { describe, expect, it } from 'vitest';
import { appendAudit, auditHead, eraseAuditDetail, verifyAudit, type AuditedStore } from '../../db/audit.ts';
import { hashEntry, originOf } from '../../db/audit/chain.ts';
import { openInMemory } from '../../db/compartments/connection.ts';
import { migrate } from '../../db/migrate.ts';
import { officeMigrations } from '../../db/migrations/office.ts';

const VAULT = '11111111-1111-4111-8111-111111111111';
const ROWS = 20;

/** A chain of rows in memory, as the office's file holds it. */
function chain(): AuditedStore {
  const sqlite = openInMemory(undefined);
  migrate(sqlite, officeMigrations.slice(0, 1));
  sqlite
    .prepare("insert into compartment_state values (1, ?, 'office', 1, 0, '2026-11-22T00:00:00.000Z')")
    .run(VAULT);
  const store = { sqlite, vaultId: VAULT };
  for (let row = 1; row <= ROWS; row += 1) append(store, row);
  return store;
}

function append(store: AuditedStore, row: number): void {
  store.sqlite.exec('begin immediate');
  appendAudit(
    store,
    { actor: 'somebody', session: null, operation: 'test.row', record: `record-${row}`, detail: { row } },
    [],
  );
  store.sqlite.exec('commit');
}

/** What an attacker with the file's key can do and the program cannot. */
function withoutTriggers(store: AuditedStore, sql: string): AuditedStore {
  for (const name of [
    'audit_is_not_deleted',
    'audit_is_not_updated',
    'audit_follows',
    'compartment_state_only_grows',
  ]) {
    store.sqlite.exec(`drop trigger if exists ${name}`);
  }
  store.sqlite.exec(sql);
  return store;
}

describe('the audit', () => {
  it('is a chain from the vault to its head', () => {
    const store = chain();
    const report = verifyAudit(store);
    expect(report).toMatchObject({ rows: ROWS, head: { seq: ROWS } });
    expect(report.problem).toBeUndefined();
    expect(Buffer.from(auditHead(store).hash)).toEqual(Buffer.from(report.head.hash));
    expect(verifyAudit({ ...store, vaultId: '22222222-2222-4222-8222-222222222222' }).problem).toEqual({
      seq: 1,
      kind: 'altered',
    });
  });

  it('hashes as sha256sum does over 0x01, the link before and the canonical JSON', () => {
    const entry = {
      seq: 1,
      ts: '2026-11-22T00:00:00.000Z',
      actor: null,
      session: null,
      operation: 'a',
      record: null,
      detailHash: new Uint8Array(32),
    };
    expect(hashEntry(originOf(VAULT), entry).toString('hex')).toBe(
      '6566250066712077562bc5d3c10f0ff9d4a9c01eb022f6cf9285ccd072b42be1',
    );
  });

  it('takes rows only in order, inside a transaction, and never changes or loses one', () => {
    const { sqlite, vaultId } = chain();
    expect(() =>
      appendAudit(
        { sqlite, vaultId },
        { actor: null, session: null, operation: 'x', record: null, detail: {} },
        [],
      ),
    ).toThrow(/transaction/u);
    expect(() => sqlite.exec("update audit set actor = 'nobody' where seq = 3")).toThrow(/append-only/u);
    expect(() => sqlite.exec('delete from audit where seq = 3')).toThrow(/append-only/u);
    expect(() => sqlite.exec("update audit set detail = '{}' where seq = 3")).toThrow(/append-only/u);
    expect(() => sqlite.exec('update compartment_state set last_audit_seq = 1')).toThrow(/only grows/u);
    expect(() =>
      sqlite.exec(
        'insert into audit select 99, ts, actor, session, operation, record, detail, detail_hash, prev, hash from audit where seq = 3',
      ),
    ).toThrow(/no gaps/u);
  });

  it('still holds after the detail of a row was erased', () => {
    const store = chain();
    store.sqlite.exec('begin immediate');
    eraseAuditDetail(store, 5);
    store.sqlite.exec('commit');
    expect(store.sqlite.prepare('select detail from audit where seq = 5').get()).toEqual({ detail: null });
    expect(verifyAudit(store).problem).toBeUndefined();
  });

  const attacks: readonly (readonly [string, string, object])[] = [
    ['a row altered', "update audit set record = 'other' where seq = 7", { seq: 7, kind: 'altered' }],
    [
      'a detail altered',
      'update audit set detail = \'{"row":8}\' where seq = 7',
      { seq: 7, kind: 'detail-altered' },
    ],
    [
      'a time altered',
      "update audit set ts = '2020-01-01T00:00:00.000Z' where seq = 1",
      { seq: 1, kind: 'altered' },
    ],
    ['a row removed', 'delete from audit where seq = 7', { seq: 7, kind: 'missing' }],
    ['the first row removed', 'delete from audit where seq = 1', { seq: 1, kind: 'missing' }],
    [
      'a row removed and the rest moved up',
      'delete from audit where seq = 7; update audit set seq = seq - 1 where seq > 7',
      { seq: 7, kind: 'altered' },
    ],
    ['the tail cut off', 'delete from audit where seq > 15', { seq: 16, kind: 'missing' }],
    [
      'the tail cut off and forgotten by the office but not by another file',
      "update compartment_head set last_audit_seq = 20 where compartment = 'register'; delete from audit where seq > 15; update compartment_state set last_audit_seq = 15",
      { seq: 16, kind: 'missing' },
    ],
    [
      'two rows exchanged',
      'update audit set seq = 100 where seq = 4; update audit set seq = 4 where seq = 5; update audit set seq = 5 where seq = 100',
      { seq: 4, kind: 'altered' },
    ],
  ];
  it.each(attacks)('finds %s', (_name, sql, problem) => {
    expect(verifyAudit(withoutTriggers(chain(), sql)).problem).toEqual(problem);
  });
});
