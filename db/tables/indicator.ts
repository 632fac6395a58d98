import type { EvidenceFile } from '../../shared/domain/evidence-file.ts';
import type { FigureKind } from '../../shared/domain/indicator-figure.ts';
import type { FigureMove, FigureState } from '../../shared/domain/indicator-figure-moves.ts';
import type { Recorded } from './columns.ts';

export type IndicatorTable = Recorded & {
  id: string;
  node_id: string;
  name_lao: string;
  name_english: string | null;
  definition: string;
  unit: string;
  measure: string;
  numerator: string;
  denominator: string | null;
  accrual: string;
  period_length: string;
  first_period: string;
  last_period: string;
  feeds_id: string | null;
  counted_thing: string | null;
  counted_within_days: number | null;
  changed_at: string;
  changed_by: string;
};

export type IndicatorDimensionTable = Recorded & { indicator_id: string; dimension: string };

/** One version of one figure. */
export type IndicatorFigureTable = Recorded & {
  id: string;
  indicator_id: string;
  kind: FigureKind;
  period: string;
  revision: number;
  state: FigureState;
  numerator: number;
  denominator: number | null;
  comment: string | null;
  differs_because: string | null;
  changed_because: string | null;
  compared_numerator: number | null;
  compared_denominator: number | null;
  changed_at: string;
};

export type IndicatorFigurePartTable = Recorded & {
  figure_id: string;
  dimension: string;
  category: string;
  numerator: number;
  denominator: number | null;
};

export type IndicatorFigureActTable = Recorded & {
  id: string;
  figure_id: string;
  position: number;
  act: FigureMove;
  state_before: FigureState | 'none';
  state_after: FigureState;
  because: string | null;
};

/** A number that a head had counted, without anything that was counted. */
export type IndicatorCountTable = Recorded & {
  id: string;
  indicator_id: string;
  period: string;
  thing: string;
  within_days: number | null;
  rule_version: number;
  numerator: number;
  denominator: number | null;
};

export type EvidenceFileTable = Recorded & {
  id: string;
  of_kind: 'indicator-figure';
  of_id: string;
  name: string;
  media_type: EvidenceFile['mediaType'];
  size: number;
  sha256: string;
  bytes: Uint8Array;
  removed_at: string | null;
  removed_by: string | null;
};

export type IndicatorTables = {
  'programme.indicator': IndicatorTable;
  'programme.indicator_dimension': IndicatorDimensionTable;
  'programme.indicator_figure': IndicatorFigureTable;
  'programme.indicator_figure_part': IndicatorFigurePartTable;
  'programme.indicator_figure_act': IndicatorFigureActTable;
  'programme.indicator_count': IndicatorCountTable;
  'programme.evidence_file': EvidenceFileTable;
};
