import type { InputByOperation } from '../../../shared/contract.ts';
import { vientianeDay } from '../../../shared/dates/vientiane-time.ts';
import type { EventParty } from '../../../shared/domain/event-party.ts';
import {
  attendanceOf,
  type EventParticipant,
  nobodyListed,
} from '../../../shared/domain/event-participant.ts';
import {
  firstDayOf,
  followUpDueOn,
  lastDayOf,
  type ProgrammeEvent,
} from '../../../shared/domain/programme-event.ts';
import { sumOfMarks } from '../../../shared/domain/test-scores.ts';
import { Refusal } from '../../../shared/result.ts';
import {
  followedUp,
  followUpsDue,
  readFollowUps,
  saveFollowUp,
} from '../../../db/repositories/event-follow-up-repository.ts';
import { readParticipants } from '../../../db/repositories/event-participant-repository.ts';
import { keepHistory } from '../../../db/repositories/field-history.ts';
import { nodesFrom } from '../../../db/repositories/indicator-repository.ts';
import { organisationsNamed, readOrganisation } from '../../../db/repositories/organisation-repository.ts';
import { hasPlace } from '../../../db/repositories/place-repository.ts';
import { planNodesCalled } from '../../../db/repositories/plan-nodes-called.ts';
import { discardProgrammeDraft } from '../../../db/repositories/programme-draft-repository.ts';
import {
  countAttendances,
  countAudience,
  type CountedEvents,
  countEventsHeld,
  countPeople,
  listedOf,
} from '../../../db/repositories/programme-event-counts.ts';
import {
  insertProgrammeEvent,
  listProgrammeEvents,
  readProgrammeEvent,
  readProgrammeEvents,
  type StoredProgrammeEvent,
  updateProgrammeEvent,
} from '../../../db/repositories/programme-event-repository.ts';
import { readTrainers } from '../../../db/repositories/trainer-repository.ts';
import type { Handler, Work } from '../handler.ts';
import { requireKeys } from './case-reach.ts';
import { refuseField, requireVersion } from './domain-checks.ts';

export const saveEvent: Handler<'programmeEvent.save'> = async ({ eventId, version, event }, work) => {
  const { db, stamp, note } = work;
  requireKeys(work, 'programme');
  const before = await readProgrammeEvent(db, eventId);
  requireVersion(before?.version ?? 0, version);
  await requireFitting(work, event, before?.event);
  if (before === undefined) await insertProgrammeEvent(db, eventId, event, stamp);
  else await updateProgrammeEvent(db, eventId, event, version + 1, stamp);
  const programmeEventHistory = await keepHistory(
    db,
    'programme',
    {
      entity: 'programme-event',
      recordId: eventId,
      recordVersion: version + 1,
      before: before?.event,
      after: event,
    },
    stamp,
  );
  await discardProgrammeDraft(db, stamp.by, eventId);
  note({
    record: eventId,
    detail: { programmeEventVersion: version + 1, programmeEventHistory },
    touched: ['programme'],
  });
  return { eventId, version: version + 1 };
};

export const openEvent: Handler<'programmeEvent.open'> = async ({ eventId }, work) => {
  const { db, nameOf, note } = work;
  const stored = await requireEvent(work, eventId);
  const { event, version, listId, listVersion, changedAt, changedBy } = stored;
  const lines = await readParticipants(db, eventId);
  const followUps = await readFollowUps(db, eventId);
  const trainers = await readTrainers(db);
  const listed = (await listedOf(db, [eventId])).get(eventId) ?? nobodyListed;
  note({ record: eventId, detail: {} });
  return {
    eventId,
    event,
    version,
    listId,
    listVersion,
    attendance: attendanceOf(listed, event.counts),
    test: testOf(
      event,
      lines.map(({ participant }) => participant),
    ),
    organisations: await organisationsNamed(db, organisationsOf(event), lastDayOf(event)),
    planNodes: await planNodesCalled(db, event.planNodeIds),
    trainers: event.trainerIds.flatMap((id) => {
      const known = trainers.find(({ trainerId }) => trainerId === id);
      return known === undefined ? [] : [{ trainerId: id, name: known.trainer.name }];
    }),
    followUps: followUps.map(({ followUpId, version: of, followUp }) => ({
      followUpId,
      version: of,
      followUp,
    })),
    followUpDueOn: dueOf(event, followUps.length > 0),
    changedAt,
    changedByName: nameOf(changedBy),
  };
};

