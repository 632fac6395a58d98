import type { Person } from './person.ts';

/** The fields that hold a person's names. */
export type PersonNames = Pick<Person, 'nameLao' | 'nameLatin' | 'otherNames'>;

/**
 * Whether nobody knows yet who the person is: no name of any kind, in any script. A state of the record, not an error;
 * such a person is called by what is known of them until a name is learnt.
 */
export function isUnidentified({ nameLao, nameLatin, otherNames }: PersonNames): boolean {
  return [nameLao, nameLatin, otherNames].every(({ answer }) => answer !== 'given');
}
