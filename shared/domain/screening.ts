import { z } from 'zod';
import { codeSchema } from '../codes/code-schema.ts';
import { interpreterUses } from '../codes/interpreter-uses.ts';
import { interviewConsents } from '../codes/interview-consents.ts';
import { languages } from '../codes/languages.ts';
import { screeningConclusions } from '../codes/screening-conclusions.ts';
import { livesIn } from '../compartment.ts';
import { itemAnswers } from '../screening/ilo-rule.ts';
import { screeningPaths, type ScreeningPath } from '../screening/screening-path.ts';
import { answered, givenValue } from './answer.ts';
import { paragraphs } from './free-text.ts';
import { PartialDate } from './partial-date.ts';
import { PlaceReference } from './place-reference.ts';
import type { Problem } from './problem.ts';

export const ItemAnswerCode = z.enum(itemAnswers);
const itemCode = z.string().min(1).max(60);

/** What a screening says in codes: who was asked what, under which instrument and version, and what the officer concludes. */
export const Screening = livesIn(
  'register',
  z.strictObject({
    instrumentId: z.string().min(1).max(60),
    instrumentVersion: z.int().min(1),
    heldOn: answered(PartialDate),
    /** The time of day on the clock, "14:30". */
    heldAt: answered(z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u, 'not-understood')),
    place: answered(PlaceReference),
    interpreter: answered(codeSchema(interpreterUses)),
    interpreterLanguage: answered(codeSchema(languages)),
    consent: answered(codeSchema(interviewConsents)),
    /** How often the person says they were interviewed by others before. */
    interviewsElsewhere: answered(z.int('not-a-number').min(0, 'too-small').max(99, 'too-large')),
    path: z.enum(screeningPaths),
    /** Whether the person was recruited, transported, transferred, harboured or received; asked of a child. */
    act: ItemAnswerCode,
    /** By the codes of the instrument's items; an item that is absent here was not asked. */
    answers: z
      .record(itemCode, ItemAnswerCode)
      .refine((answers) => Object.keys(answers).length <= 300, { error: 'too-many' }),
    /** The officer's own; null while nothing is concluded. */
    conclusion: z.nullable(codeSchema(screeningConclusions)),
  }),
);
export type Screening = z.infer<typeof Screening>;

/**
 * The steps of the ledger that a conclusion justifies. Which of them is taken, and whether one is, the officer decides; the
 * ledger says which may follow.
 */
export const stepsOfConclusion: Readonly<
  Record<NonNullable<Screening['conclusion']>, ReadonlyArray<'screened' | 'presumed'>>
> = {
  Presumed: ['presumed', 'screened'],
  NotPresumed: ['screened'],
  MoreNeeded: ['screened'],
};

const words = (maximum: number) => z.nullable(paragraphs(maximum));

/** What a screening says in words; it lies in the wing of its writer. */
export const ScreeningWords = livesIn(
  'investigation',
  z.strictObject({
    interpreterName: words(300),
    /** Who else was in the room. */
    presentOthers: words(1000),
    /** Why somebody is asked once more who has been interviewed already. */
    repeatReason: words(2000),
    /** Why another path was taken than the birth gives. */
    pathReason: words(2000),
    conclusionReason: words(4000),
    notes: words(8000),
    /** By the codes of the instrument's items. */
    itemNotes: z.record(itemCode, paragraphs(2000)),
  }),
);
export type ScreeningWords = z.infer<typeof ScreeningWords>;

/** How often a person told it before a screening, as far as its reader may know. */
export type EarlierInterviews = {
  /** On file, over all of the person's cases within reach. */
  readonly held: number;
  /** By others, the most that the person has said in one of those. */
  readonly elsewhere: number;
};

/** How often the person has told it before this screening, with what they say in it of others. */
export const timesTold = (
  { held, elsewhere }: EarlierInterviews,
  { interviewsElsewhere }: Partial<Pick<Screening, 'interviewsElsewhere'>>,
): number =>
  held +
  Math.max(elsewhere, (interviewsElsewhere === undefined ? undefined : givenValue(interviewsElsewhere)) ?? 0);

/** What else is known when a screening is put on file. */
export type ScreeningContext = {
  /** The path that the person's birth gives on the day of the interview. */
  readonly pathByBirth: ScreeningPath;
  readonly itemCodes: ReadonlySet<string>;
  readonly earlierInterviews: EarlierInterviews;
};

/** What is missing or wrong between the fields of a screening: reasons, above all. The same for the form and the store. */
export function screeningProblems(
  screening: Screening,
  said: ScreeningWords,
  { pathByBirth, itemCodes, earlierInterviews }: ScreeningContext,
): Readonly<Record<string, Problem>> {
  const problems: Record<string, Problem> = {};
  if (screening.conclusion !== null && said.conclusionReason === null)
    problems['conclusionReason'] = 'required';
  if (screening.path !== pathByBirth && said.pathReason === null) problems['pathReason'] = 'required';
  if (timesTold(earlierInterviews, screening) > 0 && said.repeatReason === null)
    problems['repeatReason'] = 'required';
  if (Object.keys(screening.answers).some((code) => !itemCodes.has(code)))
    problems['answers'] = 'not-understood';
  if (Object.keys(said.itemNotes).some((code) => !itemCodes.has(code)))
    problems['itemNotes'] = 'not-understood';
  return problems;
}
