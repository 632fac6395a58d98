import type Database from 'better-sqlite3';
import { z } from 'zod';
import type { Compartment } from '../../shared/compartment.ts';
import { schemaNameOf } from '../compartments/schema-name.ts';
import type { VaultFile } from '../vault/vault-file.ts';
import { readRows } from './audit-row.ts';
import { ChainCheck, type AuditReport, type KnownHead } from './chain-check.ts';
import { readCheckpoints, readSigners } from './checkpoint.ts';
import type { SignedHead } from './signed-head.ts';
import { certificatesOf } from './signer-certificate.ts';

/** What a look through a store's audit needs: an open store has it. */
export type VerifiableAudit = {
  readonly sqlite: Database.Database;
  readonly vault: Pick<VaultFile, 'vaultId' | 'rootPublicKey' | 'accounts'>;
  /** Those that are open; the office's own file remembers the others too. */
  readonly compartments?: ReadonlySet<Compartment>;
};

/** Rows that are read in one go; some milliseconds, so that other calls come through in between. */
const ROWS_AT_A_TIME = 1000;

/**
 * Looks through the whole audit of a store: every row, every signed head, what each compartment's file remembers, and
 * the heads that were kept outside the store. Rows rewritten together with everything that remembers them, and signed
 * anew by somebody who may, are found only against a head that left the office.
 */
export class AuditVerification {
  readonly #check: ChainCheck;
  readonly #vaultId: string;
  #isDone = false;

  /** `outside`: heads kept elsewhere whose signatures hold. Reads what is remembered now, in the running transaction. */
  constructor(audit: VerifiableAudit, outside: readonly SignedHead[] = []) {
    const { sqlite, vault } = audit;
    this.#vaultId = vault.vaultId;
    this.#check = new ChainCheck({
      root: vault,
      signers: readSigners(sqlite),
      present: vault.accounts.flatMap(({ id }) =>
        certificatesOf(vault, id).map(({ certificate }) => certificate),
      ),
      known: [...rememberedHeads(audit), ...outside.map(asKnown)],
    });
  }

  get isDone(): boolean {
    return this.#isDone;
  }

  /** Looks at the next rows, inside a transaction. Rows that are added meanwhile are looked at too. */
  advance(sqlite: Database.Database, limit = ROWS_AT_A_TIME): void {
    const from = this.#check.seq;
    const heads = readCheckpoints(sqlite, this.#vaultId, from + 1, from + limit);
    let [next, ...later] = heads;
    let read = 0;
    for (const row of readRows(sqlite, from, limit)) {
      this.#check.row(row);
      read += 1;
      if (!this.#check.isSound) break;
      if (next?.seq !== row?.seq) continue;
      this.#check.checkpoint(next?.head);
      [next, ...later] = later;
    }
    this.#isDone = read < limit || !this.#check.isSound;
  }

  /** What was found; inside the transaction of the last step. */
  report(sqlite: Database.Database): AuditReport {
    const [beyond] = readCheckpoints(sqlite, this.#vaultId, this.#check.seq + 1, Number.MAX_SAFE_INTEGER);
    return this.#check.end(beyond);
  }
}

/** {@link AuditVerification} in one go. */
export function verifyAudit(audit: VerifiableAudit, outside: readonly SignedHead[] = []): AuditReport {
  const verification = new AuditVerification(audit, outside);
  while (!verification.isDone) verification.advance(audit.sqlite);
  return verification.report(audit.sqlite);
}

/** What the files of a store remember of its audit: each open compartment itself, and of each the office's file. */
function rememberedHeads({ sqlite, compartments = new Set() }: VerifiableAudit): KnownHead[] {
  const rows = [
    sqlite.prepare('select last_audit_seq, last_audit_hash from main.compartment_state').all(),
    sqlite.prepare('select last_audit_seq, last_audit_hash from main.compartment_head').all(),
    ...[...compartments].map((compartment) =>
      sqlite
        .prepare(`select last_audit_seq, last_audit_hash from ${schemaNameOf(compartment)}.compartment_state`)
        .all(),
    ),
  ].flat();
  return rows.flatMap((row) => {
    const { last_audit_seq: seq, last_audit_hash: hash } = Remembered.parse(row);
    return seq === 0 ? [] : [{ seq, hash: hash ?? new Uint8Array(), source: 'compartment' } as const];
  });
}

const asKnown = (head: SignedHead): KnownHead => ({
  seq: head.size,
  hash: Buffer.from(head.hash, 'hex'),
  source: 'outside',
});

const Remembered = z.strictObject({
  last_audit_seq: z.int().min(0),
  last_audit_hash: z.nullable(z.instanceof(Uint8Array)),
});
