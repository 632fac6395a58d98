import type { Migration } from '../migrate.ts';

/**
 * Lets a compartment remember not only the number but also the hash of the last audit row that touched it: a chain that
 * was written anew up to the same number is then other than the one that the file knows.
 */
export function compartmentStateHash(version: number): Migration {
  return {
    version,
    name: 'compartment-state-hash',
    up(sqlite) {
      sqlite.exec(`
        alter table compartment_state add column last_audit_hash blob
          constraint compartment_state_last_audit_hash check (length(last_audit_hash) = 32);
      `);
    },
  };
}
