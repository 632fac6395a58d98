import { z } from 'zod';
import { NationalPlan } from '../../../shared/domain/national-plan.ts';
import { planLevelCodes } from '../../../shared/domain/plan-tree.ts';
import { phaseThree } from '../../../shared/national-plan/phase-3.ts';
import { asciiDigits } from '../../../shared/text/digits.ts';
import type { RecordReading } from '../../forms/read-plan-record.ts';
import { dayTyped, neededWords, problemsByPath, rawDayText, wordsOrNone } from './typed-values.ts';

/** The title and period of a plan as they stand in the form. */
export const PlanValues = z.object({
  code: z.string(),
  titleLao: z.string(),
  titleEnglish: z.string(),
  startsOn: z.string(),
  endsOn: z.string(),
  announced: z
    .object({ goal: z.string(), programme: z.string(), project: z.string(), activity: z.string() })
    .readonly(),
  announcedSource: z.string(),
  /** Whether a new plan begins with the goals of phase III. */
  beginsWithGoals: z.boolean(),
  /** Why what was approved is changed; asked where this begins the next version. */
  reason: z.string(),
});
export type PlanValues = z.infer<typeof PlanValues>;

const countText = (count: number | null): string => (count === null ? '' : String(count));

/** A plan on file as its form shows it. */
export const planValuesOf = (plan: NationalPlan): PlanValues => ({
  code: plan.code,
  titleLao: plan.titleLao,
  titleEnglish: plan.titleEnglish ?? '',
  startsOn: rawDayText(plan.startsOn),
  endsOn: rawDayText(plan.endsOn),
  announced: {
    goal: countText(plan.announced.goal),
    programme: countText(plan.announced.programme),
    project: countText(plan.announced.project),
    activity: countText(plan.announced.activity),
  },
  announcedSource: plan.announcedSource ?? '',
  beginsWithGoals: false,
  reason: '',
});

/** A new plan: as phase III was announced, or empty. */
export const newPlanValues = (beginsWithGoals: boolean): PlanValues =>
  beginsWithGoals
    ? { ...planValuesOf(phaseThree), beginsWithGoals }
    : {
        code: '',
        titleLao: '',
        titleEnglish: '',
        startsOn: '',
        endsOn: '',
        announced: { goal: '', programme: '', project: '', activity: '' },
        announcedSource: '',
        beginsWithGoals,
        reason: '',
      };

/** Reads the form: what goes on file, or what is wrong with which field. */
export function readPlanValues(values: PlanValues, on: string): RecordReading<NationalPlan> {
  const count = (typed: string) => {
    const digits = asciiDigits(typed).trim();
    if (digits === '') return null;
    return /^\d{1,6}$/u.test(digits) ? Number(digits) : typed;
  };
  const parsed = NationalPlan.safeParse({
    code: values.code,
    titleLao: values.titleLao,
    titleEnglish: wordsOrNone(values.titleEnglish),
    startsOn: neededWords(dayTyped(values.startsOn, on)),
    endsOn: neededWords(dayTyped(values.endsOn, on)),
    announced: Object.fromEntries(planLevelCodes.map((level) => [level, count(values.announced[level])])),
    announcedSource: wordsOrNone(values.announcedSource),
  });
  return parsed.success
    ? { ok: true, record: parsed.data }
    : { ok: false, problems: problemsByPath(parsed.error.issues) };
}
