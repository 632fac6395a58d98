import { RecordId } from '../../shared/domain/identifier.ts';
import { problem, understood, type Reading } from './raw-answer.ts';

/** Whether the text of an organisation field is the id of one, and not words that no name fits. */
export const isOrganisationId = (typed: string): boolean => RecordId.safeParse(typed).success;

/** As {@link readOrganisation}, for a field that may stay empty. */
export function readOrganisationOrNone(typed: string): Reading<string | null> {
  const reading = readOrganisation(typed);
  return reading.ok ? understood(reading.value ?? null) : reading;
}

/** The organisation that was chosen, or undefined where none is; words that no name fits are a problem. */
export function readOrganisation(typed: string): Reading<string | undefined> {
  if (typed.trim() === '') return understood(undefined);
  return isOrganisationId(typed) ? understood(typed) : problem('no-such-organisation');
}
