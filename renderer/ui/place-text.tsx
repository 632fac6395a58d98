import { useQuery } from '@tanstack/react-query';
import type { Answer } from '../../shared/domain/answer.ts';
import type { PlaceReference } from '../../shared/domain/place-reference.ts';
import { placeDescriptionsQuery } from '../queries/places.ts';
import { useText } from '../text/use-text.ts';
import { answerText } from './person-text.ts';

/** A place in words, smallest first as on Lao forms. */
export function PlaceText({ place }: { readonly place: Answer<PlaceReference> }) {
  const text = useText();
  const code = place.answer === 'given' ? place.value.placeCode : null;
  const described = useQuery(placeDescriptionsQuery(code === null ? [] : [code]));
  return answerText(text, place, ({ placeCode, freeText }) => {
    const found = placeCode === null ? undefined : described.data?.find((each) => each.code === placeCode);
    const divisions = found === undefined ? [] : [found, ...found.within];
    const names = divisions.map(({ nameLao, nameEnglish, level }) => `${text.t(`place.level.${level}`)} ${text.language === 'lo' ? nameLao : nameEnglish || nameLao}`);
    return [freeText, ...names].filter(Boolean).join(', ');
  });
}
