import type { Compartment } from '../../shared/compartment.ts';

/** One link of the audit chain; see `db/audit.ts`. */
export type AuditTable = {
  seq: number;
  ts: string;
  actor: string | null;
  session: string | null;
  operation: string;
  record: string | null;
  detail: string | null;
  detail_hash: Uint8Array;
  prev: Uint8Array;
  hash: Uint8Array;
};

/** The last audit row that touched each of the other compartments, as the office remembers it. */
export type CompartmentHeadTable = {
  compartment: Exclude<Compartment, 'office'>;
  last_audit_seq: number;
  last_audit_hash: Uint8Array | null;
};

/** A signed head; see `db/audit/signed-head.ts`. */
export type AuditCheckpointTable = {
  seq: number;
  hash: Uint8Array;
  previous: number;
  at: string;
  occasion: string;
  signer: string;
  certificate: string;
  signature: string;
};

/** A certificate under which heads were signed; see `db/audit/signer-certificate.ts`. */
export type AuditSignerTable = { digest: string; record: string };

/** What the office remembers of the file of failed sign-ins. */
export type AttemptsMemoryTable = { id: number; attempts_id: string; moved_total: number };

/** The private half of the key with which the office signs what leaves it. */
export type OfficeSigningKeyTable = { id: number; private_key: Uint8Array; created_at: string };

export type AuditTables = {
  'main.audit': AuditTable;
  'main.audit_checkpoint': AuditCheckpointTable;
  'main.audit_signer': AuditSignerTable;
  'main.compartment_head': CompartmentHeadTable;
  'main.attempts_memory': AttemptsMemoryTable;
  'main.office_signing_key': OfficeSigningKeyTable;
};
