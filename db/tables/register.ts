import type { Wing } from '../../shared/compartment.ts';
import type { ClosureState } from '../../shared/domain/closure-moves.ts';
import type { TaskState } from '../../shared/domain/task-moves.ts';
import type {
  AnswerColumns,
  PartialDateColumns,
  PlaceColumns,
  Recorded,
  RequiredPartialDateColumns,
} from './columns.ts';
import type {
  ConsentCategoryTable,
  ConsentOverrideCategoryTable,
  ConsentOverrideTable,
  ConsentTable,
  ConsentToldTable,
  DisclosureCategoryTable,
  DisclosureTable,
} from './consent.ts';
import type {
  DuplicateDecisionTable,
  DuplicatePairTable,
  MatchKeyTable,
  MatchPersonTable,
  MatchWordTable,
  PersonToCompareTable,
} from './duplicates.ts';
import type { EventContent, EventTable } from './event.ts';
import type { FieldHistoryTable } from './field-history.ts';
import type { ProposalActTable, ProposalTable } from './proposal.ts';
import type {
  ReferralActTable,
  ReferralCategoryTable,
  ReferralMessageTable,
  ReferralNeedTable,
  ReferralTable,
} from './referral.ts';
import type { ScreeningAnswerTable, ScreeningTable } from './screening.ts';
import type {
  MoneyOwedTable,
  RouteLegCodeTable,
  RouteLegTable,
  WhatHappenedCodeTable,
  WhatHappenedTable,
} from './what-happened.ts';
import type {
  SearchNumberEndTable,
  SearchNumberTable,
  SearchPersonTable,
  SearchTermTable,
  SearchWordTable,
} from './search.ts';

export type PersonTable = Recorded &
  AnswerColumns<'sex'> &
  AnswerColumns<'ethnic_group'> &
  PartialDateColumns<'birth'> &
  AnswerColumns<'title'> &
  AnswerColumns<'interpreter_language'> &
  AnswerColumns<'life_status'> &
  PartialDateColumns<'died_on'> &
  PlaceColumns<'home'> & {
    id: string;
    name_lao_answer: string;
    name_latin_answer: string;
    other_names_answer: string;
    birth_answer: string;
    birth_kind: string | null;
    birth_age_years: number | null;
    birth_age_is_approximate: number | null;
    nationalities_answer: string;
    languages_answer: string;
    disabilities_answer: string;
    died_on_answer: string;
    changed_at: string;
    /** The person whose record this one became part of. */
    merged_into: string | null;
  };

export type PersonNameTable = Recorded & {
  id: string;
  person_id: string;
  /** `lao` and `latin` are the main names; all others are codes of the list of name kinds. */
  kind: string;
  position: number;
  text: string;
  /** Folded for search, never shown. */
  folded: string;
};

/** One code of an answer of several values to a question about a person. */
export type PersonCodeTable = Recorded & { person_id: string; code: string; position: number };

/** A record that belongs to a person; what is removed stays with its end. */
export type OfPerson = Recorded & {
  id: string;
  person_id: string;
  changed_at: string;
  changed_by: string;
  removed_at: string | null;
};

export type PersonDocumentTable = OfPerson &
  AnswerColumns<'type'> &
  AnswerColumns<'number'> &
  AnswerColumns<'issuer'> &
  AnswerColumns<'issuing_country'> &
  PartialDateColumns<'issued_on'> &
  PartialDateColumns<'expires_on'> &
  AnswerColumns<'held_by'> &
  AnswerColumns<'remark'> & { issued_on_answer: string; expires_on_answer: string };

export type PersonContactTable = OfPerson &
  AnswerColumns<'belongs_to'> &
  AnswerColumns<'safety'> &
  AnswerColumns<'when_to'> &
  AnswerColumns<'how'> &
  AnswerColumns<'may_be_said'> & { kind: string; value: string };

export type RelationshipTable = OfPerson &
  AnswerColumns<'name'> &
  AnswerColumns<'phone'> &
  AnswerColumns<'safety'> &
  AnswerColumns<'remark'> & { kind: string; other_person_id: string | null; is_guardian: number };

