import { givenValue } from './answer.ts';
import type { Claim, ClaimAct } from './claim.ts';
import type { Currency, Money } from './money.ts';

/** What was claimed, ordered or agreed, and paid in one currency, in its smallest units. */
export interface SumsInCurrency {
  readonly currency: Currency;
  readonly claimed: number;
  readonly ordered: number;
  readonly paid: number;
}

/** What was ordered or agreed last and stands: an appeal or a rejection takes it away. */
export function standingOrder(acts: readonly ClaimAct[]): Money | undefined {
  const decision = acts.findLast(
    ({ move }) => move === 'claim' || move === 'order' || move === 'settle' || move === 'reject',
  );
  return decision?.sum ?? undefined;
}

/** What was paid, payment by payment. */
export const paymentsOf = (acts: readonly ClaimAct[]): readonly Money[] =>
  acts.flatMap(({ move, sum }) => ((move === 'pay' || move === 'pay-in-full') && sum !== null ? [sum] : []));

/** Sums over claims, a line for each currency, in the order in which the currencies occur; nothing is converted. */
export function claimSums(
  claims: readonly { readonly claim: Claim; readonly acts: readonly ClaimAct[] }[],
): readonly SumsInCurrency[] {
  const sums = new Map<Currency, { claimed: number; ordered: number; paid: number }>();
  const add = (kind: 'claimed' | 'ordered' | 'paid', money: Money | undefined): void => {
    if (money === undefined) return;
    const line = sums.get(money.currency) ?? { claimed: 0, ordered: 0, paid: 0 };
    line[kind] += money.minorUnits;
    sums.set(money.currency, line);
  };
  for (const { claim, acts } of claims) {
    if (acts.some(({ move }) => move === 'claim')) add('claimed', givenValue(claim.claimed));
    add('ordered', standingOrder(acts));
    for (const payment of paymentsOf(acts)) add('paid', payment);
  }
  return [...sums].map(([currency, line]) => ({ currency, ...line }));
}
