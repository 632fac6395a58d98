import type { Wing } from '../../shared/compartment.ts';
import type { BestInterestsTables } from './best-interests.ts';
import type { ClaimTables } from './claim.ts';
import type { Recorded } from './columns.ts';
import type { ConsentOverrideWordsTable, ConsentWordsTable } from './consent.ts';
import type { EventTable } from './event.ts';
import type { FieldHistoryTable } from './field-history.ts';
import type { OtherInCaseRoleTable, OtherInCaseTable, WhatHappenedWordsTable } from './what-happened.ts';
import type { ProposalRemarkTable, ProposalWordsTable } from './proposal.ts';
import type { ReturnTables } from './return.ts';
import type { ReferralRemarkTable, ReferralWordsTable } from './referral.ts';
import type { ScreeningItemNoteTable, ScreeningWordsTable } from './screening.ts';

export type DraftTable = Recorded & {
  owner: string;
  record_id: string;
  subject: string;
  case_id: string | null;
  person_id: string | null;
  incident_id: string | null;
  base_version: number;
  content: string;
  saved_at: string;
};

export type UrgentAccessTable = Recorded & {
  id: string;
  case_id: string;
  account_id: string;
  reason: string;
  until: string;
  finding: 'justified' | 'not-justified' | null;
  remark: string | null;
  reviewed_at: string | null;
  reviewed_by: string | null;
};

export type ReleaseTable = Recorded & {
  id: string;
  case_id: string;
  event_id: string;
  state: 'proposed' | 'released' | 'declined' | 'withdrawn';
  reason: string;
  decided_at: string | null;
  decided_by: string | null;
  withdrawn_at: string | null;
  withdrawn_by: string | null;
};

/** Why a step of the identification ledger was taken. */
export type IdentificationReasonsTable = Recorded & {
  identification_id: string;
  case_id: string;
  reasons: string;
  changed_at: string;
};

/** What is said of closing a case in words. */
export type ClosureWordsTable = Recorded & {
  closure_id: string;
  case_id: string;
  summary: string;
  returned_because: string | null;
  reopened_because: string | null;
  changed_at: string;
};

/** What a task is, in words. */
export type TaskWordsTable = Recorded & {
  task_id: string;
  case_id: string | null;
  text: string | null;
  changed_at: string;
};

type TablesOfWing<W extends Wing> = { [K in `${W}.event`]: EventTable } & {
  [K in `${W}.draft`]: DraftTable;
} & {
  [K in `${W}.field_history`]: FieldHistoryTable;
} & {
  [K in `${W}.urgent_access`]: UrgentAccessTable;
} & {
  [K in `${W}.release`]: ReleaseTable;
} & {
  [K in `${W}.what_happened_words`]: WhatHappenedWordsTable;
} & {
  [K in `${W}.other_in_case`]: OtherInCaseTable;
} & {
  [K in `${W}.other_in_case_role`]: OtherInCaseRoleTable;
} & {
  [K in `${W}.identification_reasons`]: IdentificationReasonsTable;
} & {
  [K in `${W}.closure_words`]: ClosureWordsTable;
} & {
  [K in `${W}.consent_words`]: ConsentWordsTable;
} & {
  [K in `${W}.consent_override_words`]: ConsentOverrideWordsTable;
} & {
  [K in `${W}.task_words`]: TaskWordsTable;
} & {
  [K in `${W}.screening_words`]: ScreeningWordsTable;
} & {
  [K in `${W}.proposal_words`]: ProposalWordsTable;
} & {
  [K in `${W}.proposal_remark`]: ProposalRemarkTable;
} & {
  [K in `${W}.referral_words`]: ReferralWordsTable;
} & {
  [K in `${W}.referral_remark`]: ReferralRemarkTable;
} & {
  [K in `${W}.screening_item_note`]: ScreeningItemNoteTable;
};

export type InvestigationTables = TablesOfWing<'investigation'>;
export type AssistanceTables = TablesOfWing<'assistance'> & ClaimTables & ReturnTables & BestInterestsTables;
