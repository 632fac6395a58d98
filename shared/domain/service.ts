import { z } from 'zod';
import { codeSchema } from '../codes/code-schema.ts';
import { reasonsServiceDeclined } from '../codes/reasons-service-declined.ts';
import { reasonsServiceEnded } from '../codes/reasons-service-ended.ts';
import { serviceKinds } from '../codes/service-kinds.ts';
import { serviceOutcomes } from '../codes/service-outcomes.ts';
import { livesIn } from '../compartment.ts';
import { daysBetween, type PlainDate } from '../dates/plain-date.ts';
import { Money } from './money.ts';
import { line, paragraphs } from './free-text.ts';
import { RecordId } from './identifier.ts';
import { serviceStates, type ServiceState } from './service-moves.ts';

const day = z.iso.date('no-such-date');

/** Who gives a service: the office itself, an organisation of the directory, or somebody who is only named. */
export const ServiceProvider = livesIn(
  'assistance',
  z.discriminatedUnion('by', [
    z.strictObject({ by: z.literal('office') }),
    z.strictObject({ by: z.literal('organisation'), organisationId: RecordId }),
    z.strictObject({ by: z.literal('named'), name: line(200) }),
  ]),
);
export type ServiceProvider = z.infer<typeof ServiceProvider>;

/** A service for a person: what, for which need, by whom, from when to when, and what came of it. */
export const Service = livesIn(
  'assistance',
  z.strictObject({
    kind: codeSchema(serviceKinds),
    /** The need that it is to meet; null where none was put on file. */
    needId: z.nullable(RecordId),
    /** The objective of the plan that it serves. */
    objectiveId: z.nullable(RecordId),
    provider: ServiceProvider,
    offeredOn: day,
    /** By when it is to be there; null where nothing is agreed. */
    dueOn: z.nullable(day),
    /** When the person took it up or declined. */
    decidedOn: z.nullable(day),
    /** The first and the last day; of a shelter, the days of admission and of discharge. */
    startedOn: z.nullable(day),
    endedOn: z.nullable(day),
    declinedBecause: z.nullable(codeSchema(reasonsServiceDeclined)),
    endedBecause: z.nullable(codeSchema(reasonsServiceEnded)),
    sessions: z.nullable(z.int('not-a-number').min(1, 'too-small').max(10_000, 'too-large')),
    cost: z.nullable(Money),
    /** What was given without being paid for, at what it would cost. */
    valueInKind: z.nullable(Money),
    outcome: z.nullable(codeSchema(serviceOutcomes)),
    outcomeWords: z.nullable(paragraphs(2000)),
    words: z.nullable(paragraphs(2000)),
  }),
);
export type Service = z.infer<typeof Service>;

/** A service with how it stands, as its history keeps it. */
export const KeptService = livesIn(
  'assistance',
  z.strictObject({ ...Service.shape, state: z.enum(serviceStates) }),
);
export type KeptService = z.infer<typeof KeptService>;

/** Which days and reasons a service that stands so has; where nothing is said, it may have the day or not. */
export function fitsState(state: ServiceState, service: Service): boolean {
  const { decidedOn, startedOn, endedOn, declinedBecause, endedBecause } = service;
  const isOver = state === 'delivered' || state === 'ended-early';
  return (
    (decidedOn === null) === (state === 'offered') &&
    (startedOn === null || state === 'in-delivery' || isOver) &&
    (startedOn !== null || (state !== 'in-delivery' && state !== 'delivered')) &&
    (endedOn !== null) === isOver &&
    (declinedBecause !== null) === (state === 'declined') &&
    (endedBecause !== null) === (state === 'ended-early')
  );
}

/** The first of a service's days that comes before the one it follows; undefined where they are in order. */
export function dayOutOfOrder(service: Service): 'decidedOn' | 'startedOn' | 'endedOn' | undefined {
  let last: PlainDate = service.offeredOn;
  for (const name of ['decidedOn', 'startedOn', 'endedOn'] as const) {
    const next = service[name];
    if (next === null) continue;
    if (next < last) return name;
    last = next;
  }
  return undefined;
}

/** Nights in a shelter: from the day of admission to that of discharge, or until today; null for any other service. */
export function shelterNights(
  { kind, startedOn, endedOn }: Pick<Service, 'kind' | 'startedOn' | 'endedOn'>,
  today: PlainDate,
): number | null {
  if (!isShelter(kind) || startedOn === null) return null;
  return Math.max(0, daysBetween(startedOn, endedOn ?? today));
}

/** Whether a service is one of nights. */
export const isShelter = (kind: string): boolean => kind === 'EXT_Shelter';
