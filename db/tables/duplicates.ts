import type { Generated } from 'kysely';
import type { Recorded } from './columns.ts';

/** A person as compared, as JSON, with a short number for the keys. */
export type MatchPersonTable = { number: Generated<number>; person_id: string; compared: string };

export type MatchKeyTable = { key: string; number: number };

export type MatchWordTable = { code: string; persons: number };

/** Somebody whose pairs have not been looked for yet. */
export type PersonToCompareTable = { person_id: string };

/** Two persons who may be one; the one with the smaller id first. */
export type DuplicatePairTable = {
  one_id: string;
  other_id: string;
  weight: number;
  strength: string;
  reasons: string;
};

export type DuplicateDecisionTable = Recorded & {
  id: string;
  one_id: string;
  other_id: string;
  finding: string;
  reason: string | null;
  weight: number | null;
};
