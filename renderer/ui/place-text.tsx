import { useQuery } from '@tanstack/react-query';
import type { Answer } from '../../shared/domain/answer.ts';
import type { PlaceReference } from '../../shared/domain/place-reference.ts';
import { placeDescriptionsQuery } from '../queries/places.ts';
import { useText } from '../text/use-text.ts';
import { answerText } from './person-text.ts';
import { wholePlace } from './place-names.ts';

/** A place in words, smallest first as on Lao forms. */
export function PlaceText({ place }: { readonly place: Answer<PlaceReference> }) {
  const text = useText();
  const wanted = place.answer === 'given' ? place.value.placeCode : null;
  const described = useQuery(placeDescriptionsQuery(wanted === null ? [] : [wanted]));
  return answerText(text, place, ({ placeCode, freeText }) => {
    const found = placeCode === null ? undefined : described.data?.find((each) => each.code === placeCode);
    return [freeText, found === undefined ? null : wholePlace(text, found)].filter(Boolean).join(', ');
  });
}
