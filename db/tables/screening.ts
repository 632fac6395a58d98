import type { Wing } from '../../shared/compartment.ts';
import type { AnswerColumns, PartialDateColumns, PlaceColumns, Recorded } from './columns.ts';

/** What a screening says in codes, beside the answers to its items. */
export type ScreeningContent = PartialDateColumns<'held_on'> &
  AnswerColumns<'held_at'> &
  PlaceColumns<'place'> &
  AnswerColumns<'interpreter'> &
  AnswerColumns<'interpreter_language'> &
  AnswerColumns<'consent'> & {
    held_on_answer: string;
    interviews_elsewhere: number | null;
    interviews_elsewhere_answer: string;
    instrument_id: string;
    instrument_version: number;
    path: string;
    act: string;
    conclusion: string | null;
  };

export type ScreeningTable = Recorded &
  ScreeningContent & { id: string; case_id: string; wing: Wing; changed_at: string };

export type ScreeningAnswerTable = Recorded & { screening_id: string; item_code: string; answer: string };

export type ScreeningWordsTable = Recorded & {
  screening_id: string;
  case_id: string;
  interpreter_name: string | null;
  present_others: string | null;
  repeat_reason: string | null;
  path_reason: string | null;
  conclusion_reason: string | null;
  notes: string | null;
  changed_at: string;
};

export type ScreeningItemNoteTable = Recorded & { screening_id: string; item_code: string; note: string };

export type ScreeningInstrumentTable = Recorded & {
  instrument_id: string;
  instrument_version: number;
  content: string;
};
