import type { Migration } from '../../migrate.ts';

/**
 * What was agreed with a person, version by version; a version stays as it was agreed. The trigger on objectives states the
 * table of `shared/domain/objective-moves.ts` once more.
 */
export const supportPlans: Migration = {
  version: 30,
  name: 'support-plans',
  up(sqlite) {
    sqlite.exec(`
      create table support_plan (
        id text not null primary key,
        plan_id text not null,
        case_id text not null,
        agreed_on text not null,
        own_words text,
        review_on text,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint support_plan_once unique (plan_id, version),
        constraint support_plan_one_a_case unique (case_id, version),
        constraint support_plan_days check (
          agreed_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
          and (review_on is null or review_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
        ),
        constraint support_plan_length check (own_words is null or length(own_words) between 1 and 4000),
        constraint support_plan_version check (version >= 1)
      ) strict;
      create table support_plan_party (
        plan_version_id text not null,
        party text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint support_plan_party_key primary key (plan_version_id, party),
        constraint support_plan_party_plan foreign key (plan_version_id) references support_plan (id)
      ) strict, without rowid;
      create table support_plan_objective (
        plan_version_id text not null,
        objective_id text not null,
        position integer not null,
        words text not null,
        indicator text,
        target_on text,
        state text not null,
        outcome text,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint support_plan_objective_key primary key (plan_version_id, objective_id),
        constraint support_plan_objective_plan foreign key (plan_version_id) references support_plan (id),
        constraint support_plan_objective_state check (
          state in ('open', 'reached', 'partly-reached', 'not-reached', 'dropped')
        ),
        constraint support_plan_objective_target check (
          target_on is null or target_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
        ),
        constraint support_plan_objective_length check (
          length(words) between 1 and 500
          and (indicator is null or length(indicator) between 1 and 500)
          and (outcome is null or length(outcome) between 1 and 1000)
        )
      ) strict, without rowid;
      create trigger support_plan_follows before insert on support_plan
        when new.version <> 1 + coalesce((select max(version) from support_plan where case_id = new.case_id), 0)
          or exists (select 1 from support_plan where case_id = new.case_id and plan_id <> new.plan_id)
          or exists (select 1 from support_plan where plan_id = new.plan_id and case_id <> new.case_id) begin
        select raise(abort, 'a plan follows its version before');
      end;
      create trigger support_plan_objective_follows before insert on support_plan_objective
        when coalesce((
            select earlier.state from support_plan_objective earlier
              join support_plan before on before.id = earlier.plan_version_id
              join support_plan now on now.plan_id = before.plan_id and now.version = before.version + 1
              where now.id = new.plan_version_id and earlier.objective_id = new.objective_id
          ), 'none') || '>' || new.state not in (
            'none>open', 'open>open', 'open>reached', 'open>partly-reached', 'open>not-reached', 'open>dropped',
            'reached>reached', 'reached>open', 'partly-reached>partly-reached', 'partly-reached>open',
            'not-reached>not-reached', 'not-reached>open', 'dropped>dropped', 'dropped>open') begin
        select raise(abort, 'an objective goes on by its table');
      end;
      create trigger support_plan_is_not_changed before update on support_plan begin
        select raise(abort, 'a version of a plan stays as it was agreed');
      end;
      create trigger support_plan_is_not_deleted before delete on support_plan begin
        select raise(abort, 'a version of a plan stays as it was agreed');
      end;
      create trigger support_plan_party_is_not_changed before update on support_plan_party begin
        select raise(abort, 'a version of a plan stays as it was agreed');
      end;
      create trigger support_plan_party_is_not_deleted before delete on support_plan_party begin
        select raise(abort, 'a version of a plan stays as it was agreed');
      end;
      create trigger support_plan_objective_is_not_changed before update on support_plan_objective begin
        select raise(abort, 'a version of a plan stays as it was agreed');
      end;
      create trigger support_plan_objective_is_not_deleted before delete on support_plan_objective begin
        select raise(abort, 'a version of a plan stays as it was agreed');
      end;
    `);
  },
};
