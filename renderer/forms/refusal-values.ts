import { z } from 'zod';
import { codedValue } from '../../shared/codes/code-list.ts';
import { countries } from '../../shared/codes/countries.ts';
import { identificationAuthorities } from '../../shared/codes/identification-authorities.ts';
import { kindsOfHelp } from '../../shared/codes/kinds-of-help.ts';
import { sexes } from '../../shared/codes/sexes.ts';
import { sourcesOfDetection } from '../../shared/codes/sources-of-detection.ts';
import { refusalOperations } from '../../shared/contract/refusal.ts';
import { isChild } from '../../shared/dates/age.ts';
import type { PlainDate } from '../../shared/dates/plain-date.ts';
import { birthInterval } from '../../shared/domain/birth-interval.ts';
import { collectReadings, fieldProblems, type FormReading } from './form-reading.ts';
import { problem, rawAnswer, readAnswer, readCode, readCodes, understood, untouched } from './raw-answer.ts';
import { emptyBirth, RawBirth, readBirth } from './raw-birth.ts';
import { RawDate, rawDay, readDate } from './raw-date.ts';
import { emptyPlace, RawPlace, readPlace } from './raw-place.ts';
import { readYesNo } from './step-values.ts';

/** What an officer may believe of somebody's age. */
export const beliefs = ['yes', 'no', 'not-sure'] as const;

/** The form of a refusal exactly as it stands; it has no field for a name. */
export const RefusalValues = z.object({
  /** One of {@link beliefs}; empty until somebody says it. */
  isAdultBelieved: z.string(),
  sex: rawAnswer(z.string()),
  birth: rawAnswer(RawBirth),
  nationalities: rawAnswer(z.array(z.string()).readonly()),
  metOn: RawDate,
  metAt: rawAnswer(RawPlace),
  sourceOfDetection: rawAnswer(z.string()),
  toldAboutHelp: rawAnswer(z.string()),
  toldAbout: rawAnswer(z.array(z.string()).readonly()),
  authority: z.string(),
  reasons: z.string(),
});
export type RefusalValues = z.infer<typeof RefusalValues>;
export type RefusalFieldName = keyof RefusalValues;

/** The questions in the order in which they stand in the form. */
export const refusalFieldOrder = [
  'isAdultBelieved',
  'sex',
  'birth',
  'nationalities',
  'metOn',
  'metAt',
  'sourceOfDetection',
  'toldAboutHelp',
  'toldAbout',
  'authority',
  'reasons',
] as const satisfies readonly RefusalFieldName[];

/** Somebody met today, of whom nothing is said yet. */
export const newRefusalValues = (on: PlainDate): RefusalValues => ({
  isAdultBelieved: '',
  sex: untouched(''),
  birth: untouched(emptyBirth),
  nationalities: untouched([]),
  metOn: rawDay(on),
  metAt: untouched(emptyPlace),
  sourceOfDetection: untouched(''),
  toldAboutHelp: untouched(''),
  toldAbout: untouched([]),
  authority: '',
  reasons: '',
});

/** Whether the age in the form is a child's, as of a day. */
export function isChildIn({ birth }: Pick<RefusalValues, 'birth'>, on: PlainDate): boolean {
  const read = readAnswer(birth, (raw) => readBirth(raw, on));
  return read.ok && read.value.answer === 'given' && isChild(birthInterval(read.value.value), on) === 'child';
}

const FiledRefusal = refusalOperations['refusal.record'].input.omit({
  caseId: true,
  personId: true,
  identificationId: true,
});
export type FiledRefusal = z.infer<typeof FiledRefusal>;

/**
 * Reads the form as of a day: what goes on file, or what is wrong with which question.
 *
 * @param noReasons what is written down where the person said nothing
 */
export function readRefusalValues(
  values: RefusalValues,
  on: PlainDate,
  noReasons: string,
): FormReading<FiledRefusal, RefusalFieldName> {
  const metOn = readDate(values.metOn, on);
  const isTold = values.toldAboutHelp.typed === 'yes' && values.toldAboutHelp.missing === null;
  const { values: read, problems } = collectReadings({
    isAdultBelieved: belief(values),
    sex: readAnswer(values.sex, readCode(sexes)),
    birth: isChildIn(values, on)
      ? problem('child-cannot-decline')
      : readAnswer(values.birth, (raw) => readBirth(raw, on)),
    nationalities: readAnswer(values.nationalities, readCodes(countries)),
    metOn: metOn.ok && metOn.value === undefined ? problem('day-needed') : metOn,
    metAt: readAnswer(values.metAt, readPlace),
    sourceOfDetection: readAnswer(values.sourceOfDetection, readCode(sourcesOfDetection)),
    toldAboutHelp: readAnswer(values.toldAboutHelp, readYesNo),
    toldAbout: isTold
      ? readAnswer(values.toldAbout, readCodes(kindsOfHelp))
      : understood({ answer: 'not-applicable' } as const),
    authority:
      codedValue(identificationAuthorities, values.authority) === undefined
        ? problem('choose-one')
        : understood(values.authority),
  });
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  const reasons = values.reasons.trim() === '' ? noReasons : values.reasons;
  const filed = FiledRefusal.safeParse({ ...read, reasons });
  if (!filed.success) return { ok: false, problems: fieldProblems(filed.error, RefusalValues.shape) };
  return filed.data.metOn.earliest > on
    ? { ok: false, problems: { metOn: 'in-the-future' } }
    : { ok: true, value: filed.data };
}

/** Whoever may be a child declines nothing for themself. */
function belief({ isAdultBelieved }: RefusalValues) {
  if (isAdultBelieved === 'yes') return understood(true);
  return problem(isAdultBelieved === 'no' ? 'child-cannot-decline' : 'age-to-be-judged');
}
