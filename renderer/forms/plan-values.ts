import { z } from 'zod';
import { planParties } from '../../shared/codes/plan-parties.ts';
import type { PlainDate } from '../../shared/dates/plain-date.ts';
import { RecordId } from '../../shared/domain/identifier.ts';
import { type Objective, SupportPlan } from '../../shared/domain/support-plan.ts';
import { collectReadings, fieldProblems, type FormReading } from './form-reading.ts';
import { problem, readCodes, type Reading, understood, wordsOrNone } from './raw-answer.ts';
import { emptyDate, rawDay, RawDate } from './raw-date.ts';
import { rawDayOrNone, readDayOrNone, readPastDay } from './read-day.ts';

/** An objective as it stands in the form. */
export const RawObjective = z
  .object({
    id: RecordId,
    words: z.string(),
    indicator: z.string(),
    targetOn: RawDate,
    state: z.string(),
    outcome: z.string(),
  })
  .readonly();
export type RawObjective = z.infer<typeof RawObjective>;

/** The fields of the form of a plan exactly as they stand in it. */
export const PlanValues = z.object({
  agreedOn: RawDate,
  agreedWith: z.array(z.string()).readonly(),
  ownWords: z.string(),
  objectives: z.array(RawObjective).readonly(),
  reviewOn: RawDate,
});
export type PlanValues = z.infer<typeof PlanValues>;
export type PlanFieldName = keyof PlanValues;

/** The fields in the order in which they stand in the form. */
export const planFieldOrder = [
  'agreedOn',
  'agreedWith',
  'ownWords',
  'objectives',
  'reviewOn',
] as const satisfies readonly PlanFieldName[];

/** A new plan, agreed today. */
export const newPlanValues = (today: PlainDate): PlanValues => ({
  agreedOn: rawDay(today),
  agreedWith: [],
  ownWords: '',
  objectives: [],
  reviewOn: emptyDate,
});

/** The next version of a plan begins with what was agreed before; agreed today, and its review is to be set anew. */
export const nextPlanValues = (plan: SupportPlan, today: PlainDate): PlanValues => ({
  agreedOn: rawDay(today),
  agreedWith: plan.agreedWith,
  ownWords: plan.ownWords ?? '',
  objectives: plan.objectives.map(rawObjectiveOf),
  reviewOn: plan.reviewOn !== null && plan.reviewOn >= today ? rawDay(plan.reviewOn) : emptyDate,
});

const rawObjectiveOf = ({ id, words, indicator, targetOn, state, outcome }: Objective): RawObjective => ({
  id,
  words,
  indicator: indicator ?? '',
  targetOn: rawDayOrNone(targetOn),
  state,
  outcome: outcome ?? '',
});

/** A new objective. */
export const newObjective = (id: string): RawObjective => ({
  id,
  words: '',
  indicator: '',
  targetOn: emptyDate,
  state: 'open',
  outcome: '',
});

/** What is wrong with an objective as it stands; undefined where nothing is. */
export function objectiveProblem(raw: RawObjective, on: PlainDate): string | undefined {
  const reading = readObjective(raw, on);
  return reading.ok ? undefined : reading.problem;
}

function readObjective(raw: RawObjective, on: PlainDate): Reading<unknown> {
  const targetOn = readDayOrNone(raw.targetOn, on);
  if (!targetOn.ok) return targetOn;
  if (raw.words.trim() === '') return problem('needed');
  return understood({
    id: raw.id,
    words: raw.words,
    indicator: wordsOrNone(raw.indicator),
    targetOn: targetOn.value,
    state: raw.state,
    outcome: wordsOrNone(raw.outcome),
  });
}

function readObjectives(rows: readonly RawObjective[], on: PlainDate): Reading<unknown[]> {
  const read: unknown[] = [];
  for (const row of rows) {
    const reading = readObjective(row, on);
    if (!reading.ok) return reading;
    read.push(reading.value);
  }
  return understood(read);
}

/** Reads the form as of a day: what goes on file, or what is wrong with which field. */
export function readPlanValues(
  values: PlanValues,
  on: PlainDate,
): FormReading<{ plan: SupportPlan }, PlanFieldName> {
  const agreedWith = readCodes(planParties)(values.agreedWith);
  const { values: read, problems } = collectReadings({
    agreedOn: readPastDay(values.agreedOn, on),
    agreedWith: agreedWith.ok && agreedWith.value === undefined ? problem('choose-one') : agreedWith,
    ownWords: understood(wordsOrNone(values.ownWords)),
    objectives: readObjectives(values.objectives, on),
    reviewOn: readDayOrNone(values.reviewOn, on),
  });
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  const plan = SupportPlan.safeParse(read);
  return plan.success
    ? { ok: true, value: { plan: plan.data } }
    : { ok: false, problems: fieldProblems(plan.error, PlanValues.shape) };
}
