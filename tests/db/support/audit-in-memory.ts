import { randomUUID, type KeyObject } from 'node:crypto';
import type Database from 'better-sqlite3';
import { appendAudit, type AuditEntry, type AuditHead } from '../../../db/audit.ts';
import type { SignedAudit } from '../../../db/audit/checkpoint.ts';
import type { VerifiableAudit } from '../../../db/audit/verify-audit.ts';
import { openInMemory } from '../../../db/compartments/connection.ts';
import { migrate } from '../../../db/migrate.ts';
import { officeMigrations } from '../../../db/migrations/office.ts';
import { newAccount } from '../../../db/vault/new-account.ts';
import { newSigningKeyPair } from '../../../db/vault/signing-key.ts';
import type { VaultFile } from '../../../db/vault/vault-file.ts';

/** Those that shape the audit; the shipped divisions of the country, which others copy in, take a second. */
const auditMigrations = officeMigrations.filter(({ version }) => [1, 3, 7].includes(version));

/** Triggers that an attacker with the file's key drops first. */
const TRIGGERS = [
  'audit_is_not_deleted',
  'audit_is_not_updated',
  'audit_follows',
  'audit_checkpoint_is_not_deleted',
  'audit_checkpoint_is_not_updated',
  'audit_checkpoint_follows',
  'audit_signer_is_not_deleted',
  'audit_signer_is_not_updated',
  'compartment_state_only_grows',
];

/** The tables of an audit in memory, as the office's file holds them, with a second file that remembers, and signers. */
export class AuditInMemory {
  readonly sqlite: Database.Database;
  readonly vault: Pick<VaultFile, 'vaultId' | 'rootPublicKey' | 'accounts'>;
  readonly signers: readonly SignedAudit['signer'][];

  /** The root's own key, which certified the accounts. */
  readonly rootKey: KeyObject;

  private constructor(vault: AuditInMemory['vault'], signers: AuditInMemory['signers'], rootKey: KeyObject) {
    this.vault = vault;
    this.rootKey = rootKey;
    this.signers = signers;
    this.sqlite = openInMemory(undefined);
    migrate(this.sqlite, auditMigrations);
    this.sqlite
      .prepare(
        `insert into compartment_state (id, vault_id, compartment, generation, last_audit_seq, created_at)
         values (1, ?, 'office', 1, 0, '2026-11-22T00:00:00.000Z')`,
      )
      .run(vault.vaultId);
    this.sqlite.exec(`
      attach ':memory:' as register;
      create table register.compartment_state (last_audit_seq integer not null, last_audit_hash blob);
      insert into register.compartment_state values (0, null);
    `);
  }

  /** With so many accounts, all certified by the root. */
  static async create(accounts = 1): Promise<AuditInMemory> {
    const vaultId = randomUUID();
    const root = newSigningKeyPair();
    const made = [];
    for (let number = 1; number <= accounts; number += 1) {
      made.push(
        await newAccount({
          certifier: { vaultId, certifiedBy: 'root', signingKey: root.privateKey },
          rootPublicKey: root.publicKey,
          roles: ['head-of-office'],
          displayName: `Account ${number}`,
          passphrase: new TextEncoder().encode('nine slow river boats at dawn'),
        }),
      );
    }
    return new AuditInMemory(
      { vaultId, rootPublicKey: root.publicKey, accounts: made.map(({ account }) => account) },
      made.map(({ account, signingKey }) => ({ accountId: account.id, signingKey })),
      root.privateKey,
    );
  }

  get vaultId(): string {
    return this.vault.vaultId;
  }

  /** For looking through it, with the file that an attacker on the office's file cannot write. */
  get verifiable(): VerifiableAudit {
    return { sqlite: this.sqlite, vault: this.vault, compartments: new Set(['register']) };
  }

  signedBy(number: number): SignedAudit {
    const signer = this.signers[number];
    if (signer === undefined) throw new Error('No such account');
    return { sqlite: this.sqlite, vaultId: this.vaultId, vault: this.vault, signer };
  }

  append(entry: Partial<AuditEntry> = {}, by = 0, touchesRegister = false): AuditHead {
    const { accountId } = this.signedBy(by).signer;
    const whole = {
      actor: accountId,
      session: null,
      operation: 'test.row',
      record: null,
      detail: {},
      ...entry,
    };
    return this.transaction(() =>
      appendAudit(this.signedBy(by), whole, touchesRegister ? ['register'] : [], new Date()),
    );
  }

  transaction<T>(work: () => T): T {
    this.sqlite.exec('begin immediate');
    const value = work();
    this.sqlite.exec('commit');
    return value;
  }

  /** Does what an attacker with the file's key can do and the program cannot. */
  attack(sql: string): this {
    this.dropTriggers();
    this.sqlite.exec(sql);
    return this;
  }

  dropTriggers(): void {
    for (const name of TRIGGERS) this.sqlite.exec(`drop trigger if exists ${name}`);
  }
}
