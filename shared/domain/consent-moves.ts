/** How a question of consent stands, for one purpose and one recipient; `none` where no record of it exists. */
export const consentStates = ['given', 'refused', 'withdrawn', 'not-asked', 'not-able'] as const;
export type ConsentState = (typeof consentStates)[number];

/** With what a record begins: a withdrawal is only ever of a consent that was given. */
export type DecidedConsentState = Exclude<ConsentState, 'withdrawn'>;

/**
 * How the same record goes on, and to what; everything else is illegal. A decision that was made is never written over:
 * another one is another record, which supersedes it.
 */
export const consentMoves: Readonly<Record<ConsentState, readonly ConsentState[]>> = {
  'not-asked': ['given', 'refused', 'not-able'],
  given: ['withdrawn'],
  refused: [],
  withdrawn: [],
  'not-able': [],
};

/**
 * With what a new record may begin where the newest of its purpose and recipient stands so. Who has been asked is never
 * "not asked" again, and what was given is withdrawn before anything less is put in its place (see {@link mayFollow}): whom
 * it was sent to would not be told otherwise.
 */
export const consentFollows: Readonly<Record<ConsentState | 'none', readonly DecidedConsentState[]>> = {
  none: ['not-asked', 'given', 'refused', 'not-able'],
  'not-asked': [],
  given: ['given'],
  refused: ['given', 'refused', 'not-able'],
  withdrawn: ['given', 'refused', 'not-able'],
  'not-able': ['given', 'refused', 'not-able'],
};

/** Whether a record goes on so. */
export const mayMove = (from: ConsentState, to: ConsentState): boolean => consentMoves[from].includes(to);

/** What is asked of two records that follow one another. */
type Following = {
  readonly decision: ConsentState;
  readonly decidedOn: string;
  readonly categories: readonly string[];
  readonly validUntil: string | null;
};

/**
 * Whether a new record may supersede the newest one of its purpose and recipient. One that was given is renewed or widened;
 * where it has run out by the day of the new decision, it is asked anew like one that never stood.
 */
export function mayFollow(newest: Following | undefined, next: Following): boolean {
  if (newest === undefined) return begins(next, 'none');
  if (newest.decision !== 'given') return begins(next, newest.decision);
  if (newest.validUntil !== null && newest.validUntil < next.decidedOn) return begins(next, 'withdrawn');
  return begins(next, 'given') && newest.categories.every((category) => next.categories.includes(category));
}

const begins = ({ decision }: Following, after: ConsentState | 'none'): boolean =>
  decision !== 'withdrawn' && consentFollows[after].includes(decision);
