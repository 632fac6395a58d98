import type { TFunction } from 'i18next';
import { z } from 'zod';
import { eventStandings } from '../../shared/codes/event-standings.ts';
import { participantAgeBands } from '../../shared/codes/participant-age-bands.ts';
import { programmeEventKinds } from '../../shared/codes/programme-event-kinds.ts';
import type { PlainDate } from '../../shared/dates/plain-date.ts';
import type { EventParty } from '../../shared/domain/event-party.ts';
import { ProgrammeEvent } from '../../shared/domain/programme-event.ts';
import { collectReadings, fieldProblems, type FormReading } from './form-reading.ts';
import { problem, readNeededCode, type Reading, understood, wordsOrNone } from './raw-answer.ts';
import { countText, readCount, readMarks } from './raw-count.ts';
import { emptyDate, RawDate, rawDateOf, readDate } from './raw-date.ts';
import { noKip, RawMoney, rawMoneyOf, readMoneyIfAny } from './raw-money.ts';
import { isOrganisationId } from './raw-organisation.ts';
import { RawPlace, rawPlaceOf, readPlace } from './raw-place.ts';

/** How many, and of whom women, as typed. */
const RawTotal = z.object({ total: z.string(), women: z.string() }).readonly();
export type RawTotal = z.infer<typeof RawTotal>;
export const emptyTotal: RawTotal = { total: '', women: '' };

export const RawSubject = z.object({ lao: z.string(), english: z.string() }).readonly();
export type RawSubject = z.infer<typeof RawSubject>;

export const RawReach = z
  .object({
    channel: z.string(),
    estimate: z.string(),
    low: z.string(),
    high: z.string(),
    women: z.string(),
    method: z.string(),
    remark: z.string(),
  })
  .readonly();
export type RawReach = z.infer<typeof RawReach>;
export const emptyReach: RawReach = {
  channel: '',
  estimate: '',
  low: '',
  high: '',
  women: '',
  method: '',
  remark: '',
};

/** A test as typed: full marks, and the sums of the group where marks of single people are not kept. */
const RawTest = z
  .object({
    fullMarks: z.string(),
    beforePeople: z.string(),
    beforeSum: z.string(),
    afterPeople: z.string(),
    afterSum: z.string(),
  })
  .readonly();
export type RawTest = z.infer<typeof RawTest>;
export const noTest: RawTest = {
  fullMarks: '',
  beforePeople: '',
  beforeSum: '',
  afterPeople: '',
  afterSum: '',
};

/** The form of an event exactly as it stands. A party is the id of an organisation, or what was typed for one. */
export const ProgrammeEventValues = z.object({
  kind: z.string(),
  standing: z.string(),
  titleLao: z.string(),
  titleEnglish: z.string(),
  begins: RawDate,
  ends: RawDate,
  places: z.array(RawPlace).readonly(),
  organiser: z.string(),
  funders: z.array(z.string()).readonly(),
  partners: z.array(z.string()).readonly(),
  countries: z.array(z.string()).readonly(),
  chairName: z.string(),
  chairPosition: z.string(),
  subjects: z.array(RawSubject).readonly(),
  trainerIds: z.array(z.string()).readonly(),
  planNodeIds: z.array(z.string()).readonly(),
  counts: RawTotal,
  byAge: z.record(z.string(), RawTotal).readonly(),
  reach: z.array(RawReach).readonly(),
  test: RawTest,
  materials: z.string(),
  cost: RawMoney,
  remarks: z.string(),
});
export type ProgrammeEventValues = z.infer<typeof ProgrammeEventValues>;
export type ProgrammeEventFieldName = keyof ProgrammeEventValues;

/** The questions in the order of the form. */
export const programmeEventFieldOrder = [
  'kind',
  'standing',
  'titleLao',
  'titleEnglish',
  'begins',
  'ends',
  'places',
  'organiser',
  'funders',
  'partners',
  'countries',
  'chairName',
  'chairPosition',
  'planNodeIds',
  'subjects',
  'trainerIds',
  'counts',
  'byAge',
  'reach',
  'test',
  'materials',
  'cost',
  'remarks',
] as const satisfies readonly ProgrammeEventFieldName[];

/** What each question is called. */
export const programmeEventLabels = (t: TFunction): Readonly<Record<ProgrammeEventFieldName, string>> => ({
  kind: t('programmeEvents.kind'),
  standing: t('programmeEvents.standing'),
  titleLao: t('programmeEvents.titleLao'),
  titleEnglish: t('programmeEvents.titleEnglish'),
  begins: t('programmeEvents.begins'),
  ends: t('programmeEvents.ends'),
  places: t('programmeEvents.places'),
  organiser: t('programmeEvents.organiser'),
  funders: t('programmeEvents.funders'),
  partners: t('programmeEvents.partners'),
  countries: t('programmeEvents.countries'),
  chairName: t('programmeEvents.chair'),
  chairPosition: t('programmeEvents.chairPosition'),
  planNodeIds: t('programmeEvents.planNodes'),
  subjects: t('programmeEvents.subjects'),
  trainerIds: t('programmeEvents.trainers'),
  counts: t('programmeEvents.counts'),
  byAge: t('programmeEvents.byAge'),
  reach: t('programmeEvents.reach'),
  test: t('programmeEvents.test'),
  materials: t('programmeEvents.materials'),
  cost: t('programmeEvents.cost'),
  remarks: t('programmeEvents.remarks'),
});

