import type { Migration } from '../../migrate.ts';

/** The office's own protocol, version by version: what is to be done on a presumption, and within how many days. */
export const protocolTemplate: Migration = {
  version: 10,
  name: 'protocol-template',
  up(sqlite) {
    sqlite.exec(`
      create table protocol_template (
        version integer not null primary key,
        -- JSON of the schema ProtocolTemplateStep, a list of them.
        steps text not null,
        created_at text not null,
        created_by text not null,
        constraint protocol_template_version check (version >= 1),
        constraint protocol_template_steps check (json_valid(steps))
      ) strict;
      create trigger protocol_template_is_not_updated before update on protocol_template begin
        select raise(abort, 'a version of the protocol stays as it was');
      end;
      create trigger protocol_template_is_not_deleted before delete on protocol_template begin
        select raise(abort, 'a version of the protocol stays on record');
      end;
    `);
  },
};
