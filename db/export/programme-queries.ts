import type { ProgrammeTableName } from '../../shared/domain/programme-table.ts';

/** What an organisation of the directory is called now. */
const called = (id: string): string =>
  `(select name_lao from main.organisation_name as named
    where named.organisation_id = ${id} order by named.position desc limit 1)`;

/** The version of each plan that leaves: the newest approved one; of a plan that has none, the newest, which says that it is no more. */
const shown = `with shown (plan_id, edition) as (
  select plan_id, coalesce(max(case when state = 'approved' then edition end), max(edition))
  from programme.plan_edition group by plan_id)`;

/** Figures that are approved, in the newest approved version of each. */
const approved = `select figure.* from programme.indicator_figure as figure
  where figure.state = 'approved' and not exists (
    select 1 from programme.indicator_figure as later
    where later.indicator_id = figure.indicator_id and later.kind = figure.kind and later.period = figure.period
      and later.state = 'approved' and later.revision > figure.revision)`;

/** Attendance that nobody noted counts as having been there; noted and on no day does not. */
const wasThere = `(participant.is_attendance_noted = 0 or exists (
  select 1 from programme.event_attendance as there where there.participant_id = participant.id))`;

/**
 * How each table is read, row by row as it is on file. Nobody's name is selected: of events not the participants, the
 * trainers or who presided, and of nothing the remarks, in which a name may stand.
 */
export const programmeQueries: Readonly<Record<ProgrammeTableName, string>> = {
  plans: `${shown} select plan_id, edition, state, code, title_lao, title_english, starts_on, ends_on
    from programme.plan_edition join shown using (plan_id, edition) order by starts_on, plan_id`,
  'plan-nodes': `${shown} select node_id, plan_id, edition, level, parent_id, code, text_lao, text_english,
      starts_on, ends_on, version
    from programme.plan_node_content join shown using (plan_id, edition) order by plan_id, code, node_id`,
  'plan-node-goals': `${shown} select node_id, goal_id
    from programme.plan_node_goal join shown using (plan_id, edition) order by node_id, position`,
  'plan-agencies': `${shown} select node_id, part, organisation_id,
      coalesce(name, ${called('agency.organisation_id')}) as organisation, since, until
    from programme.plan_node_agency as agency join shown using (plan_id, edition) order by node_id, position`,
  'plan-budget': `${shown} select node_id, source, giver, minor_units, currency
    from programme.plan_budget_line join shown using (plan_id, edition) order by node_id, position`,
  indicators: `select id as indicator_id, node_id, name_lao, name_english, unit, measure, accrual, period_length, version
    from programme.indicator order by node_id, id`,
  'indicator-figures': `select id as figure_id, indicator_id, kind, period, revision, numerator, denominator
    from (${approved}) order by indicator_id, kind, period`,
  'indicator-parts': `select part.figure_id, part.dimension, part.category, part.numerator, part.denominator
    from programme.indicator_figure_part as part join (${approved}) as figure on figure.id = part.figure_id
    order by part.figure_id, part.dimension, part.category`,
  events: `select id as event_id, kind, standing, title_lao, title_english, begins_earliest, begins_latest,
      ends_earliest, ends_latest, total as participants, women,
      (select count(*) from programme.event_participant as participant
        where participant.event_id = event.id and ${wasThere}) as listed,
      (select count(*) from programme.event_participant as participant
        where participant.event_id = event.id and participant.sex = 'Female' and ${wasThere}) as listed_women,
      (select count(*) from programme.event_participant as participant
        where participant.event_id = event.id and participant.sex is null and ${wasThere}) as listed_unknown,
      cost_minor_units as minor_units, cost_currency as currency, version
    from programme.programme_event as event order by first_day, id`,
  'event-places': `select event_id, place_code, free_text from programme.programme_event_place
    order by event_id, position`,
  'event-parties': `select event_id, role, organisation_id,
      coalesce(name, ${called('party.organisation_id')}) as organisation
    from programme.programme_event_party as party order by event_id, role, position`,
  'event-countries': `select event_id, country from programme.programme_event_country
    order by event_id, position`,
  'event-subjects': `select event_id, text_lao, text_english from programme.programme_event_subject
    order by event_id, position`,
  'event-reach': `select event_id, channel, estimate, low, high, women, method
    from programme.programme_event_reach order by event_id, position`,
  resources: `select id as resource_id, kind, name_lao, name_english, holder_id as organisation_id,
      ${called('resource.holder_id')} as organisation, place_code, place_free_text as place, quantity, condition,
      acquired_on_earliest, acquired_on_latest, funder_id,
      coalesce(funder_name, ${called('resource.funder_id')}) as funder,
      cost_minor_units as minor_units, cost_currency as currency, given_up_on_earliest, given_up_on_latest, version
    from programme.resource as resource order by kind, name_lao, id`,
  'staff-counts': `select post.id as staff_post_id, post.organisation_id,
      ${called('post.organisation_id')} as organisation, post.position_lao, post.position_english,
      count.counted_on, count.foreseen, count.in_post, count.women, post.version
    from programme.staff_post as post join programme.staff_count as count on count.staff_post_id = post.id
    order by post.organisation_id, post.position_lao, count.counted_on`,
  agreements: `select id as agreement_id, kind, title_lao, title_english, number, signed_on_earliest,
      signed_on_latest, in_force_from_earliest, in_force_from_latest, in_force_until_earliest,
      in_force_until_latest, version
    from programme.agreement order by coalesce(signed_on_earliest, in_force_from_earliest), id`,
  'agreement-parties': `select agreement_id, part, organisation_id,
      ${called('party.organisation_id')} as organisation, country
    from programme.agreement_party as party order by agreement_id, position`,
  'agreement-values': `select agreement_id, minor_units, currency from programme.agreement_value
    order by agreement_id, position`,
  publications: `select id as publication_id, kind, title_lao, title_english, version
    from programme.publication order by kind, title_lao, id`,
  'publication-versions': `select version.id as version_id, version.publication_id, version.state, version.number,
      version.issued_by_id as organisation_id, ${called('version.issued_by_id')} as organisation,
      version.dated_earliest, version.dated_latest, file.sha256 as file_sha256, version.version
    from programme.publication_version as version
    left join programme.publication_file as file on file.version_id = version.id
    order by version.publication_id, version.dated_earliest, version.id`,
  'plan-links': `
    select 'event' as record, event_id as record_id, plan_node_id as node_id from programme.programme_event_plan_node
    union all select 'resource', record_id, node_id from programme.resource_plan_node
    union all select 'staff-post', record_id, node_id from programme.staff_post_plan_node
    union all select 'agreement', record_id, node_id from programme.agreement_plan_node
    union all select 'publication', record_id, node_id from programme.publication_plan_node
    order by 1, 2, 3`,
};
