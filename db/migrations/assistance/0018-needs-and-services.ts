import type { Migration } from '../../migrate.ts';

/**
 * What a person needs and the services for it. `case_id` points into the register and `organisation_id` into the office's
 * directory, other files. The triggers state the tables of `shared/domain/need-moves.ts` and `service-moves.ts` once more.
 */
export const needsAndServices: Migration = {
  version: 18,
  name: 'needs-and-services',
  up(sqlite) {
    sqlite.exec(`
      create table need (
        id text not null primary key,
        case_id text not null,
        kind text not null,
        urgency text not null,
        assessed_on text not null,
        assessed_by text not null,
        words text,
        state text not null,
        ended_on text,
        changed_at text not null,
        changed_by text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint need_state check (state in ('open', 'met', 'not-met', 'no-longer')),
        constraint need_end check ((state = 'open') = (ended_on is null)),
        constraint need_assessed_on check (assessed_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
        constraint need_ended_on check (
          ended_on is null
          or (ended_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and ended_on >= assessed_on)
        ),
        constraint need_length check (
          length(assessed_by) between 1 and 120 and (words is null or length(words) between 1 and 2000)
        ),
        constraint need_version check (version >= 1)
      ) strict;
      create index need_by_case on need (case_id);
      create trigger need_begins before insert on need
        when new.state <> 'open' or new.version <> 1 begin
        select raise(abort, 'a need begins open');
      end;
      create trigger need_goes_on before update on need
        when old.state || '>' || new.state not in (
            'open>open', 'met>met', 'not-met>not-met', 'no-longer>no-longer',
            'open>met', 'open>not-met', 'open>no-longer',
            'met>open', 'not-met>open', 'no-longer>open')
          or new.version <> old.version + 1 or new.case_id <> old.case_id begin
        select raise(abort, 'a need goes on by its moves');
      end;
      create trigger need_is_not_deleted before delete on need begin
        select raise(abort, 'a need stays on record');
      end;

      create table service (
        id text not null primary key,
        case_id text not null,
        kind text not null,
        need_id text,
        objective_id text,
        provider text not null,
        organisation_id text,
        provider_name text,
        offered_on text not null,
        due_on text,
        decided_on text,
        started_on text,
        ended_on text,
        state text not null,
        declined_because text,
        ended_because text,
        sessions integer,
        cost_minor_units integer,
        cost_currency text,
        value_in_kind_minor_units integer,
        value_in_kind_currency text,
        outcome text,
        outcome_words text,
        words text,
        changed_at text not null,
        changed_by text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint service_need foreign key (need_id) references need (id),
        constraint service_state check (
          state in ('offered', 'accepted', 'declined', 'in-delivery', 'delivered', 'ended-early')
        ),
        constraint service_provider check (
          provider in ('office', 'organisation', 'named')
          and (provider = 'organisation') = (organisation_id is not null)
          and (provider = 'named') = (provider_name is not null)
        ),
        constraint service_days check (
          offered_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
          and (due_on is null or due_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
          and (decided_on is null or decided_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
          and (started_on is null or started_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
          and (ended_on is null or ended_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
        ),
        constraint service_order check (
          (decided_on is null or decided_on >= offered_on)
          and (started_on is null or started_on >= decided_on)
          and (ended_on is null or ended_on >= coalesce(started_on, decided_on))
        ),
        constraint service_fits_state check (
          (decided_on is null) = (state = 'offered')
          and (started_on is null or state in ('in-delivery', 'delivered', 'ended-early'))
          and (started_on is not null or state not in ('in-delivery', 'delivered'))
          and (ended_on is not null) = (state in ('delivered', 'ended-early'))
          and (declined_because is not null) = (state = 'declined')
          and (ended_because is not null) = (state = 'ended-early')
        ),
        constraint service_sessions check (sessions is null or sessions between 1 and 10000),
        constraint service_cost check (
          (cost_minor_units is null) = (cost_currency is null)
          and (cost_minor_units is null or cost_minor_units >= 1)
        ),
        constraint service_value_in_kind check (
          (value_in_kind_minor_units is null) = (value_in_kind_currency is null)
          and (value_in_kind_minor_units is null or value_in_kind_minor_units >= 1)
        ),
        constraint service_length check (
          (provider_name is null or length(provider_name) between 1 and 200)
          and (words is null or length(words) between 1 and 2000)
          and (outcome_words is null or length(outcome_words) between 1 and 2000)
        ),
        constraint service_version check (version >= 1)
      ) strict;
      create index service_by_case on service (case_id);
      create index service_by_need on service (need_id);
      create index service_due on service (due_on) where state in ('offered', 'accepted', 'in-delivery');
      create trigger service_begins before insert on service
        when new.state <> 'offered' or new.version <> 1 begin
        select raise(abort, 'a service begins by being offered');
      end;
      create trigger service_goes_on before update on service
        when (old.state <> new.state and old.state || '>' || new.state not in (
            'offered>accepted', 'offered>declined', 'accepted>in-delivery', 'accepted>ended-early',
            'in-delivery>delivered', 'in-delivery>ended-early'))
          or new.version <> old.version + 1 or new.case_id <> old.case_id begin
        select raise(abort, 'a service goes on by its moves');
      end;
      create trigger service_is_not_deleted before delete on service begin
        select raise(abort, 'a service stays on record');
      end;
    `);
  },
};
