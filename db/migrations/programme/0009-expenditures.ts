import type { Migration } from '../../migrate.ts';

/**
 * Money that was spent for an entry of the plan, by the day. What an event cost stands with the event. A line that was
 * wrong is amended, and one that never was is taken back with the reason; none is deleted.
 */
export const expenditures: Migration = {
  version: 9,
  name: 'expenditures',
  up(sqlite) {
    sqlite.exec(`
      create table expenditure (
        id text not null primary key,
        node_id text not null,
        spent_on text not null,
        source text not null,
        giver text,
        minor_units integer not null,
        currency text not null,
        words text,
        changed_at text not null,
        changed_by text not null,
        taken_back_at text,
        taken_back_by text,
        taken_back_because text,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint expenditure_node foreign key (node_id) references plan_node (id),
        constraint expenditure_spent_on check (spent_on glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
        constraint expenditure_source check (
          source in ('State', 'ForeignAid', 'OwnFunds', 'Contribution', 'NotFound')
        ),
        constraint expenditure_money check (minor_units >= 1 and currency glob '[A-Z][A-Z][A-Z]'),
        constraint expenditure_taken_back check (
          (taken_back_at is null) = (taken_back_by is null)
          and (taken_back_at is null) = (taken_back_because is null)
        ),
        constraint expenditure_version check (version >= 1)
      ) strict;
      create index expenditure_of_node on expenditure (node_id, spent_on);
      create trigger expenditure_goes_on before update on expenditure
        when old.taken_back_at is not null or new.version <> old.version + 1 or new.id <> old.id
          or new.created_at <> old.created_at or new.created_by <> old.created_by begin
        select raise(abort, 'what was taken back stays so');
      end;
      create trigger expenditure_is_not_deleted before delete on expenditure begin
        select raise(abort, 'an expenditure is taken back, not deleted');
      end;
    `);
  },
};
