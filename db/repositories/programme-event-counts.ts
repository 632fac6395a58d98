import { sql } from 'kysely';
import { attendanceOf, type ListedCount } from '../../shared/domain/event-participant.ts';
import type { TotalAndWomen } from '../../shared/domain/participant-counts.ts';
import type { StoreReader } from '../database.ts';
import { fittingEvents, type ProgrammeEventFilter } from './programme-event-repository.ts';

/** Which events are counted: those of a filter that took place. */
export type CountedEvents = Omit<ProgrammeEventFilter, 'standing'>;

/** All that took place in a time. */
export const heldBetween = (from: string, to: string, of: Partial<CountedEvents> = {}): CountedEvents => ({
  kind: null,
  placeCode: null,
  planNodeId: null,
  ...of,
  from,
  to,
});

const held = (filter: CountedEvents): ProgrammeEventFilter => ({ ...filter, standing: 'Held' });

/** How many events took place whose last day lies in the time. */
export async function countEventsHeld(db: StoreReader, filter: CountedEvents): Promise<number> {
  const { events } = await fittingEvents(db, held(filter))
    .select(({ fn }) => fn.countAll<number>().as('events'))
    .executeTakeFirstOrThrow();
  return events;
}

/** How often people took part: one person in two events is two. */
export type AttendanceCount = TotalAndWomen & {
  readonly events: number;
  /** Of `total`: those of whom no list says whether they are women. */
  readonly sexUnknown: number;
  /** Of `total`: those who are on lists of names, and those who were only counted. */
  readonly named: number;
  readonly unnamed: number;
  /** Events with neither a list nor a count. */
  readonly eventsWithout: number;
  /** Events whose list is shorter than their count, and how many names they lack. */
  readonly shortLists: number;
  readonly missingNames: number;
};

/** Attendances of the events of a filter; see `attendanceOf` for when a list holds and when the typed count. */
export async function countAttendances(db: StoreReader, filter: CountedEvents): Promise<AttendanceCount> {
  const rows = await fittingEvents(db, held(filter))
    .select((of) => [
      'event.total',
      'event.women',
      of
        .selectFrom('programme.event_participant as participant')
        .select(({ fn }) => fn.countAll<number>().as('listed'))
        .whereRef('participant.event_id', '=', 'event.id')
        .where(wasThere)
        .as('listed'),
      of
        .selectFrom('programme.event_participant as participant')
        .select(({ fn }) => fn.countAll<number>().as('listed_women'))
        .whereRef('participant.event_id', '=', 'event.id')
        .where('participant.sex', '=', 'Female')
        .where(wasThere)
        .as('listed_women'),
      of
        .selectFrom('programme.event_participant as participant')
        .select(({ fn }) => fn.countAll<number>().as('listed_unknown'))
        .whereRef('participant.event_id', '=', 'event.id')
        .where('participant.sex', 'is', null)
        .where(wasThere)
        .as('listed_unknown'),
    ])
    .execute();
  const each = rows.map(({ total, women, listed, listed_women, listed_unknown }) =>
    attendanceOf(
      { total: listed ?? 0, women: listed_women ?? 0, sexUnknown: listed_unknown ?? 0 },
      total === null || women === null ? null : { total, women },
    ),
  );
  const sum = (part: (one: (typeof each)[number]) => number): number =>
    each.reduce((whole, one) => whole + part(one), 0);
  const named = sum(({ from, total, listed }) => (from === 'list' ? total : Math.min(listed, total)));
  const total = sum((one) => one.total);
  return {
    events: each.length,
    total,
    women: sum((one) => one.women),
    sexUnknown: sum((one) => one.sexUnknown),
    named,
    unnamed: total - named,
    eventsWithout: each.filter(({ from }) => from === 'none').length,
    shortLists: each.filter(({ missing, listed }) => missing > 0 && listed > 0).length,
    missingNames: sum(({ missing, listed }) => (listed > 0 ? missing : 0)),
  };
}

/** How many different people took part, as far as their names are known. */
export type PeopleCounted = ListedCount & {
  /** The attendances of which these are the people. */
  readonly attendances: number;
  /**
   * The least that it can be: what the count becomes if every pair that waits for a person's answer turns out to be one
   * person.
   */
  readonly atLeast: number;
  /** Pairs of these people that wait for an answer. */
  readonly pairsWaiting: number;
};

/**
 * Distinct trainees of the events of a filter. The same trainee is whoever was chosen from those on file when a list was
 * typed, or was later said by a person to be the same; never by likeness of names alone. So many different people there are at
 * most; `atLeast` says how many there would be if every question still open were answered with "the same".
 */
