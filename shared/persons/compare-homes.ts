import type { Compared } from './compare-persons.ts';
import type { ComparedHome } from './compared-person.ts';
import { matchWeights } from './match-weights.ts';

const PROVINCE_DIGITS = 2;
const DISTRICT_DIGITS = 4;

/** Compares two homes at the deepest level that both know; words count when they name a division of the other. */
export function compareHomes(one: ComparedHome | null, other: ComparedHome | null): Compared | null {
  if (one === null || other === null) return null;
  if (one.placeCode !== null && other.placeCode !== null) return compareCodes(one.placeCode, other.placeCode);
  if (one.words !== '' && one.words === other.words)
    return { agreement: 'same', weight: matchWeights.home.villageInWords };
  return best(inWords(one, other), inWords(other, one));
}

function compareCodes(a: string, b: string): Compared {
  const weights = matchWeights.home;
  const isSame = a === b;
  if (a.slice(0, PROVINCE_DIGITS) !== b.slice(0, PROVINCE_DIGITS))
    return { agreement: 'differs', weight: weights.otherProvince };
  if (a.length < DISTRICT_DIGITS || b.length < DISTRICT_DIGITS)
    return { agreement: isSame ? 'same' : 'compatible', weight: weights.province };
  if (a.slice(0, DISTRICT_DIGITS) !== b.slice(0, DISTRICT_DIGITS))
    return { agreement: 'differs', weight: weights.otherDistrict };
  if (a.length === DISTRICT_DIGITS || b.length === DISTRICT_DIGITS)
    return { agreement: isSame ? 'same' : 'compatible', weight: weights.district };
  return isSame
    ? { agreement: 'same', weight: weights.village }
    : { agreement: 'differs', weight: weights.otherVillage };
}

/** Names of one character stand in too many words. */
const SHORTEST_NAME = 2;

/** Whether the words of one name the village, or else the district, of the other. Words that name neither say nothing. */
function inWords({ words }: ComparedHome, { placeCode, names }: ComparedHome): Compared | null {
  if (words === '' || placeCode === null) return null;
  const levels = names.map((level) =>
    level.some((name) => name.length >= SHORTEST_NAME && words.includes(name)),
  );
  const hasVillage = placeCode.length > DISTRICT_DIGITS && levels[0] === true;
  const hasDistrict = levels.slice(placeCode.length > DISTRICT_DIGITS ? 1 : 0, -1).includes(true);
  const weights = matchWeights.home;
  if (hasVillage && hasDistrict) return { agreement: 'alike', weight: weights.villageInWords };
  if (hasDistrict || hasVillage) return { agreement: 'compatible', weight: weights.districtInWords };
  return null;
}

const best = (one: Compared | null, other: Compared | null): Compared | null =>
  one === null || (other !== null && other.weight > one.weight) ? other : one;
