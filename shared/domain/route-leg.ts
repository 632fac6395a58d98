import { z } from 'zod';
import { codeSchema } from '../codes/code-schema.ts';
import { companions } from '../codes/companions.ts';
import { countries } from '../codes/countries.ts';
import { documentsTaken } from '../codes/documents-taken.ts';
import { placeTypes } from '../codes/place-types.ts';
import { routeLegKinds } from '../codes/route-leg-kinds.ts';
import { transportKinds } from '../codes/transport-kinds.ts';
import { livesIn } from '../compartment.ts';
import { answered, givenValue, type Answer } from './answer.ts';
import { distinctCodes } from './distinct-codes.ts';
import { line } from './free-text.ts';
import { RecordId } from './identifier.ts';
import { PartialDate } from './partial-date.ts';
import { PlaceReference } from './place-reference.ts';

/** The country of every place that the register has a code for. */
export const HOME_COUNTRY = 'LA';

type Located = { readonly country: Answer<string>; readonly place: Answer<PlaceReference> };

/**
 * One leg of the way that a person was taken (HTCDS entity Historic trafficking event): recruited, in transit, over a border
 * or exploited (at a site of exploitation); where, when, by what, and what was taken from them. A place with a code lies in the Lao PDR.
 */
export const RouteLeg = livesIn(
  'register',
  z
    .strictObject({
      id: RecordId,
      kind: codeSchema(routeLegKinds),
      country: answered(codeSchema(countries)),
      /** A division of the Lao PDR, or words for a place anywhere. */
      place: answered(PlaceReference),
      placeType: answered(codeSchema(placeTypes)),
      /** What the place is called: a company, a building, a vessel. */
      placeName: answered(line(120)),
      /** The whole time of the leg, first day to last. */
      when: answered(PartialDate),
      transport: answered(distinctCodes(transportKinds)),
      documents: answered(codeSchema(documentsTaken)),
      companions: answered(distinctCodes(companions)),
    })
    .refine(isInOneCountry, { path: ['country'], error: 'place-in-another-country' }),
);
export type RouteLeg = z.infer<typeof RouteLeg>;

function isInOneCountry({ country, place }: Located): boolean {
  return (
    country.answer !== 'given' ||
    country.value === HOME_COUNTRY ||
    (givenValue(place)?.placeCode ?? null) === null
  );
}

/** In which country a leg lay: what was answered, or the Lao PDR where the place is one of its divisions. */
export function countryOf({ country, place }: Located): Answer<string> {
  if (country.answer !== 'given' && (givenValue(place)?.placeCode ?? null) !== null)
    return { answer: 'given', value: HOME_COUNTRY };
  return country;
}
