import type { Migration } from '../../migrate.ts';

/** How a person stood in each domain of a scale, scoring by scoring; none is changed. The scale is data of the program. */
export const wellbeingScorings: Migration = {
  version: 32,
  name: 'wellbeing-scorings',
  up(sqlite) {
    sqlite.exec(`
      create table wellbeing_scoring (
        id text not null primary key,
        case_id text not null,
        scale_id text not null,
        scale_version integer not null,
        scored_on text not null,
        scored_by text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint wellbeing_scoring_day check (scored_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
        constraint wellbeing_scoring_version check (version = 1)
      ) strict;
      create index wellbeing_scoring_by_case on wellbeing_scoring (case_id, scored_on);
      create table wellbeing_score (
        scoring_id text not null,
        domain text not null,
        position integer not null,
        score integer,
        score_answer text not null,
        remark text,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint wellbeing_score_key primary key (scoring_id, domain),
        constraint wellbeing_score_scoring foreign key (scoring_id) references wellbeing_scoring (id),
        constraint wellbeing_score_answer check (
          score_answer in ('given', 'unknown', 'refused', 'not-asked', 'not-applicable')
          and (score_answer = 'given') = (score is not null)
        ),
        constraint wellbeing_score_length check (remark is null or length(remark) between 1 and 500)
      ) strict, without rowid;
      ${['wellbeing_scoring', 'wellbeing_score']
        .flatMap((table) => [
          [table, 'update'],
          [table, 'delete'],
        ])
        .map(
          ([table, act]) => `create trigger ${table}_has_no_${act} before ${act} on ${table} begin
        select raise(abort, 'a scoring stays as it was made');
      end;`,
        )
        .join('\n      ')}
    `);
  },
};
