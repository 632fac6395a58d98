/** How a claim for money stands. */
export const claimStates = [
  'drafted',
  'claimed',
  'ordered',
  'rejected',
  'settled',
  'paid-in-part',
  'paid-in-full',
  'given-up',
] as const;
export type ClaimState = (typeof claimStates)[number];

/** What somebody did with it, in the order in which it is offered: what was claimed once is rarely claimed again. */
export const claimMoveNames = [
  'draft',
  'order',
  'settle',
  'reject',
  'pay',
  'pay-in-full',
  'find-unpaid',
  'claim',
  'give-up',
] as const;
export type ClaimMove = (typeof claimMoveNames)[number];

/**
 * Which moves may follow in which state, and where they lead; what is not in the table is illegal. What was decided or
 * given up may be claimed again, as an appeal does; whether a payment was the whole is said by whoever records it, because
 * nothing is ever converted.
 */
export const claimMoves: Readonly<
  Record<ClaimState | 'none', Readonly<Partial<Record<ClaimMove, ClaimState>>>>
> = {
  none: { draft: 'drafted' },
  drafted: { claim: 'claimed', 'give-up': 'given-up' },
  claimed: { order: 'ordered', settle: 'settled', reject: 'rejected', 'give-up': 'given-up' },
  ordered: { pay: 'paid-in-part', 'pay-in-full': 'paid-in-full', claim: 'claimed', 'give-up': 'given-up' },
  rejected: { claim: 'claimed', 'give-up': 'given-up' },
  settled: { pay: 'paid-in-part', 'pay-in-full': 'paid-in-full', 'give-up': 'given-up' },
  'paid-in-part': { pay: 'paid-in-part', 'pay-in-full': 'paid-in-full', 'give-up': 'given-up' },
  'paid-in-full': { 'find-unpaid': 'paid-in-part' },
  'given-up': { claim: 'claimed' },
};

/** Where a move leads; undefined where it is illegal. */
export const claimAfter = (state: ClaimState | 'none', move: ClaimMove): ClaimState | undefined =>
  claimMoves[state][move];

/** What is asked beside the day of a move: the sum that was ordered, agreed or paid, or why it came to an end. */
export const claimMoveAsks = {
  draft: 'nothing',
  claim: 'nothing',
  order: 'sum',
  settle: 'sum',
  reject: 'reason',
  pay: 'sum',
  'pay-in-full': 'sum',
  'find-unpaid': 'nothing',
  'give-up': 'reason',
} as const satisfies Record<ClaimMove, 'nothing' | 'sum' | 'reason'>;