export async function countPeople(db: StoreReader, filter: CountedEvents): Promise<PeopleCounted> {
  const roots = await peopleOf(db, filter)
    .select(({ fn }) => ['root.id', sexOfPerson.as('sex'), fn.countAll<number>().as('attendances')])
    .execute();
  const people = new Set(roots.map(({ id }) => id));
  const waiting = (
    await db
      .selectFrom('programme.trainee_pair as pair')
      .innerJoin('programme.trainee as one', 'one.id', 'pair.one_id')
      .innerJoin('programme.trainee as other', 'other.id', 'pair.other_id')
      .where('pair.decision', 'is', null)
      .whereRef('one.root_id', '!=', 'other.root_id')
      .select(['one.root_id as one', 'other.root_id as other'])
      .execute()
  ).filter(({ one, other }) => people.has(one) && people.has(other));
  return {
    total: roots.length,
    women: roots.filter(({ sex }) => sex === 'Female').length,
    sexUnknown: roots.filter(({ sex }) => sex === null).length,
    attendances: roots.reduce((sum, { attendances }) => sum + attendances, 0),
    atLeast: roots.length - joinsOf(waiting),
    pairsWaiting: waiting.length,
  };
}

/** The lines of those who were there, gathered by person. */
const peopleOf = (db: StoreReader, filter: CountedEvents) =>
  fittingEvents(db, held(filter))
    .innerJoin('programme.event_participant as participant', 'participant.event_id', 'event.id')
    .innerJoin('programme.trainee as trainee', 'trainee.id', 'participant.trainee_id')
    .innerJoin('programme.trainee as root', 'root.id', 'trainee.root_id')
    .where(wasThere)
    .groupBy('root.id');

/** What the oldest line of a person says of their sex; where it says nothing, what any other does. */
const sexOfPerson = sql<string | null>`coalesce(root.sex, max(trainee.sex))`;

/** The people whom {@link countPeople} counts, by name, as many as fit on a page: who, and at how many of the events. */
export const listPeople = (
  db: StoreReader,
  filter: CountedEvents,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<{ traineeId: string; sex: string | null; events: number }[]> =>
  peopleOf(db, filter)
    .select(({ fn }) => [
      'root.id as traineeId',
      sexOfPerson.as('sex'),
      fn.count<number>('event.id').distinct().as('events'),
    ])
    .orderBy('root.name')
    .orderBy('root.id')
    .limit(limit)
    .offset(offset)
    .execute();

/** By how many a count of people falls when all pairs are one person each: pairs in a ring join one less than they are. */
function joinsOf(pairs: readonly { readonly one: string; readonly other: string }[]): number {
  const parents = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next;
    if (root !== id) parents.set(id, root);
    return root;
  };
  let joins = 0;
  for (const { one, other } of pairs) {
    const [a, b] = [rootOf(one), rootOf(other)];
    if (a === b) continue;
    parents.set(a, b);
    joins += 1;
  }
  return joins;
}

/** What one channel reached, or all of them. */
export type AudienceCount = {
  readonly channel: string;
  readonly events: number;
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  /** Of the estimates of which somebody said it; `estimateWithWomen` is what those estimates sum up to. */
  readonly women: number;
  readonly estimateWithWomen: number;
};

/**
 * Audiences of outreach by channel: sums of estimates and of their ranges. A person whom two channels or two events reached
 * is in both, so that sums over channels are contacts, not people.
 */
export async function countAudience(db: StoreReader, filter: CountedEvents): Promise<AudienceCount[]> {
  return fittingEvents(db, held(filter))
    .innerJoin('programme.programme_event_reach as reach', 'reach.event_id', 'event.id')
    .select(({ fn }) => [
      'reach.channel',
      fn.countAll<number>().as('events'),
      fn.sum<number>('reach.estimate').as('estimate'),
      fn.sum<number>('reach.low').as('low'),
      fn.sum<number>('reach.high').as('high'),
      fn.coalesce(fn.sum<number>('reach.women'), sql<number>`0`).as('women'),
      sql<number>`coalesce(sum(case when reach.women is null then 0 else reach.estimate end), 0)`.as(
        'estimateWithWomen',
      ),
    ])
    .groupBy('reach.channel')
    .orderBy('estimate', 'desc')
    .orderBy('reach.channel')
    .execute();
}

/** Attendance that nobody noted counts as having been there; noted and on no day does not. */
const wasThere = sql<boolean>`(
  participant.is_attendance_noted = 0
  or exists (select 1 from programme.event_attendance as there where there.participant_id = participant.id)
)`;

/** How many names stand on the lists of events, and how many of them of women; events without a list are left out. */
export async function listedOf(
  db: StoreReader,
  eventIds: readonly string[],
): Promise<ReadonlyMap<string, ListedCount>> {
  if (eventIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('programme.event_participant as participant')
    .select(({ fn }) => [
      'participant.event_id',
      fn.countAll<number>().as('total'),
      sql<number>`sum(case when participant.sex = 'Female' then 1 else 0 end)`.as('women'),
      sql<number>`sum(case when participant.sex is null then 1 else 0 end)`.as('sexUnknown'),
    ])
    .where('participant.event_id', 'in', [...eventIds])
    .where(wasThere)
    .groupBy('participant.event_id')
    .execute();
  return new Map(rows.map(({ event_id, ...listed }) => [event_id, listed]));
}
