import type { Compartment } from '../../shared/compartment.ts';
import type { Migration } from '../migrate.ts';

/**
 * First migration of every compartment: one row that says which store and which compartment the file belongs to,
 * the highest generation of the vault that it has seen, and the last row of the audit that touched it. The row is
 * the store's own bookkeeping, kept by no person, so it has neither `created_by` nor `version`.
 */
export function compartmentState(compartment: Compartment): Migration {
  return {
    version: 1,
    name: 'compartment-state',
    up(sqlite) {
      sqlite.exec(`
        create table compartment_state (
          id integer not null primary key,
          vault_id text not null,
          compartment text not null,
          generation integer not null,
          last_audit_seq integer not null,
          created_at text not null,
          constraint compartment_state_is_one check (id = 1),
          constraint compartment_state_compartment check (compartment = '${compartment}'),
          constraint compartment_state_generation check (generation >= 1),
          constraint compartment_state_last_audit_seq check (last_audit_seq >= 0)
        ) strict;
        create trigger compartment_state_is_kept before delete on compartment_state begin
          select raise(abort, 'the state of a compartment is kept');
        end;
        create trigger compartment_state_origin_is_kept before update of id, vault_id, compartment, created_at on compartment_state begin
          select raise(abort, 'the origin of a compartment is kept');
        end;
        create trigger compartment_state_only_grows before update on compartment_state
          when new.generation < old.generation or new.last_audit_seq < old.last_audit_seq begin
          select raise(abort, 'the state of a compartment only grows');
        end;
      `);
    },
  };
}
