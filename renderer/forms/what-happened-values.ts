import { z } from 'zod';
import { companions } from '../../shared/codes/companions.ts';
import { countries } from '../../shared/codes/countries.ts';
import { documentsTaken } from '../../shared/codes/documents-taken.ts';
import { moneyClaimants } from '../../shared/codes/money-claimants.ts';
import { partsInCase } from '../../shared/codes/parts-in-case.ts';
import { placeTypes } from '../../shared/codes/place-types.ts';
import { rolesInProcess } from '../../shared/codes/roles-in-process.ts';
import { routeLegKinds } from '../../shared/codes/route-leg-kinds.ts';
import { transportKinds } from '../../shared/codes/transport-kinds.ts';
import type { PlainDate } from '../../shared/dates/plain-date.ts';
import type { Answer } from '../../shared/domain/answer.ts';
import { RecordId } from '../../shared/domain/identifier.ts';
import type { MoneyOwed } from '../../shared/domain/money-owed.ts';
import type { OtherInCase } from '../../shared/domain/other-in-case.ts';
import type { RouteLeg } from '../../shared/domain/route-leg.ts';
import {
  codedQuestionNames,
  codedQuestions,
  WhatHappened,
  WhatHappenedWords,
} from '../../shared/domain/what-happened.ts';
import { readNumber } from '../../shared/text/read-number.ts';
import { collectReadings, fieldProblems, type FormReading } from './form-reading.ts';
import {
  problem,
  rawAnswer,
  rawOf,
  readAnswer,
  readCode,
  readCodes,
  readLine,
  understood,
  untouched,
  type RawAnswer,
  type Reading,
} from './raw-answer.ts';
import { emptyDate, RawDate, rawDateOf, readDate } from './raw-date.ts';
import { emptyPlace, RawPlace, rawPlaceOf, readPlace } from './raw-place.ts';

const code = rawAnswer(z.string());
const codes = rawAnswer(z.array(z.string()).readonly());

/** A debt or a wage as it stands in the form. */
export const RawMoney = z
  .object({
    id: RecordId,
    sum: rawAnswer(z.object({ units: z.string(), currency: z.string() }).readonly()),
    asOf: rawAnswer(RawDate),
    claimedBy: code,
  })
  .readonly();
export type RawMoney = z.infer<typeof RawMoney>;

/** A leg of the route as it stands in the form. */
export const RawLeg = z
  .object({
    id: RecordId,
    kind: z.string(),
    country: code,
    place: rawAnswer(RawPlace),
    placeType: code,
    placeName: rawAnswer(z.string()),
    when: rawAnswer(RawDate),
    transport: codes,
    documents: code,
    companions: codes,
  })
  .readonly();
export type RawLeg = z.infer<typeof RawLeg>;

/** Somebody else in the case as they stand in the form. */
export const RawOther = z
  .object({ id: RecordId, name: rawAnswer(z.string()), part: z.string(), rolesInProcess: codes })
  .readonly();
export type RawOther = z.infer<typeof RawOther>;

const money = rawAnswer(z.array(RawMoney).readonly());

/** The fields of the form of what happened exactly as they stand in it. */
export const WhatHappenedValues = z.object({
  acts: codes,
  means: codes,
  purposes: codes,
  formsOfExploitation: codes,
  industries: codes,
  sexualExploitationTypes: codes,
  recruitmentMethods: codes,
  recruiterRelationships: codes,
  recruitmentSites: codes,
  route: rawAnswer(z.array(RawLeg).readonly()),
  methodsOfControl: codes,
  debts: money,
  wagesOwed: money,
  others: rawAnswer(z.array(RawOther).readonly()),
  told: rawAnswer(z.string()),
});
export type WhatHappenedValues = z.infer<typeof WhatHappenedValues>;
export type WhatHappenedFieldName = keyof WhatHappenedValues;

/** The sections of the form in the order in which they are asked. */
export const whatHappenedSections = [
  { id: 'recruitment', fields: ['recruitmentMethods', 'recruiterRelationships', 'recruitmentSites'] },
  { id: 'route', fields: ['route'] },
  { id: 'forms', fields: ['formsOfExploitation', 'industries', 'sexualExploitationTypes'] },
  { id: 'control', fields: ['methodsOfControl'] },
  { id: 'money', fields: ['debts', 'wagesOwed'] },
  { id: 'law', fields: ['acts', 'means', 'purposes'] },
  { id: 'others', fields: ['others'] },
  { id: 'words', fields: ['told'] },
] as const satisfies ReadonlyArray<{
  readonly id: string;
  readonly fields: readonly WhatHappenedFieldName[];
}>;
export type WhatHappenedSectionId = (typeof whatHappenedSections)[number]['id'];

