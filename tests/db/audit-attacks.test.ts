import { beforeAll, expect, it } from 'vitest';
import { readRows, type AuditRow } from '../../db/audit/audit-row.ts';
import { hashDetail, hashEntry, originOf } from '../../db/audit/chain.ts';
import { insertCheckpoint, newestCheckpoint, occasionAt } from '../../db/audit/checkpoint.ts';
import type { SignedHead } from '../../db/audit/signed-head.ts';
import { verifyAudit } from '../../db/audit/verify-audit.ts';
import { newSigningKeyPair } from '../../db/vault/signing-key.ts';
import { seededRandom } from '../faults/random.ts';
import { AuditInMemory } from './support/audit-in-memory.ts';

const isFull = process.env['POKPONG_FAULTS'] === 'full';
const ATTACKS = isFull ? 1000 : 120;
const ROWS = 700;
const SEED = 20_261_122;

/** The accounts: two people of the office, and an insider who holds the office's file and may sign for themself. */
const INSIDER = 2;

/** A row as an attacker thinks of it: what it says, not how it is chained. */
type Said = Pick<AuditRow, 'ts' | 'actor' | 'session' | 'operation' | 'record' | 'detail'>;
/** A whole number from 0 up to, but not with, the limit. */
type Below = (limit: number) => number;
type Act = (rows: readonly Said[], below: Below) => Said[];

/** What may be done to the rows; each changes at least one of them. */
const acts: Readonly<Record<string, Act>> = {
  edit: (rows, below) => {
    const at = below(rows.length);
    const edits: readonly ((row: Said) => Said)[] = [
      (row) => ({ ...row, ts: new Date(Date.parse(row.ts) - 1).toISOString() }),
      (row) => ({ ...row, actor: `${row.actor ?? ''}0` }),
      (row) => ({ ...row, session: row.session === null ? 'another' : null }),
      (row) => ({ ...row, operation: `${row.operation}.refused` }),
      (row) => ({ ...row, record: `${row.record ?? ''}0` }),
      (row) => ({ ...row, detail: '{"row":-1}' }),
    ];
    const edit = edits[below(edits.length)];
    return rows.map((row, index) => (index === at && edit !== undefined ? edit(row) : row));
  },
  deletion: (rows, below) => {
    const at = below(rows.length);
    const count = 1 + below(Math.min(40, rows.length - at));
    return [...rows.slice(0, at), ...rows.slice(at + count)];
  },
  reordering: (rows, below) => {
    const at = below(rows.length - 40);
    const count = 2 + below(38);
    const block = rows.slice(at, at + count);
    const turned = below(2) === 0 ? block.toReversed() : [...block.slice(1), ...block.slice(0, 1)];
    return [...rows.slice(0, at), ...turned, ...rows.slice(at + count)];
  },
  truncation: (rows, below) => {
    const kept = rows.slice(0, below(rows.length));
    // Or cut off and grown again to the same length, with other rows.
    if (below(2) === 0) return kept;
    return [
      ...kept,
      ...rows.slice(kept.length).map((row, index) => ({ ...row, detail: `{"grown":${index}}` })),
    ];
  },
  splice: (rows, below) => {
    const from = below(rows.length - 40);
    const piece = rows.slice(from, from + 1 + below(39));
    const at = below(rows.length);
    // Rows of an earlier time put in, or put in the place of others.
    return [...rows.slice(0, at), ...piece, ...rows.slice(below(2) === 0 ? at : at + piece.length)];
  },
};

/** How thoroughly the attacker covers it up, each a step further than the one before. */
const covers = ['nothing', 'chain', 'heads', 'own-signature', 'forged-certificate'] as const;
type Cover = (typeof covers)[number];

let audit: AuditInMemory;
let original: AuditRow[];
/** The row that an attacker moves about, with the hashes that lie in it. */
const byContent = new Map<string, AuditRow>();
let originalHeads: ReadonlyMap<number, string>;
let outside: SignedHead;

beforeAll(async () => {
  audit = await AuditInMemory.create(3);
  const below = belowOf(SEED);
  audit.append({ operation: 'session.open' });
  let by = 0;
  for (let row = 2; row < ROWS; row += 1) {
    if (row % 90 === 0) {
      by = below(3);
      audit.append({ operation: 'session.open' }, by);
    } else audit.append({ record: `r${below(50)}`, detail: { row } }, by, row % 7 === 0);
  }
  audit.append({ operation: 'session.end' }, 1);
  original = rowsOf();
  for (const row of original) byContent.set(`${row.detail} ${row.ts}`, row);
  originalHeads = headsOf();
  const head = newestCheckpoint(audit.sqlite, audit.vaultId);
  if (head === undefined) throw new Error('The audit ends with a signed head');
  outside = head;
  expect(head.size).toBe(ROWS);
  expect(verifyAudit(audit.verifiable, [outside]).problem).toBeUndefined();
});

function belowOf(seed: number): Below {
  const random = seededRandom(seed);
  return (limit) => Math.floor(random() * limit);
}

/** Every signed head as it lies in the table, by its row. */
function headsOf(): ReadonlyMap<number, string> {
  const heads = audit.sqlite.prepare<[], { seq: number }>('select * from audit_checkpoint').all();
  return new Map(heads.map((head) => [head.seq, JSON.stringify(head)]));
}