export const listOfEvents: Handler<'programmeEvent.list'> = async (
  { limit, offset, standing, ...filter },
  work,
) => {
  const { db, note } = work;
  requireKeys(work, 'programme');
  const { events, total } = await listProgrammeEvents(
    db,
    { ...(await eventsAsked(work, filter)), standing },
    { limit, offset },
  );
  note({ record: null, detail: { found: total, shown: events.length } });
  return { events: await summariesOf(work, events), total };
};

export const countOfEvents: Handler<'programmeEvent.count'> = async (asked, work) => {
  const { db, note } = work;
  requireKeys(work, 'programme');
  const filter = await eventsAsked(work, asked);
  const figures = {
    events: await countEventsHeld(db, filter),
    attendances: await countAttendances(db, filter),
    people: await countPeople(db, filter),
    audience: await countAudience(db, filter),
  };
  note({ record: null, detail: { count: figures.events } });
  // The schema of the contract checks that every channel is of the list.
  return figures as Awaited<ReturnType<typeof countOfEvents>>;
};

export const dueFollowUps: Handler<'programmeEvent.followUpsDue'> = async ({ limit }, work) => {
  const { db, stamp, note } = work;
  requireKeys(work, 'programme');
  const { eventIds, total } = await followUpsDue(db, vientianeDay(stamp.at), limit);
  const events = await readProgrammeEvents(db, eventIds);
  note({ record: null, detail: { found: total, shown: events.length } });
  return {
    due: events.map(({ eventId, event }) => ({
      eventId,
      titleLao: event.titleLao,
      titleEnglish: event.titleEnglish,
      dueOn: followUpDueOn(event),
    })),
    total,
  };
};

export const saveFollowUpOfEvent: Handler<'programmeEvent.saveFollowUp'> = async (
  { eventId, followUpId, version, followUp },
  work,
) => {
  const { db, stamp, note } = work;
  const { event } = await requireEvent(work, eventId);
  const before = (await readFollowUps(db, eventId)).find((known) => known.followUpId === followUpId);
  requireVersion(before?.version ?? 0, version);
  if (followUp.doneOn > vientianeDay(stamp.at)) refuseField('followUp.doneOn', 'in-the-future');
  if (followUp.doneOn < firstDayOf(event)) refuseField('followUp.doneOn', 'before-its-start');
  await saveFollowUp(db, { followUpId, eventId, followUp, version: version + 1 }, stamp);
  const followUpHistory = await keepHistory(
    db,
    'programme',
    {
      entity: 'event-follow-up',
      recordId: followUpId,
      recordVersion: version + 1,
      before: before?.followUp,
      after: followUp,
    },
    stamp,
  );
  await discardProgrammeDraft(db, stamp.by, followUpId);
  note({
    record: eventId,
    detail: { followUpId, followUpVersion: version + 1, followUpHistory },
    touched: ['programme'],
  });
  return { followUpId, version: version + 1 };
};

export const recordPrintingOfEvent: Handler<'programmeEvent.recordPrinting'> = async (
  { eventId, listVersion, paper, as },
  work,
) => {
  const stored = await requireEvent(work, eventId);
  // What was looked at is what goes to paper.
  requireVersion(stored.listVersion, listVersion);
  work.note({ record: eventId, detail: { paper, listVersion, as } });
  return {};
};

/** Which events were asked for: a node of the plan stands for all that lies below it too, as in the counts of indicators. */
export async function eventsAsked(
  { db }: Work,
  { planNodeId, ...filter }: InputByOperation<'programmeEvent.count'>,
): Promise<CountedEvents> {
  const below = planNodeId === null ? undefined : await nodesFrom(db, planNodeId);
  return { ...filter, planNodeId: null, ...(below !== undefined && { planNodeIds: below }) };
}

