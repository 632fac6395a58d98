/** Where a referral stands. The last four are its end. */
export const referralStates = [
  'drafted',
  'sent',
  'received',
  'accepted',
  'in-service',
  'refused',
  'completed',
  'ended',
  'revoked',
] as const;
export type ReferralState = (typeof referralStates)[number];

/** What is done with a referral. */
export const referralMoveNames = [
  'draft',
  'amend',
  'send',
  'receive',
  'accept',
  'refuse',
  'begin',
  'complete',
  'end',
  'coordinate',
  'revoke',
] as const;
export type ReferralMove = (typeof referralMoveNames)[number];

/** What the receiving side does; the others are the sender's. */
export const answerMoves = [
  'receive',
  'accept',
  'refuse',
  'begin',
  'complete',
  'end',
] as const satisfies readonly ReferralMove[];
export type AnswerMove = (typeof answerMoves)[number];

/**
 * What may be done with a referral in which state, and where it leads; what is not in the table is illegal. An answer need
 * not be announced by a receipt. The sender takes a referral back from every state before its end, and notes the steps of
 * a return to another country while one is under way.
 */
export const referralMoves: Readonly<
  Record<ReferralState | 'none', Readonly<Partial<Record<ReferralMove, ReferralState>>>>
> = {
  none: { draft: 'drafted' },
  drafted: { amend: 'drafted', send: 'sent', revoke: 'revoked' },
  sent: { receive: 'received', accept: 'accepted', refuse: 'refused', coordinate: 'sent', revoke: 'revoked' },
  received: { accept: 'accepted', refuse: 'refused', coordinate: 'received', revoke: 'revoked' },
  accepted: { begin: 'in-service', end: 'ended', coordinate: 'accepted', revoke: 'revoked' },
  'in-service': { complete: 'completed', end: 'ended', coordinate: 'in-service', revoke: 'revoked' },
  refused: {},
  completed: {},
  ended: {},
  revoked: {},
};

/** Where a move leads from a state; undefined where it is illegal there. */
export const referralAfter = (state: ReferralState | 'none', move: ReferralMove): ReferralState | undefined =>
  referralMoves[state][move];

/** Whether something may still be done with a referral. */
export const isReferralOpen = (state: ReferralState): boolean => Object.keys(referralMoves[state]).length > 0;

/** Whether it was sent, and nobody has said yes or no. */
export const isUnanswered = (state: ReferralState): boolean => state === 'sent' || state === 'received';

/** Whether it is under way: sent, and at no end. */
export const isUnderWay = (state: ReferralState): boolean => state !== 'drafted' && isReferralOpen(state);
