import { birthFromAge } from '../dates/age.ts';
import type { PartialDate } from './partial-date.ts';
import type { Birth } from './person.ts';

/** The days between which a person was born, whether a date or an age was told. */
export function birthInterval(birth: Birth): PartialDate {
  return birth.kind === 'date' ? birth.date : birthFromAge(birth);
}
