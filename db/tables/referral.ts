import type { Wing } from '../../shared/compartment.ts';
import type { ReferralMove, ReferralState } from '../../shared/domain/referral-moves.ts';
import type { Recorded } from './columns.ts';

export type ReferralTable = Recorded & {
  id: string;
  case_id: string;
  /** The sender's. */
  wing: Wing;
  code: string;
  direction: 'organisation' | 'wing' | 'abroad';
  organisation_id: string | null;
  to_wing: Wing | null;
  country: string | null;
  hand_over_at: string | null;
  hand_over_at_answer: string | null;
  urgency: string;
  state: ReferralState;
  sent_on: string | null;
  sent_way: string | null;
  answer_due_on: string | null;
  changed_at: string;
};

export type ReferralNeedTable = Recorded & { referral_id: string; need: string; position: number };

export type ReferralCategoryTable = Recorded & { referral_id: string; category: string };

export type ReferralMessageTable = Recorded & { referral_id: string; message: string };

export type ReferralActTable = Recorded & {
  id: string;
  referral_id: string;
  /** From 1: the version that the referral came to by it. */
  position: number;
  act: ReferralMove;
  state_before: ReferralState | 'none';
  state_after: ReferralState;
  /** Of whoever did it, where its words lie. */
  wing: Wing;
  happened_on: string;
  how: string | null;
  reason: string | null;
  step: string | null;
};

export type ReferralWordsTable = Recorded & {
  referral_id: string;
  case_id: string;
  why: string | null;
  message: string | null;
  contact_person: string | null;
  changed_at: string;
};

export type ReferralRemarkTable = Recorded & {
  act_id: string;
  referral_id: string;
  case_id: string;
  answered_by: string | null;
  remark: string | null;
};

export type ReferralTermsTable = {
  version: number;
  unanswered_after_days: number;
  immediate_days: number;
  urgent_days: number;
  routine_days: number;
  created_at: string;
  created_by: string;
};
