import { NationalPlan } from '../../../shared/domain/national-plan.ts';
import { planLevelCodes } from '../../../shared/domain/plan-tree.ts';
import { phaseThree } from '../../../shared/national-plan/phase-3.ts';
import { asciiDigits } from '../../../shared/text/digits.ts';
import {
  dayTyped,
  neededWords,
  type PathProblems,
  problemsByPath,
  rawDayText,
  wordsOrNone,
} from './typed-values.ts';

/** The title and period of a plan as they stand in the form. */
export interface PlanValues {
  readonly code: string;
  readonly titleLao: string;
  readonly titleEnglish: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly announced: Readonly<Record<keyof NationalPlan['announced'], string>>;
  readonly announcedSource: string;
}

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
});

/** The form as phase III was announced. */
export const phaseThreeValues: PlanValues = planValuesOf(phaseThree);

export const emptyPlanValues: PlanValues = {
  code: '',
  titleLao: '',
  titleEnglish: '',
  startsOn: '',
  endsOn: '',
  announced: { goal: '', programme: '', project: '', activity: '' },
  announcedSource: '',
};

export type PlanReading =
  | { readonly ok: true; readonly plan: NationalPlan }
  | { readonly ok: false; readonly problems: PathProblems };

/** Reads the form: what goes on file, or what is wrong with which field. */
export function readPlanValues(values: PlanValues, on: string): PlanReading {
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
    ? { ok: true, plan: parsed.data }
    : { ok: false, problems: problemsByPath(parsed.error.issues) };
}
