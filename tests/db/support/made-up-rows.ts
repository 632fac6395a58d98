import type Database from 'better-sqlite3';
import type { Row } from './earlier-files.ts';
import { insertAnything } from './insert-anything.ts';

/** The two persons of a register that are furthest apart in its order. */
function twoPersons(sqlite: Database.Database): { readonly one: string; readonly other: string } {
  const found = sqlite
    .prepare<[], { one: string; other: string }>('select min(id) as one, max(id) as other from person')
    .get();
  if (found === undefined) throw new Error('There is nobody on file');
  return found;
}

const unknown = {
  kind_answer: 'unknown',
  when_answer: 'unknown',
  certainty_answer: 'unknown',
  place_answer: 'unknown',
};
const TEN_LETTERS = 'a reason..';

/** What a row must say, by its table, where the office to practise in has none: what its constraints ask for, and no more. */
export const madeUpRows: Readonly<Record<string, (sqlite: Database.Database) => Row>> = {
  export: () => ({ kind: 'statistics', from_month: '2026-01', to_month: '2026-02', cases: 3 }),
  protocol_template: () => ({ steps: '[]' }),
  health_check: () => ({ compartment: 'register', kind: 'read' }),
  clock_jump: () => ({ kind: 'set-back', seconds: 7 }),
  backup_key: () => ({ sealed: Buffer.from('sealed') }),
  case_exclusion: () => ({ account_id: 'another' }),
  released_event: () => ({ ...unknown, from_wing: 'investigation', what: 'what', is_heavy: 0 }),
  duplicate_decision: (sqlite) => {
    const { one, other } = twoPersons(sqlite);
    return { one_id: one, other_id: other, finding: 'same', weight: 1.5 };
  },
  duplicate_pair: (sqlite) => {
    const { one, other } = twoPersons(sqlite);
    return { one_id: one, other_id: other, weight: 1.5, strength: 'likely', reasons: '[]' };
  },
  person_photo: () => ({ jpeg: Buffer.from('jpeg') }),
  person_merge: (sqlite) => {
    const { one, other } = twoPersons(sqlite);
    return { kept_person_id: one, merged_person_id: other, kept_version: 2 };
  },
  person_merge_part: () => ({ kind: 'case' }),
  consent_override: () => ({
    wing: 'investigation',
    recipient: 'class:family',
    from_day: '2026-01-01',
    until: '2026-01-02',
  }),
  task_act: () => ({ act: 'close' }),
  draft: () => ({ case_id: 'a case', subject: 'case' }),
  release: () => ({ state: 'proposed' }),
  urgent_access: () => ({ reason: TEN_LETTERS }),
  consent_override_words: () => ({ reason: TEN_LETTERS }),
  referral_remark: () => ({ remark: 'remark' }),
  plan_edition: () => ({ state: 'draft', starts_on: '2026-01-01', ends_on: '2030-12-31' }),
  plan_node_content: () => ({ level: 'goal', parent_id: null }),
  plan_node_agency: () => ({ part: 'responsible', name: 'agency' }),
  indicator: () => ({
    measure: 'count',
    denominator: null,
    accrual: 'per-period',
    period_length: 'year',
    first_period: '2026',
    last_period: '2027',
    feeds_id: null,
    counted_thing: null,
    counted_within_days: null,
  }),
  indicator_dimension: () => ({ dimension: 'sex' }),
  indicator_figure: () => ({
    kind: 'target',
    period: '2026',
    revision: 1,
    state: 'draft',
    numerator: 7,
    denominator: null,
    changed_because: null,
    compared_numerator: null,
    compared_denominator: null,
  }),
  indicator_figure_part: () => ({ dimension: 'sex', numerator: 3, denominator: null }),
  indicator_figure_act: () => ({
    position: 1,
    act: 'draft',
    state_before: 'none',
    state_after: 'draft',
    because: null,
  }),
  indicator_count: () => ({ period: '2026', numerator: 5, denominator: null }),
  expenditure: () => ({
    spent_on: '2026-03-04',
    source: 'State',
    minor_units: 5,
    currency: 'LAK',
    taken_back_at: null,
    taken_back_by: null,
    taken_back_because: null,
  }),
  evidence_file: () => ({
    of_kind: 'another',
    size: 4,
    sha256: 'a'.repeat(64),
    bytes: Buffer.from('file'),
    removed_at: null,
    removed_by: null,
  }),
  resource: () => ({ kind: 'Premises' }),
  staff_count: () => ({ counted_on: '2026-01-01' }),
  agreement: () => ({ kind: 'Treaty' }),
  agreement_party: () => ({ part: 'Party', country: 'TH' }),
  publication: () => ({ kind: 'Law' }),
  publication_version: () => ({ state: 'Draft', dated_precision: 'day' }),
  publication_file: () => ({ sha256: 'a'.repeat(64), size: 4, bytes: Buffer.from('%PDF') }),
  programme_event: () => ({
    kind: 'Training',
    standing: 'Held',
    begins_earliest: '2023-12-11',
    begins_latest: '2023-12-11',
    begins_is_approximate: 0,
    first_day: '2023-12-11',
    last_day: '2023-12-11',
  }),
  programme_event_age_count: () => ({ total: 3, women: 2 }),
  programme_event_country: () => ({ country: 'TH' }),
  programme_event_party: () => ({ role: 'organiser', name: 'party' }),
  programme_event_place: () => ({ free_text: 'place' }),
  programme_event_reach: () => ({ estimate: 5, low: 4, high: 6 }),
  event_attendance: () => ({ day: '2023-12-11' }),
  event_follow_up: () => ({ done_on: '2024-06-11', asked: 3, answered: 2, using_it: 1 }),
  trainee_pair: (sqlite) => {
    insertAnything(sqlite, 'trainee', { id: 'another', root_id: 'another' });
    const [one, other] = sqlite.prepare<[], string>('select id from trainee order by id').pluck().all();
    return { one_id: one, other_id: other, weight: 1.5 };
  },
};
