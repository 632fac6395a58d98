import { addYears, daysBetween } from '../dates/plain-date.ts';
import type { Compared } from './compare-persons.ts';
import type { ComparedBirth } from './compared-person.ts';
import { matchWeights } from './match-weights.ts';

/**
 * Compares two births as the days between which they lie: two statements can both be true when the intervals have a day in
 * common, and say the more the shorter they are. Ages and births said with "about" are often a year or two off.
 */
export function compareBirths(one: ComparedBirth | null, other: ComparedBirth | null): Compared | null {
  if (one === null || other === null) return null;
  if (isDay(one) && isDay(other)) return compareDays(one, other);
  const gap = yearsApart(one, other);
  const weights = matchWeights.birth;
  if (gap === 0) {
    const days = Math.max(lengthOf(one), lengthOf(other));
    return {
      agreement: one.earliest === other.earliest && one.latest === other.latest ? 'same' : 'compatible',
      weight: Math.max(weights.overlapLeast, weights.sameDay - Math.log2(days) * DAY_BITS),
    };
  }
  const isLoose = [one, other].some(({ isAge, isApproximate }) => isAge || isApproximate);
  if (isLoose && gap === 1) return { agreement: 'differs', weight: weights.ageOffByOneYear };
  if (isLoose && gap === 2) return { agreement: 'differs', weight: weights.ageOffByTwoYears };
  return { agreement: 'differs', weight: weights.differs };
}

/** An interval of a year leaves about four of the bits of a day. */
const DAY_BITS = 0.6;

const isDay = ({ earliest, latest }: ComparedBirth): boolean => earliest === latest;
const lengthOf = ({ earliest, latest }: ComparedBirth): number => daysBetween(earliest, latest) + 1;
const isFirstOfJanuary = ({ earliest }: ComparedBirth): boolean => earliest.endsWith('-01-01');

function compareDays(one: ComparedBirth, other: ComparedBirth): Compared {
  const weights = matchWeights.birth;
  if (one.earliest === other.earliest)
    return {
      agreement: 'same',
      weight: isFirstOfJanuary(one) ? weights.firstOfJanuary : weights.sameDay,
    };
  const [year = '', month = '', day = ''] = one.earliest.split('-');
  if (`${year}-${day}-${month}` === other.earliest)
    return { agreement: 'alike', weight: weights.dayAndMonthExchanged };
  if (other.earliest.startsWith(year) && (isFirstOfJanuary(one) || isFirstOfJanuary(other)))
    return { agreement: 'compatible', weight: weights.firstOfJanuary };
  return { agreement: 'differs', weight: weights.differs };
}

/** Whole years between two intervals, rounded up; 0 when they have a day in common. */
function yearsApart(one: ComparedBirth, other: ComparedBirth): number {
  const [first, second] = one.earliest <= other.earliest ? [one, other] : [other, one];
  if (second.earliest <= first.latest) return 0;
  if (second.earliest <= addYears(first.latest, 1)) return 1;
  return second.earliest <= addYears(first.latest, 2) ? 2 : 3;
}
