import { z } from 'zod';
import { identificationAuthorities } from '../../shared/codes/identification-authorities.ts';
import { interpreterUses } from '../../shared/codes/interpreter-uses.ts';
import { interviewConsents } from '../../shared/codes/interview-consents.ts';
import { languages } from '../../shared/codes/languages.ts';
import { screeningConclusions } from '../../shared/codes/screening-conclusions.ts';
import { StepOfScreening } from '../../shared/contract/screening.ts';
import type { PlainDate } from '../../shared/dates/plain-date.ts';
import type { Answer } from '../../shared/domain/answer.ts';
import type { Birth } from '../../shared/domain/person.ts';
import { stateAfter, type IdentificationState } from '../../shared/domain/identification-steps.ts';
import {
  type EarlierInterviews,
  ItemAnswerCode,
  Screening,
  screeningProblems,
  ScreeningWords,
  stepsOfConclusion,
  timesTold,
} from '../../shared/domain/screening.ts';
import type { ScreeningInstrument } from '../../shared/domain/screening-instrument.ts';
import { pathOf, type ScreeningPath, screeningPaths } from '../../shared/screening/screening-path.ts';
import { readNumber } from '../../shared/text/read-number.ts';
import { isCodeOf } from './code-choices.ts';
import { collectReadings, fieldProblems, type FormReading } from './form-reading.ts';
import {
  problem,
  rawAnswer,
  rawOf,
  readAnswer,
  readCode,
  type Reading,
  understood,
  untouched,
} from './raw-answer.ts';
import { emptyDate, RawDate, rawDateOf, readDate } from './raw-date.ts';
import { emptyPlace, RawPlace, rawPlaceOf, readPlace } from './raw-place.ts';

/** The form of a screening exactly as it stands. */
export const ScreeningValues = z.object({
  instrumentId: z.string(),
  instrumentVersion: z.number(),
  heldOn: rawAnswer(RawDate),
  heldAt: rawAnswer(z.string()),
  place: rawAnswer(RawPlace),
  consent: rawAnswer(z.string()),
  interviewsElsewhere: rawAnswer(z.string()),
  interpreter: rawAnswer(z.string()),
  interpreterLanguage: rawAnswer(z.string()),
  interpreterName: z.string(),
  presentOthers: z.string(),
  repeatReason: z.string(),
  /** `by-birth`: whatever the birth gives on the day of the interview. */
  path: z.enum(['by-birth', ...screeningPaths]),
  pathReason: z.string(),
  act: ItemAnswerCode,
  answers: z.record(z.string(), ItemAnswerCode),
  itemNotes: z.record(z.string(), z.string()),
  notes: z.string(),
  /** Empty while nothing is concluded. */
  conclusion: z.string(),
  conclusionReason: z.string(),
  /** The step of the ledger taken with it; empty for none. */
  step: z.string(),
  stepAuthority: z.string(),
});
export type ScreeningValues = z.infer<typeof ScreeningValues>;
export type ScreeningFieldName = keyof ScreeningValues;

/** The questions in the order in which they stand in the form. */
export const screeningFieldOrder = [
  'heldOn',
  'heldAt',
  'place',
  'consent',
  'interviewsElsewhere',
  'repeatReason',
  'interpreter',
  'interpreterLanguage',
  'interpreterName',
  'presentOthers',
  'path',
  'pathReason',
  'act',
  'answers',
  'itemNotes',
  'notes',
  'conclusion',
  'conclusionReason',
  'step',
  'stepAuthority',
] as const satisfies readonly ScreeningFieldName[];

