import { countries } from '../../shared/codes/countries.ts';
import { placeTypes } from '../../shared/codes/place-types.ts';
import { givenValue } from '../../shared/domain/answer.ts';
import { countryOf, type RouteLeg } from '../../shared/domain/route-leg.ts';
import type { Text } from '../text/use-text.ts';

/** Where a leg lay, in the words that stand in it: what kind of place, what it is called, what was said of it, and the country. */
export function legPlaceText(leg: RouteLeg, { label }: Text): string {
  const placeType = givenValue(leg.placeType);
  const country = givenValue(countryOf(leg));
  return [
    placeType === undefined ? '' : label(placeTypes, placeType),
    givenValue(leg.placeName) ?? '',
    givenValue(leg.place)?.freeText ?? '',
    country === undefined ? '' : label(countries, country),
  ]
    .filter(Boolean)
    .join(', ');
}
