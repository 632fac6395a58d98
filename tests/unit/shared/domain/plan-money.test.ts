import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moneyLines, moneySums } from '../../../../shared/domain/plan-money.ts';

describe('planned and spent', () => {
  it('stand by source and currency, and the cost of events for itself', () => {
    const lines = moneyLines({
      budget: [
        { source: 'State', money: { minorUnits: 90_000_000, currency: 'LAK' } },
        { source: 'ForeignAid', money: { minorUnits: 500_000, currency: 'USD' } },
        { source: 'State', money: { minorUnits: 10_000_000, currency: 'LAK' } },
      ],
      expenditures: [
        { source: 'State', money: { minorUnits: 25_000_000, currency: 'LAK' } },
        { source: 'OwnFunds', money: { minorUnits: 1_000_000, currency: 'LAK' } },
      ],
      eventCosts: [
        { minorUnits: 4_000_000, currency: 'LAK' },
        { minorUnits: 12_050, currency: 'USD' },
      ],
    });
    expect(lines).toEqual([
      { source: 'EventCost', currency: 'LAK', planned: 0, spent: 4_000_000 },
      { source: 'OwnFunds', currency: 'LAK', planned: 0, spent: 1_000_000 },
      { source: 'State', currency: 'LAK', planned: 100_000_000, spent: 25_000_000 },
      { source: 'EventCost', currency: 'USD', planned: 0, spent: 12_050 },
      { source: 'ForeignAid', currency: 'USD', planned: 500_000, spent: 0 },
    ]);
    expect(moneySums(lines)).toEqual([
      { currency: 'LAK', planned: 100_000_000, spent: 30_000_000 },
      { currency: 'USD', planned: 500_000, spent: 12_050 },
    ]);
  });

  it('never moves from one currency to another, and loses nothing', () => {
    const money = fc.record({
      minorUnits: fc.integer({ min: 1, max: 1_000_000 }),
      currency: fc.constantFrom('LAK' as const, 'THB' as const, 'USD' as const),
    });
    const sourced = fc.record({ source: fc.constantFrom('State' as const, 'ForeignAid' as const), money });
    fc.assert(
      fc.property(
        fc.array(sourced),
        fc.array(sourced),
        fc.array(money),
        (budget, expenditures, eventCosts) => {
          const sums = moneySums(moneyLines({ budget, expenditures, eventCosts }));
          for (const currency of ['LAK', 'THB', 'USD'] as const) {
            let [planned, spent] = [0, 0];
            for (const each of budget) if (each.money.currency === currency) planned += each.money.minorUnits;
            for (const each of expenditures)
              if (each.money.currency === currency) spent += each.money.minorUnits;
            for (const each of eventCosts) if (each.currency === currency) spent += each.minorUnits;
            const found = sums.find((sum) => sum.currency === currency);
            expect({ planned: found?.planned ?? 0, spent: found?.spent ?? 0 }).toEqual({ planned, spent });
          }
        },
      ),
    );
  });
});
