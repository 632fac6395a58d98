import type { Migration } from '../../migrate.ts';

/** Instruments that the office imported. A version never changes and is never removed: answers stand under it. */
export const screeningInstruments: Migration = {
  version: 11,
  name: 'screening-instruments',
  up(sqlite) {
    sqlite.exec(`
      create table screening_instrument (
        instrument_id text not null,
        instrument_version integer not null,
        -- JSON, as the schema ScreeningInstrument has it.
        content text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint screening_instrument_key primary key (instrument_id, instrument_version)
      ) strict;
      create trigger screening_instrument_is_not_changed before update on screening_instrument begin
        select raise(abort, 'a version of an instrument never changes');
      end;
      create trigger screening_instrument_is_not_deleted before delete on screening_instrument begin
        select raise(abort, 'answers stand under every version of an instrument');
      end;
    `);
  },
};
