import type { Wing } from '../../shared/compartment.ts';
import type { Recorded } from './columns.ts';
import type { EventTable } from './event.ts';
import type { FieldHistoryTable } from './field-history.ts';

export type DraftTable = Recorded & {
  owner: string;
  record_id: string;
  subject: string;
  case_id: string;
  base_version: number;
  content: string;
  saved_at: string;
};

type TablesOfWing<W extends Wing> = { [K in `${W}.event`]: EventTable } & {
  [K in `${W}.draft`]: DraftTable;
} & {
  [K in `${W}.field_history`]: FieldHistoryTable;
};

export type InvestigationTables = TablesOfWing<'investigation'>;
export type AssistanceTables = TablesOfWing<'assistance'>;