/** A screening in which nothing was asked yet. */
export const newScreeningValues = (
  instrument: Pick<ScreeningInstrument, 'id' | 'version'>,
): ScreeningValues => ({
  instrumentId: instrument.id,
  instrumentVersion: instrument.version,
  heldOn: untouched(emptyDate),
  heldAt: untouched(''),
  place: untouched(emptyPlace),
  consent: untouched(''),
  interviewsElsewhere: untouched(''),
  interpreter: untouched(''),
  interpreterLanguage: untouched(''),
  interpreterName: '',
  presentOthers: '',
  repeatReason: '',
  path: 'by-birth',
  pathReason: '',
  act: 'not-asked',
  answers: {},
  itemNotes: {},
  notes: '',
  conclusion: '',
  conclusionReason: '',
  step: '',
  stepAuthority: '',
});

/** A screening on file as its form shows it. */
export function screeningValuesOf(
  screening: Screening,
  words: ScreeningWords,
  pathByBirth: ScreeningPath,
): ScreeningValues {
  const asIs = (value: string) => value;
  return {
    instrumentId: screening.instrumentId,
    instrumentVersion: screening.instrumentVersion,
    heldOn: rawOf(screening.heldOn, emptyDate, rawDateOf),
    heldAt: rawOf(screening.heldAt, '', asIs),
    place: rawOf(screening.place, emptyPlace, rawPlaceOf),
    consent: rawOf(screening.consent, '', asIs),
    interviewsElsewhere: rawOf(screening.interviewsElsewhere, '', String),
    interpreter: rawOf(screening.interpreter, '', asIs),
    interpreterLanguage: rawOf(screening.interpreterLanguage, '', asIs),
    interpreterName: words.interpreterName ?? '',
    presentOthers: words.presentOthers ?? '',
    repeatReason: words.repeatReason ?? '',
    path: screening.path === pathByBirth ? 'by-birth' : screening.path,
    pathReason: words.pathReason ?? '',
    act: screening.act,
    answers: { ...screening.answers },
    itemNotes: { ...words.itemNotes },
    notes: words.notes ?? '',
    conclusion: screening.conclusion ?? '',
    conclusionReason: words.conclusionReason ?? '',
    step: '',
    stepAuthority: '',
  };
}

/** What the form knows beside its own fields. */
export type ScreeningFormContext = {
  readonly birth: Answer<Birth> | undefined;
  readonly instrument: ScreeningInstrument;
  readonly earlierInterviews: EarlierInterviews;
  /** Where the person stands; null where a step rests on the screening already. */
  readonly standing: IdentificationState | null;
};

/** The steps that a conclusion justifies and the ledger lets follow: the officer takes one of them, or none. */
export const stepsOffered = (
  { conclusion }: Pick<ScreeningValues, 'conclusion'>,
  standing: IdentificationState | null,
): ReadonlyArray<StepOfScreening['status']> =>
  standing !== null && isConclusion(conclusion)
    ? stepsOfConclusion[conclusion].filter((step) => stateAfter(standing, step) !== undefined)
    : [];

const isConclusion = (code: string): code is keyof typeof stepsOfConclusion => code in stepsOfConclusion;

/** How often the person has told it before, by what is on file and by what stands in the form. */
export function timesToldIn(
  { interviewsElsewhere }: Pick<ScreeningValues, 'interviewsElsewhere'>,
  earlier: EarlierInterviews,
): number {
  const said = readAnswer(interviewsElsewhere, readTimes);
  return timesTold(earlier, said.ok && said.value !== undefined ? { interviewsElsewhere: said.value } : {});
}

/** The path that the birth gives on the day of the interview, or today where no day is given. */
export function pathByBirth(
  values: Pick<ScreeningValues, 'heldOn'>,
  birth: Answer<Birth> | undefined,
  on: PlainDate,
): ScreeningPath {
  const held = readAnswer(values.heldOn, (raw) => readDate(raw, on));
  const day = held.ok && held.value.answer === 'given' ? held.value.value.latest : on;
  return pathOf(birth, day);
}

