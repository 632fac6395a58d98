import type { Wing } from '../../shared/compartment.ts';
import type { ConsentState } from '../../shared/domain/consent-moves.ts';
import type { OverrideFinding } from '../../shared/domain/consent-override.ts';
import type { DisclosureAct, DisclosureBasis } from '../../shared/domain/disclosure.ts';
import type { AnswerColumns, Recorded } from './columns.ts';

/** What somebody decided about one purpose and one recipient. `recipient` is the text of `recipientKey`. */
export type ConsentTable = Recorded &
  AnswerColumns<'language'> &
  AnswerColumns<'interpreter'> & {
    id: string;
    case_id: string;
    purpose: string;
    recipient: string;
    ordinal: number;
    decision: ConsentState;
    decided_on: string;
    given_by: string | null;
    assent_of_child: string;
    form: string | null;
    valid_until: string | null;
    withdrawn_on: string | null;
    withdrawal_id: string | null;
    ground: string;
    told_on: string | null;
    told_at: string | null;
    told_by: string | null;
    changed_at: string;
    changed_by: string;
  };

export type ConsentCategoryTable = Recorded & {
  consent_id: string;
  category: string;
  withheld_because: string | null;
};

export type ConsentToldTable = Recorded & { consent_id: string; told: string };

/** What a head lets go without a consent; why in words lies in the wing. */
export type ConsentOverrideTable = Recorded & {
  id: string;
  case_id: string;
  wing: Wing;
  purpose: string;
  recipient: string;
  from_day: string;
  until: string;
  finding: OverrideFinding | null;
  reviewed_at: string | null;
  reviewed_by: string | null;
};

export type ConsentOverrideCategoryTable = Recorded & { override_id: string; category: string };

/** That something went to somebody. */
export type DisclosureTable = Recorded & {
  id: string;
  case_id: string;
  purpose: string;
  recipient: string;
  act: DisclosureAct;
  act_id: string | null;
  basis: DisclosureBasis['kind'];
  consent_id: string | null;
  override_id: string | null;
  disclosed_on: string;
};

export type DisclosureCategoryTable = Recorded & { disclosure_id: string; category: string };

/** What is said of a consent in words, in each wing that had to do with it. */
export type ConsentWordsTable = Recorded & {
  consent_id: string;
  case_id: string;
  how_explained: string | null;
  given_by_name: string | null;
  interpreter_name: string | null;
  witness_name: string | null;
  reason: string | null;
  withdrawn_because: string | null;
  changed_at: string;
};

export type ConsentOverrideWordsTable = Recorded & {
  override_id: string;
  case_id: string;
  reason: string;
  remark: string | null;
};
