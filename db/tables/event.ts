import type { AnswerColumns, PartialDateColumns, PlaceColumns, Recorded } from './columns.ts';

/** What an event says. */
export type EventContent = AnswerColumns<'kind'> &
  AnswerColumns<'certainty'> &
  PartialDateColumns<'when'> &
  PlaceColumns<'place'> & { what: string; when_answer: string; is_heavy: number };

/** A free event; the same table in the register and in both wings. */
export type EventTable = Recorded & EventContent & { id: string; case_id: string; changed_at: string };
