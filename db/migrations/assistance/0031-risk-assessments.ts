import type { Migration } from '../../migrate.ts';

/** How great the danger for a person was, assessment by assessment, each with the safety plan agreed on it; none is changed. */
export const riskAssessments: Migration = {
  version: 31,
  name: 'risk-assessments',
  up(sqlite) {
    sqlite.exec(`
      create table risk_assessment (
        id text not null primary key,
        case_id text not null,
        assessed_on text not null,
        assessed_by text not null,
        level text not null,
        words text,
        review_on text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint risk_assessment_level check (level in ('EXT_Low', 'EXT_Medium', 'EXT_High', 'EXT_Immediate')),
        constraint risk_assessment_days check (
          assessed_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
          and review_on glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
          and review_on >= assessed_on
        ),
        constraint risk_assessment_length check (
          length(assessed_by) between 1 and 120 and (words is null or length(words) between 1 and 2000)
        ),
        constraint risk_assessment_version check (version = 1)
      ) strict;
      create index risk_assessment_by_case on risk_assessment (case_id, assessed_on);
      create table risk_danger (
        assessment_id text not null,
        danger text not null,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint risk_danger_key primary key (assessment_id, danger),
        constraint risk_danger_assessment foreign key (assessment_id) references risk_assessment (id)
      ) strict, without rowid;
      create table safety_measure (
        assessment_id text not null,
        position integer not null,
        measure text not null,
        words text,
        created_at text not null,
        created_by text not null,
        version integer not null,
        constraint safety_measure_key primary key (assessment_id, position),
        constraint safety_measure_assessment foreign key (assessment_id) references risk_assessment (id),
        constraint safety_measure_length check (words is null or length(words) between 1 and 500)
      ) strict, without rowid;
      ${['risk_assessment', 'risk_danger', 'safety_measure']
        .flatMap((table) => [
          [table, 'update'],
          [table, 'delete'],
        ])
        .map(
          ([table, act]) => `create trigger ${table}_has_no_${act} before ${act} on ${table} begin
        select raise(abort, 'an assessment stays as it was made');
      end;`,
        )
        .join('\n      ')}
    `);
  },
};
