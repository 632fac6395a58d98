import { z } from 'zod';
import type { PlaceReference } from '../../shared/domain/place-reference.ts';
import { understood, type Reading } from './raw-answer.ts';

/** A place as it stands in a form: the division that was chosen or the words typed for one, and whatever else was said. */
export const RawPlace = z.object({ code: z.string(), text: z.string(), other: z.string() }).readonly();
export type RawPlace = z.infer<typeof RawPlace>;

export const emptyPlace: RawPlace = { code: '', text: '', other: '' };

/** The division that was chosen, and all words beside it, smallest place first as on Lao forms. */
export function readPlace({ code, text, other }: RawPlace): Reading<PlaceReference | undefined> {
  const placeCode = code === '' ? null : code;
  const words = placeCode === null ? [other, text] : [other];
  const freeText =
    words
      .map((word) => word.trim())
      .filter((word) => word !== '')
      .join(', ') || null;
  return understood(placeCode === null && freeText === null ? undefined : { placeCode, freeText });
}

/** A place on file as the form shows it. */
export function rawPlaceOf({ placeCode, freeText }: PlaceReference): RawPlace {
  return { code: placeCode ?? '', text: '', other: freeText ?? '' };
}
