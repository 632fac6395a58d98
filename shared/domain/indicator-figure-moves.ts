/**
 * How one version of a figure stands. What is approved is locked: nothing of it changes any more, and a correction is another
 * version, which is itself submitted and approved.
 */
export const figureStates = ['draft', 'submitted', 'returned', 'approved', 'dropped'] as const;
export type FigureState = (typeof figureStates)[number];

/** What somebody does with it. */
export const figureMoveNames = ['draft', 'amend', 'submit', 'withdraw', 'return', 'approve', 'drop'] as const;
export type FigureMove = (typeof figureMoveNames)[number];

/** What the writing side does with one that is on file; the others are a head's. */
export const ownFigureMoves = ['submit', 'withdraw', 'drop'] as const satisfies readonly FigureMove[];
export type OwnFigureMove = (typeof ownFigureMoves)[number];

/**
 * Which moves may follow in which state, and where they lead; what is not in the table is illegal. An amended one that was
 * returned stays so until it is submitted again, so that its reason stays in sight.
 */
export const figureMoves: Readonly<
  Record<FigureState | 'none', Readonly<Partial<Record<FigureMove, FigureState>>>>
> = {
  none: { draft: 'draft' },
  draft: { amend: 'draft', submit: 'submitted', drop: 'dropped' },
  submitted: { withdraw: 'draft', return: 'returned', approve: 'approved' },
  returned: { amend: 'returned', submit: 'submitted', drop: 'dropped' },
  approved: {},
  dropped: {},
};

/** Where a move leads; undefined where it is illegal. */
export const figureAfter = (state: FigureState | 'none', move: FigureMove): FigureState | undefined =>
  figureMoves[state][move];

/** Whether something may still be done with it: a cell has at most one such version at a time. */
export const isFigureOpen = (state: FigureState): boolean => Object.keys(figureMoves[state]).length > 0;

/** Moves by which somebody makes a figure theirs: whoever made one of them approves and returns nothing of it. */
export const authorMoves = ['draft', 'amend', 'submit'] as const satisfies readonly FigureMove[];
