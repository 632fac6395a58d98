import type { Migration } from '../../migrate.ts';

/** Premises, equipment and vehicles, and how many people work in which position. Organisations are of the directory of the office, which is another file. */
export const resources: Migration = {
  version: 6,
  name: 'resources',
  up(sqlite) {
    sqlite.exec(`
      create table resource (
        id text not null primary key,
        kind text not null,
        name_lao text not null,
        name_english text,
        holder_id text not null,
        place_code text,
        place_free_text text,
        quantity integer not null,
        condition text,
        acquired_on_earliest text,
        acquired_on_latest text,
        acquired_on_precision text,
        acquired_on_is_approximate integer,
        acquired_on_as_typed text,
        funder_id text,
        funder_name text,
        cost_minor_units integer,
        cost_currency text,
        given_up_on_earliest text,
        given_up_on_latest text,
        given_up_on_precision text,
        given_up_on_is_approximate integer,
        given_up_on_as_typed text,
        remarks text,
        changed_at text not null,
        changed_by text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint resource_kind check (kind in ('Premises', 'Equipment', 'Vehicle')),
        constraint resource_quantity check (quantity >= 1),
        constraint resource_condition check (condition in ('Good', 'Worn', 'NeedsRepair', 'OutOfUse')),
        constraint resource_funder check (funder_id is null or funder_name is null),
        constraint resource_cost check (
          (cost_minor_units is null) = (cost_currency is null) and (cost_minor_units is null or cost_minor_units >= 1)
        ),
        constraint resource_acquired_on check (
          (acquired_on_earliest is null) = (acquired_on_latest is null) and (acquired_on_earliest is null) = (acquired_on_precision is null)
          and (acquired_on_earliest is null) = (acquired_on_is_approximate is null) and (acquired_on_earliest is null) = (acquired_on_as_typed is null)
          and (acquired_on_earliest is null or (acquired_on_earliest <= acquired_on_latest and acquired_on_is_approximate in (0, 1)
            and acquired_on_precision in ('day', 'month', 'year', 'interval')))
        ),
        constraint resource_given_up_on check (
          (given_up_on_earliest is null) = (given_up_on_latest is null) and (given_up_on_earliest is null) = (given_up_on_precision is null)
          and (given_up_on_earliest is null) = (given_up_on_is_approximate is null) and (given_up_on_earliest is null) = (given_up_on_as_typed is null)
          and (given_up_on_earliest is null or (given_up_on_earliest <= given_up_on_latest and given_up_on_is_approximate in (0, 1)
            and given_up_on_precision in ('day', 'month', 'year', 'interval')))
        ),
        constraint resource_ends_after_it_begins check (acquired_on_earliest <= given_up_on_latest),
        constraint resource_version check (version >= 1)
      ) strict;
      create trigger resource_is_not_deleted before delete on resource begin
        select raise(abort, 'what was had stays on record');
      end;

      -- What of the national plan it is for, in the order in which it was named.
      create table resource_plan_node (
        record_id text not null,
        position integer not null,
        node_id text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint resource_plan_node_key primary key (record_id, position),
        constraint resource_plan_node_record foreign key (record_id) references resource (id),
        constraint resource_plan_node_node foreign key (node_id) references plan_node (id),
        constraint resource_plan_node_once unique (record_id, node_id),
        constraint resource_plan_node_position check (position >= 0)
      ) strict, without rowid;
      create index resource_plan_node_by_node on resource_plan_node (node_id);

      create table staff_post (
        id text not null primary key,
        organisation_id text not null,
        position_lao text not null,
        position_english text,
        remarks text,
        changed_at text not null,
        changed_by text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint staff_post_once unique (organisation_id, position_lao),
        constraint staff_post_version check (version >= 1)
      ) strict;
      create trigger staff_post_is_not_deleted before delete on staff_post begin
        select raise(abort, 'a position stays on record');
      end;

      create table staff_count (
        staff_post_id text not null,
        counted_on text not null,
        foreseen integer,
        in_post integer not null,
        women integer not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint staff_count_key primary key (staff_post_id, counted_on),
        constraint staff_count_post foreign key (staff_post_id) references staff_post (id),
        constraint staff_count_day check (counted_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
        constraint staff_count_foreseen check (foreseen >= 0),
        constraint staff_count_people check (women >= 0 and women <= in_post)
      ) strict, without rowid;

      -- What of the national plan it is for, in the order in which it was named.
      create table staff_post_plan_node (
        record_id text not null,
        position integer not null,
        node_id text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint staff_post_plan_node_key primary key (record_id, position),
        constraint staff_post_plan_node_record foreign key (record_id) references staff_post (id),
        constraint staff_post_plan_node_node foreign key (node_id) references plan_node (id),
        constraint staff_post_plan_node_once unique (record_id, node_id),
        constraint staff_post_plan_node_position check (position >= 0)
      ) strict, without rowid;
      create index staff_post_plan_node_by_node on staff_post_plan_node (node_id);
    `);
  },
};
