import { z } from 'zod';
import { codeSchema } from '../codes/code-schema.ts';
import type { participantAgeBands } from '../codes/participant-age-bands.ts';
import { sexes } from '../codes/sexes.ts';
import { livesIn } from '../compartment.ts';
import { partsOf, type PlainDate } from '../dates/plain-date.ts';
import { line } from './free-text.ts';

const Year = z.int().min(1850, 'year-out-of-range').max(2199, 'year-out-of-range');

/**
 * A person who was trained, apart from any list: one across years. What stands here is what the first list said; later lists
 * keep their own words.
 */
export const Trainee = livesIn(
  'programme',
  z
    .strictObject({
      name: line(120),
      sex: codeSchema(sexes).nullable(),
      /** The years between which they were born, from the age band and the year of the list. */
      bornFrom: Year.nullable(),
      bornTo: Year.nullable(),
      office: line(200).nullable(),
      position: line(200).nullable(),
    })
    .refine(({ bornFrom, bornTo }) => (bornFrom === null) === (bornTo === null), {
      error: 'required',
      path: ['bornTo'],
    })
    .refine(({ bornFrom, bornTo }) => bornFrom === null || bornTo === null || bornFrom <= bornTo, {
      error: 'ends-before-it-begins',
      path: ['bornTo'],
    }),
);
export type Trainee = z.infer<typeof Trainee>;

/** What a person said of two trainees; the program says nothing by itself. */
export const traineeDecisions = ['same', 'different'] as const;
export const TraineeDecision = z.enum(traineeDecisions);
export type TraineeDecision = z.infer<typeof TraineeDecision>;

const OLDEST = 80;
const agesOf: Readonly<
  Record<(typeof participantAgeBands)['values'][number]['code'], readonly [number, number]>
> = {
  '0-17': [10, 17],
  '18-24': [18, 24],
  '25-34': [25, 34],
  '35-44': [35, 44],
  '45-54': [45, 54],
  '55+': [55, OLDEST],
};

/** The years between which somebody of an age band was born who was of that age on a day. */
export function bornBetween(
  band: keyof typeof agesOf,
  on: PlainDate,
): { readonly bornFrom: number; readonly bornTo: number } {
  const [least, most] = agesOf[band];
  const { year } = partsOf(on);
  return { bornFrom: year - most - 1, bornTo: year - least };
}
