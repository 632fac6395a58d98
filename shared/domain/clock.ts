import type { ClockJumpKind } from './health.ts';

/** A jump of this computer's clock. */
export type ClockJump = { readonly kind: ClockJumpKind; readonly seconds: number };

/** A clock that a person or a server corrects by less is right. */
const SET_BACK_SECONDS = 5 * 60;
/** Nobody works in an office for so long only after holidays; a clock that lost its battery or its year jumps further. */
const FAR_AHEAD_SECONDS = 30 * 86_400;

/**
 * Whether the clock jumped, by how many seconds it is ahead of where it should be, or behind it where negative: since the
 * last use, or since a steady clock was last compared with it. Undefined for what clocks do.
 */
export function clockJump(aheadBySeconds: number): ClockJump | undefined {
  const seconds = Math.round(Math.abs(aheadBySeconds));
  if (aheadBySeconds < -SET_BACK_SECONDS) return { kind: 'set-back', seconds };
  if (aheadBySeconds > FAR_AHEAD_SECONDS) return { kind: 'far-ahead', seconds };
  return undefined;
}
