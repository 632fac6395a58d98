import type { Recorded } from './columns.ts';

export type OfficeTable = Recorded & {
  id: number;
  code: string;
  name_lao: string;
  name_english: string;
  province_code: string;
};

export type PreferenceTable = Recorded & { account_id: string; language: string; idle_lock_minutes: number };

export type PlaceTable = Recorded & {
  code: string;
  level: string;
  parent_code: string | null;
  name_lao: string;
  name_english: string;
  folded: string;
  confidence: string;
  valid_from: string | null;
  valid_to: string | null;
};

export type ExportTable = Recorded & {
  sequence: number;
  kind: string;
  from_month: string;
  to_month: string;
  cases: number;
  file_name: string;
  recipient_sha256: string;
  manifest_sha256: string;
};

export type OfficeContentTables = {
  'main.office': OfficeTable;
  'main.preference': PreferenceTable;
  'main.place': PlaceTable;
  'main.export': ExportTable;
};
