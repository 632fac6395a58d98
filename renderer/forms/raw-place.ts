import { z } from 'zod';
import type { PlaceReference } from '../../shared/domain/place-reference.ts';
import { understood, type Reading } from './raw-answer.ts';

/** One level of a place in a form: the division that was chosen, or the words for one that no list has. */
export const RawDivision = z.object({ code: z.string(), text: z.string() }).readonly();
export type RawDivision = z.infer<typeof RawDivision>;

/** A place as it stands in a form, from province to village, and whatever else was said. */
export const RawPlace = z
  .object({ province: RawDivision, district: RawDivision, village: RawDivision, other: z.string() })
  .readonly();
export type RawPlace = z.infer<typeof RawPlace>;

export const noDivision: RawDivision = { code: '', text: '' };
export const emptyPlace: RawPlace = {
  province: noDivision,
  district: noDivision,
  village: noDivision,
  other: '',
};

/** Digits of the codes of provinces, districts and what lies below; the first digits name the larger division. */
const PROVINCE_DIGITS = 2;
const DISTRICT_DIGITS = 4;

/** The deepest division that was chosen, and all words beside it, smallest place first as on Lao forms. */
export function readPlace({
  province,
  district,
  village,
  other,
}: RawPlace): Reading<PlaceReference | undefined> {
  const levels = [village, district, province];
  const placeCode = levels.find(({ code }) => code !== '')?.code ?? null;
  const words = [other, ...levels.filter(({ code }) => code === '').map(({ text }) => text)];
  const freeText =
    words
      .map((word) => word.trim())
      .filter((word) => word !== '')
      .join(', ') || null;
  return understood(placeCode === null && freeText === null ? undefined : { placeCode, freeText });
}

/** A place on file as the form shows it. */
export function rawPlaceOf({ placeCode, freeText }: PlaceReference): RawPlace {
  const upTo = (digits: number): RawDivision =>
    placeCode !== null && placeCode.length >= digits
      ? { code: placeCode.slice(0, digits), text: '' }
      : noDivision;
  const village =
    placeCode !== null && placeCode.length > DISTRICT_DIGITS ? { code: placeCode, text: '' } : noDivision;
  return { province: upTo(PROVINCE_DIGITS), district: upTo(DISTRICT_DIGITS), village, other: freeText ?? '' };
}
