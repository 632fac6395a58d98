import type { TraineeTold } from '../../../shared/contract/trainee.ts';
import { Refusal } from '../../../shared/result.ts';
import { linesOfTrainees, readParticipants } from '../../../db/repositories/event-participant-repository.ts';
import { countPeople, listPeople } from '../../../db/repositories/programme-event-counts.ts';
import { readProgrammeEvents } from '../../../db/repositories/programme-event-repository.ts';
import {
  decideTraineePair,
  readTrainees,
  sameTrainees,
  type StoredTrainee,
} from '../../../db/repositories/trainee-repository.ts';
import { lastDayOf } from '../../../shared/domain/programme-event.ts';
import { Trainee } from '../../../shared/domain/trainee.ts';
import { findTrainees } from '../../../db/trainees/find-trainees.ts';
import { waitingPairs } from '../../../db/trainees/waiting-pairs.ts';
import type { Handler, Work } from '../handler.ts';
import { requireKeys } from './case-reach.ts';
import { requireTrainee } from './event-participants.ts';
import { eventsAsked } from './programme-events.ts';

export const findTraineesByName: Handler<'trainee.find'> = async ({ text, notOf, limit }, work) => {
  requireKeys(work, 'programme');
  const lines = notOf === null ? [] : await readParticipants(work.db, notOf);
  const onList = await readTrainees(
    work.db,
    lines.map(({ traineeId }) => traineeId),
  );
  const apart = new Set(onList.map(({ rootId }) => rootId));
  const found = text.trim() === '' ? [] : await findTrainees(work.db, text, apart, limit);
  work.note({ record: null, detail: { found: found.length } });
  return Promise.all(found.map((trainee) => told(work, trainee)));
};

export const openTrainee: Handler<'trainee.open'> = async ({ traineeId }, work) => {
  requireKeys(work, 'programme');
  const trainee = await requireTrainee(work, traineeId);
  work.note({ record: traineeId, detail: {} });
  return told(work, trainee);
};

export const listTrainees: Handler<'trainee.list'> = async ({ limit, offset, ...asked }, work) => {
  requireKeys(work, 'programme');
  const filter = await eventsAsked(work, asked);
  const { total } = await countPeople(work.db, filter);
  const page = await listPeople(work.db, filter, { limit, offset });
  const known = await readTrainees(
    work.db,
    page.map(({ traineeId }) => traineeId),
  );
  const people = known.flatMap(({ traineeId, trainee }, at) => {
    const line = page[at];
    if (line?.traineeId !== traineeId) throw new Error('A line of a person who is not on file');
    return [{ traineeId, trainee: Trainee.parse({ ...trainee, sex: line.sex }), events: line.events }];
  });
  work.note({ record: null, detail: { found: total, shown: people.length } });
  return { people, total };
};

export const pairsOfTrainees: Handler<'trainee.pairs'> = async ({ eventId, limit }, work) => {
  requireKeys(work, 'programme');
  const { pairs, total } = await waitingPairs(work.db, eventId, limit);
  const known = await readTrainees(
    work.db,
    pairs.flatMap(({ oneId, otherId }) => [oneId, otherId]),
  );
  const byId = new Map(known.map((trainee) => [trainee.traineeId, trainee]));
  const side = async (id: string): Promise<TraineeTold> => {
    const trainee = byId.get(id);
    if (trainee === undefined) throw new Error('A pair of somebody who is not on file');
    return told(work, trainee);
  };
  work.note({ record: eventId, detail: { found: total, shown: pairs.length } });
  const shown = [];
  for (const { oneId, otherId } of pairs) shown.push({ one: await side(oneId), other: await side(otherId) });
  return { pairs: shown, total };
};

export const decideTrainees: Handler<'trainee.decide'> = async ({ oneId, otherId, decision }, work) => {
  requireKeys(work, 'programme');
  await requireTrainee(work, oneId);
  await requireTrainee(work, otherId);
  if (oneId === otherId) throw new Refusal({ code: 'not-found' });
  await decideTraineePair(work.db, [oneId, otherId], decision, work.stamp);
  work.note({ record: oneId, detail: { otherId, decision }, touched: ['programme'] });
  return {};
};

/** A person with every event of all their lines, the newest first. */
async function told({ db }: Work, { traineeId, trainee }: StoredTrainee): Promise<TraineeTold> {
  const lines = await linesOfTrainees(db, await sameTrainees(db, traineeId));
  const events = await readProgrammeEvents(
    db,
    lines.map(({ eventId }) => eventId),
  );
  return {
    traineeId,
    trainee,
    events: lines
      .flatMap(({ eventId, name }) => {
        const found = events.find((event) => event.eventId === eventId);
        if (found === undefined) return [];
        const { kind, titleLao, titleEnglish } = found.event;
        return [{ eventId, kind, titleLao, titleEnglish, lastDay: lastDayOf(found.event), name }];
      })
      .toReversed(),
  };
}
