import type Database from 'better-sqlite3';
import { z } from 'zod';
import { Compartment } from '../../shared/compartment.ts';
import { Instant } from '../../shared/domain/identifier.ts';
import { Refusal, type StoreFault } from '../../shared/result.ts';
import { APPLICATION_ID } from './connection.ts';
import type { SchemaName } from './schema-name.ts';

const CompartmentState = z.strictObject({
  id: z.literal(1),
  vault_id: z.uuid(),
  compartment: Compartment,
  generation: z.int().min(1),
  last_audit_seq: z.int().min(0),
  // Absent in a file that is still to be brought to the newest version.
  last_audit_hash: z.exactOptional(z.nullable(z.instanceof(Uint8Array))),
  created_at: Instant,
});
export type CompartmentState = z.infer<typeof CompartmentState>;

/** What a file must say of itself to be taken for the compartment of this vault. */
export type ExpectedState = {
  readonly vaultId: string;
  readonly compartment: Compartment;
  readonly generation: number;
};

/** Marks a file that was just made: whose it is, which compartment, and the vault's generation. */
export function writeFirstState(sqlite: Database.Database, state: ExpectedState, now: Date): void {
  sqlite.pragma(`application_id = ${APPLICATION_ID}`);
  sqlite
    .prepare(
      'insert into compartment_state (id, vault_id, compartment, generation, last_audit_seq, created_at) values (1, ?, ?, ?, 0, ?)',
    )
    .run(state.vaultId, state.compartment, state.generation, now.toISOString());
}

/**
 * Reads the state of an open compartment and refuses another office's file, another compartment's, one without a
 * state (an empty database), and a vault that is older than the one the file has seen.
 */
export function readState(
  sqlite: Database.Database,
  schema: SchemaName,
  expected: ExpectedState,
): CompartmentState {
  if (sqlite.pragma(`${schema}.application_id`, { simple: true }) !== APPLICATION_ID) refuse('foreign-file');
  const known = sqlite
    .prepare(`select 1 from ${schema}.sqlite_schema where type = 'table' and name = 'compartment_state'`)
    .get();
  const parsed = CompartmentState.safeParse(
    known === undefined ? undefined : sqlite.prepare(`select * from ${schema}.compartment_state`).get(),
  );
  if (!parsed.success) refuse('damaged');
  const state = parsed.data;
  if (state.vault_id !== expected.vaultId || state.compartment !== expected.compartment)
    refuse('foreign-file');
  if (state.generation > expected.generation) refuse('older-vault');
  return state;
}

/** Lets an open compartment remember the vault's generation; to be called inside a transaction. */
export function rememberGeneration(sqlite: Database.Database, schema: SchemaName, generation: number): void {
  sqlite
    .prepare(`update ${schema}.compartment_state set generation = ? where generation < ?`)
    .run(generation, generation);
}

function refuse(reason: StoreFault): never {
  throw new Refusal({ code: 'store', reason });
}
