import type { Compartment } from '../../shared/compartment.ts';
import type { SchemaName } from '../compartments/schema-name.ts';

/** The one row in which a file says what it is; the store's own bookkeeping. */
export type CompartmentStateTable = {
  id: number;
  vault_id: string;
  compartment: Compartment;
  generation: number;
  last_audit_seq: number;
  /** Hash of that row; null before the first. */
  last_audit_hash: Uint8Array | null;
  created_at: string;
};

export type CompartmentStateTables = { [S in SchemaName as `${S}.compartment_state`]: CompartmentStateTable };
