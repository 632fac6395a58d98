import type { Migration } from '../../migrate.ts';

/** Of which cell a figure is: a baseline is one of its indicator, whatever period it was found to be of. */
const cell = (of: string) => `case ${of}kind when 'baseline' then '' else ${of}period end`;
const period = (column: string) => `(${column} glob '[12][0-9][0-9][0-9]'
          or ${column} glob '[12][0-9][0-9][0-9]-[01][0-9]'
          or ${column} glob '[12][0-9][0-9][0-9]-Q[1-4]'
          or ${column} glob '[12][0-9][0-9][0-9]-H[12]')`;

/**
 * What is measured for the nodes of the plan, and the figures. No sum is kept anywhere: longer periods and wider nodes are
 * worked out of these rows. What may be done with a figure is `shared/domain/indicator-figure-moves.ts`, said once more.
 */
export const indicators: Migration = {
  version: 4,
  name: 'indicators',
  up(sqlite) {
    sqlite.exec(`
      create table indicator (
        id text not null primary key,
        node_id text not null,
        name_lao text not null,
        name_english text,
        definition text not null,
        unit text not null,
        measure text not null,
        numerator text not null,
        denominator text,
        accrual text not null,
        period_length text not null,
        first_period text not null,
        last_period text not null,
        -- The indicator of a node above into which this one is added.
        feeds_id text,
        -- What the program counts beside what is typed.
        counted_thing text,
        counted_within_days integer,
        changed_at text not null,
        changed_by text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint indicator_node foreign key (node_id) references plan_node (id),
        constraint indicator_feeds foreign key (feeds_id) references indicator (id),
        constraint indicator_feeds_another check (feeds_id <> id),
        constraint indicator_measure check (measure in ('count', 'share')),
        constraint indicator_denominator check ((measure = 'share') = (denominator is not null)),
        constraint indicator_accrual check (accrual in ('per-period', 'cumulative')),
        constraint indicator_period_length check (period_length in ('month', 'quarter', 'half-year', 'year')),
        constraint indicator_periods check (
          ${period('first_period')} and ${period('last_period')} and first_period <= last_period
        ),
        constraint indicator_counted check (
          counted_within_days is null or (counted_thing is not null and counted_within_days >= 0)
        ),
        constraint indicator_version check (version >= 1)
      ) strict;
      create index indicator_by_node on indicator (node_id);
      create index indicator_by_feeds on indicator (feeds_id) where feeds_id is not null;

      create table indicator_dimension (
        indicator_id text not null,
        dimension text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint indicator_dimension_key primary key (indicator_id, dimension),
        constraint indicator_dimension_indicator foreign key (indicator_id) references indicator (id),
        constraint indicator_dimension_known check (dimension in ('sex', 'age-group', 'province'))
      ) strict, without rowid;

      create table indicator_figure (
        id text not null primary key,
        indicator_id text not null,
        kind text not null,
        period text not null,
        -- Versions of one figure count from 1; a correction is the next.
        revision integer not null,
        state text not null,
        numerator integer not null,
        denominator integer,
        comment text,
        differs_because text,
        -- Of a correction: what changed, and why.
        changed_because text,
        -- What the program had counted as it was submitted; null where it counted nothing.
        compared_numerator integer,
        compared_denominator integer,
        changed_at text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint indicator_figure_indicator foreign key (indicator_id) references indicator (id),
        constraint indicator_figure_kind check (kind in ('baseline', 'target', 'actual')),
        constraint indicator_figure_period check ${period('period')},
        constraint indicator_figure_revision check (revision >= 1),
        constraint indicator_figure_state check (
          state in ('draft', 'submitted', 'returned', 'approved', 'dropped')
        ),
        constraint indicator_figure_amount check (numerator >= 0 and (denominator is null or denominator >= numerator)),
        constraint indicator_figure_compared check (
          compared_numerator >= 0
          and (compared_denominator is null or compared_numerator is not null)
          and (compared_numerator is null or kind = 'actual')
        ),
        constraint indicator_figure_version check (version >= 1)
      ) strict;
      create unique index indicator_figure_once
        on indicator_figure (indicator_id, kind, ${cell('')}, revision);
      create unique index indicator_figure_one_open
        on indicator_figure (indicator_id, kind, ${cell('')}) where state in ('draft', 'submitted', 'returned');
      create index indicator_figure_waiting on indicator_figure (state) where state in ('submitted', 'returned');

      create table indicator_figure_part (
        figure_id text not null,
        dimension text not null,
        category text not null,
        numerator integer not null,
        denominator integer,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint indicator_figure_part_key primary key (figure_id, dimension, category),
        constraint indicator_figure_part_figure foreign key (figure_id) references indicator_figure (id),
        constraint indicator_figure_part_dimension check (dimension in ('sex', 'age-group', 'province')),
        constraint indicator_figure_part_amount check (
          numerator >= 0 and (denominator is null or denominator >= numerator)
        )
      ) strict, without rowid;

      create table indicator_figure_act (
        id text not null primary key,
        figure_id text not null,
        position integer not null,
        act text not null,
        state_before text not null,
        state_after text not null,
        because text,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint indicator_figure_act_figure foreign key (figure_id) references indicator_figure (id),
        constraint indicator_figure_act_order unique (figure_id, position),
        constraint indicator_figure_act_because check ((act = 'return') = (because is not null)),
        constraint indicator_figure_act_move check (state_before || '>' || act || '>' || state_after in (
          'none>draft>draft',
          'draft>amend>draft', 'draft>submit>submitted', 'draft>drop>dropped',
          'submitted>withdraw>draft', 'submitted>return>returned', 'submitted>approve>approved',
          'returned>amend>returned', 'returned>submit>submitted', 'returned>drop>dropped'
        ))
      ) strict;

      create table indicator_count (
        id text not null primary key,
        indicator_id text not null,
        period text not null,
        thing text not null,
        within_days integer,
        rule_version integer not null,
        numerator integer not null,
        denominator integer,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint indicator_count_indicator foreign key (indicator_id) references indicator (id),
        constraint indicator_count_period check ${period('period')},
        constraint indicator_count_rule check (rule_version >= 1),
        constraint indicator_count_amount check (numerator >= 0 and (denominator is null or denominator >= numerator))
      ) strict;
      create index indicator_count_by_indicator on indicator_count (indicator_id, period);

      create table evidence_file (
        id text not null primary key,
        -- The kind of record that it is evidence of, and its id.
        of_kind text not null,
        of_id text not null,
        name text not null,
        media_type text not null,
        size integer not null,
        sha256 text not null,
        -- Empty once it was taken away again.
        bytes blob not null,
        removed_at text,
        removed_by text,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint evidence_file_size check (size between 1 and 2097152),
        constraint evidence_file_sha256 check (length(sha256) = 64),
        constraint evidence_file_bytes check (length(bytes) = iif(removed_at is null, size, 0)),
        constraint evidence_file_removed check ((removed_at is null) = (removed_by is null)),
        constraint evidence_file_version check (version >= 1)
      ) strict;
      create index evidence_file_by_record on evidence_file (of_kind, of_id);

      create trigger indicator_begins before insert on indicator
        when new.version <> 1
          or exists (select 1 from indicator_figure where indicator_id = new.feeds_id and state <> 'dropped') begin
        select raise(abort, 'what has figures of its own is not added up of others');
      end;
      create trigger indicator_goes_on before update on indicator
        when (new.id, new.created_at, new.created_by) <> (old.id, old.created_at, old.created_by)
          or new.version <> old.version + 1 begin
        select raise(abort, 'an indicator goes on by versions');
      end;
      create trigger indicator_is_fixed_by_figures before update on indicator
        when (new.node_id, new.measure, new.accrual, new.period_length)
            <> (old.node_id, old.measure, old.accrual, old.period_length)
          and exists (select 1 from indicator_figure where indicator_id = old.id and state <> 'dropped') begin
        select raise(abort, 'what figures rest on is fixed');
      end;
      create trigger indicator_keeps_its_periods before update on indicator
        when exists (select 1 from indicator_figure where indicator_id = old.id and state <> 'dropped'
          and iif(kind = 'baseline', period >= new.first_period,
            period not between new.first_period and new.last_period)) begin
        select raise(abort, 'a figure stays within the periods of its indicator');
      end;
      create trigger indicator_is_added_into_one_above before update of feeds_id on indicator
        when new.feeds_id is not null and new.feeds_id is not old.feeds_id and (
          exists (select 1 from indicator_figure where indicator_id = new.feeds_id and state <> 'dropped')
          or new.id in (
            with recursive above (id) as (
              select new.feeds_id
              union
              select indicator.feeds_id from indicator join above on indicator.id = above.id
              where indicator.feeds_id is not null
            )
            select id from above)) begin
        select raise(abort, 'an indicator is not added into itself, nor into one with figures of its own');
      end;
      create trigger indicator_is_not_deleted before delete on indicator begin
        select raise(abort, 'an indicator stays on record');
      end;

      create trigger indicator_dimension_is_fixed before insert on indicator_dimension
        when exists (select 1 from indicator_figure where indicator_id = new.indicator_id and state <> 'dropped') begin
        select raise(abort, 'what figures rest on is fixed');
      end;
      create trigger indicator_dimension_is_not_changed before update on indicator_dimension begin
        select raise(abort, 'a dimension is said anew');
      end;
      create trigger indicator_dimension_stays before delete on indicator_dimension
        when exists (select 1 from indicator_figure where indicator_id = old.indicator_id and state <> 'dropped') begin
        select raise(abort, 'what figures rest on is fixed');
      end;

      -- A figure changes first; the act that changed it follows, and the two agree.
      create trigger indicator_figure_begins before insert on indicator_figure
        when new.state <> 'draft' or new.version <> 1 or new.compared_numerator is not null
          or exists (select 1 from indicator where feeds_id = new.indicator_id)
          or new.revision <> 1 + coalesce((select max(revision) from indicator_figure as earlier
            where earlier.indicator_id = new.indicator_id and earlier.kind = new.kind
              and ${cell('earlier.')} = ${cell('new.')}), 0)
          or (new.changed_because is not null) <> exists (select 1 from indicator_figure as earlier
            where earlier.indicator_id = new.indicator_id and earlier.kind = new.kind
              and ${cell('earlier.')} = ${cell('new.')} and earlier.state = 'approved') begin
        select raise(abort, 'a figure begins as a draft, and a correction says what changed');
      end;
      create trigger indicator_figure_is_locked before update on indicator_figure
        when old.state in ('approved', 'dropped') begin
        select raise(abort, 'what is approved is locked');
      end;
      create trigger indicator_figure_goes_on before update on indicator_figure
        when (new.id, new.indicator_id, new.kind, new.revision, new.created_at, new.created_by)
            <> (old.id, old.indicator_id, old.kind, old.revision, old.created_at, old.created_by)
          or new.version <> old.version + 1
          or old.version is not (select max(position) from indicator_figure_act where figure_id = old.id)
          or (new.changed_because is null) <> (old.changed_because is null)
          or (new.period <> old.period and old.kind <> 'baseline')
          -- What waits for a decision is decided as it stands, and what moves is not amended in the same breath.
          or ((old.state = 'submitted' or new.state <> old.state)
            and (new.period, new.numerator, new.denominator, new.comment, new.differs_because, new.changed_because)
              is not (old.period, old.numerator, old.denominator, old.comment, old.differs_because, old.changed_because))
          or (new.state <> 'submitted'
            and (new.compared_numerator, new.compared_denominator)
              is not (old.compared_numerator, old.compared_denominator)) begin
        select raise(abort, 'a figure goes on act by act');
      end;
      create trigger indicator_figure_is_not_deleted before delete on indicator_figure begin
        select raise(abort, 'a figure stays on record');
      end;

      create trigger indicator_figure_part_is_of_a_draft before insert on indicator_figure_part
        when coalesce((select state from indicator_figure where id = new.figure_id), '') not in ('draft', 'returned') begin
        select raise(abort, 'what is approved is locked');
      end;
      create trigger indicator_figure_part_is_not_changed before update on indicator_figure_part begin
        select raise(abort, 'a breakdown is said anew');
      end;
      create trigger indicator_figure_part_stays before delete on indicator_figure_part
        when coalesce((select state from indicator_figure where id = old.figure_id), '') not in ('draft', 'returned') begin
        select raise(abort, 'what is approved is locked');
      end;

      create trigger indicator_figure_act_follows before insert on indicator_figure_act
        when new.position <> 1 + coalesce((select max(position) from indicator_figure_act
            where figure_id = new.figure_id), 0)
          or new.state_before <> coalesce((select state_after from indicator_figure_act
            where figure_id = new.figure_id order by position desc limit 1), 'none')
          or (new.position, new.state_after) is not (select version, state from indicator_figure
            where id = new.figure_id) begin
        select raise(abort, 'an act follows the change that it made');
      end;
      create trigger indicator_figure_act_is_of_another before insert on indicator_figure_act
        when new.act in ('return', 'approve') and exists (select 1 from indicator_figure_act
          where figure_id = new.figure_id and created_by = new.created_by and act in ('draft', 'amend', 'submit')) begin
        select raise(abort, 'nobody decides on a figure of their own');
      end;
      create trigger indicator_figure_act_is_not_updated before update on indicator_figure_act begin
        select raise(abort, 'what was done with a figure stays on record');
      end;
      create trigger indicator_figure_act_is_not_deleted before delete on indicator_figure_act begin
        select raise(abort, 'what was done with a figure stays on record');
      end;

      create trigger indicator_count_is_not_updated before update on indicator_count begin
        select raise(abort, 'a count stays as it was taken');
      end;
      create trigger indicator_count_is_not_deleted before delete on indicator_count begin
        select raise(abort, 'a count stays as it was taken');
      end;

      -- Evidence of a figure is fixed with it.
      create trigger evidence_file_begins before insert on evidence_file
        when new.version <> 1 or new.removed_at is not null
          or (new.of_kind = 'indicator-figure' and coalesce((select state from indicator_figure
            where id = new.of_id), '') not in ('draft', 'returned')) begin
        select raise(abort, 'evidence comes before the decision');
      end;
      create trigger evidence_file_is_only_removed before update on evidence_file
        when old.removed_at is not null or new.removed_at is null or new.version <> old.version + 1
          or (new.id, new.of_kind, new.of_id, new.name, new.media_type, new.size, new.sha256, new.created_at, new.created_by)
            <> (old.id, old.of_kind, old.of_id, old.name, old.media_type, old.size, old.sha256, old.created_at, old.created_by)
          or (old.of_kind = 'indicator-figure' and coalesce((select state from indicator_figure
            where id = old.of_id), '') not in ('draft', 'returned')) begin
        select raise(abort, 'evidence stays as it was decided on');
      end;
      create trigger evidence_file_is_not_deleted before delete on evidence_file begin
        select raise(abort, 'that there was a file stays on record');
      end;
    `);
  },
};
