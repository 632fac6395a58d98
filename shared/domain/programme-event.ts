import { z } from 'zod';
import { codeSchema } from '../codes/code-schema.ts';
import { eventStandings } from '../codes/event-standings.ts';
import { partnerCountries } from '../codes/partner-countries.ts';
import { programmeEventKinds } from '../codes/programme-event-kinds.ts';
import { livesIn } from '../compartment.ts';
import { addDays, addMonths, daysBetween, type PlainDate } from '../dates/plain-date.ts';
import { EventParty } from './event-party.ts';
import { line, paragraphs } from './free-text.ts';
import { RecordId } from './identifier.ts';
import { Money } from './money.ts';
import { OutreachReach } from './outreach-reach.ts';
import { PartialDate } from './partial-date.ts';
import { ParticipantCounts } from './participant-counts.ts';
import { PlaceReference } from './place-reference.ts';
import { GroupTest } from './test-scores.ts';

const MOST_PARTS = 40;

const distinct = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;

/** What was talked of: in Lao, and in English where somebody translated it. */
export const EventSubject = livesIn(
  'programme',
  z.strictObject({ lao: line(500), english: line(500).nullable() }),
);
export type EventSubject = z.infer<typeof EventSubject>;

/** Who presided over it, as news and reports name them. */
export const EventChair = livesIn(
  'programme',
  z.strictObject({ name: line(120), position: line(300).nullable() }),
);
export type EventChair = z.infer<typeof EventChair>;

/**
 * Something held for the national plan (ກິດຈະກຳຂອງແຜນງານແຫ່ງຊາດ): a training, a meeting, or the public being told. Nothing but
 * what it is, what it is called and when it is are needed.
 */
export const ProgrammeEvent = livesIn(
  'programme',
  z
    .strictObject({
      kind: codeSchema(programmeEventKinds),
      standing: codeSchema(eventStandings),
      titleLao: line(300),
      titleEnglish: line(300).nullable(),
      /** The first day, as exactly as it is known. */
      begins: PartialDate,
      /** The last; null where it was one day, or where only `begins` is known of it. */
      ends: PartialDate.nullable(),
      /** Every province, district or place in which it was held. */
      places: z.array(PlaceReference).max(MOST_PARTS, 'too-many'),
      organiser: EventParty.nullable(),
      funders: z.array(EventParty).max(MOST_PARTS, 'too-many'),
      partners: z.array(EventParty).max(MOST_PARTS, 'too-many'),
      /** With which countries a meeting is held, ISO 3166-1 alpha-2: the neighbours first of all. */
      countries: z
        .array(codeSchema(partnerCountries))
        .max(MOST_PARTS, 'too-many')
        .refine(distinct, { error: 'repeated' }),
      chair: EventChair.nullable(),
      subjects: z.array(EventSubject).max(MOST_PARTS, 'too-many'),
      /** What was handed out or used. */
      materials: paragraphs(2000).nullable(),
      cost: Money.nullable(),
      /** The nodes of the plan that it belongs to, mostly activities. */
      planNodeIds: z.array(RecordId).max(MOST_PARTS, 'too-many').refine(distinct, { error: 'repeated' }),
      trainerIds: z.array(RecordId).max(MOST_PARTS, 'too-many').refine(distinct, { error: 'repeated' }),
      /** Who took part, counted; it holds where the list of names is shorter. */
      counts: ParticipantCounts.nullable(),
      test: GroupTest.nullable(),
      /** By channel, each once; of outreach alone. */
      reach: z
        .array(OutreachReach)
        .max(MOST_PARTS, 'too-many')
        .refine((reaches) => distinct(reaches.map(({ channel }) => channel)), { error: 'repeated' }),
      remarks: paragraphs(4000).nullable(),
    })
    .refine(({ begins, ends }) => ends === null || begins.earliest <= ends.latest, {
      error: 'ends-before-it-begins',
      path: ['ends'],
    })
    .refine(({ kind, reach }) => kind === 'Outreach' || reach.length === 0, {
      error: 'of-outreach-only',
      path: ['reach'],
    })
    .refine(({ kind, countries }) => kind === 'Meeting' || countries.length === 0, {
      error: 'of-meetings-only',
      path: ['countries'],
    })
    .refine(({ kind, test }) => kind === 'Training' || test === null, {
      error: 'of-trainings-only',
      path: ['test'],
    }),
);
export type ProgrammeEvent = z.infer<typeof ProgrammeEvent>;

type Dates = Pick<ProgrammeEvent, 'begins' | 'ends'>;

/** The first day on which it may have been. */
export const firstDayOf = ({ begins }: Dates): PlainDate => begins.earliest;

/** The last day on which it may have been: an event counts in the period in which this day lies, and in no other. */
export const lastDayOf = ({ begins, ends }: Dates): PlainDate => (ends ?? begins).latest;

/** Longer events are courses of many months: attendance by day is not noted for them. */
const MOST_DAYS = 60;

/** Its days, where the first and the last are known exactly; none otherwise. */
export function daysOf(event: Dates): readonly PlainDate[] {
  const { begins, ends } = event;
  if (begins.precision !== 'day' || begins.isApproximate) return [];
  if (ends !== null && (ends.precision !== 'day' || ends.isApproximate)) return [];
  const days = daysBetween(firstDayOf(event), lastDayOf(event)) + 1;
  return days > MOST_DAYS ? [] : Array.from({ length: days }, (_, at) => addDays(begins.earliest, at));
}

/** Months after which people are asked what they do with what they learnt. */
export const FOLLOW_UP_MONTHS = 6;

/** The day from which the people of a training are to be asked again. */
export const followUpDueOn = (event: Dates): PlainDate => addMonths(lastDayOf(event), FOLLOW_UP_MONTHS);
