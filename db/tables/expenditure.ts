import type { Expenditure } from '../../shared/domain/expenditure.ts';
import type { Currency } from '../../shared/domain/money.ts';
import type { Recorded } from './columns.ts';

export type ExpenditureTable = Recorded & {
  id: string;
  node_id: string;
  spent_on: string;
  source: Expenditure['source'];
  giver: string | null;
  minor_units: number;
  currency: Currency;
  words: string | null;
  changed_at: string;
  changed_by: string;
  taken_back_at: string | null;
  taken_back_by: string | null;
  taken_back_because: string | null;
};

export type ExpenditureTables = { 'programme.expenditure': ExpenditureTable };