/** @throws Refusal `not-found` where nothing of the id is on file */
export async function requireEvent(work: Work, eventId: string): Promise<StoredProgrammeEvent> {
  requireKeys(work, 'programme');
  const stored = await readProgrammeEvent(work.db, eventId);
  if (stored === undefined) throw new Refusal({ code: 'not-found' });
  return stored;
}

const dueOf = (event: ProgrammeEvent, isFollowedUp: boolean): string | null =>
  event.kind === 'Training' && event.standing === 'Held' && !isFollowedUp ? followUpDueOn(event) : null;

/** What a test came to: of the marks of single people where the list has any, else of the sums that were typed. */
function testOf({ test }: ProgrammeEvent, participants: readonly EventParticipant[]) {
  if (test === null) return null;
  const before = sumOfMarks(participants.map(({ marksBefore }) => marksBefore));
  const after = sumOfMarks(participants.map(({ marksAfter }) => marksAfter));
  const isOfList = before !== null || after !== null;
  return { fullMarks: test.fullMarks, isOfList, ...(isOfList ? { before, after } : test) };
}

const partiesOf = (event: ProgrammeEvent): readonly EventParty[] => [
  ...(event.organiser === null ? [] : [event.organiser]),
  ...event.funders,
  ...event.partners,
];

const organisationsOf = (event: ProgrammeEvent): string[] => [
  ...new Set(partiesOf(event).flatMap(({ organisationId }) => organisationId ?? [])),
];

async function summariesOf({ db }: Work, events: readonly StoredProgrammeEvent[]) {
  const ids = events.map(({ eventId }) => eventId);
  const listed = await listedOf(db, ids);
  const followed = await followedUp(db, ids);
  const called = new Map(
    (
      await organisationsNamed(
        db,
        events.flatMap(({ event }) => event.organiser?.organisationId ?? []),
      )
    ).map((organisation) => [organisation.organisationId, organisation]),
  );
  return events.map(({ eventId, event }) => {
    const { kind, standing, titleLao, titleEnglish, begins, ends, places, countries } = event;
    const { organiser, counts, reach } = event;
    const sum = (part: 'estimate' | 'low' | 'high') => reach.reduce((whole, one) => whole + one[part], 0);
    return {
      eventId,
      kind,
      standing,
      titleLao,
      titleEnglish,
      begins,
      ends,
      places,
      countries,
      organiser,
      organiserCalled: called.get(organiser?.organisationId ?? '') ?? null,
      attendance: attendanceOf(listed.get(eventId) ?? nobodyListed, counts),
      audience: reach.length === 0 ? null : { estimate: sum('estimate'), low: sum('low'), high: sum('high') },
      followUpDueOn: dueOf(event, followed.has(eventId)),
    };
  });
}

/** What a schema cannot know: the office's lists, the plan, the roster, and that what took place has begun. */
async function requireFitting(work: Work, event: ProgrammeEvent, before?: ProgrammeEvent): Promise<void> {
  const { db, stamp } = work;
  if (event.standing === 'Held' && firstDayOf(event) > vientianeDay(stamp.at))
    refuseField('event.begins', 'in-the-future');
  for (const [at, { placeCode }] of event.places.entries())
    if (placeCode !== null && !(await hasPlace(db, placeCode)))
      refuseField(`event.places.${at}.placeCode`, 'no-such-place');
  const known = before === undefined ? [] : organisationsOf(before);
  for (const [field, parties] of [
    ['organiser', event.organiser === null ? [] : [event.organiser]],
    ['funders', event.funders],
    ['partners', event.partners],
  ] as const)
    for (const { organisationId } of parties)
      if (
        organisationId !== null &&
        !known.includes(organisationId) &&
        (await readOrganisation(db, organisationId)) === undefined
      )
        refuseField(`event.${field}`, 'no-such-organisation');
  const nodes = await planNodesCalled(db, event.planNodeIds);
  if (nodes.length < event.planNodeIds.length) refuseField('event.planNodeIds', 'no-such-plan-node');
  const trainers = new Set((await readTrainers(db)).map(({ trainerId }) => trainerId));
  if (event.trainerIds.some((id) => !trainers.has(id))) refuseField('event.trainerIds', 'no-such-trainer');
}