export type PersonPhotoTable = OfPerson &
  PartialDateColumns<'taken_on'> & { jpeg: Uint8Array; taken_on_answer: string };

/** Two records of one person made one; `undone_at` is null while it stands. */
export type PersonMergeTable = Recorded & {
  id: string;
  kept_person_id: string;
  merged_person_id: string;
  kept_answers_before: string;
  kept_version_before: number;
  merged_version_before: number;
  kept_version: number;
  undone_at: string | null;
  undone_by: string | null;
};

/** One record that a merge moved or changed. */
export type PersonMergePartTable = Recorded & { merge_id: string; kind: string; record_id: string };

export type CaseCounterTable = Recorded & { year: number; last_number: number };

export type CaseFileTable = Recorded &
  RequiredPartialDateColumns<'opened_on'> &
  AnswerColumns<'source_of_detection'> &
  PartialDateColumns<'found_on'> &
  PlaceColumns<'found_at'> & {
    id: string;
    person_id: string;
    number: string;
    number_year: number;
    number_counter: number;
    responsible_officer: string;
    found_on_answer: string;
    statistics_subject: string;
    /** What the person came to notice by together with others; null for a case of its own. */
    incident_id: string | null;
    changed_at: string;
  };

export type IncidentTable = Recorded &
  AnswerColumns<'kind'> &
  PartialDateColumns<'when'> &
  PlaceColumns<'place'> &
  AnswerColumns<'source_of_detection'> & {
    id: string;
    when_answer: string;
    responsible_officer: string;
    forms_of_exploitation_answer: string;
    changed_at: string;
  };

export type IncidentFormOfExploitationTable = Recorded & {
  incident_id: string;
  code: string;
  position: number;
};

export type IdentificationTable = Recorded &
  AnswerColumns<'authority'> &
  PartialDateColumns<'decided_on'> & {
    id: string;
    case_id: string;
    /** From 1, in the order in which the steps were taken. */
    position: number;
    status: string;
    state_before: string;
    state_after: string;
    decided_on_answer: string;
    legal_basis_answer: string;
    told_about_help: number | null;
    told_about_help_answer: string;
    reasons_wing: Wing | null;
    screening_id: string | null;
    told_about_answer: string;
    changed_at: string;
  } & AnswerColumns<'not_identified_because'> &
  PlaceColumns<'met_at'> &
  AnswerColumns<'document'>;

export type IdentificationCodeTable = Recorded & {
  identification_id: string;
  code: string;
  position: number;
};

export type CaseAssignmentTable = Recorded & { case_id: string; account_id: string; until: string | null };

export type CaseExclusionTable = Recorded & { case_id: string; account_id: string };

type Ended = { ended_at: string | null; ended_by: string | null };

export type SafetyAlertTable = Recorded &
  Ended & { id: string; case_id: string; kind: string; wing: Wing | null };

export type NextDateTable = Recorded &
  Ended & { id: string; case_id: string; wing: Wing; kind: string; on_day: string };

export type ProtocolStepTable = Recorded & {
  id: string;
  case_id: string;
  kind: string;
  due_on: string;
  state: 'open' | 'done' | 'not-needed';
  closed_on: string | null;
  changed_at: string;
  changed_by: string;
};

/** The closing of a case by one side; why in words lies in its wing. */
export type CaseClosureTable = Recorded & {
  id: string;
  case_id: string;
  wing: Wing;
  state: ClosureState;
  reason: string;
  ended_on: string;
  proposed_at: string;
  proposed_by: string;
  decided_at: string | null;
  decided_by: string | null;
  ended_at: string | null;
  ended_by: string | null;
};

/** Something that an officer is to do; the text lies in a wing. */
export type TaskTable = Recorded & {
  id: string;
  case_id: string | null;
  kind: string;
  assignee: string;
  assigned_by: string;
  due_on: string;
  due_at: string | null;
  priority: 'high' | 'normal' | 'low';
  repeat_unit: 'day' | 'week' | 'month' | null;
  repeat_every: number | null;
  repeat_on_day: number;
  state: TaskState;
  closed_on: string | null;
  words_wing: Wing | null;
  words_id: string | null;
  follows: string | null;
  deleted_at: string | null;
  deleted_by: string | null;
  changed_at: string;
  changed_by: string;
};

