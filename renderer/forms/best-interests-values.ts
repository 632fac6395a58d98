import { z } from 'zod';
import { bestInterestKinds } from '../../shared/codes/best-interest-kinds.ts';
import { codedValue } from '../../shared/codes/code-list.ts';
import { relationshipKinds } from '../../shared/codes/relationship-kinds.ts';
import type { PlainDate } from '../../shared/dates/plain-date.ts';
import { BestInterests } from '../../shared/domain/best-interests.ts';
import { collectReadings, fieldProblems, type FormReading } from './form-reading.ts';
import {
  problem,
  rawAnswer,
  rawOf,
  readAnswer,
  readCode,
  readLine,
  understood,
  untouched,
} from './raw-answer.ts';
import { emptyDate, RawDate } from './raw-date.ts';
import { rawDayOf, readDayAnswer } from './raw-day.ts';
import { readOrganisationOrNone } from './raw-organisation.ts';

const text = rawAnswer(z.string());
const day = rawAnswer(RawDate);

/** The fields of the form of a step for a child exactly as they stand in it. */
export const BestInterestsValues = z.object({
  kind: z.string(),
  /** An organisation of the directory; empty for none. */
  byId: z.string(),
  panel: text,
  views: text,
  viewsHeardOn: day,
  guardianKin: text,
  guardianName: text,
  guardianAppointedOn: day,
  guardianAppointedBy: text,
  options: text,
  decision: text,
  reviewOn: day,
});
export type BestInterestsValues = z.infer<typeof BestInterestsValues>;
export type BestInterestsFieldName = keyof BestInterestsValues;

/** The fields in the order in which they stand in the form. */
export const bestInterestsFieldOrder = [
  'kind',
  'byId',
  'panel',
  'guardianKin',
  'guardianName',
  'guardianAppointedOn',
  'guardianAppointedBy',
  'views',
  'viewsHeardOn',
  'options',
  'decision',
  'reviewOn',
] as const satisfies readonly BestInterestsFieldName[];

export const newBestInterestsValues: BestInterestsValues = {
  kind: '',
  byId: '',
  panel: untouched(''),
  views: untouched(''),
  viewsHeardOn: untouched(emptyDate),
  guardianKin: untouched(''),
  guardianName: untouched(''),
  guardianAppointedOn: untouched(emptyDate),
  guardianAppointedBy: untouched(''),
  options: untouched(''),
  decision: untouched(''),
  reviewOn: untouched(emptyDate),
};

const same = <T>(value: T): T => value;

/** A step on file as its form shows it. */
export const bestInterestsValuesOf = (step: BestInterests): BestInterestsValues => ({
  kind: step.kind,
  byId: step.byId ?? '',
  panel: rawOf(step.panel, '', same),
  views: rawOf(step.views, '', same),
  viewsHeardOn: rawDayOf(step.viewsHeardOn),
  guardianKin: rawOf(step.guardianKin, '', same),
  guardianName: rawOf(step.guardianName, '', same),
  guardianAppointedOn: rawDayOf(step.guardianAppointedOn),
  guardianAppointedBy: rawOf(step.guardianAppointedBy, '', same),
  options: rawOf(step.options, '', same),
  decision: rawOf(step.decision, '', same),
  reviewOn: rawDayOf(step.reviewOn),
});

/** Reads the form as of a day: what goes on file, or what is wrong with which field. */
export function readBestInterestsValues(
  values: BestInterestsValues,
  on: PlainDate,
): FormReading<BestInterests, BestInterestsFieldName> {
  const { values: read, problems } = collectReadings({
    kind:
      codedValue(bestInterestKinds, values.kind) === undefined
        ? problem('choose-one')
        : understood(values.kind),
    byId: readOrganisationOrNone(values.byId),
    panel: readAnswer(values.panel, readLine),
    views: readAnswer(values.views, readLine),
    viewsHeardOn: readDayAnswer(values.viewsHeardOn, on),
    guardianKin: readAnswer(values.guardianKin, readCode(relationshipKinds)),
    guardianName: readAnswer(values.guardianName, readLine),
    guardianAppointedOn: readDayAnswer(values.guardianAppointedOn, on),
    guardianAppointedBy: readAnswer(values.guardianAppointedBy, readLine),
    options: readAnswer(values.options, readLine),
    decision: readAnswer(values.decision, readLine),
    reviewOn: readDayAnswer(values.reviewOn, on),
  });
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  const filed = BestInterests.safeParse(read);
  return filed.success
    ? { ok: true, value: filed.data }
    : { ok: false, problems: fieldProblems(filed.error, BestInterestsValues.shape) };
}
