import { z } from 'zod';
import { livesIn } from '../compartment.ts';
import { line } from './free-text.ts';
import { PlainDate } from './plain-date.ts';

const count = z.int('not-a-number').min(0, 'too-small').max(5_000, 'too-large').nullable();

/**
 * A national plan against trafficking in persons: what it is called, when it runs, and how much of each level was
 * announced. There are several, one after the other.
 */
export const NationalPlan = livesIn(
  'programme',
  z
    .strictObject({
      /** By which people name it in short: NPA3. */
      code: line(20),
      titleLao: line(300),
      titleEnglish: line(300).nullable(),
      startsOn: PlainDate,
      endsOn: PlainDate,
      /** How many of each level the plan is said to have; null where nobody said. What was entered is compared with it. */
      announced: z.strictObject({ goal: count, programme: count, project: count, activity: count }),
      /** Where these figures are from. */
      announcedSource: line(200).nullable(),
    })
    .refine(({ startsOn, endsOn }) => startsOn <= endsOn, {
      error: 'ends-before-it-begins',
      path: ['endsOn'],
    }),
);
export type NationalPlan = z.infer<typeof NationalPlan>;