/** An event of which nobody has said anything yet. */
export const newProgrammeEventValues: ProgrammeEventValues = {
  kind: '',
  standing: 'Held',
  titleLao: '',
  titleEnglish: '',
  begins: emptyDate,
  ends: emptyDate,
  places: [],
  organiser: '',
  funders: [],
  partners: [],
  countries: [],
  chairName: '',
  chairPosition: '',
  subjects: [],
  trainerIds: [],
  planNodeIds: [],
  counts: emptyTotal,
  byAge: {},
  reach: [],
  test: noTest,
  materials: '',
  cost: noKip,
  remarks: '',
};

const rawParty = ({ organisationId, name }: EventParty): string => organisationId ?? name ?? '';

/** An event on file as its form shows it. */
export const programmeEventValuesOf = (event: ProgrammeEvent): ProgrammeEventValues => ({
  kind: event.kind,
  standing: event.standing,
  titleLao: event.titleLao,
  titleEnglish: event.titleEnglish ?? '',
  begins: rawDateOf(event.begins),
  ends: event.ends === null ? emptyDate : rawDateOf(event.ends),
  places: event.places.map(rawPlaceOf),
  organiser: event.organiser === null ? '' : rawParty(event.organiser),
  funders: event.funders.map(rawParty),
  partners: event.partners.map(rawParty),
  countries: event.countries,
  chairName: event.chair?.name ?? '',
  chairPosition: event.chair?.position ?? '',
  subjects: event.subjects.map(({ lao, english }) => ({ lao, english: english ?? '' })),
  trainerIds: event.trainerIds,
  planNodeIds: event.planNodeIds,
  counts:
    event.counts === null
      ? emptyTotal
      : { total: countText(event.counts.total), women: countText(event.counts.women) },
  byAge: Object.fromEntries(
    (event.counts?.byAge ?? []).map(({ band, total, women }) => [
      band,
      { total: countText(total), women: countText(women) },
    ]),
  ),
  reach: event.reach.map(({ channel, estimate, low, high, women, method, remark }) => ({
    channel,
    estimate: countText(estimate),
    low: countText(low),
    high: countText(high),
    women: countText(women),
    method,
    remark: remark ?? '',
  })),
  test:
    event.test === null
      ? noTest
      : {
          fullMarks: countText(event.test.fullMarks),
          beforePeople: countText(event.test.before?.people),
          beforeSum: countText(event.test.before?.sum),
          afterPeople: countText(event.test.after?.people),
          afterSum: countText(event.test.after?.sum),
        },
  materials: event.materials ?? '',
  cost: event.cost === null ? noKip : rawMoneyOf(event.cost),
  remarks: event.remarks ?? '',
});

/** Reads the form as of a day: what goes on file, or what is wrong with which question. */
export function readProgrammeEventValues(
  values: ProgrammeEventValues,
  on: PlainDate,
): FormReading<ProgrammeEvent, ProgrammeEventFieldName> {
  const { values: read, problems: found } = collectReadings({
    kind: readNeededCode(programmeEventKinds, values.kind),
    standing: readNeededCode(eventStandings, values.standing),
    titleLao: values.titleLao.trim() === '' ? problem('needed') : understood(values.titleLao),
    begins: neededDate(readDate(values.begins, on)),
    ends: readDate(values.ends, on),
    places: readEach(values.places, readPlace),
    chairName:
      values.chairName.trim() === '' && values.chairPosition.trim() !== ''
        ? problem('needed')
        : understood(wordsOrNone(values.chairName)),
    subjects: readEach(values.subjects, readSubject),
    counts: readTotal(values.counts),
    byAge: readEach(Object.entries(values.byAge), readBand),
    reach: values.kind === 'Outreach' ? readEach(values.reach, readReach) : understood([]),
    test: values.kind === 'Training' ? readTest(values.test) : understood(null),
    cost: readMoneyIfAny(values.cost),
  });
  // Parts of a whole that nobody gave.
  const problems =
    read.counts === null && (read.byAge?.length ?? 0) > 0 ? { ...found, counts: 'needed' } : found;
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  const parsed = ProgrammeEvent.safeParse({
    kind: read.kind,
    standing: read.standing,
    titleLao: read.titleLao,
    titleEnglish: wordsOrNone(values.titleEnglish),
    begins: read.begins,
    ends: read.ends ?? null,
    places: read.places,
    organiser: readParty(values.organiser),
    funders: values.funders.flatMap((party) => readParty(party) ?? []),
    partners: values.partners.flatMap((party) => readParty(party) ?? []),
    countries: read.kind === 'Meeting' ? values.countries : [],
    chair:
      read.chairName === null ? null : { name: read.chairName, position: wordsOrNone(values.chairPosition) },
    subjects: read.subjects,
    materials: wordsOrNone(values.materials),
    cost: read.cost,
    planNodeIds: values.planNodeIds,
    trainerIds: values.trainerIds,
    counts: read.counts === null ? null : { ...read.counts, byAge: read.byAge },
    test: read.test,
    reach: read.reach,
    remarks: wordsOrNone(values.remarks),
  });
  if (parsed.success) return { ok: true, value: parsed.data };
  const refused = fieldProblems(parsed.error, ProgrammeEventValues.shape);
  const chair = parsed.error.issues.find(({ path }) => path[0] === 'chair');
  return {
    ok: false,
    problems: chair === undefined ? refused : { ...refused, chairName: chair.message },
  };
}

