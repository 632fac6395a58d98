import type { Recorded } from './columns.ts';

/** One changed field of one saved version of a record; values are canonical JSON. */
export type FieldHistoryTable = Recorded & {
  id: string;
  entity: string;
  record_id: string;
  record_version: number;
  field: string;
  before: string | null;
  after: string;
};
