import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import type { ParticipantLine } from '../../../shared/contract/programme-event.ts';
import { givenValue } from '../../../shared/domain/answer.ts';
import type { EventParticipant } from '../../../shared/domain/event-participant.ts';
import { daysOf, firstDayOf, type ProgrammeEvent } from '../../../shared/domain/programme-event.ts';
import { bornBetween, type Trainee } from '../../../shared/domain/trainee.ts';
import { Refusal } from '../../../shared/result.ts';
import {
  linesOfTrainees,
  readParticipants,
  removeParticipants,
  saveParticipant,
  setListVersion,
} from '../../../db/repositories/event-participant-repository.ts';
import { keepHistory } from '../../../db/repositories/field-history.ts';
import { discardProgrammeDraft } from '../../../db/repositories/programme-draft-repository.ts';
import {
  insertTrainee,
  readTrainees,
  removeUnusedTrainees,
  updateTrainee,
} from '../../../db/repositories/trainee-repository.ts';
import { proposePairs } from '../../../db/trainees/propose-pairs.ts';
import { pairsWaitingOf } from '../../../db/trainees/waiting-pairs.ts';
import type { Handler, Work } from '../handler.ts';
import { refuseField, requireVersion } from './domain-checks.ts';
import { differs } from './person-answers.ts';
import { requireEvent } from './programme-events.ts';

export const participantsOfEvent: Handler<'programmeEvent.participants'> = async ({ eventId }, work) => {
  const { db, note } = work;
  const { listId, listVersion } = await requireEvent(work, eventId);
  const lines = await readParticipants(db, eventId);
  const trainees = await readTrainees(
    db,
    lines.map(({ traineeId }) => traineeId),
  );
  const roots = new Map(trainees.map(({ traineeId, rootId }) => [traineeId, rootId]));
  const others = await otherEventsOf(work, eventId, [...roots.values()]);
  const waiting = await pairsWaitingOf(db, [...roots.keys()]);
  note({ record: eventId, detail: { shown: lines.length } });
  return {
    listId,
    listVersion,
    participants: lines.map(({ participantId, traineeId, participant }) => ({
      participantId,
      traineeId,
      participant,
      otherEvents: others.get(roots.get(traineeId) ?? '') ?? 0,
      pairsWaiting: waiting.get(traineeId) ?? 0,
    })),
  };
};

export const saveParticipantsOfEvent: Handler<'programmeEvent.saveParticipants'> = async (
  { eventId, listVersion, lines },
  work,
) => {
  const { db, stamp, note } = work;
  const { event, listId, listVersion: current } = await requireEvent(work, eventId);
  requireVersion(current, listVersion);
  const before = new Map((await readParticipants(db, eventId)).map((line) => [line.participantId, line]));
  requireFitting(event, lines);
  const known = await readTrainees(
    db,
    lines.flatMap(({ traineeId }) => traineeId ?? []),
  );
  const chosen = new Set(known.map(({ traineeId }) => traineeId));
  for (const [at, { traineeId }] of lines.entries())
    if (traineeId !== null && !chosen.has(traineeId)) refuseField(`lines.${at}`, 'no-such-trainee');

  const kept = new Set(lines.map(({ participantId }) => participantId));
  const gone = [...before.values()].filter(({ participantId }) => !kept.has(participantId));
  // A line that becomes another person's goes off the list first: two lines may have changed places.
  const changedHands = lines.flatMap(({ participantId, traineeId }) => {
    const was = before.get(participantId);
    return was !== undefined && was.traineeId !== traineeId ? [was] : [];
  });
  await removeParticipants(
    db,
    [...gone, ...changedHands].map(({ participantId }) => participantId),
  );
  const digests: string[] = [];
  for (const { participantId, version, participant } of gone)
    digests.push(await history(work, participantId, version + 1, participant, nothing));
  const asked: { readonly traineeId: string; readonly trainee: Trainee }[] = [];
  for (const [position, line] of lines.entries()) {
    const was = before.get(line.participantId);
    const isChanged =
      was === undefined || was.traineeId !== line.traineeId || differs(was.participant, line.participant);
    const traineeId = line.traineeId ?? v7();
    const trainee = traineeOf(line.participant, event);
    if (line.traineeId === null) {
      await insertTrainee(db, traineeId, trainee, stamp);
      asked.push({ traineeId, trainee });
    } else if (isChanged && (await isOfThisListAlone(work, traineeId, eventId))) {
      await updateTrainee(db, traineeId, trainee, stamp);
      asked.push({ traineeId, trainee });
    }
    const version = (was?.version ?? 0) + (isChanged ? 1 : 0);
    await saveParticipant(
      db,
      eventId,
      position,
      { participantId: line.participantId, traineeId, participant: line.participant, version },
      stamp,
    );
    if (isChanged)
      digests.push(await history(work, line.participantId, version, was?.participant, line.participant));
  }
  await removeUnusedTrainees(
    db,
    [...gone, ...changedHands].map(({ traineeId }) => traineeId),
  );
  // Everybody on one list is somebody else.
  const onList = new Set((await readParticipants(db, eventId)).map(({ traineeId }) => traineeId));
  for (const { traineeId, trainee } of asked) await proposePairs(db, traineeId, trainee, onList, stamp);
  await setListVersion(db, eventId, listVersion + 1);
  await discardProgrammeDraft(db, stamp.by, listId);
  const waiting = await pairsWaitingOf(db, [...onList]);
  const pairsWaiting = [...waiting.values()].reduce((sum, pairs) => sum + pairs, 0);
  note({
    record: eventId,
    detail: {
      listVersion: listVersion + 1,
      count: lines.length,
      pairsWaiting,
      listHistory: createHash('sha256').update(digests.join()).digest('hex'),
    },
    touched: ['programme'],
  });
  return { eventId, listVersion: listVersion + 1, pairsWaiting };
};

