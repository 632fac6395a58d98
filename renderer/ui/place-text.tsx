import { useQuery } from '@tanstack/react-query';
import type { Answer } from '../../shared/domain/answer.ts';
import type { PlaceReference } from '../../shared/domain/place-reference.ts';
import { placeDescriptionsQuery } from '../queries/places.ts';
import { useText } from '../text/use-text.ts';
import { answerText } from './person-text.ts';

/** Statistical code of Vientiane Capital. */
const CAPITAL = '01';

/** A place in words, smallest first as on Lao forms. */
export function PlaceText({ place }: { readonly place: Answer<PlaceReference> }) {
  const text = useText();
  const wanted = place.answer === 'given' ? place.value.placeCode : null;
  const described = useQuery(placeDescriptionsQuery(wanted === null ? [] : [wanted]));
  return answerText(text, place, ({ placeCode, freeText }) => {
    const found = placeCode === null ? undefined : described.data?.find((each) => each.code === placeCode);
    const divisions = found === undefined ? [] : [found, ...found.within];
    const names = divisions.map(({ code, nameLao, nameEnglish, level }) => {
      const name = text.language === 'lo' ? nameLao : nameEnglish || nameLao;
      // The capital is a division of the first level, but no province.
      return code === CAPITAL ? name : text.t(`place.named.${level}`, { name });
    });
    return [freeText, ...names].filter(Boolean).join(', ');
  });
}
