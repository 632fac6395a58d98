import type { Division, PlaceSummary } from '../../shared/contract/place.ts';
import type { Text } from '../text/use-text.ts';

/** Statistical code of Vientiane Capital, which is a division of the first level, but no province. */
const CAPITAL = '01';

/** The name alone, in the language shown where it is known in it. */
export const bareName = ({ language }: Text, { nameLao, nameEnglish }: Division): string =>
  language === 'lo' ? nameLao : nameEnglish || nameLao;

/** The name with the word for its level: ເມືອງໂພນໂຮງ. */
export function namedDivision(text: Text, division: Division): string {
  const name = bareName(text, division);
  return division.code === CAPITAL ? name : text.t(`place.named.${division.level}`, { name });
}

/** A division and all that hold it, smallest first as on Lao forms. */
export const wholePlace = (text: Text, place: PlaceSummary): string =>
  [place, ...place.within].map((division) => namedDivision(text, division)).join(', ');
