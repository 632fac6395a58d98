import type { TFunction } from 'i18next';
import { z } from 'zod';
import { formsOfExploitation } from '../../shared/codes/forms-of-exploitation.ts';
import { incidentKinds } from '../../shared/codes/incident-kinds.ts';
import { sourcesOfDetection } from '../../shared/codes/sources-of-detection.ts';
import type { PlainDate } from '../../shared/dates/plain-date.ts';
import { Incident } from '../../shared/domain/incident.ts';
import { collectReadings, fieldProblems, type FormReading } from './form-reading.ts';
import {
  problem,
  rawAnswer,
  rawOf,
  readAnswer,
  readCode,
  readCodes,
  understood,
  untouched,
} from './raw-answer.ts';
import { emptyDate, RawDate, rawDateOf, readDate } from './raw-date.ts';
import { emptyPlace, RawPlace, rawPlaceOf, readPlace } from './raw-place.ts';

/** The fields of the form of an incident exactly as they stand in it. */
export const IncidentValues = z.object({
  kind: rawAnswer(z.string()),
  when: rawAnswer(RawDate),
  place: rawAnswer(RawPlace),
  sourceOfDetection: rawAnswer(z.string()),
  formsOfExploitation: rawAnswer(z.array(z.string()).readonly()),
  responsibleOfficer: z.string(),
});
export type IncidentValues = z.infer<typeof IncidentValues>;
export type IncidentFieldName = keyof IncidentValues;

/** The fields in the order in which they stand in the form. */
export const incidentFieldOrder = [
  'kind',
  'when',
  'place',
  'sourceOfDetection',
  'formsOfExploitation',
  'responsibleOfficer',
] as const satisfies readonly IncidentFieldName[];

/** What each question is called, in the form and in the history. */
export const incidentQuestionLabels = (t: TFunction): Readonly<Record<IncidentFieldName, string>> => ({
  kind: t('incidents.kind'),
  when: t('incidents.when'),
  place: t('incidents.place'),
  sourceOfDetection: t('incidents.sourceOfDetection'),
  formsOfExploitation: t('incidents.formsOfExploitation'),
  responsibleOfficer: t('incidents.responsibleOfficer'),
});

/** A new incident, for which whoever fills in the form answers. */
export const newIncidentValues = (accountId: string): IncidentValues => ({
  kind: untouched(''),
  when: untouched(emptyDate),
  place: untouched(emptyPlace),
  sourceOfDetection: untouched(''),
  formsOfExploitation: untouched([]),
  responsibleOfficer: accountId,
});

/** An incident on file as its form shows it. */
export const incidentValuesOf = (incident: Incident): IncidentValues => ({
  kind: rawOf(incident.kind, '', (code) => code),
  when: rawOf(incident.when, emptyDate, rawDateOf),
  place: rawOf(incident.place, emptyPlace, rawPlaceOf),
  sourceOfDetection: rawOf(incident.sourceOfDetection, '', (code) => code),
  formsOfExploitation: rawOf(incident.formsOfExploitation, [], (codes) => codes),
  responsibleOfficer: incident.responsibleOfficer,
});

/** Reads the form as of a day: what goes on file, or what is wrong with which field. */
export function readIncidentValues(
  values: IncidentValues,
  on: PlainDate,
): FormReading<Incident, IncidentFieldName> {
  const { values: read, problems } = collectReadings({
    kind: readAnswer(values.kind, readCode(incidentKinds)),
    when: readAnswer(values.when, (raw) => readDate(raw, on)),
    place: readAnswer(values.place, readPlace),
    sourceOfDetection: readAnswer(values.sourceOfDetection, readCode(sourcesOfDetection)),
    formsOfExploitation: readAnswer(values.formsOfExploitation, readCodes(formsOfExploitation)),
    responsibleOfficer:
      values.responsibleOfficer === '' ? problem('choose-one') : understood(values.responsibleOfficer),
  });
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  const { when } = read;
  if (when?.answer === 'given' && when.value.earliest > on)
    return { ok: false, problems: { when: 'in-the-future' } };
  const incident = Incident.safeParse(read);
  return incident.success
    ? { ok: true, value: incident.data }
    : { ok: false, problems: fieldProblems(incident.error, IncidentValues.shape) };
}