const rowsOf = (): AuditRow[] =>
  [...readRows(audit.sqlite, 0, ROWS * 2)].map((row) => {
    if (row === undefined) throw new Error('A row that is none');
    return row;
  });

/** Puts other rows in the place of all, chained as the cover says. */
function rewrite(said: readonly Said[], cover: Cover): void {
  const { sqlite, vaultId } = audit;
  const put = sqlite.prepare(
    `insert or replace into audit (seq, ts, actor, session, operation, record, detail, detail_hash, prev, hash)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const first = firstDifference(said);
  let prev: Uint8Array = original[first - 2]?.hash ?? originOf(vaultId);
  sqlite.prepare('delete from audit where seq > ?').run(Math.min(said.length, first - 1));
  for (const [index, row] of said.entries()) {
    const seq = index + 1;
    if (seq < first) continue;
    const { ts, actor, session, operation, record, detail } = row;
    const old = byContent.get(`${detail} ${ts}`) ?? original[index];
    const isChained = cover !== 'nothing';
    const detailHash = isChained || old === undefined ? hashDetail(detail ?? '') : old.detailHash;
    const hash = hashEntry(prev, { seq, ts, actor, session, operation, record, detailHash });
    put.run(
      seq,
      ts,
      actor,
      session,
      operation,
      record,
      detail,
      detailHash,
      isChained ? prev : (old?.prev ?? prev),
      isChained ? hash : (old?.hash ?? hash),
    );
    prev = hash;
  }
  if (cover === 'nothing') return;
  // The office's own memory is in the attacker's hands, the register's file is not.
  for (const table of ['main.compartment_state', 'main.compartment_head'])
    sqlite.exec(
      `update ${table} set last_audit_seq = min(last_audit_seq, ${said.length}),
         last_audit_hash = (select hash from audit where seq = min(last_audit_seq, ${said.length}))`,
    );
  coverHeads(said, first, cover);
}

function coverHeads(said: readonly Said[], first: number, cover: Cover): void {
  const { sqlite } = audit;
  if (cover === 'chain') return;
  if (cover === 'heads') {
    sqlite.exec(`
      delete from audit_checkpoint where seq > ${said.length};
      update audit_checkpoint set hash = (select hash from audit where audit.seq = audit_checkpoint.seq);
    `);
    return;
  }
  // Every head of what was rewritten, made anew by the insider; the register's file still remembers the rows before.
  sqlite.exec(`delete from audit_checkpoint where seq >= ${first}`);
  const insider = audit.signedBy(INSIDER);
  const forged = {
    ...audit.signedBy(0),
    signer: { accountId: audit.signedBy(0).signer.accountId, signingKey: newSigningKeyPair().privateKey },
  };
  for (const row of rowsOf()) {
    const occasion = occasionAt(row.seq, row.operation);
    if (row.seq < first || (occasion === undefined && row.seq !== said.length)) continue;
    insertCheckpoint(cover === 'own-signature' ? insider : forged, row, occasion ?? 'lock', new Date(row.ts));
  }
}

/** Number of the first row that says something else. */
function firstDifference(said: readonly Said[]): number {
  const index = original.findIndex((row, at) => !isSame(row, said[at]));
  return (index === -1 ? original.length : index) + 1;
}

const isSame = (one: Said, other: Said | undefined): boolean =>
  other !== undefined &&
  (['ts', 'actor', 'session', 'operation', 'record', 'detail'] as const).every(
    (column) => one[column] === other[column],
  );

it(
  'every attack behind the newest head that its maker cannot rewrite is found, and found where it was',
  () => {
    const below = belowOf(SEED);
    const names = Object.keys(acts);
    let missed = 0;
    for (let tried = 0; tried < ATTACKS; tried += 1) {
      const name = names[tried % names.length] ?? '';
      const cover = covers[Math.floor(tried / names.length) % covers.length] ?? 'nothing';
      const said = acts[name]?.(original, below) ?? [];
      const first = firstDifference(said);
      // A piece put where it came from changes nothing; it is no attack.
      if (said.length === original.length && first > original.length) {
        tried -= 1;
        continue;
      }
      audit.sqlite.exec('savepoint attack');
      audit.dropTriggers();
      rewrite(said, cover);
      const { problem } = verifyAudit(audit.verifiable, [outside]);
      // Where it is said to be lies the first row that says something else, or a head that was altered or taken out.
      const isLocated =
        problem !== undefined &&
        ((problem.after < first && first <= problem.seq) ||
          headsOf().get(problem.seq) !== originalHeads.get(problem.seq));
      if (!isLocated) {
        missed += 1;
        console.error(`missed: ${name} at ${first}, covered up by ${cover}:`, problem ?? 'nothing found');
      }
      audit.sqlite.exec('rollback to attack; release attack');
    }
    console.log(`tampering: ${ATTACKS} tried, ${missed} missed`);
    expect(missed).toBe(0);
    expect(verifyAudit(audit.verifiable, [outside]).problem).toBeUndefined();
  },
  isFull ? 600_000 : 60_000,
);
