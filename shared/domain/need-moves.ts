/** How a need of a person stands. */
export const needStates = ['open', 'met', 'not-met', 'no-longer'] as const;
export type NeedState = (typeof needStates)[number];

/** What somebody says of it. */
export const needMoveNames = ['meet', 'leave', 'drop', 'reopen'] as const;
export type NeedMove = (typeof needMoveNames)[number];

/** Which moves may follow in which state, and where they lead; what is not in the table is illegal. */
export const needMoves: Readonly<
  Record<NeedState | 'none', Readonly<Partial<Record<NeedMove | 'assess', NeedState>>>>
> = {
  none: { assess: 'open' },
  open: { meet: 'met', leave: 'not-met', drop: 'no-longer' },
  met: { reopen: 'open' },
  'not-met': { reopen: 'open' },
  'no-longer': { reopen: 'open' },
};

/** Where a move leads; undefined where it is illegal. */
export const needAfter = (state: NeedState, move: NeedMove): NeedState | undefined => needMoves[state][move];
