import { z } from 'zod';
import type { CodeList } from '../../shared/codes/code-list.ts';
import { reasonsServiceDeclined } from '../../shared/codes/reasons-service-declined.ts';
import { reasonsServiceEnded } from '../../shared/codes/reasons-service-ended.ts';
import { serviceKinds } from '../../shared/codes/service-kinds.ts';
import { serviceOutcomes } from '../../shared/codes/service-outcomes.ts';
import type { PlainDate } from '../../shared/dates/plain-date.ts';
import { dayOutOfOrder, Service, type ServiceProvider } from '../../shared/domain/service.ts';
import type { ServiceState } from '../../shared/domain/service-moves.ts';
import { readNumber } from '../../shared/text/read-number.ts';
import { collectReadings, fieldProblems, type FormReading } from './form-reading.ts';
import { noKip, RawMoney, rawMoneyOf, readMoneyIfAny } from './raw-money.ts';
import { problem, type Reading, readNeededCode, understood, wordsOrNone } from './raw-answer.ts';
import { emptyDate, rawDay, RawDate } from './raw-date.ts';
import { rawDayOrNone, readDayOrNone, readPastDay } from './read-day.ts';

/** The fields of the form of a service exactly as they stand in it. */
export const ServiceValues = z.object({
  kind: z.string(),
  needId: z.string(),
  objectiveId: z.string(),
  /** `office`, or `other` with what stands in `providerName`. */
  provider: z.string(),
  providerName: z.string(),
  offeredOn: RawDate,
  dueOn: RawDate,
  decidedOn: RawDate,
  declinedBecause: z.string(),
  startedOn: RawDate,
  endedOn: RawDate,
  endedBecause: z.string(),
  sessions: z.string(),
  cost: RawMoney,
  valueInKind: RawMoney,
  outcome: z.string(),
  outcomeWords: z.string(),
  words: z.string(),
});
export type ServiceValues = z.infer<typeof ServiceValues>;
export type ServiceFieldName = keyof ServiceValues;

/** The fields in the order in which they stand in the form. */
export const serviceFieldOrder = [
  'kind',
  'needId',
  'objectiveId',
  'provider',
  'providerName',
  'offeredOn',
  'dueOn',
  'decidedOn',
  'declinedBecause',
  'startedOn',
  'endedOn',
  'endedBecause',
  'sessions',
  'cost',
  'valueInKind',
  'outcome',
  'outcomeWords',
  'words',
] as const satisfies readonly ServiceFieldName[];

/** A new service, offered today by the office itself, for a need where one is named. */
export const newServiceValues = (
  today: PlainDate,
  need: { readonly needId: string; readonly kind: string } | undefined,
): ServiceValues => ({
  kind: need?.kind ?? '',
  needId: need?.needId ?? '',
  objectiveId: '',
  provider: 'office',
  providerName: '',
  offeredOn: rawDay(today),
  dueOn: emptyDate,
  decidedOn: emptyDate,
  declinedBecause: '',
  startedOn: emptyDate,
  endedOn: emptyDate,
  endedBecause: '',
  sessions: '',
  cost: noKip,
  valueInKind: noKip,
  outcome: '',
  outcomeWords: '',
  words: '',
});

/** A service on file as its form shows it. */
export const serviceValuesOf = (service: Service): ServiceValues => ({
  kind: service.kind,
  needId: service.needId ?? '',
  objectiveId: service.objectiveId ?? '',
  provider: service.provider.by === 'office' ? 'office' : 'other',
  providerName: providerText(service.provider),
  offeredOn: rawDay(service.offeredOn),
  dueOn: rawDayOrNone(service.dueOn),
  decidedOn: rawDayOrNone(service.decidedOn),
  declinedBecause: service.declinedBecause ?? '',
  startedOn: rawDayOrNone(service.startedOn),
  endedOn: rawDayOrNone(service.endedOn),
  endedBecause: service.endedBecause ?? '',
  sessions: service.sessions === null ? '' : String(service.sessions),
  cost: service.cost === null ? noKip : rawMoneyOf(service.cost),
  valueInKind: service.valueInKind === null ? noKip : rawMoneyOf(service.valueInKind),
  outcome: service.outcome ?? '',
  outcomeWords: service.outcomeWords ?? '',
  words: service.words ?? '',
});

