/** How a step for the best interests of a child stands. */
export const bestInterestsStates = ['begun', 'decided', 'under-review', 'ended', 'stopped'] as const;
export type BestInterestsState = (typeof bestInterestsStates)[number];

/** What somebody does with it. */
export const bestInterestsMoveNames = ['begin', 'decide', 'review', 'end', 'stop'] as const;
export type BestInterestsMove = (typeof bestInterestsMoveNames)[number];

/**
 * Which moves may follow in which state, and where they lead; what is not in the table is illegal. What was decided is
 * looked at again, as often as the child needs, and every review ends in a decision or in none.
 */
export const bestInterestsMoves: Readonly<
  Record<BestInterestsState | 'none', Readonly<Partial<Record<BestInterestsMove, BestInterestsState>>>>
> = {
  none: { begin: 'begun' },
  begun: { decide: 'decided', stop: 'stopped' },
  decided: { review: 'under-review', end: 'ended' },
  'under-review': { decide: 'decided', stop: 'stopped' },
  ended: {},
  stopped: {},
};

/** Where a move leads; undefined where it is illegal. */
export const bestInterestsAfter = (
  state: BestInterestsState | 'none',
  move: BestInterestsMove,
): BestInterestsState | undefined => bestInterestsMoves[state][move];