/** The line of a list, as what is known of a person whom no other list has. */
function traineeOf(participant: EventParticipant, event: ProgrammeEvent): Trainee {
  const band = givenValue(participant.ageBand);
  return {
    name: participant.name,
    sex: givenValue(participant.sex) ?? null,
    ...(band === undefined ? { bornFrom: null, bornTo: null } : bornBetween(band, firstDayOf(event))),
    office: participant.office,
    position: participant.position,
  };
}

/** Days of attendance are days of the event, marks fit its test, and nobody stands on a list twice. */
function requireFitting(event: ProgrammeEvent, lines: readonly ParticipantLine[]): void {
  const days = new Set(daysOf(event));
  const fullMarks = event.test?.fullMarks ?? null;
  const participants = new Set<string>();
  const trainees = new Set<string>();
  for (const [at, { participantId, traineeId, participant }] of lines.entries()) {
    const { attendedOn, marksBefore, marksAfter } = participant;
    if (participants.has(participantId)) refuseField(`lines.${at}.participantId`, 'repeated');
    participants.add(participantId);
    if (traineeId !== null && trainees.has(traineeId)) refuseField(`lines.${at}.traineeId`, 'repeated');
    if (traineeId !== null) trainees.add(traineeId);
    if (attendedOn?.some((day) => !days.has(day)) === true)
      refuseField(`lines.${at}.participant.attendedOn`, 'not-a-day-of-it');
    for (const [field, marks] of [
      ['marksBefore', marksBefore],
      ['marksAfter', marksAfter],
    ] as const)
      if (marks !== null && fullMarks !== null && marks > fullMarks)
        refuseField(`lines.${at}.participant.${field}`, 'more-than-full-marks');
  }
}

async function isOfThisListAlone({ db }: Work, traineeId: string, eventId: string): Promise<boolean> {
  const lines = await linesOfTrainees(db, [traineeId]);
  return lines.every((line) => line.eventId === eventId);
}

/** On how many other lists each person stands, by root. */
async function otherEventsOf(
  { db }: Work,
  eventId: string,
  rootIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (rootIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('programme.trainee as trainee')
    .innerJoin('programme.event_participant as participant', 'participant.trainee_id', 'trainee.id')
    .select(({ fn }) => ['trainee.root_id', fn.count<number>('participant.event_id').distinct().as('events')])
    .where('trainee.root_id', 'in', [...new Set(rootIds)])
    .where('participant.event_id', '!=', eventId)
    .groupBy('trainee.root_id')
    .execute();
  return new Map(rows.map(({ root_id, events }) => [root_id, events]));
}

function history(
  { db, stamp }: Work,
  participantId: string,
  version: number,
  before: EventParticipant | undefined,
  after: Readonly<Record<keyof EventParticipant, unknown>>,
): Promise<string> {
  return keepHistory(
    db,
    'programme',
    { entity: 'event-participant', recordId: participantId, recordVersion: version, before, after },
    stamp,
  );
}

/** What is left of a line that was taken off. */
const nothing: Readonly<Record<keyof EventParticipant, null>> = {
  name: null,
  sex: null,
  ageBand: null,
  ethnicGroup: null,
  office: null,
  position: null,
  attendedOn: null,
  marksBefore: null,
  marksAfter: null,
};

/** @throws Refusal `not-found` where nobody of the id is on file */
export async function requireTrainee({ db }: Work, traineeId: string) {
  const [trainee] = await readTrainees(db, [traineeId]);
  if (trainee === undefined) throw new Refusal({ code: 'not-found' });
  return trainee;
}
