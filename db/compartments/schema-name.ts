import type { Compartment } from '../../shared/compartment.ts';

/** The name under which a compartment's tables are addressed in SQL: the office's file is the connection's main one. */
export type SchemaName = 'main' | Exclude<Compartment, 'office'>;

/** The SQL schema of a compartment; from a closed list, so that it may stand in a statement's text. */
export function schemaNameOf(compartment: Compartment): SchemaName {
  return compartment === 'office' ? 'main' : compartment;
}
