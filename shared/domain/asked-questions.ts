import type { Person } from './person.ts';

type OfDeath = Partial<Pick<Person, 'lifeStatus' | 'diedOn'>>;

/**
 * Whether it is asked when somebody died: of whoever is said to have died. Of others it is no question that is missing;
 * what was answered all the same stays.
 */
export const isDateOfDeathAsked = ({ lifeStatus, diedOn }: OfDeath): boolean =>
  (lifeStatus?.answer === 'given' && lifeStatus.value === 'Deceased') ||
  (diedOn !== undefined && diedOn.answer !== 'not-asked');
