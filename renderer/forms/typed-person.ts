import type { PlainDate } from '../../shared/dates/plain-date.ts';
import { isUnidentified } from '../../shared/domain/person-label.ts';
import { Person } from '../../shared/domain/person.ts';
import { collectReadings } from './form-reading.ts';
import { personReadings, type PersonValues } from './person-values.ts';

const notAsked = { answer: 'not-asked' } as const;
const nothingKnown: Person = {
  nameLao: notAsked,
  nameLatin: notAsked,
  title: notAsked,
  otherNames: notAsked,
  sex: notAsked,
  birth: notAsked,
  nationalities: notAsked,
  ethnicGroup: notAsked,
  languages: notAsked,
  interpreterLanguage: notAsked,
  disabilities: notAsked,
  home: notAsked,
  lifeStatus: notAsked,
  diedOn: notAsked,
};

/**
 * The person that a form half filled in describes: what can be read of it, the rest not asked. Null without a name, because
 * nobody is like somebody of whom only a birth year is known.
 */
export function typedPerson(values: PersonValues, on: PlainDate): Person | null {
  const typed = Person.safeParse({ ...nothingKnown, ...collectReadings(personReadings(values, on)).values });
  return typed.success && !isUnidentified(typed.data) ? typed.data : null;
}