/** The organisation that was chosen, or what it was called; null where nothing was typed. */
export function readParty(typed: string): EventParty | null {
  if (typed.trim() === '') return null;
  return isOrganisationId(typed)
    ? { organisationId: typed, name: null }
    : { organisationId: null, name: typed };
}

const neededDate = <T>(reading: Reading<T | undefined>): Reading<T> =>
  !reading.ok || reading.value !== undefined ? (reading as Reading<T>) : problem('needed');

/** Reads rows; empty ones are left out, and the first problem is that of the whole. */
function readEach<R, T>(rows: readonly R[], read: (row: R) => Reading<T | null | undefined>): Reading<T[]> {
  const values: T[] = [];
  for (const row of rows) {
    const reading = read(row);
    if (!reading.ok) return reading;
    if (reading.value !== undefined && reading.value !== null) values.push(reading.value);
  }
  return understood(values);
}

function readSubject({ lao, english }: RawSubject): Reading<{ lao: string; english: string | null } | null> {
  if (lao.trim() === '') return english.trim() === '' ? understood(null) : problem('needed');
  return understood({ lao, english: wordsOrNone(english) });
}

type Total = { readonly total: number; readonly women: number };

function readTotal(raw: RawTotal): Reading<Total | null> {
  const total = readCount(raw.total);
  const women = readCount(raw.women);
  if (!total.ok) return total;
  if (!women.ok) return women;
  if (total.value === null) return women.value === null ? understood(null) : problem('needed');
  // Every Lao report says both.
  return women.value === null
    ? problem('women-needed')
    : understood({ total: total.value, women: women.value });
}

function readBand([band, raw]: readonly [string, RawTotal]): Reading<(Total & { band: string }) | null> {
  if (!participantAgeBands.values.some(({ code }) => code === band)) return understood(null);
  const total = readTotal(raw);
  if (!total.ok) return total;
  return understood(total.value === null ? null : { band, ...total.value });
}

function readReach(raw: RawReach) {
  if (Object.values(raw).every((typed) => typed.trim() === '')) return understood(null);
  if (raw.channel === '') return problem('choose-one');
  const estimate = readCount(raw.estimate);
  if (!estimate.ok) return estimate;
  if (estimate.value === null) return problem('needed');
  const low = readCount(raw.low);
  if (!low.ok) return low;
  const high = readCount(raw.high);
  if (!high.ok) return high;
  const women = readCount(raw.women);
  if (!women.ok) return women;
  if (raw.method === '') return problem('method-needed');
  // An estimate without its range is not one.
  if (low.value === null || high.value === null) return problem('range-needed');
  return understood({
    channel: raw.channel,
    estimate: estimate.value,
    low: low.value,
    high: high.value,
    women: women.value,
    method: raw.method,
    remark: wordsOrNone(raw.remark),
  });
}

function readTest(raw: RawTest) {
  const fullMarks = readMarks(raw.fullMarks);
  if (!fullMarks.ok) return fullMarks;
  const before = readSum(raw.beforePeople, raw.beforeSum);
  if (!before.ok) return before;
  const after = readSum(raw.afterPeople, raw.afterSum);
  if (!after.ok) return after;
  if (fullMarks.value === null)
    return before.value === null && after.value === null ? understood(null) : problem('full-marks-needed');
  return understood({ fullMarks: fullMarks.value, before: before.value, after: after.value });
}

function readSum(people: string, sum: string): Reading<{ people: number; sum: number } | null> {
  const read = readCount(people);
  if (!read.ok) return read;
  const marks = readMarks(sum);
  if (!marks.ok) return marks;
  if (read.value === null && marks.value === null) return understood(null);
  return read.value === null || marks.value === null
    ? problem('people-and-sum-needed')
    : understood({ people: read.value, sum: marks.value });
}
