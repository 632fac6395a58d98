/** Columns that every table has. */
export type Recorded = {
  /** RFC 3339, UTC. */
  created_at: string;
  /** Account id, or `shipped` for rows that came with the program. */
  created_by: string;
  version: number;
};

/** Columns of an answer to a question with one coded or textual value. */
export type AnswerColumns<P extends string> = { [K in P]: string | null } & { [K in `${P}_answer`]: string };

/** Columns of a partial date that may be missing. */
export type PartialDateColumns<P extends string> = {
  [K in `${P}_earliest` | `${P}_latest` | `${P}_precision` | `${P}_as_typed`]: string | null;
} & { [K in `${P}_is_approximate`]: number | null };

/** Columns of a partial date that is always there. */
export type RequiredPartialDateColumns<P extends string> = {
  [K in `${P}_earliest` | `${P}_latest` | `${P}_precision` | `${P}_as_typed`]: string;
} & { [K in `${P}_is_approximate`]: number };

/** Columns of an answer whose value is a place. */
export type PlaceColumns<P extends string> = {
  [K in `${P}_place_code` | `${P}_free_text`]: string | null;
} & {
  [K in `${P}_answer`]: string;
};
