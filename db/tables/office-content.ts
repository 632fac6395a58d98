import type { Recorded } from './columns.ts';
import type { ReferralTermsTable } from './referral.ts';
import type { ScreeningInstrumentTable } from './screening.ts';

export type OfficeTable = Recorded & {
  id: number;
  code: string;
  name_lao: string;
  name_english: string;
  province_code: string;
};

export type PreferenceTable = Recorded & {
  account_id: string;
  language: string;
  idle_lock_minutes: number;
  text_size_percent: number;
  contrast: string;
  hides_from_capture: number;
  reminds_of_tasks: number;
};

/** One time that two sheets of a set were typed in and were right. */
export type RecoveryProofTable = Recorded & { id: string; sheet_set: string; occasion: string };

export type BackupTable = Recorded & {
  id: number;
  folder: string;
  rhythm: string;
  keeping: string;
  last_made_at: string | null;
  /** Where the newest copy lies; another folder may have been chosen since. */
  last_folder: string | null;
  last_tested_at: string | null;
  failure: string | null;
  failed_at: string | null;
};

/** A copy that was opened in a scratch place and looked through. */
export type BackupDrillTable = Recorded & {
  id: string;
  copy_made_at: string;
  manifest_sha256: string | null;
  /** Canonical JSON. */
  findings: string;
  is_passed: number;
  is_recognised: number | null;
};

/** Somebody outside who opens copies with an age identity of their own. */
export type BackupHolderTable = Recorded & { id: string; name: string; recipient: string; signature: string };

export type BackupHolderCompartmentTable = { holder_id: string; compartment: string };

/** The key of a compartment, sealed to the recovery identity and the holders: an age file. */
export type BackupKeyTable = Recorded & {
  compartment: string;
  epoch: number;
  recipients_sha256: string;
  sealed: Uint8Array;
};

/** What the last look of one kind through a compartment's file found; `created_at` is when that was. */
export type HealthCheckTable = Recorded & { compartment: string; kind: string; problem: string | null };

/** A jump of the clock; `created_at` as the clock stood after it. */
export type ClockJumpTable = Recorded & { id: string; kind: string; seconds: number };

export type PlaceTable = Recorded & {
  code: string;
  level: string;
  parent_code: string | null;
  name_lao: string;
  name_english: string;
  confidence: string;
  valid_from: string | null;
  valid_to: string | null;
  successor_code: string | null;
};

/** One name of a division: `lao` and `latin` those of now, `spelling`, or `earlier` with the day or year of its end. */
export type PlaceNameTable = Recorded & {
  place_code: string;
  kind: string;
  text: string;
  folded: string;
  sound: string;
  until: string | null;
};

export type ExportTable = Recorded & {
  sequence: number;
  kind: string;
  /** Of statistics only. */
  from_month: string | null;
  to_month: string | null;
  cases: number | null;
  file_name: string;
  recipient_sha256: string;
  manifest_sha256: string;
};

export type ProtocolTemplateTable = {
  version: number;
  steps: string;
  created_at: string;
  created_by: string;
};

export type OfficeContentTables = {
  'main.protocol_template': ProtocolTemplateTable;
  'main.referral_terms': ReferralTermsTable;
  'main.office': OfficeTable;
  'main.preference': PreferenceTable;
  'main.place': PlaceTable;
  'main.place_name': PlaceNameTable;
  'main.recovery_proof': RecoveryProofTable;
  'main.backup': BackupTable;
  'main.backup_drill': BackupDrillTable;
  'main.backup_holder': BackupHolderTable;
  'main.backup_holder_compartment': BackupHolderCompartmentTable;
  'main.backup_key': BackupKeyTable;
  'main.export': ExportTable;
  'main.health_check': HealthCheckTable;
  'main.clock_jump': ClockJumpTable;
  'main.screening_instrument': ScreeningInstrumentTable;
};
