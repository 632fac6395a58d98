import { companions } from '../../../shared/codes/companions.ts';
import { countries } from '../../../shared/codes/countries.ts';
import { documentsTaken } from '../../../shared/codes/documents-taken.ts';
import { placeTypes } from '../../../shared/codes/place-types.ts';
import { transportKinds } from '../../../shared/codes/transport-kinds.ts';
import { countryOf, type RouteLeg } from '../../../shared/domain/route-leg.ts';
import { useText } from '../../text/use-text.ts';
import { PlaceText } from '../../ui/place-text.tsx';
import { answerText } from '../../ui/person-text.ts';

/** Everything that is known of one leg, question by question, for a list of facts; what was not asked is left out. */
export function LegFacts({ leg }: { readonly leg: RouteLeg }) {
  const text = useText();
  const { t, label } = text;
  const country = countryOf(leg);
  const several = (codes: readonly string[], list: Parameters<typeof label>[0]) =>
    codes.map((code) => label(list, code)).join(', ');
  return (
    <>
      {leg.place.answer !== 'not-asked' && (
        <>
          <dt>{t('route.place')}</dt>
          <dd>
            <PlaceText place={leg.place} />
          </dd>
        </>
      )}
      {(
        [
          ['country', country, answerText(text, country, (code) => label(countries, code))],
          ['placeType', leg.placeType, answerText(text, leg.placeType, (code) => label(placeTypes, code))],
          ['placeName', leg.placeName, answerText(text, leg.placeName, (name) => name)],
          [
            'transport',
            leg.transport,
            answerText(text, leg.transport, (codes) => several(codes, transportKinds)),
          ],
          [
            'documents',
            leg.documents,
            answerText(text, leg.documents, (code) => label(documentsTaken, code)),
          ],
          [
            'companions',
            leg.companions,
            answerText(text, leg.companions, (codes) => several(codes, companions)),
          ],
        ] as const
      ).map(
        ([question, answer, shown]) =>
          answer.answer !== 'not-asked' && (
            <div className="facts-pair" key={question}>
              <dt>{t(`route.${question}`)}</dt>
              <dd>{shown}</dd>
            </div>
          ),
      )}
    </>
  );
}