/** What the field of the provider holds: the id of an organisation of the directory, or a name in words. */
function providerText(provider: ServiceProvider): string {
  switch (provider.by) {
    case 'office':
      return '';
    case 'organisation':
      return provider.organisationId;
    case 'named':
      return provider.name;
  }
}

function readProvider({ provider, providerName }: ServiceValues): Reading<unknown> {
  if (provider === 'office') return understood({ by: 'office' });
  if (providerName.trim() === '') return problem('needed');
  const organisationId = Service.shape.needId.unwrap().safeParse(providerName);
  return understood(
    organisationId.success
      ? { by: 'organisation', organisationId: organisationId.data }
      : { by: 'named', name: providerName },
  );
}

function readSessions(typed: string): Reading<number | null> {
  if (typed.trim() === '') return understood(null);
  const read = readNumber(typed);
  return read.kind === 'number' && Number.isInteger(read.value)
    ? understood(read.value)
    : problem('not-a-number');
}

/** A code that may be left out. */
const readCodeOrNone = (list: CodeList, typed: string): Reading<string | null> =>
  typed === '' ? understood(null) : readNeededCode(list, typed);

/** Which questions a service that stands so is asked beside what every one is. */
export const askedInState = (state: ServiceState) => {
  const isOver = state === 'delivered' || state === 'ended-early';
  return {
    decidedOn: state !== 'offered',
    declinedBecause: state === 'declined',
    startedOn: state === 'in-delivery' || isOver,
    endedOn: isOver,
    endedBecause: state === 'ended-early',
    result: isOver || state === 'in-delivery',
  };
};

/** Reads the form of a service that stands so, as of a day: what goes on file, or what is wrong with which field. */
export function readServiceValues(
  state: ServiceState,
  values: ServiceValues,
  on: PlainDate,
): FormReading<{ service: Service }, ServiceFieldName> {
  const provider = readProvider(values);
  const asked = askedInState(state);
  const pastDay = (isAsked: boolean, raw: RawDate): Reading<PlainDate | null> =>
    isAsked ? readPastDay(raw, on) : understood(null);
  const reason = (isAsked: boolean, list: CodeList, typed: string): Reading<string | null> =>
    isAsked ? readNeededCode(list, typed) : understood(null);
  // What was accepted and never began has no first day.
  const mayHaveNotBegun = state === 'ended-early' && values.startedOn.text.trim() === '';
  const { values: read, problems } = collectReadings({
    kind: readNeededCode(serviceKinds, values.kind),
    needId: understood(values.needId === '' ? null : values.needId),
    objectiveId: understood(values.objectiveId === '' ? null : values.objectiveId),
    providerName: provider,
    offeredOn: readPastDay(values.offeredOn, on),
    dueOn: readDayOrNone(values.dueOn, on),
    decidedOn: pastDay(asked.decidedOn, values.decidedOn),
    declinedBecause: reason(asked.declinedBecause, reasonsServiceDeclined, values.declinedBecause),
    startedOn: pastDay(asked.startedOn && !mayHaveNotBegun, values.startedOn),
    endedOn: pastDay(asked.endedOn, values.endedOn),
    endedBecause: reason(asked.endedBecause, reasonsServiceEnded, values.endedBecause),
    sessions: readSessions(values.sessions),
    cost: readMoneyIfAny(values.cost),
    valueInKind: readMoneyIfAny(values.valueInKind),
    outcome: readCodeOrNone(serviceOutcomes, values.outcome),
    outcomeWords: understood(wordsOrNone(values.outcomeWords)),
    words: understood(wordsOrNone(values.words)),
  });
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  const { providerName: readOfProvider, ...rest } = read;
  const service = Service.safeParse({ ...rest, provider: readOfProvider });
  if (!service.success) return { ok: false, problems: fieldProblems(service.error, ServiceValues.shape) };
  const wrong = dayOutOfOrder(service.data);
  return wrong === undefined
    ? { ok: true, value: { service: service.data } }
    : { ok: false, problems: { [wrong]: 'before-the-step-before' } };
}
