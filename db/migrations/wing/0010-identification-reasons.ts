import type { Migration } from '../../migrate.ts';

/** Why a step of the identification ledger was taken, in words: in the wing of their writer. The same in both wings. */
export const identificationReasons: Migration = {
  version: 10,
  name: 'identification-reasons',
  up(sqlite) {
    sqlite.exec(`
      create table identification_reasons (
        identification_id text not null primary key,
        case_id text not null,
        reasons text not null,
        created_at text not null,
        created_by text not null,
        changed_at text not null,
        version integer not null,
        constraint identification_reasons_words check (length(reasons) between 1 and 4000)
      ) strict;
      create index identification_reasons_by_case on identification_reasons (case_id);
      create trigger identification_reasons_are_not_deleted before delete on identification_reasons begin
        select raise(abort, 'the reasons of a step stay on record');
      end;
    `);
  },
};
