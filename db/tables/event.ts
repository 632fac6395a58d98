import type { AnswerColumns, PartialDateColumns, PlaceColumns, Recorded } from './columns.ts';

/** A free event; the same table in the register and in both wings. */
export type EventTable = Recorded &
  AnswerColumns<'kind'> &
  AnswerColumns<'certainty'> &
  PartialDateColumns<'when'> &
  PlaceColumns<'place'> & {
    id: string;
    case_id: string;
    what: string;
    when_answer: string;
    changed_at: string;
  };
