import type Database from 'better-sqlite3';

/*
 * The facts of what happened once more, from the rows of the register, by SQL of the tests' own that shares nothing with the
 * program but the names of tables.
 */

/** Questions whose codes are rows: what statistics call it, the column of its answer, what the domain calls it. */
const coded = [
  ['act', 'acts', 'acts'],
  ['means', 'means', 'means'],
  ['purpose', 'purposes', 'purposes'],
  ['industry', 'industries', 'industries'],
  ['type-of-sexual-exploitation', 'sexual_exploitation_types', 'sexualExploitationTypes'],
  ['recruitment-method', 'recruitment_methods', 'recruitmentMethods'],
  ['recruiter', 'recruiter_relationships', 'recruiterRelationships'],
  ['recruitment-site', 'recruitment_sites', 'recruitmentSites'],
  ['method-of-control', 'methods_of_control', 'methodsOfControl'],
] as const;

const codedFacts = coded.map(
  ([question, column, name]) => `
    select subject, '${question}' as question, code from record
      join register.what_happened_code as answer on answer.what_happened_id = record.id and answer.question = '${name}'
      where ${column}_answer = 'given'
    union all select subject, '${question}', ${column}_answer from record where ${column}_answer <> 'given'`,
);

const moneyFacts = (['debt:debts:debt', 'wages-owed:wages_owed:wage'] as const).map((names) => {
  const [question, column, kind] = names.split(':');
  return `
    select subject, '${question}', sum_currency || '-' || length(cast(sum(sum_whole_units) as text)) from record
      join register.money_owed as owed on owed.what_happened_id = record.id and owed.kind = '${kind}'
      where ${column}_answer = 'given' and sum_answer = 'given' group by subject, sum_currency
    union all select distinct subject, '${question}', sum_answer from record
      join register.money_owed as owed on owed.what_happened_id = record.id and owed.kind = '${kind}'
      where ${column}_answer = 'given' and sum_answer <> 'given'
    union all select subject, '${question}', ${column}_answer from record where ${column}_answer <> 'given'`;
});

const ofExploitation = (question: string, code: string): string => `
    select distinct subject, '${question}', ${code} from record
      join leg on leg.what_happened_id = record.id where route_answer = 'given' and leg.kind = 'Exploitation'
    union all select subject, '${question}', 'not-asked' from record where route_answer = 'given' and not exists (
      select 1 from leg where leg.what_happened_id = record.id and leg.kind = 'Exploitation')
    union all select subject, '${question}', route_answer from record where route_answer <> 'given'`;

const recomputed = `
  with record as (
    select file.statistics_subject as subject, happened.* from register.what_happened as happened
      join register.case_file as file on file.id = happened.case_id
  ), leg as (
    select what_happened_id, kind, coalesce(place_type, place_type_answer) as place_type,
      case when country is not null then country when place_place_code is not null then 'LA' end as known_country,
      country_answer
    from register.route_leg
  )
  ${codedFacts.join(' union all ')}
  union all ${ofExploitation('type-of-place', 'leg.place_type')}
  union all ${ofExploitation('country-of-exploitation', 'coalesce(leg.known_country, leg.country_answer)')}
  union all select subject, 'border-crossing', case
      when route_answer <> 'given' then route_answer
      when exists (select 1 from leg where leg.what_happened_id = record.id and leg.kind = 'EXT_Border')
        or (select count(distinct known_country) from leg where leg.what_happened_id = record.id) > 1 then 'Crossed'
      when exists (select 1 from leg where leg.what_happened_id = record.id and known_country is null) then 'unknown'
      else 'NotCrossed' end from record
  union all ${moneyFacts.join(' union all ')}
  union all select subject, 'form-of-exploitation', code from record
      join register.what_happened_code as answer on answer.what_happened_id = record.id
        and answer.question = 'formsOfExploitation' where forms_of_exploitation_answer = 'given'
  union all select subject, 'form-of-exploitation', forms_of_exploitation_answer from record
      where forms_of_exploitation_answer <> 'given'`;

const kept = `
  select subject, question, code from statistics.case_fact_answer
  union all select subject, 'form-of-exploitation', code from statistics.case_fact_form_of_exploitation`;

/** How many facts there must be, and every one that is missing, or stands there and must not. */
export function compareFacts(sqlite: Database.Database): {
  readonly facts: number;
  readonly missing: readonly unknown[];
  readonly surplus: readonly unknown[];
} {
  const rows = (sql: string): unknown[] => sqlite.prepare(sql).all();
  return {
    facts: rows(recomputed).length,
    missing: rows(`select * from (${recomputed}) except select * from (${kept})`),
    surplus: rows(`select * from (${kept}) except select * from (${recomputed})`),
  };
}
