import { vientianeDay } from '../../../shared/dates/vientiane-time.ts';
import type { Answer } from '../../../shared/domain/answer.ts';
import {
  type DatesOfCase,
  type DatesOfPerson,
  datesInFuture,
  datesOfPersonInFuture,
} from '../../../shared/domain/future-dates.ts';
import type { PartialDate } from '../../../shared/domain/partial-date.ts';
import type { PlaceReference } from '../../../shared/domain/place-reference.ts';
import type { Problem } from '../../../shared/domain/problem.ts';
import { Refusal } from '../../../shared/result.ts';
import { mayWorkOnCases } from '../../../db/access/wings-of-account.ts';
import { readOrganisation } from '../../../db/repositories/organisation-repository.ts';
import { hasPlace } from '../../../db/repositories/place-repository.ts';
import type { Work } from '../handler.ts';

/*
 * What a schema cannot know: the office's lists, its accounts and today. Each refuses the field that does not fit.
 */

/** @throws Refusal `invalid`, with the problem of one field */
export function refuseField(field: string, problem: Problem): never {
  throw new Refusal({ code: 'invalid', fields: { [field]: [problem] } });
}

/** The code of a place must be in the office's list. */
export async function requirePlace(
  { db }: Work,
  field: string,
  place: Answer<PlaceReference>,
): Promise<void> {
  if (place.answer !== 'given' || place.value.placeCode === null) return;
  if (!(await hasPlace(db, place.value.placeCode))) refuseField(`${field}.value.placeCode`, 'no-such-place');
}

/** An organisation that is named must be in the directory; a closed one stays named. */
export async function requireOrganisation(
  { db }: Work,
  field: string,
  organisationId: string | null,
): Promise<void> {
  if (organisationId === null) return;
  if ((await readOrganisation(db, organisationId)) === undefined) refuseField(field, 'no-such-organisation');
}

/** The responsible officer must be an account of this office that works on cases and is not shut out. */
export function requireOfficer({ session }: Work, field: string, accountId: string): void {
  if (!mayWorkOnCases(session.store.vault, accountId)) refuseField(field, 'not-understood');
}

/** Whoever changes a record must have seen its newest version. */
export function requireVersion(current: number, seen: number): void {
  if (current !== seen) throw new Refusal({ code: 'conflict', currentVersion: current });
}

/** What has happened cannot lie ahead; every date of the case that does is named. */
export function requireNotInFuture({ stamp }: Work, dates: DatesOfCase): void {
  refuseFuture(datesInFuture(dates, vientianeDay(stamp.at)));
}

/** As {@link requireNotInFuture}, for the answers of a person alone. */
export function requirePersonNotInFuture({ stamp }: Work, person: DatesOfPerson): void {
  refuseFuture(datesOfPersonInFuture(person, vientianeDay(stamp.at)).map((path) => `person.${path}`));
}

/** As {@link requireNotInFuture}, for one date. */
export function requirePast({ stamp }: Work, field: string, date: Answer<PartialDate>): void {
  if (date.answer === 'given' && date.value.earliest > vientianeDay(stamp.at))
    refuseFuture([`${field}.value`]);
}

function refuseFuture(paths: readonly string[]): void {
  const problem: Problem = 'in-the-future';
  if (paths.length === 0) return;
  throw new Refusal({ code: 'invalid', fields: Object.fromEntries(paths.map((path) => [path, [problem]])) });
}
