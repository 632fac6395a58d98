import { z } from 'zod';
import { eventCertainties } from '../../shared/codes/event-certainties.ts';
import { eventKinds } from '../../shared/codes/event-kinds.ts';
import { CaseEvent, EventCompartment } from '../../shared/domain/event.ts';
import type { PlainDate } from '../../shared/dates/plain-date.ts';
import { problem, rawAnswer, rawOf, readAnswer, readCode, understood, untouched } from './raw-answer.ts';
import { emptyDate, RawDate, rawDateOf, readDate } from './raw-date.ts';
import { emptyPlace, RawPlace, rawPlaceOf, readPlace } from './raw-place.ts';
import { collectReadings, fieldProblems, type FormReading } from './form-reading.ts';

/** The fields of the event form exactly as they stand in it. */
export const EventValues = z.object({
  what: z.string(),
  kind: rawAnswer(z.string()),
  when: rawAnswer(RawDate),
  certainty: rawAnswer(z.string()),
  place: rawAnswer(RawPlace),
  /** A draft from before it was asked says nothing of it. */
  isHeavy: z.boolean().default(false),
  compartment: EventCompartment,
});
export type EventValues = z.infer<typeof EventValues>;
export type EventFieldName = keyof EventValues;

/** The fields in the order in which they stand in the form. */
export const eventFieldOrder = [
  'what',
  'when',
  'kind',
  'certainty',
  'place',
  'isHeavy',
  'compartment',
] as const satisfies readonly EventFieldName[];

/** A new event, readable in the compartment that is offered first. */
export function newEventValues(compartment: EventCompartment): EventValues {
  return {
    what: '',
    kind: untouched(''),
    when: untouched(emptyDate),
    certainty: untouched(''),
    place: untouched(emptyPlace),
    isHeavy: false,
    compartment,
  };
}

/** An event on file as its form shows it. */
export function eventValuesOf(event: CaseEvent, compartment: EventCompartment): EventValues {
  return {
    what: event.what,
    kind: rawOf(event.kind, '', (code) => code),
    when: rawOf(event.when, emptyDate, rawDateOf),
    certainty: rawOf(event.certainty, '', (code) => code),
    place: rawOf(event.place, emptyPlace, rawPlaceOf),
    isHeavy: event.isHeavy,
    compartment,
  };
}

const FiledEvent = z.strictObject({ event: CaseEvent, compartment: EventCompartment });
export type FiledEvent = z.infer<typeof FiledEvent>;

/** Reads the form as of a day: what goes on file, or what is wrong with which field. */
export function readEventValues(values: EventValues, on: PlainDate): FormReading<FiledEvent, EventFieldName> {
  const { values: read, problems } = collectReadings({
    what: values.what.trim() === '' ? problem('needed') : understood(values.what),
    kind: readAnswer(values.kind, readCode(eventKinds)),
    when: readAnswer(values.when, (raw) => readDate(raw, on)),
    certainty: readAnswer(values.certainty, readCode(eventCertainties)),
    place: readAnswer(values.place, readPlace),
    isHeavy: understood(values.isHeavy),
  });
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  const filed = FiledEvent.safeParse({ event: read, compartment: values.compartment });
  return filed.success
    ? { ok: true, value: filed.data }
    : { ok: false, problems: fieldProblems(filed.error, EventValues.shape) };
}