/** What was done with a task and may be taken back for a moment. */
export type TaskActTable = Recorded & {
  id: string;
  task_id: string;
  act: 'close' | 'delete' | 'assign';
  task_version: number;
  assignee_before: string | null;
  assigned_by_before: string | null;
  next_task_id: string | null;
  undone_at: string | null;
};

export type WingEntriesTable = Recorded & { case_id: string; wing: Wing; entries: number };

/** A copy of a wing's event for the other wing; all content is null once it is withdrawn. */
export type ReleasedEventTable = Recorded & { [K in keyof EventContent]: EventContent[K] | null } & {
  release_id: string;
  event_id: string;
  event_version: number;
  case_id: string;
  from_wing: Wing;
  /** When and by whom the event itself was recorded. */
  recorded_at: string;
  recorded_by: string;
  withdrawn_at: string | null;
  withdrawn_by: string | null;
};

export type RegisterTables = {
  'register.person': PersonTable;
  'register.person_name': PersonNameTable;
  'register.person_nationality': PersonCodeTable;
  'register.person_language': PersonCodeTable;
  'register.person_disability': PersonCodeTable;
  'register.person_document': PersonDocumentTable;
  'register.person_contact': PersonContactTable;
  'register.relationship': RelationshipTable;
  'register.person_photo': PersonPhotoTable;
  'register.person_merge': PersonMergeTable;
  'register.person_merge_part': PersonMergePartTable;
  'register.case_counter': CaseCounterTable;
  'register.case_file': CaseFileTable;
  'register.what_happened': WhatHappenedTable;
  'register.what_happened_code': WhatHappenedCodeTable;
  'register.money_owed': MoneyOwedTable;
  'register.route_leg': RouteLegTable;
  'register.route_leg_code': RouteLegCodeTable;
  'register.incident': IncidentTable;
  'register.incident_form_of_exploitation': IncidentFormOfExploitationTable;
  'register.identification': IdentificationTable;
  'register.proposal': ProposalTable;
  'register.referral': ReferralTable;
  'register.referral_need': ReferralNeedTable;
  'register.referral_category': ReferralCategoryTable;
  'register.referral_message': ReferralMessageTable;
  'register.referral_act': ReferralActTable;
  'register.proposal_act': ProposalActTable;
  'register.identification_legal_basis': IdentificationCodeTable;
  'register.identification_told_about': IdentificationCodeTable;
  'register.case_assignment': CaseAssignmentTable;
  'register.case_exclusion': CaseExclusionTable;
  'register.safety_alert': SafetyAlertTable;
  'register.next_date': NextDateTable;
  'register.protocol_step': ProtocolStepTable;
  'register.case_closure': CaseClosureTable;
  'register.consent': ConsentTable;
  'register.consent_category': ConsentCategoryTable;
  'register.consent_told': ConsentToldTable;
  'register.consent_override': ConsentOverrideTable;
  'register.consent_override_category': ConsentOverrideCategoryTable;
  'register.disclosure': DisclosureTable;
  'register.disclosure_category': DisclosureCategoryTable;
  'register.task': TaskTable;
  'register.task_act': TaskActTable;
  'register.wing_entries': WingEntriesTable;
  'register.released_event': ReleasedEventTable;
  'register.event': EventTable;
  'register.screening': ScreeningTable;
  'register.screening_answer': ScreeningAnswerTable;
  'register.field_history': FieldHistoryTable;
  'register.match_person': MatchPersonTable;
  'register.match_key': MatchKeyTable;
  'register.match_word': MatchWordTable;
  'register.person_to_compare': PersonToCompareTable;
  'register.duplicate_pair': DuplicatePairTable;
  'register.duplicate_decision': DuplicateDecisionTable;
  'register.search_person': SearchPersonTable;
  'register.search_term': SearchTermTable;
  'register.search_word': SearchWordTable;
  'register.search_number': SearchNumberTable;
  'register.search_number_end': SearchNumberEndTable;
};
