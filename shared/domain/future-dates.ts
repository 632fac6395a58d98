import { addDays, type PlainDate } from '../dates/plain-date.ts';
import { givenValue } from './answer.ts';
import type { CaseFacts } from './case.ts';
import type { Identification } from './identification.ts';
import type { PartialDate } from './partial-date.ts';
import type { Person } from './person.ts';

/** The dates of a person that cannot lie ahead. */
export type DatesOfPerson = Pick<Person, 'birth' | 'diedOn'>;

/** The dates of a case that cannot lie ahead; those of events may, as a day in court does. */
export type DatesOfCase = {
  readonly person: DatesOfPerson;
  readonly facts: Pick<CaseFacts, 'openedOn' | 'foundOn'>;
  readonly identification: Pick<Identification, 'decidedOn'>;
};

type Told = readonly (readonly [path: string, date: PartialDate | undefined, latest: PlainDate])[];

/** Dotted paths of the dates of a person that begin after today in the Lao PDR. */
export function datesOfPersonInFuture(person: DatesOfPerson, today: PlainDate): readonly string[] {
  const birth = givenValue(person.birth);
  return ahead([
    ['birth.value.date', birth?.kind === 'date' ? birth.date : undefined, today],
    ['birth.value.at', birth?.kind === 'age' ? birth.at : undefined, today],
    ['diedOn.value', givenValue(person.diedOn), today],
  ]);
}

/**
 * Dotted paths of the dates of a case that begin after today in the Lao PDR; for the opening of the case after
 * tomorrow, a day of grace for a clock that is wrong.
 */
export function datesInFuture(
  { person, facts, identification }: DatesOfCase,
  today: PlainDate,
): readonly string[] {
  return [
    ...datesOfPersonInFuture(person, today).map((path) => `person.${path}`),
    ...ahead([
      ['facts.openedOn', facts.openedOn, addDays(today, 1)],
      ['facts.foundOn.value', givenValue(facts.foundOn), today],
      ['identification.decidedOn.value', givenValue(identification.decidedOn), today],
    ]),
  ];
}

const ahead = (told: Told): readonly string[] =>
  told.flatMap(([path, date, latest]) => (date !== undefined && date.earliest > latest ? [path] : []));
