import { givenValue } from '../../shared/domain/answer.ts';
import type { RouteLeg } from '../../shared/domain/route-leg.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import {
  answerColumns,
  dateColumns,
  placeColumns,
  storedAnswer,
  storedDate,
  storedPlace,
  valueOf,
} from './answer-columns.ts';
import { recorded, type Stamp } from './stamp.ts';

const questions = ['transport', 'companions'] as const;

/** Replaces the legs of a route, in their order; what stood before is in the record's history. A leg keeps its first recording. */
export async function writeRoute(
  db: StoreDatabase,
  whatHappenedId: string,
  legs: readonly RouteLeg[],
  firstRecorded: ReadonlyMap<string, Stamp>,
  stamp: Stamp,
  version: number,
): Promise<void> {
  await db.deleteFrom('register.route_leg_code').where('what_happened_id', '=', whatHappenedId).execute();
  await db.deleteFrom('register.route_leg').where('what_happened_id', '=', whatHappenedId).execute();
  if (legs.length === 0) return;
  await db
    .insertInto('register.route_leg')
    .values(
      legs.map((leg, position) => ({
        what_happened_id: whatHappenedId,
        id: leg.id,
        position,
        kind: leg.kind,
        ...answerColumns('country', leg.country),
        ...placeColumns('place', leg.place),
        ...answerColumns('place_type', leg.placeType),
        ...answerColumns('place_name', leg.placeName),
        when_answer: leg.when.answer,
        ...dateColumns('when', valueOf(leg.when)),
        transport_answer: leg.transport.answer,
        ...answerColumns('documents', leg.documents),
        companions_answer: leg.companions.answer,
        ...recorded(firstRecorded.get(leg.id) ?? stamp, version),
      })),
    )
    .execute();
  const codes = legs.flatMap((leg) =>
    questions.flatMap((question) =>
      (givenValue<readonly string[]>(leg[question]) ?? []).map((code, position) => ({
        what_happened_id: whatHappenedId,
        leg_id: leg.id,
        question,
        code,
        position,
        ...recorded(stamp, version),
      })),
    ),
  );
  if (codes.length > 0) await db.insertInto('register.route_leg_code').values(codes).execute();
}

/** The legs of one record's route in their order, for its schema to check, and when each was first recorded. */
export async function readRoute(
  db: StoreReader,
  whatHappenedId: string,
): Promise<{ readonly legs: readonly unknown[]; readonly legsRecorded: ReadonlyMap<string, Stamp> }> {
  const rows = await db
    .selectFrom('register.route_leg')
    .selectAll()
    .where('what_happened_id', '=', whatHappenedId)
    .orderBy('position')
    .execute();
  const codes = await db
    .selectFrom('register.route_leg_code')
    .selectAll()
    .where('what_happened_id', '=', whatHappenedId)
    .orderBy('position')
    .execute();
  const codesOf = (legId: string, question: (typeof questions)[number]) =>
    codes.filter((each) => each.leg_id === legId && each.question === question).map(({ code }) => code);
  return {
    legs: rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      country: storedAnswer(row.country_answer, row.country),
      place: storedPlace('place', row),
      placeType: storedAnswer(row.place_type_answer, row.place_type),
      placeName: storedAnswer(row.place_name_answer, row.place_name),
      when: storedAnswer(row.when_answer, storedDate('when', row)),
      transport: storedAnswer(row.transport_answer, codesOf(row.id, 'transport')),
      documents: storedAnswer(row.documents_answer, row.documents),
      companions: storedAnswer(row.companions_answer, codesOf(row.id, 'companions')),
    })),
    legsRecorded: new Map(rows.map((row) => [row.id, { at: row.created_at, by: row.created_by }])),
  };
}
