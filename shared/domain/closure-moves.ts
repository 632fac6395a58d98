/** How the closing of one side of a case stands; `none` before anybody asked for it. */
export const closureStates = ['proposed', 'returned', 'withdrawn', 'closed', 'reopened'] as const;
export type ClosureState = (typeof closureStates)[number];

/** What somebody does with it. */
export const closureMoveNames = ['propose', 'approve', 'return', 'withdraw', 'reopen'] as const;
export type ClosureMove = (typeof closureMoveNames)[number];

/**
 * Which moves may follow in which state, and where they lead; what is not in the table is illegal. What was withdrawn or
 * reopened stays on record, and another closing begins anew.
 */
export const closureMoves: Readonly<
  Record<ClosureState | 'none', Readonly<Partial<Record<ClosureMove, ClosureState>>>>
> = {
  none: { propose: 'proposed' },
  proposed: { approve: 'closed', return: 'returned', withdraw: 'withdrawn' },
  returned: { propose: 'proposed', withdraw: 'withdrawn' },
  withdrawn: {},
  closed: { reopen: 'reopened' },
  reopened: {},
};

/** Where a move leads; undefined where it is illegal. */
export const closureAfter = (state: ClosureState | 'none', move: ClosureMove): ClosureState | undefined =>
  closureMoves[state][move];

/** Whether a side has nothing else under way while a closing stands so: one at a time. */
export const isClosureOpen = (state: ClosureState): boolean =>
  state === 'proposed' || state === 'returned' || state === 'closed';
