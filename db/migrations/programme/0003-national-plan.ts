import type { Migration } from '../../migrate.ts';

/**
 * The national plan as a tree in versions. Every version holds all of its nodes: what is approved is never touched again,
 * and the next version begins as a copy of it. `plan_node` is what a node stays through all versions, for what hangs on
 * it. `organisation_id` points into the directory of the office, which is another file.
 */
export const nationalPlan: Migration = {
  version: 3,
  name: 'national-plan',
  up(sqlite) {
    sqlite.exec(`
      create table field_history (
        id text not null primary key,
        entity text not null,
        record_id text not null,
        record_version integer not null,
        field text not null,
        -- Canonical JSON; null where the field had no value before.
        before text,
        after text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint field_history_once unique (entity, record_id, record_version, field),
        constraint field_history_version check (record_version >= 1)
      ) strict;
      create trigger field_history_is_not_updated before update on field_history begin
        select raise(abort, 'field history is append-only');
      end;
      create trigger field_history_is_not_deleted before delete on field_history begin
        select raise(abort, 'field history is append-only');
      end;

      create table plan (
        id text not null primary key,
        -- Where its first goals are from; null where it began empty.
        begun_with text,
        created_at text not null,
        created_by text not null,
        -- Counts every change to anything in the plan.
        version integer not null,
        constraint plan_begun_with check (begun_with in ('NPA3-draft-2020-07')),
        constraint plan_version check (version >= 1)
      ) strict;
      create trigger plan_is_not_deleted before delete on plan begin
        select raise(abort, 'a plan stays on record');
      end;

      create table plan_edition (
        plan_id text not null,
        edition integer not null,
        state text not null,
        -- Why what was approved is changed; null for the first version.
        reason text,
        code text not null,
        title_lao text not null,
        title_english text,
        starts_on text not null,
        ends_on text not null,
        announced_goals integer,
        announced_programmes integer,
        announced_projects integer,
        announced_activities integer,
        announced_source text,
        submitted_at text,
        submitted_by text,
        approved_at text,
        approved_by text,
        returned_at text,
        returned_by text,
        returned_because text,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint plan_edition_key primary key (plan_id, edition),
        constraint plan_edition_plan foreign key (plan_id) references plan (id),
        constraint plan_edition_number check (edition >= 1),
        constraint plan_edition_state check (state in ('draft', 'submitted', 'approved')),
        constraint plan_edition_reason check ((reason is null) = (edition = 1)),
        constraint plan_edition_period check (
          starts_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
          and ends_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' and starts_on <= ends_on
        ),
        constraint plan_edition_announced check (
          announced_goals >= 0 and announced_programmes >= 0 and announced_projects >= 0
          and announced_activities >= 0
        ),
        constraint plan_edition_submitted check (
          (submitted_at is null) = (submitted_by is null) and (state = 'draft') = (submitted_at is null)
        ),
        constraint plan_edition_approved check (
          (approved_at is null) = (approved_by is null) and (state = 'approved') = (approved_at is not null)
        ),
        constraint plan_edition_returned check (
          (returned_at is null) = (returned_by is null) and (returned_at is null) = (returned_because is null)
        ),
        constraint plan_edition_version check (version >= 1)
      ) strict, without rowid;
      create trigger plan_edition_follows before insert on plan_edition
        when new.state <> 'draft'
          or new.edition <> 1 + coalesce((select max(edition) from plan_edition where plan_id = new.plan_id), 0)
          or exists (select 1 from plan_edition where plan_id = new.plan_id and state <> 'approved') begin
        select raise(abort, 'the next version begins as a draft, after the one before is approved');
      end;
      create trigger plan_edition_goes_on before update on plan_edition
        when (old.state <> new.state and old.state || '>' || new.state not in (
            'draft>submitted', 'submitted>draft', 'submitted>approved'))
          or (old.state = new.state and old.state <> 'draft')
          or new.plan_id <> old.plan_id or new.edition <> old.edition or new.version <> old.version + 1 begin
        select raise(abort, 'a version of a plan goes on by its moves');
      end;
      create trigger plan_edition_is_not_deleted before delete on plan_edition begin
        select raise(abort, 'a version of a plan stays on record');
      end;

      -- Who wrote in a version, none of whom approves it.
      create table plan_edition_writer (
        plan_id text not null,
        edition integer not null,
        account_id text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint plan_edition_writer_key primary key (plan_id, edition, account_id),
        constraint plan_edition_writer_edition foreign key (plan_id, edition) references plan_edition (plan_id, edition),
        constraint plan_edition_writer_self check (account_id = created_by)
      ) strict, without rowid;
      create trigger plan_edition_writer_is_not_updated before update on plan_edition_writer begin
        select raise(abort, 'who wrote in a version stays on record');
      end;
      create trigger plan_edition_writer_is_not_deleted before delete on plan_edition_writer begin
        select raise(abort, 'who wrote in a version stays on record');
      end;
      create trigger plan_edition_is_approved_by_another before update on plan_edition
        when new.state = 'approved' and exists (select 1 from plan_edition_writer
          where plan_id = new.plan_id and edition = new.edition and account_id = new.approved_by) begin
        select raise(abort, 'nobody approves what they drafted');
      end;

      create table plan_node (
        id text not null primary key,
        plan_id text not null,
        carried_from text,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint plan_node_plan foreign key (plan_id) references plan (id),
        constraint plan_node_carried_from foreign key (carried_from) references plan_node (id),
        constraint plan_node_not_from_itself check (carried_from <> id),
        constraint plan_node_version check (version >= 1)
      ) strict;
      create index plan_node_by_plan on plan_node (plan_id);
      create index plan_node_by_origin on plan_node (carried_from) where carried_from is not null;
      create trigger plan_node_stays_in_its_plan before update on plan_node
        when new.plan_id <> old.plan_id or new.carried_from is not old.carried_from
          or new.version <> old.version + 1 begin
        select raise(abort, 'a node stays in its plan');
      end;
      create trigger plan_node_is_not_deleted before delete on plan_node begin
        select raise(abort, 'a node stays on record');
      end;

      -- One node as one version of the plan has it.
      create table plan_node_content (
        plan_id text not null,
        edition integer not null,
        node_id text not null,
        level text not null,
        parent_id text,
        code text not null,
        text_lao text not null,
        text_english text,
        starts_on text,
        ends_on text,
        changed_at text not null,
        changed_by text not null,
        created_at text not null,
        created_by text not null,
        -- Of the node, when it was written so.
        version integer not null,
        constraint plan_node_content_key primary key (plan_id, edition, node_id),
        constraint plan_node_content_edition foreign key (plan_id, edition) references plan_edition (plan_id, edition),
        constraint plan_node_content_node foreign key (node_id) references plan_node (id),
        constraint plan_node_content_parent foreign key (plan_id, edition, parent_id)
          references plan_node_content (plan_id, edition, node_id) deferrable initially deferred,
        constraint plan_node_content_level check (level in ('goal', 'programme', 'project', 'activity')),
        constraint plan_node_content_goal check (level <> 'goal' or parent_id is null),
        constraint plan_node_content_period check (starts_on <= ends_on),
        constraint plan_node_content_version check (version >= 1)
      ) strict, without rowid;
      create index plan_node_content_by_node on plan_node_content (node_id, edition);

      create table plan_node_goal (
        plan_id text not null,
        edition integer not null,
        node_id text not null,
        position integer not null,
        goal_id text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint plan_node_goal_key primary key (plan_id, edition, node_id, position),
        constraint plan_node_goal_once unique (plan_id, edition, node_id, goal_id),
        constraint plan_node_goal_node foreign key (plan_id, edition, node_id)
          references plan_node_content (plan_id, edition, node_id) deferrable initially deferred,
        constraint plan_node_goal_goal foreign key (plan_id, edition, goal_id)
          references plan_node_content (plan_id, edition, node_id) deferrable initially deferred
      ) strict, without rowid;

      create table plan_node_agency (
        plan_id text not null,
        edition integer not null,
        node_id text not null,
        position integer not null,
        part text not null,
        organisation_id text,
        name text,
        since text,
        until text,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint plan_node_agency_key primary key (plan_id, edition, node_id, position),
        constraint plan_node_agency_node foreign key (plan_id, edition, node_id)
          references plan_node_content (plan_id, edition, node_id) deferrable initially deferred,
        constraint plan_node_agency_part check (part in ('responsible', 'supporting')),
        constraint plan_node_agency_who check ((organisation_id is null) <> (name is null)),
        constraint plan_node_agency_period check (since <= until)
      ) strict, without rowid;

      create table plan_budget_line (
        plan_id text not null,
        edition integer not null,
        node_id text not null,
        position integer not null,
        source text not null,
        giver text,
        minor_units integer not null,
        currency text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint plan_budget_line_key primary key (plan_id, edition, node_id, position),
        constraint plan_budget_line_node foreign key (plan_id, edition, node_id)
          references plan_node_content (plan_id, edition, node_id) deferrable initially deferred,
        constraint plan_budget_line_sum check (minor_units > 0)
      ) strict, without rowid;
${lockedUnlessDraft('plan_node_content')}
${lockedUnlessDraft('plan_node_goal')}
${lockedUnlessDraft('plan_node_agency')}
${lockedUnlessDraft('plan_budget_line')}
    `);
  },
};

/** Only a draft is written in: what waits for a decision, and what is approved, stays as it is. */
function lockedUnlessDraft(table: string): string {
  const trigger = (verb: string, row: string): string => `
      create trigger ${table}_is_not_${verb === 'insert' ? 'inserted' : `${verb}d`}_in_approved before ${verb} on ${table}
        when (select state from plan_edition where plan_id = ${row}.plan_id and edition = ${row}.edition) is not 'draft' begin
        select raise(abort, 'only a draft of a plan is written in');
      end;`;
  return trigger('insert', 'new') + trigger('update', 'old') + trigger('delete', 'old');
}
