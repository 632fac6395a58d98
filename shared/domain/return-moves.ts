/** How a return stands. */
export const returnStates = ['planned', 'agreed', 'returned', 'cancelled'] as const;
export type ReturnState = (typeof returnStates)[number];

/** What somebody does with it. */
export const returnMoveNames = ['plan', 'agree', 'return', 'correct-day', 'cancel'] as const;
export type ReturnMove = (typeof returnMoveNames)[number];

/** Which moves may follow in which state, and where they lead; what is not in the table is illegal. */
export const returnMoves: Readonly<
  Record<ReturnState | 'none', Readonly<Partial<Record<ReturnMove, ReturnState>>>>
> = {
  none: { plan: 'planned' },
  planned: { agree: 'agreed', cancel: 'cancelled' },
  agreed: { return: 'returned', cancel: 'cancelled' },
  returned: { 'correct-day': 'returned' },
  cancelled: {},
};

/** Where a move leads; undefined where it is illegal. */
export const returnAfter = (state: ReturnState | 'none', move: ReturnMove): ReturnState | undefined =>
  returnMoves[state][move];
