import { z } from 'zod';
import { livesIn } from '../compartment.ts';
import { PeopleCount } from './participant-counts.ts';

const MOST_MARKS = 1_000;
const MOST_IN_SUM = 1_000_000_000;

/** Marks of one test: whole and half ones, which sum exactly. */
export const Marks = z
  .number('not-a-number')
  .min(0, 'too-small')
  .max(MOST_MARKS, 'too-large')
  .multipleOf(0.5, 'half-marks-only');

/** The marks of a group as their sum and how many people they are of, so that averages are computed and never averaged. */
export const SummedMarks = livesIn(
  'programme',
  z.strictObject({
    people: PeopleCount.min(1, 'too-small'),
    sum: z
      .number('not-a-number')
      .min(0, 'too-small')
      .max(MOST_IN_SUM, 'too-large')
      .multipleOf(0.5, 'half-marks-only'),
  }),
);
export type SummedMarks = z.infer<typeof SummedMarks>;

/** The same test before and after a training: full marks, and what the group reached where marks of single people are not kept. */
export const GroupTest = livesIn(
  'programme',
  z
    .strictObject({
      fullMarks: Marks.min(0.5, 'too-small'),
      before: SummedMarks.nullable(),
      after: SummedMarks.nullable(),
    })
    .superRefine(({ fullMarks, before, after }, context) => {
      for (const [part, marks] of [
        ['before', before],
        ['after', after],
      ] as const)
        if (marks !== null && marks.sum > marks.people * fullMarks)
          context.addIssue({ code: 'custom', message: 'more-than-full-marks', path: [part, 'sum'] });
    }),
);
export type GroupTest = z.infer<typeof GroupTest>;

/** The marks of single people summed up; null where nobody has any. */
export function sumOfMarks(marks: readonly (number | null)[]): SummedMarks | null {
  const known = marks.filter((each) => each !== null);
  return known.length === 0
    ? null
    : { people: known.length, sum: known.reduce((sum, each) => sum + each, 0) };
}

/** Groups taken together: sums are added, so that a large group weighs as much as it has people. */
export function together(groups: readonly (SummedMarks | null)[]): SummedMarks | null {
  const known = groups.filter((group) => group !== null);
  return known.length === 0
    ? null
    : {
        people: known.reduce((people, group) => people + group.people, 0),
        sum: known.reduce((sum, group) => sum + group.sum, 0),
      };
}

/** What one person of a group reached on average. */
export const averageOf = ({ people, sum }: SummedMarks): number => sum / people;