/** "1430", "14.30" and "14:30" are one time of day. */
function readTime(typed: string): Reading<string | undefined> {
  const text = typed.trim();
  if (text === '') return understood(undefined);
  const [, hours = '', minutes = ''] = /^(\d{1,2})[:.]?(\d{2})$/u.exec(text) ?? [];
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59) return problem('not-understood');
  return understood(`${hours.padStart(2, '0')}:${minutes}`);
}

function readTimes(typed: string): Reading<number | undefined> {
  if (typed.trim() === '') return understood(undefined);
  const read = readNumber(typed);
  return read.kind === 'number' ? understood(read.value) : problem('not-a-number');
}

const orNull = (typed: string): string | null => (typed.trim() === '' ? null : typed);

export const FiledScreening = z.strictObject({
  screening: Screening,
  words: ScreeningWords,
  step: z.nullable(StepOfScreening.omit({ identificationId: true })),
});
export type FiledScreening = z.infer<typeof FiledScreening>;

/** Reads the form as of a day: what goes on file, or what is wrong with which question. */
export function readScreeningValues(
  values: ScreeningValues,
  on: PlainDate,
  { birth, instrument, earlierInterviews, standing }: ScreeningFormContext,
): FormReading<FiledScreening, ScreeningFieldName> {
  const byBirth = pathByBirth(values, birth, on);
  const { values: read, problems } = collectReadings({
    heldOn: readAnswer(values.heldOn, (raw) => readDate(raw, on)),
    heldAt: readAnswer(values.heldAt, readTime),
    place: readAnswer(values.place, readPlace),
    consent: readAnswer(values.consent, readCode(interviewConsents)),
    interpreter: readAnswer(values.interpreter, readCode(interpreterUses)),
    interpreterLanguage: readAnswer(values.interpreterLanguage, readCode(languages)),
    interviewsElsewhere: readAnswer(values.interviewsElsewhere, readTimes),
  });
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  const path = values.path === 'by-birth' ? byBirth : values.path;
  const step = stepsOffered(values, standing).find((each) => each === values.step);
  const needed = {
    ...(step !== undefined && values.heldOn.typed.text.trim() === '' && { heldOn: 'needed' }),
    ...(step !== undefined && values.heldOn.missing !== null && { heldOn: 'needed' }),
    ...(step !== undefined &&
      !isCodeOf(identificationAuthorities, values.stepAuthority) && { stepAuthority: 'choose-one' }),
  };
  if (Object.keys(needed).length > 0) return { ok: false, problems: needed };
  const filed = FiledScreening.safeParse({
    screening: {
      ...read,
      instrumentId: values.instrumentId,
      instrumentVersion: values.instrumentVersion,
      path,
      act: path === 'adult' ? 'not-asked' : values.act,
      answers: values.answers,
      conclusion: isCodeOf(screeningConclusions, values.conclusion) ? values.conclusion : null,
    },
    words: {
      interpreterName: orNull(values.interpreterName),
      presentOthers: orNull(values.presentOthers),
      repeatReason: orNull(values.repeatReason),
      pathReason: path === byBirth ? null : orNull(values.pathReason),
      conclusionReason: orNull(values.conclusionReason),
      notes: orNull(values.notes),
      itemNotes: Object.fromEntries(
        Object.entries(values.itemNotes).filter(([, note]) => note.trim() !== ''),
      ),
    },
    step: step === undefined ? null : { status: step, authority: values.stepAuthority },
  });
  if (!filed.success) return { ok: false, problems: fieldProblems(filed.error, ScreeningValues.shape) };
  const between = screeningProblems(filed.data.screening, filed.data.words, {
    pathByBirth: byBirth,
    itemCodes: new Set(instrument.items.map(({ code }) => code)),
    earlierInterviews,
  });
  if (Object.keys(between).length === 0) return { ok: true, value: filed.data };
  return {
    ok: false,
    problems: Object.fromEntries(
      Object.entries(between).map(([name, key]) => [name, key === 'required' ? 'needed' : key]),
    ),
  };
}
