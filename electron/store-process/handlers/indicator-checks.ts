import { vientianeDay } from '../../../shared/dates/vientiane-time.ts';
import { countedSpan, type Indicator } from '../../../shared/domain/indicator.ts';
import { type CountedThing, countingRules, isOfCases } from '../../../shared/domain/indicator-binding.ts';
import type { Amount } from '../../../shared/domain/indicator-figure.ts';
import { Refusal } from '../../../shared/result.ts';
import {
  countOfProgramme,
  type CountedCase,
  type Counting,
  readCounted,
} from '../../../db/repositories/indicator-counts.ts';
import {
  nodesFrom,
  readIndicator,
  type StoredIndicator,
} from '../../../db/repositories/indicator-repository.ts';
import type { Work } from '../handler.ts';
import { requireKeys, viewerOf } from './case-reach.ts';

/** An indicator on file. */
export async function requireIndicator({ db }: Work, indicatorId: string): Promise<StoredIndicator> {
  const stored = await readIndicator(db, indicatorId);
  if (stored === undefined) throw new Refusal({ code: 'not-found' });
  return stored;
}

/** The day on which the writer writes. */
export const today = ({ stamp }: Work): string => vientianeDay(stamp.at);

/** Whether a count is taken of cases, and the asker holds them. */
export const holdsCounted = ({ session }: Work, thing: CountedThing): boolean =>
  isOfCases(thing) &&
  session.store.compartments.has('register') &&
  session.store.compartments.has(countingRules[thing].liesIn);

/** What an indicator counts. */
export function requireCounting({ counts }: Indicator): Counting {
  if (counts === null) throw new Refusal({ code: 'refused', reason: 'indicator-not-counted' });
  return counts;
}

/** What is behind the count of an indicator in a period, in the session of somebody who holds it. */
export async function countedBehind(
  work: Work,
  indicator: Indicator,
  period: string,
): Promise<CountedCase[]> {
  const { thing, withinDays } = requireCounting(indicator);
  // What was held for the plan is counted for everybody, and nobody takes it.
  if (!isOfCases(thing)) throw new Refusal({ code: 'refused', reason: 'indicator-not-counted' });
  requireKeys(work, 'register', countingRules[thing].liesIn);
  return await readCounted(work.db, viewerOf(work), { thing, withinDays }, countedSpan(indicator, period));
}

/** The number of a count: of the part, and of the whole where the indicator is a share. */
export const amountCounted = ({ measure }: Indicator, counted: readonly CountedCase[]): Amount => ({
  numerator: counted.filter(({ isPart }) => isPart).length,
  denominator: measure === 'share' ? counted.length : null,
});

/** What was held for the plan, as it is counted now beside a figure; undefined where the indicator counts no such thing. */
export async function countedLive(
  { db }: Work,
  indicator: Indicator,
  period: string,
): Promise<Amount | undefined> {
  if (indicator.counts === null || isOfCases(indicator.counts.thing)) return undefined;
  const nodeIds = await nodesFrom(db, indicator.nodeId);
  const span = countedSpan(indicator, period);
  const numerator = await countOfProgramme(db, indicator.counts.thing, { nodeIds, span });
  return { numerator, denominator: null };
}
