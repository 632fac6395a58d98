import { z } from 'zod';
import { codedValue } from '../../shared/codes/code-list.ts';
import { familyFindings } from '../../shared/codes/family-findings.ts';
import { relationshipKinds } from '../../shared/codes/relationship-kinds.ts';
import { returnKinds } from '../../shared/codes/return-kinds.ts';
import { returnPapers } from '../../shared/codes/return-papers.ts';
import { yesNo } from '../../shared/codes/yes-no.ts';
import type { PlainDate } from '../../shared/dates/plain-date.ts';
import { Return } from '../../shared/domain/return.ts';
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
} from './raw-answer.ts';
import { emptyDate, RawDate } from './raw-date.ts';
import { rawDayOf, readDayAnswer } from './raw-day.ts';
import { readOrganisationOrNone } from './raw-organisation.ts';
import { emptyPlace, RawPlace, rawPlaceOf, readPlace } from './raw-place.ts';

/** The fields of the form of a return exactly as they stand in it. */
export const ReturnValues = z.object({
  kind: z.string(),
  isVoluntary: rawAnswer(z.string()),
  riskAssessedOn: rawAnswer(RawDate),
  riskFinding: rawAnswer(z.string()),
  family: rawAnswer(z.string()),
  from: rawAnswer(RawPlace),
  to: rawAnswer(RawPlace),
  plannedOn: rawAnswer(RawDate),
  accompaniedBy: rawAnswer(z.string()),
  /** An organisation of the directory; empty for none. */
  handedToId: z.string(),
  handedToKin: rawAnswer(z.string()),
  papers: rawAnswer(z.array(z.string()).readonly()),
  remark: rawAnswer(z.string()),
});
export type ReturnValues = z.infer<typeof ReturnValues>;
export type ReturnFieldName = keyof ReturnValues;

/** The fields in the order in which they stand in the form. */
export const returnFieldOrder = [
  'kind',
  'isVoluntary',
  'riskAssessedOn',
  'riskFinding',
  'family',
  'from',
  'to',
  'plannedOn',
  'accompaniedBy',
  'handedToId',
  'handedToKin',
  'papers',
  'remark',
] as const satisfies readonly ReturnFieldName[];

export const newReturnValues: ReturnValues = {
  kind: '',
  isVoluntary: untouched(''),
  riskAssessedOn: untouched(emptyDate),
  riskFinding: untouched(''),
  family: untouched(''),
  from: untouched(emptyPlace),
  to: untouched(emptyPlace),
  plannedOn: untouched(emptyDate),
  accompaniedBy: untouched(''),
  handedToId: '',
  handedToKin: untouched(''),
  papers: untouched([]),
  remark: untouched(''),
};

const same = <T>(value: T): T => value;

/** A return on file as its form shows it. */
export const returnValuesOf = (planned: Return): ReturnValues => ({
  kind: planned.kind,
  isVoluntary: rawOf(planned.isVoluntary, '', same),
  riskAssessedOn: rawDayOf(planned.riskAssessedOn),
  riskFinding: rawOf(planned.riskFinding, '', same),
  family: rawOf(planned.family, '', same),
  from: rawOf(planned.from, emptyPlace, rawPlaceOf),
  to: rawOf(planned.to, emptyPlace, rawPlaceOf),
  plannedOn: rawDayOf(planned.plannedOn),
  accompaniedBy: rawOf(planned.accompaniedBy, '', same),
  handedToId: planned.handedToId ?? '',
  handedToKin: rawOf(planned.handedToKin, '', same),
  papers: rawOf(planned.papers, [], same),
  remark: rawOf(planned.remark, '', same),
});

/** Reads the form as of a day: what goes on file, or what is wrong with which field. */
export function readReturnValues(values: ReturnValues, on: PlainDate): FormReading<Return, ReturnFieldName> {
  const { values: read, problems } = collectReadings({
    kind:
      codedValue(returnKinds, values.kind) === undefined ? problem('choose-one') : understood(values.kind),
    isVoluntary: readAnswer(values.isVoluntary, readCode(yesNo)),
    riskAssessedOn: readDayAnswer(values.riskAssessedOn, on),
    riskFinding: readAnswer(values.riskFinding, readLine),
    family: readAnswer(values.family, readCode(familyFindings)),
    from: readAnswer(values.from, readPlace),
    to: readAnswer(values.to, readPlace),
    plannedOn: readDayAnswer(values.plannedOn, on),
    accompaniedBy: readAnswer(values.accompaniedBy, readLine),
    handedToId: readOrganisationOrNone(values.handedToId),
    handedToKin: readAnswer(values.handedToKin, readCode(relationshipKinds)),
    papers: readAnswer(values.papers, readCodes(returnPapers)),
    remark: readAnswer(values.remark, readLine),
  });
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  const filed = Return.safeParse(read);
  return filed.success
    ? { ok: true, value: filed.data }
    : { ok: false, problems: fieldProblems(filed.error, ReturnValues.shape) };
}
