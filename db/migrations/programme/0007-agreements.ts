import type { Migration } from '../../migrate.ts';

/** What is agreed with donors, with other organisations and with other countries. Sums are kept by currency and never added up here. */
export const agreements: Migration = {
  version: 7,
  name: 'agreements',
  up(sqlite) {
    sqlite.exec(`
      create table agreement (
        id text not null primary key,
        kind text not null,
        title_lao text not null,
        title_english text,
        number text,
        signed_on_earliest text,
        signed_on_latest text,
        signed_on_precision text,
        signed_on_is_approximate integer,
        signed_on_as_typed text,
        in_force_from_earliest text,
        in_force_from_latest text,
        in_force_from_precision text,
        in_force_from_is_approximate integer,
        in_force_from_as_typed text,
        in_force_until_earliest text,
        in_force_until_latest text,
        in_force_until_precision text,
        in_force_until_is_approximate integer,
        in_force_until_as_typed text,
        subject text,
        remarks text,
        changed_at text not null,
        changed_by text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint agreement_kind check (kind in (
          'MemorandumOfUnderstanding', 'Treaty', 'Grant', 'StandardOperatingProcedure', 'JointWorkPlan', 'Other')),
        constraint agreement_signed_on check (
          (signed_on_earliest is null) = (signed_on_latest is null) and (signed_on_earliest is null) = (signed_on_precision is null)
          and (signed_on_earliest is null) = (signed_on_is_approximate is null) and (signed_on_earliest is null) = (signed_on_as_typed is null)
          and (signed_on_earliest is null or (signed_on_earliest <= signed_on_latest and signed_on_is_approximate in (0, 1)
            and signed_on_precision in ('day', 'month', 'year', 'interval')))
        ),
        constraint agreement_in_force_from check (
          (in_force_from_earliest is null) = (in_force_from_latest is null) and (in_force_from_earliest is null) = (in_force_from_precision is null)
          and (in_force_from_earliest is null) = (in_force_from_is_approximate is null) and (in_force_from_earliest is null) = (in_force_from_as_typed is null)
          and (in_force_from_earliest is null or (in_force_from_earliest <= in_force_from_latest and in_force_from_is_approximate in (0, 1)
            and in_force_from_precision in ('day', 'month', 'year', 'interval')))
        ),
        constraint agreement_in_force_until check (
          (in_force_until_earliest is null) = (in_force_until_latest is null) and (in_force_until_earliest is null) = (in_force_until_precision is null)
          and (in_force_until_earliest is null) = (in_force_until_is_approximate is null) and (in_force_until_earliest is null) = (in_force_until_as_typed is null)
          and (in_force_until_earliest is null or (in_force_until_earliest <= in_force_until_latest and in_force_until_is_approximate in (0, 1)
            and in_force_until_precision in ('day', 'month', 'year', 'interval')))
        ),
        constraint agreement_ends_after_it_begins check (in_force_from_earliest <= in_force_until_latest),
        constraint agreement_version check (version >= 1)
      ) strict;
      create trigger agreement_is_not_deleted before delete on agreement begin
        select raise(abort, 'an agreement stays on record');
      end;

      -- An organisation of the directory, or a country.
      create table agreement_party (
        agreement_id text not null,
        position integer not null,
        part text not null,
        organisation_id text,
        country text,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint agreement_party_key primary key (agreement_id, position),
        constraint agreement_party_agreement foreign key (agreement_id) references agreement (id),
        constraint agreement_party_position check (position >= 0),
        constraint agreement_party_part check (part in ('Party', 'Donor', 'Witness')),
        constraint agreement_party_one check ((organisation_id is null) <> (country is null))
      ) strict, without rowid;
      create unique index agreement_party_once
        on agreement_party (agreement_id, part, coalesce(organisation_id, country));

      create table agreement_value (
        agreement_id text not null,
        currency text not null,
        position integer not null,
        minor_units integer not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint agreement_value_key primary key (agreement_id, currency),
        constraint agreement_value_agreement foreign key (agreement_id) references agreement (id),
        constraint agreement_value_position check (position >= 0),
        constraint agreement_value_sum check (minor_units >= 1)
      ) strict, without rowid;

      -- What of the national plan it is for, in the order in which it was named.
      create table agreement_plan_node (
        record_id text not null,
        position integer not null,
        node_id text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint agreement_plan_node_key primary key (record_id, position),
        constraint agreement_plan_node_record foreign key (record_id) references agreement (id),
        constraint agreement_plan_node_node foreign key (node_id) references plan_node (id),
        constraint agreement_plan_node_once unique (record_id, node_id),
        constraint agreement_plan_node_position check (position >= 0)
      ) strict, without rowid;
      create index agreement_plan_node_by_node on agreement_plan_node (node_id);
    `);
  },
};
