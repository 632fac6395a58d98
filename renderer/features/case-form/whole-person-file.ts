import type { PersonFile } from '../../../shared/contract/person.ts';
import type { Person } from '../../../shared/domain/person.ts';
import { writablePerson } from '../person-page/whole-person.ts';

/** A person on file of whom every answer is seen and may be written. */
export type WholePersonFile = Omit<PersonFile, 'person'> & { readonly person: Person };

/** The person, where their reader sees all of them and may write; null otherwise. */
export function wholePersonFile(file: PersonFile): WholePersonFile | null {
  const person = writablePerson(file);
  return person === null ? null : { ...file, person };
}
