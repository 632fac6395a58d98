import { countingRules } from '../../../shared/domain/indicator-binding.ts';
import { lengthOfPeriod } from '../../../shared/domain/indicator-period.ts';
import type { Indicator } from '../../../shared/domain/indicator.ts';
import { Refusal } from '../../../shared/result.ts';
import { readCases } from '../../../db/repositories/case-repository.ts';
import { hasCount, insertCount } from '../../../db/repositories/indicator-counts.ts';
import type { Handler } from '../handler.ts';
import { refuseField } from './domain-checks.ts';
import { amountCounted, countedBehind, requireCounting, requireIndicator } from './indicator-checks.ts';

export const countNow: Handler<'indicator.countNow'> = async ({ indicatorId, period }, work) => {
  const { indicator } = await requireIndicator(work, indicatorId);
  requirePeriod(indicator, period);
  const { thing } = requireCounting(indicator);
  const amount = amountCounted(indicator, await countedBehind(work, indicator, period));
  work.note({ record: indicatorId, detail: { period, rule: thing } });
  return { amount, ruleVersion: countingRules[thing].version };
};

/** Counts, and keeps the number for everybody who reads the plan. */
export const takeCount: Handler<'indicator.takeCount'> = async ({ countId, indicatorId, period }, work) => {
  const { db, stamp, note } = work;
  const { indicator } = await requireIndicator(work, indicatorId);
  requirePeriod(indicator, period);
  const { thing, withinDays } = requireCounting(indicator);
  const amount = amountCounted(indicator, await countedBehind(work, indicator, period));
  if (await hasCount(db, countId)) throw new Refusal({ code: 'refused', reason: 'record-exists' });
  const ruleVersion = countingRules[thing].version;
  await insertCount(db, { countId, indicatorId, period, amount, thing, withinDays, ruleVersion }, stamp);
  note({
    record: indicatorId,
    detail: { period, rule: thing, ruleVersion, count: countId },
    touched: ['programme'],
  });
  return { amount };
};

export const countedCases: Handler<'indicator.countedCases'> = async ({ indicatorId, period }, work) => {
  const { indicator } = await requireIndicator(work, indicatorId);
  requirePeriod(indicator, period);
  const counted = await countedBehind(work, indicator, period);
  const caseIds = [...new Set(counted.map(({ caseId }) => caseId))];
  const numbers = new Map((await readCases(work.db, caseIds)).map(({ caseId, number }) => [caseId, number]));
  work.note({ record: indicatorId, detail: { period, shown: counted.length } });
  return counted.flatMap((line) => {
    const number = numbers.get(line.caseId);
    return number === undefined ? [] : [{ ...line, number }];
  });
};

/** A count is of a period that the indicator measures. */
function requirePeriod({ firstPeriod, lastPeriod, periodLength }: Indicator, period: string): void {
  if (lengthOfPeriod(period) !== periodLength) refuseField('period', 'period-of-other-length');
  if (period < firstPeriod || period > lastPeriod) refuseField('period', 'period-outside');
}
