import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClaimAct } from '../../../../shared/domain/claim.ts';
import {
  claimAfter,
  claimMoveAsks,
  claimMoveNames,
  type ClaimState,
} from '../../../../shared/domain/claim-moves.ts';
import { claimSums } from '../../../../shared/domain/claim-sums.ts';
import { minorUnitsOf } from '../../../../shared/domain/money.ts';
import { newClaim } from '../../../support/claims.ts';

const currencies = ['LAK', 'THB', 'JPY'] as const;
const money = fc.record({
  minorUnits: fc.integer({ min: 1, max: 1_000_000 }),
  currency: fc.constantFrom(...currencies),
});

/** Acts that follow one another by the table, whatever they are. */
const acts = fc
  .array(fc.tuple(fc.constantFrom(...claimMoveNames), money), { maxLength: 15 })
  .map((wished) => {
    const done: ClaimAct[] = [];
    let state: ClaimState = 'drafted';
    for (const [move, sum] of wished) {
      const after = claimAfter(state, move);
      if (after === undefined) continue;
      state = after;
      const asks = claimMoveAsks[move];
      done.push({
        move,
        on: '2026-01-01',
        sum: asks === 'sum' ? sum : null,
        reason: asks === 'reason' ? 'Other' : null,
      });
    }
    return done;
  });

describe('the sums of claims', () => {
  it('are those of each currency by itself: nothing is converted, nothing lost', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(money, acts), { maxLength: 5 }), (drawn) => {
        const claims = drawn.map(([claimed, done]) => ({
          claim: newClaim({ claimed: { answer: 'given', value: claimed } }),
          acts: done,
        }));
        const sums = claimSums(claims);
        for (const currency of currencies) {
          const line = sums.find((each) => each.currency === currency);
          let paid = 0;
          let ordered = 0;
          let claimed = 0;
          for (const { claim, acts: done } of claims) {
            let standing = 0;
            let wasClaimed = false;
            for (const { move, sum } of done) {
              if (move === 'claim') [standing, wasClaimed] = [0, true];
              if (move === 'order' || move === 'settle')
                standing = sum?.currency === currency ? sum.minorUnits : 0;
              if ((move === 'pay' || move === 'pay-in-full') && sum?.currency === currency)
                paid += sum.minorUnits;
            }
            ordered += standing;
            if (wasClaimed && claim.claimed.answer === 'given' && claim.claimed.value.currency === currency)
              claimed += claim.claimed.value.minorUnits;
          }
          expect(line ?? { currency, claimed: 0, ordered: 0, paid: 0 }).toEqual({
            currency,
            claimed,
            ordered,
            paid,
          });
        }
      }),
    );
  });

  it('know which currencies have hundredths', () => {
    expect([minorUnitsOf('LAK'), minorUnitsOf('THB'), minorUnitsOf('VND'), minorUnitsOf('JPY')]).toEqual([
      1, 100, 1, 1,
    ]);
  });
});
