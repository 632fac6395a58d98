import { EventParticipant } from '../../shared/domain/event-participant.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import { answerColumns, storedAnswer } from './answer-columns.ts';
import { recorded, type Stamp } from './stamp.ts';

/** A line of a list of names as stored. */
export type StoredParticipant = {
  readonly participantId: string;
  readonly traineeId: string;
  readonly participant: EventParticipant;
  readonly version: number;
};

/** The list of an event, in the order in which it was typed. */
export async function readParticipants(db: StoreReader, eventId: string): Promise<StoredParticipant[]> {
  const rows = await db
    .selectFrom('programme.event_participant')
    .selectAll()
    .where('event_id', '=', eventId)
    .orderBy('position')
    .execute();
  const there = await db
    .selectFrom('programme.event_attendance as attendance')
    .innerJoin('programme.event_participant as participant', 'participant.id', 'attendance.participant_id')
    .select(['attendance.participant_id', 'attendance.day'])
    .where('participant.event_id', '=', eventId)
    .orderBy('attendance.day')
    .execute();
  const days = new Map<string, string[]>();
  for (const { participant_id, day } of there)
    days.set(participant_id, [...(days.get(participant_id) ?? []), day]);
  return rows.map((row) => ({
    participantId: row.id,
    traineeId: row.trainee_id,
    participant: EventParticipant.parse({
      name: row.name,
      sex: storedAnswer(row.sex_answer, row.sex),
      ageBand: storedAnswer(row.age_band_answer, row.age_band),
      ethnicGroup: storedAnswer(row.ethnic_group_answer, row.ethnic_group),
      office: row.office,
      position: row.post,
      attendedOn: row.is_attendance_noted === 0 ? null : (days.get(row.id) ?? []),
      marksBefore: row.marks_before,
      marksAfter: row.marks_after,
    }),
    version: row.version,
  }));
}

/** Puts one line on a list, or writes its next version; `position` counts from 0. */
export async function saveParticipant(
  db: StoreDatabase,
  eventId: string,
  position: number,
  { participantId, traineeId, participant, version }: StoredParticipant,
  stamp: Stamp,
): Promise<void> {
  const columns = {
    trainee_id: traineeId,
    position,
    name: participant.name,
    ...answerColumns('sex', participant.sex),
    ...answerColumns('age_band', participant.ageBand),
    ...answerColumns('ethnic_group', participant.ethnicGroup),
    office: participant.office,
    post: participant.position,
    is_attendance_noted: participant.attendedOn === null ? 0 : 1,
    marks_before: participant.marksBefore,
    marks_after: participant.marksAfter,
  };
  await db
    .insertInto('programme.event_participant')
    .values({ id: participantId, event_id: eventId, ...columns, ...recorded(stamp, version) })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ ...columns, version }))
    .execute();
  await db.deleteFrom('programme.event_attendance').where('participant_id', '=', participantId).execute();
  for (const day of participant.attendedOn ?? [])
    await db
      .insertInto('programme.event_attendance')
      .values({ participant_id: participantId, day, ...recorded(stamp, version) })
      .execute();
}

/** Takes lines off a list. */
export async function removeParticipants(
  db: StoreDatabase,
  participantIds: readonly string[],
): Promise<void> {
  for (const id of participantIds) {
    await db.deleteFrom('programme.event_attendance').where('participant_id', '=', id).execute();
    await db.deleteFrom('programme.event_participant').where('id', '=', id).execute();
  }
}

/** Counts the saved states of the list of an event. */
export async function setListVersion(db: StoreDatabase, eventId: string, listVersion: number): Promise<void> {
  await db
    .updateTable('programme.programme_event')
    .set({ list_version: listVersion })
    .where('id', '=', eventId)
    .execute();
}

/** Every line on which trainees stand, with its event, oldest first. */
export async function linesOfTrainees(
  db: StoreReader,
  traineeIds: readonly string[],
): Promise<
  {
    readonly eventId: string;
    readonly participantId: string;
    readonly traineeId: string;
    readonly name: string;
  }[]
> {
  if (traineeIds.length === 0) return [];
  return db
    .selectFrom('programme.event_participant as participant')
    .innerJoin('programme.programme_event as event', 'event.id', 'participant.event_id')
    .select([
      'participant.event_id as eventId',
      'participant.id as participantId',
      'participant.trainee_id as traineeId',
      'participant.name',
    ])
    .where('participant.trainee_id', 'in', [...traineeIds])
    .orderBy('event.first_day')
    .execute();
}