/** The fields in the order in which they stand in the form. */
export const whatHappenedFieldOrder: readonly WhatHappenedFieldName[] = whatHappenedSections.flatMap(
  ({ fields }) => [...fields],
);

/** A place at which the person was exploited: the last kind of leg of every route. */
export const EXPLOITATION: RouteLeg['kind'] = 'Exploitation';

/** A new leg of the route, of a kind that often follows what stands before it. */
export function newLeg(id: string, before: readonly RawLeg[]): RawLeg {
  const last = before.at(-1)?.kind;
  const kinds = routeLegKinds.values.map((value): string => value.code);
  return {
    id,
    kind: kinds[Math.min(kinds.indexOf(last ?? '') + 1, kinds.length - 1)] ?? '',
    country: untouched(''),
    place: untouched(emptyPlace),
    placeType: untouched(''),
    placeName: untouched(''),
    when: untouched(emptyDate),
    transport: untouched([]),
    documents: untouched(''),
    companions: untouched([]),
  };
}

/** A new debt or wage. */
export const newMoney = (id: string): RawMoney => ({
  id,
  sum: untouched({ units: '', currency: '' }),
  asOf: untouched(emptyDate),
  claimedBy: untouched(''),
});

/** Somebody else in the case, of whom nothing is known yet. */
export const newOther = (id: string): RawOther => ({
  id,
  name: untouched(''),
  part: '',
  rolesInProcess: untouched([]),
});

/** What happened as its form shows it; the words are those of the writer's own wing. */
export function whatHappenedValuesOf(
  record: WhatHappened,
  { told, others }: WhatHappenedWords,
): WhatHappenedValues {
  const coded = (answer: Answer<readonly string[]>) => rawOf(answer, [], (given) => given);
  return {
    acts: coded(record.acts),
    means: coded(record.means),
    purposes: coded(record.purposes),
    formsOfExploitation: coded(record.formsOfExploitation),
    industries: coded(record.industries),
    sexualExploitationTypes: coded(record.sexualExploitationTypes),
    recruitmentMethods: coded(record.recruitmentMethods),
    recruiterRelationships: coded(record.recruiterRelationships),
    recruitmentSites: coded(record.recruitmentSites),
    route: rawOf(record.route, [], (legs) => legs.map(rawLegOf)),
    methodsOfControl: coded(record.methodsOfControl),
    debts: rawOf(record.debts, [], (rows) => rows.map(rawMoneyOf)),
    wagesOwed: rawOf(record.wagesOwed, [], (rows) => rows.map(rawMoneyOf)),
    others: rawOf(others, [], (rows) => rows.map(rawOtherOf)),
    told: rawOf(told, '', (words) => words),
  };
}

const rawLegOf = (leg: RouteLeg): RawLeg => ({
  id: leg.id,
  kind: leg.kind,
  country: rawOf(leg.country, '', (value) => value),
  place: rawOf(leg.place, emptyPlace, rawPlaceOf),
  placeType: rawOf(leg.placeType, '', (value) => value),
  placeName: rawOf(leg.placeName, '', (value) => value),
  when: rawOf(leg.when, emptyDate, rawDateOf),
  transport: rawOf(leg.transport, [], (value) => value),
  documents: rawOf(leg.documents, '', (value) => value),
  companions: rawOf(leg.companions, [], (value) => value),
});

const rawOtherOf = ({ id, name, part, rolesInProcess: roles }: OtherInCase): RawOther => ({
  id,
  name: rawOf(name, '', (value) => value),
  part,
  rolesInProcess: rawOf(roles, [], (value) => value),
});

const rawMoneyOf = ({ id, sum, asOf, claimedBy }: MoneyOwed): RawMoney => ({
  id,
  sum: rawOf(sum, { units: '', currency: '' }, ({ wholeUnits, currency }) => ({
    units: String(wholeUnits),
    currency,
  })),
  asOf: rawOf(asOf, emptyDate, rawDateOf),
  claimedBy: rawOf(claimedBy, '', (value) => value),
});

/** A sum of money: no currency of the list has three decimals, so that 30.000 and 30,000 are thirty thousand. */
export function readSum(
  raw: RawMoney['sum']['typed'],
): Reading<{ wholeUnits: number; currency: string } | undefined> {
  const units = raw.units.trim();
  if (units === '' && raw.currency === '') return understood(undefined);
  if (units === '' || raw.currency === '') return problem('sum-and-currency-needed');
  const read = readNumber(units);
  if (read.kind === 'unreadable') return problem('not-a-number');
  const wholeUnits = read.kind === 'ambiguous' ? read.grouped : read.value;
  return Number.isInteger(wholeUnits)
    ? understood({ wholeUnits, currency: raw.currency })
    : problem('whole-units-needed');
}

