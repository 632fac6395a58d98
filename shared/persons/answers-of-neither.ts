import type { Answer } from '../domain/answer.ts';
import type { Person } from '../domain/person.ts';

/**
 * The fields in which the answers of one record are neither those of the first of two nor of the second, nor, where an
 * answer has several values, taken from both. A name may become another name of the person, of whatever kind.
 */
export function answersOfNeither(one: Person, other: Person, chosen: Person): (keyof Person)[] {
  const names = new Set([one, other].flatMap(everyNameOf));
  const fields = Object.keys(chosen) as (keyof Person)[];
  return fields.filter((field) => {
    if ([one, other].some((person) => sameValue(person[field], chosen[field]))) return false;
    switch (field) {
      case 'nameLao':
      case 'nameLatin':
        return !areAmong(valuesOf(chosen[field]), names);
      case 'otherNames':
        return !areAmong(textsOf(chosen), names);
      case 'nationalities':
      case 'languages':
      case 'disabilities': {
        const known = new Set([one, other].flatMap((person) => codesOf(person[field])));
        return !areAmong(codesOf(chosen[field]), known);
      }
      default:
        return true;
    }
  });
}

const areAmong = (values: readonly string[], known: ReadonlySet<string>): boolean =>
  values.length > 0 && values.every((value) => known.has(value));

/** What is answered; nothing where it is not. */
const valuesOf = <T>(answer: Answer<T>): T[] => (answer.answer === 'given' ? [answer.value] : []);

const codesOf = (answer: Answer<readonly string[]>): readonly string[] => valuesOf(answer).flat();

const textsOf = ({ otherNames }: Person): string[] =>
  valuesOf(otherNames)
    .flat()
    .map(({ text }) => text);

const everyNameOf = (person: Person): string[] => [
  ...valuesOf(person.nameLao),
  ...valuesOf(person.nameLatin),
  ...textsOf(person),
];

/** Both come from the same schema, so that their keys stand in the same order. */
const sameValue = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
