/**
 * How one version of a national plan stands. What is approved is never changed again: a change to it begins the next
 * version, which is a draft until it is approved too.
 */
export const planEditionStates = ['draft', 'submitted', 'approved'] as const;
export type PlanEditionState = (typeof planEditionStates)[number];

/** What somebody does with it. */
export const planEditionMoveNames = ['submit', 'withdraw', 'return', 'approve'] as const;
export type PlanEditionMove = (typeof planEditionMoveNames)[number];

/** Which moves may follow in which state, and where they lead; what is not in the table is illegal. */
export const planEditionMoves: Readonly<
  Record<PlanEditionState, Readonly<Partial<Record<PlanEditionMove, PlanEditionState>>>>
> = {
  draft: { submit: 'submitted' },
  submitted: { withdraw: 'draft', return: 'draft', approve: 'approved' },
  approved: {},
};

/** Where a move leads; undefined where it is illegal. */
export const planEditionAfter = (
  state: PlanEditionState,
  move: PlanEditionMove,
): PlanEditionState | undefined => planEditionMoves[state][move];