function readMoney(raw: RawMoney, on: PlainDate): Reading<unknown> {
  return readRow(raw.id, {
    sum: readAnswer(raw.sum, readSum),
    asOf: readAnswer(raw.asOf, (typed) => readPastDate(typed, on)),
    claimedBy: readAnswer(raw.claimedBy, readCode(moneyClaimants)),
  });
}

function readOther(raw: RawOther): Reading<unknown> {
  const part = readCode(partsInCase)(raw.part);
  return readRow(raw.id, {
    name: readAnswer(raw.name, readLine),
    part: part.ok && part.value === undefined ? problem('choose-one') : part,
    rolesInProcess: readAnswer(raw.rolesInProcess, readCodes(rolesInProcess)),
  });
}

function readLeg(raw: RawLeg, on: PlainDate): Reading<unknown> {
  const kind = readCode(routeLegKinds)(raw.kind);
  return readRow(raw.id, {
    kind: kind.ok && kind.value === undefined ? problem('choose-one') : kind,
    country: readAnswer(raw.country, readCode(countries)),
    place: readAnswer(raw.place, readPlace),
    placeType: readAnswer(raw.placeType, readCode(placeTypes)),
    placeName: readAnswer(raw.placeName, readLine),
    when: readAnswer(raw.when, (typed) => readPastDate(typed, on)),
    transport: readAnswer(raw.transport, readCodes(transportKinds)),
    documents: readAnswer(raw.documents, readCode(documentsTaken)),
    companions: readAnswer(raw.companions, readCodes(companions)),
  });
}

/** What happened cannot lie ahead. */
function readPastDate(raw: RawDate, on: PlainDate): ReturnType<typeof readDate> {
  const reading = readDate(raw, on);
  return reading.ok && reading.value !== undefined && reading.value.earliest > on
    ? problem('in-the-future')
    : reading;
}

/** One row of an answer, or the first thing that is wrong in it. */
function readRow(id: string, readings: Readonly<Record<string, Reading<unknown>>>): Reading<unknown> {
  const { values, problems } = collectReadings(readings);
  const [first] = Object.values(problems);
  return first === undefined ? understood({ id, ...values }) : problem(first);
}

const readRows =
  <R>(read: (row: R, on: PlainDate) => Reading<unknown>, on: PlainDate) =>
  (rows: readonly R[]): Reading<unknown[] | undefined> => {
    if (rows.length === 0) return understood(undefined);
    const values: unknown[] = [];
    for (const row of rows) {
      const reading = read(row, on);
      if (!reading.ok) return reading;
      values.push(reading.value);
    }
    return understood(values);
  };

/** What is wrong with one row, for its own line in the form; undefined where nothing is. */
export const moneyProblem = (raw: RawMoney, on: PlainDate): string | undefined =>
  problemIn(readMoney(raw, on));
export const otherProblem = (raw: RawOther): string | undefined => problemIn(readOther(raw));
export const legProblem = (raw: RawLeg, on: PlainDate): string | undefined => problemIn(readLeg(raw, on));
const problemIn = (reading: Reading<unknown>): string | undefined =>
  reading.ok ? undefined : reading.problem;

/** What a filled form puts on file. */
const FiledWhatHappened = z.strictObject({ record: WhatHappened, words: WhatHappenedWords });
export type FiledWhatHappened = z.infer<typeof FiledWhatHappened>;

/** Reads the form as of a day: what goes on file, or what is wrong with which field. */
export function readWhatHappenedValues(
  values: WhatHappenedValues,
  on: PlainDate,
): FormReading<FiledWhatHappened, WhatHappenedFieldName> {
  const coded = codedQuestionNames.map(
    (name) =>
      [name, readAnswer<readonly string[], string[]>(values[name], readCodes(codedQuestions[name]))] as const,
  );
  const { values: read, problems } = collectReadings({
    ...Object.fromEntries(coded),
    debts: readAnswer(values.debts, readRows(readMoney, on)),
    wagesOwed: readAnswer(values.wagesOwed, readRows(readMoney, on)),
    route: readAnswer(values.route, readRows(readLeg, on)),
    others: readAnswer(values.others, readRows(readOther, on)),
    told: readAnswer(values.told, readLine),
  });
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  const { told, others, ...record } = read;
  const filed = FiledWhatHappened.safeParse({ record, words: { told, others } });
  return filed.success
    ? { ok: true, value: filed.data }
    : { ok: false, problems: fieldProblems(filed.error, WhatHappenedValues.shape) };
}

/** How many questions of a section have an answer; "not asked" leaves one to be asked. */
export function answeredIn(fields: readonly WhatHappenedFieldName[], values: WhatHappenedValues): number {
  return fields.filter((name) => {
    const raw: RawAnswer<string | readonly unknown[]> = values[name];
    return raw.missing === null ? raw.typed.length > 0 : raw.missing !== 'not-asked';
  }).length;
}
