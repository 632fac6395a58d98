import type { AnswerColumns, PartialDateColumns, Recorded, RequiredPartialDateColumns } from './columns.ts';

type Changed = { changed_at: string; changed_by: string };

export type ProgrammeEventTable = Recorded &
  Changed &
  RequiredPartialDateColumns<'begins'> &
  PartialDateColumns<'ends'> & {
    id: string;
    kind: string;
    standing: string;
    title_lao: string;
    title_english: string | null;
    first_day: string;
    last_day: string;
    chair_name: string | null;
    chair_position: string | null;
    materials: string | null;
    cost_minor_units: number | null;
    cost_currency: string | null;
    total: number | null;
    women: number | null;
    full_marks: number | null;
    before_people: number | null;
    before_sum: number | null;
    after_people: number | null;
    after_sum: number | null;
    remarks: string | null;
    list_id: string;
    list_version: number;
  };

export type ProgrammeEventPlaceTable = Recorded & {
  event_id: string;
  position: number;
  place_code: string | null;
  free_text: string | null;
};

export type ProgrammeEventPartyTable = Recorded & {
  event_id: string;
  role: 'organiser' | 'funder' | 'partner';
  position: number;
  organisation_id: string | null;
  name: string | null;
};

export type ProgrammeEventCountryTable = Recorded & {
  event_id: string;
  country: string;
  position: number;
};

export type ProgrammeEventSubjectTable = Recorded & {
  event_id: string;
  position: number;
  text_lao: string;
  text_english: string | null;
};

export type ProgrammeEventPlanNodeTable = Recorded & {
  event_id: string;
  plan_node_id: string;
  position: number;
};

export type ProgrammeEventAgeCountTable = Recorded & {
  event_id: string;
  band: string;
  total: number;
  women: number;
};

export type ProgrammeEventReachTable = Recorded & {
  event_id: string;
  channel: string;
  position: number;
  estimate: number;
  low: number;
  high: number;
  women: number | null;
  method: string;
  remark: string | null;
};

export type TrainerTable = Recorded &
  Changed &
  AnswerColumns<'sex'> & {
    id: string;
    name: string;
    organisation_id: string | null;
    organisation_name: string | null;
    position: string | null;
    subjects: string | null;
    phone_as_typed: string | null;
    phone_e164: string | null;
    is_active: number;
  };

export type ProgrammeEventTrainerTable = Recorded & {
  event_id: string;
  trainer_id: string;
  position: number;
};

export type TraineeTable = Recorded & {
  id: string;
  name: string;
  sex: string | null;
  born_from: number | null;
  born_to: number | null;
  office: string | null;
  position: string | null;
  root_id: string;
};

export type TraineeKeyTable = Recorded & { key: string; trainee_id: string };

export type TraineePairTable = Recorded & {
  one_id: string;
  other_id: string;
  weight: number;
  decision: 'same' | 'different' | null;
  decided_at: string | null;
  decided_by: string | null;
};

export type EventParticipantTable = Recorded &
  AnswerColumns<'sex'> &
  AnswerColumns<'age_band'> &
  AnswerColumns<'ethnic_group'> & {
    id: string;
    event_id: string;
    trainee_id: string;
    position: number;
    name: string;
    office: string | null;
    post: string | null;
    is_attendance_noted: number;
    marks_before: number | null;
    marks_after: number | null;
  };

export type EventAttendanceTable = Recorded & { participant_id: string; day: string };

export type EventFollowUpTable = Recorded &
  Changed & {
    id: string;
    event_id: string;
    done_on: string;
    way: string;
    asked: number;
    answered: number;
    using_it: number;
    still_in_post: number | null;
    findings: string | null;
  };

/** A draft of somebody of the plan; see `DraftTable` for those of the wings. */
export type ProgrammeDraftTable = Recorded & {
  owner: string;
  record_id: string;
  subject: string;
  belongs_to: string;
  base_version: number;
  content: string;
  saved_at: string;
};

export type ProgrammeEventTables = {
  'programme.programme_event': ProgrammeEventTable;
  'programme.programme_event_place': ProgrammeEventPlaceTable;
  'programme.programme_event_party': ProgrammeEventPartyTable;
  'programme.programme_event_country': ProgrammeEventCountryTable;
  'programme.programme_event_subject': ProgrammeEventSubjectTable;
  'programme.programme_event_plan_node': ProgrammeEventPlanNodeTable;
  'programme.programme_event_age_count': ProgrammeEventAgeCountTable;
  'programme.programme_event_reach': ProgrammeEventReachTable;
  'programme.programme_event_trainer': ProgrammeEventTrainerTable;
  'programme.trainer': TrainerTable;
  'programme.trainee': TraineeTable;
  'programme.trainee_key': TraineeKeyTable;
  'programme.trainee_pair': TraineePairTable;
  'programme.event_participant': EventParticipantTable;
  'programme.event_attendance': EventAttendanceTable;
  'programme.event_follow_up': EventFollowUpTable;
  'programme.draft': ProgrammeDraftTable;
};
