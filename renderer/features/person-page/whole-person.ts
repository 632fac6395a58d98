import type { PersonFile } from '../../../shared/contract/person.ts';
import { Person } from '../../../shared/domain/person.ts';

/** How many answers of a person are withheld from their reader. */
export const countWithheld = ({ person }: Pick<PersonFile, 'person'>): number =>
  Object.keys(Person.shape).filter((field) => !(field in person)).length;

/** The contract lets answers be absent and nothing else, so a person without an absent one is whole. */
const isWhole = (file: PersonFile): file is PersonFile & { readonly person: Person } =>
  countWithheld(file) === 0;

/** The person's answers, where their reader sees all of them and may write: only then can they be changed. */
export const writablePerson = (file: PersonFile): Person | null =>
  file.may.includes('case:write') && isWhole(file) ? file.person : null;
