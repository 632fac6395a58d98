/** How a visit after a return stands. */
export const visitStates = ['planned', 'moved', 'done', 'not-reached', 'refused'] as const;
export type VisitState = (typeof visitStates)[number];

/** What becomes of a visit; `do` also amends what was said of one that is done. */
export const visitMoveNames = ['do', 'miss', 'refuse', 'move'] as const;
export type VisitMove = (typeof visitMoveNames)[number];

/**
 * Which moves may follow in which state, and where they lead; what is not in the table is illegal. Nobody is written off:
 * whoever was not reached, or refused, may be asked again.
 */
export const visitMoves: Readonly<Record<VisitState, Readonly<Partial<Record<VisitMove, VisitState>>>>> = {
  planned: { do: 'done', miss: 'not-reached', refuse: 'refused', move: 'moved' },
  moved: { do: 'done', miss: 'not-reached', refuse: 'refused', move: 'moved' },
  'not-reached': { do: 'done', miss: 'not-reached', refuse: 'refused', move: 'moved' },
  refused: { do: 'done', move: 'moved' },
  done: { do: 'done' },
};

/** Where a move leads; undefined where it is illegal. */
export const visitAfter = (state: VisitState, move: VisitMove): VisitState | undefined =>
  visitMoves[state][move];

/** Whether a visit is still to come. */
export const isVisitOpen = (state: VisitState): boolean => state === 'planned' || state === 'moved';
