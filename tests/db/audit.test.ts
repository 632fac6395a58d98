import { createHash, verify, createPublicKey } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { appendAudit, auditHead, eraseAuditDetail, writeCheckpoint } from '../../db/audit.ts';
import { hashEntry, originOf } from '../../db/audit/chain.ts';
import { newestCheckpoint } from '../../db/audit/checkpoint.ts';
import { verifyAudit } from '../../db/audit/verify-audit.ts';
import { AuditInMemory } from './support/audit-in-memory.ts';

const ROWS = 20;

async function chain(): Promise<AuditInMemory> {
  const audit = await AuditInMemory.create();
  for (let row = 1; row <= ROWS; row += 1) audit.append({ record: `record-${row}`, detail: { row } });
  return audit;
}

describe('the audit', () => {
  let audit: AuditInMemory;
  beforeEach(async () => {
    audit = await chain();
  });

  it('is a chain from the vault to its head', () => {
    const report = verifyAudit(audit.verifiable);
    expect(report).toMatchObject({ rows: ROWS, head: { seq: ROWS }, checkpoints: 0, signedUpTo: 0 });
    expect(report.problem).toBeUndefined();
    expect(Buffer.from(auditHead(audit).hash)).toEqual(Buffer.from(report.head.hash));
    const vault = { ...audit.vault, vaultId: '22222222-2222-4222-8222-222222222222' };
    expect(verifyAudit({ ...audit.verifiable, vault }).problem).toEqual({
      after: 0,
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
    expect(hashEntry(originOf('11111111-1111-4111-8111-111111111111'), entry).toString('hex')).toBe(
      '6566250066712077562bc5d3c10f0ff9d4a9c01eb022f6cf9285ccd072b42be1',
    );
  });

  it('takes rows only in order, inside a transaction, and never changes or loses one', () => {
    const { sqlite } = audit;
    const entry = { actor: null, session: null, operation: 'x', record: null, detail: {} };
    expect(() => appendAudit(audit.signedBy(0), entry, [])).toThrow(/transaction/u);
    expect(() => writeCheckpoint(audit.signedBy(0), 'lock')).toThrow(/transaction/u);
    audit.transaction(() => writeCheckpoint(audit.signedBy(0), 'lock'));
    for (const sql of [
      "update audit set actor = 'nobody' where seq = 3",
      'delete from audit where seq = 3',
      "update audit set detail = '{}' where seq = 3",
      'delete from audit_checkpoint',
      "update audit_checkpoint set at = '2020-01-01T00:00:00.000Z'",
      'delete from audit_signer',
      "update audit_signer set record = '{}'",
    ]) {
      expect(() => sqlite.exec(sql), sql).toThrow(/append-only/u);
    }
    expect(() => sqlite.exec('update compartment_state set last_audit_seq = 1')).toThrow(/only grows/u);
    expect(() =>
      sqlite.exec(
        'insert into audit select 99, ts, actor, session, operation, record, detail, detail_hash, prev, hash from audit where seq = 3',
      ),
    ).toThrow(/no gaps/u);
    for (const seq of [3, ROWS, 99]) {
      expect(() =>
        sqlite.exec(
          `insert into audit_checkpoint select ${seq}, hash, 0, at, occasion, signer, certificate, signature from audit_checkpoint`,
        ),
      ).toThrow(/newest row/u);
    }
  });

  it('still holds after the detail of a row was erased, and not when nobody says so', () => {
    audit.transaction(() => eraseAuditDetail(audit.signedBy(0), 5, { actor: null, session: null }));
    expect(audit.sqlite.prepare('select detail from audit where seq = 5').get()).toEqual({ detail: null });
    expect(verifyAudit(audit.verifiable).problem).toBeUndefined();
    audit.attack('update audit set detail = null where seq = 6');
    expect(verifyAudit(audit.verifiable).problem).toEqual({ after: 5, seq: 6, kind: 'detail-altered' });
  });

  it('stays when the records that it tells of are deleted', () => {
    audit.append({ operation: 'export.make', record: null });
    const before = audit.sqlite.prepare('select * from audit').all();
    // Nothing in any compartment refers to the audit or is referred to by it.
    const tables = audit.sqlite
      .prepare<[], { name: string }>("select name from sqlite_schema where type = 'table'")
      .all();
    for (const { name } of tables)
      expect(audit.sqlite.pragma(`foreign_key_list(${name})`)).not.toContainEqual(
        expect.objectContaining({ table: 'audit' }),
      );
    for (const name of ['export', 'office_signing_key', 'attempts_memory'])
      audit.sqlite.exec(`delete from ${name}`);
    expect(audit.sqlite.prepare('select * from audit').all()).toEqual(before);
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
    ['the tail cut off', 'delete from audit where seq > 15', { after: 0, seq: 20, kind: 'missing' }],
    [
      'the tail cut off and forgotten by the office but not by another file',
      'update register.compartment_state set last_audit_seq = 20, last_audit_hash = (select hash from audit where seq = 20); delete from audit where seq > 15; update main.compartment_state set last_audit_seq = 15, last_audit_hash = (select hash from audit where seq = 15)',
      { after: 0, seq: 20, kind: 'missing' },
    ],
    [
      'another hash in the memory of a file',
      'update register.compartment_state set last_audit_seq = 9, last_audit_hash = zeroblob(32)',
      { after: 0, seq: 9, kind: 'altered' },
    ],
    [
      'two rows exchanged',
      'update audit set seq = 100 where seq = 4; update audit set seq = 4 where seq = 5; update audit set seq = 5 where seq = 100',
      { seq: 4, kind: 'altered' },
    ],
  ];
  it.each(attacks)('finds %s', (_name, sql, problem) => {
    expect(verifyAudit(audit.attack(sql).verifiable).problem).toMatchObject(problem);
  });
});

describe('signed heads', () => {
  let audit: AuditInMemory;
  beforeAll(async () => {
    audit = await AuditInMemory.create(2);
    audit.append({ operation: 'session.open' });
    for (let row = 2; row <= 600; row += 1) audit.append();
    audit.append({ operation: 'session.open' }, 1);
    audit.append({ operation: 'export.make' }, 1);
    audit.append({ operation: 'test.other' }, 1);
  });

  it('are made every 256 rows, at sign-in and when something leaves, by whoever is signed in', () => {
    expect(
      audit.sqlite.prepare('select seq, previous, occasion, signer from audit_checkpoint order by seq').all(),
    ).toEqual([
      { seq: 1, previous: 0, occasion: 'sign-in', signer: audit.vault.accounts[0]?.id },
      { seq: 256, previous: 1, occasion: 'rows', signer: audit.vault.accounts[0]?.id },
      { seq: 512, previous: 256, occasion: 'rows', signer: audit.vault.accounts[0]?.id },
      { seq: 601, previous: 512, occasion: 'sign-in', signer: audit.vault.accounts[1]?.id },
      { seq: 602, previous: 601, occasion: 'export', signer: audit.vault.accounts[1]?.id },
    ]);
    expect(verifyAudit(audit.verifiable)).toMatchObject({ rows: 603, checkpoints: 5, signedUpTo: 602 });
    expect(verifyAudit(audit.verifiable).problem).toBeUndefined();
  });

  it('are signed once a row', () => {
    const [first, second] = [1, 2].map(() =>
      audit.transaction(() => writeCheckpoint(audit.signedBy(1), 'lock')),
    );
    expect(first).toMatchObject({ size: 603, previous: 602, occasion: 'lock' });
    expect(second).toEqual(first);
  });

  it('hold by Ed25519 over the purpose and the canonical JSON (RFC 8032, RFC 8785)', () => {
    const head = newestCheckpoint(audit.sqlite, audit.vaultId);
    const { at, certificate, hash, occasion, origin, previous, signer, size, signature } = head ?? {
      at: '',
      certificate: '',
      hash: '',
      occasion: '',
      origin: '',
      previous: 0,
      signer: '',
      size: 0,
      signature: '',
    };
    expect(origin).toBe(`pokpong/audit/${audit.vaultId}`);
    // Names in the order of RFC 8785 §3.2.3.
    const json = JSON.stringify({ at, certificate, hash, occasion, origin, previous, signer, size });
    const key = createPublicKey({
      key: { kty: 'OKP', crv: 'Ed25519', x: audit.vault.accounts[1]?.signingPublicKey ?? '' },
      format: 'jwk',
    });
    const message = Buffer.from(`pokpong/audit-checkpoint/v1\0${json}`, 'utf8');
    expect(verify(null, message, key, Buffer.from(signature, 'base64url'))).toBe(true);
    const record = audit.sqlite
      .prepare<[string], { record: string }>('select record from audit_signer where digest = ?')
      .get(certificate);
    expect(
      createHash('sha256')
        .update(record?.record ?? '', 'utf8')
        .digest('hex'),
    ).toBe(certificate);
  });

  const attacks: readonly (readonly [string, string, object])[] = [
    [
      'one taken out',
      'delete from audit_checkpoint where seq = 512',
      { seq: 512, kind: 'checkpoint-missing' },
    ],
    [
      'one taken out that no rule asks for',
      'delete from audit_checkpoint where seq = 602; update audit set operation = operation where seq = 602',
      { seq: 602, kind: 'checkpoint-missing' },
    ],
    ['all taken out', 'delete from audit_checkpoint', { seq: 1, kind: 'checkpoint-missing' }],
    [
      'one moved to another row',
      'delete from audit_checkpoint where seq = 512; update audit_checkpoint set seq = 512, hash = (select hash from audit where seq = 512) where seq = 256',
      { seq: 256, kind: 'checkpoint-missing' },
    ],
    [
      'a time altered',
      "update audit_checkpoint set at = '2020-01-01T00:00:00.000Z' where seq = 256",
      { after: 0, seq: 256, kind: 'checkpoint-altered' },
    ],
    [
      'another signer named',
      'update audit_checkpoint set signer = (select signer from audit_checkpoint where seq = 601) where seq = 256',
      { seq: 256, kind: 'checkpoint-altered' },
    ],
    [
      'another certificate named',
      'update audit_checkpoint set certificate = (select certificate from audit_checkpoint where seq = 601) where seq = 256',
      { seq: 256, kind: 'checkpoint-altered' },
    ],
    [
      'a certificate with another key',
      'pragma foreign_keys = off; update audit_signer set record = replace(record, \'"signingPublicKey":"\', \'"signingPublicKey":"A\')',
      { seq: 1, kind: 'checkpoint-altered' },
    ],
    [
      'one of rows that are not there',
      'delete from audit where seq > 601; update main.compartment_state set last_audit_seq = 0',
      { after: 512, seq: 602, kind: 'missing' },
    ],
  ];
  it.each(attacks)('tell of %s', (_name, sql, problem) => {
    audit.sqlite.exec('savepoint attack');
    try {
      expect(verifyAudit(audit.attack(sql).verifiable).problem).toMatchObject(problem);
    } finally {
      audit.sqlite.exec('rollback to attack; release attack');
    }
  });
});
