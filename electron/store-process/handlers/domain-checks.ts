import { addDays } from '../../../shared/dates/plain-date.ts';
import { vientianeDay } from '../../../shared/dates/vientiane-time.ts';
import type { Answer } from '../../../shared/domain/answer.ts';
import type { PartialDate } from '../../../shared/domain/partial-date.ts';
import type { PlaceReference } from '../../../shared/domain/place-reference.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { Refusal } from '../../../shared/result.ts';
import { hasPlace } from '../../../db/repositories/place-repository.ts';
import type { Work } from '../handler.ts';

/*
 * What a schema cannot know: the office's lists, its accounts and today. Each refuses the field that does not fit.
 */

function refuse(field: string, problem: Problem): never {
  throw new Refusal({ code: 'invalid', fields: { [field]: [problem] } });
}

/** The code of a place must be in the office's list. */
export async function requirePlace(
  { db }: Work,
  field: string,
  place: Answer<PlaceReference>,
): Promise<void> {
  if (place.answer !== 'given' || place.value.placeCode === null) return;
  if (!(await hasPlace(db, place.value.placeCode))) refuse(`${field}.value.placeCode`, 'no-such-place');
}

/** The responsible officer must be an account of this office. */
export function requireAccount({ session }: Work, field: string, accountId: string): void {
  if (!session.accounts.some(({ id }) => id === accountId)) refuse(field, 'not-understood');
}

/** A case cannot have been opened later than tomorrow: a day of grace for a clock that is wrong. */
export function requireNotInFuture({ stamp }: Work, field: string, date: PartialDate): void {
  if (date.earliest > addDays(vientianeDay(stamp.at), 1)) refuse(field, 'in-the-future');
}
