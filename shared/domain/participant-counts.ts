import { z } from 'zod';
import { codeSchema } from '../codes/code-schema.ts';
import { participantAgeBands } from '../codes/participant-age-bands.ts';
import { livesIn } from '../compartment.ts';

/** More people than any event has. */
const MOST_PEOPLE = 10_000_000;

export const PeopleCount = z.int('not-a-number').min(0, 'too-small').max(MOST_PEOPLE, 'too-large');

const totalAndWomen = { total: PeopleCount, women: PeopleCount };

/** How many people, and how many of them women: what every Lao report says of a group. */
export type TotalAndWomen = { readonly total: number; readonly women: number };

const holdsItsWomen = ({ total, women }: TotalAndWomen): boolean => women <= total;
const moreWomen = { error: 'more-women-than-people', path: ['women'] };

/** People of one age band. */
export const AgeBandCount = livesIn(
  'programme',
  z
    .strictObject({ band: codeSchema(participantAgeBands), ...totalAndWomen })
    .refine(holdsItsWomen, moreWomen),
);
export type AgeBandCount = z.infer<typeof AgeBandCount>;

/** Those who took part where nobody wrote down their names: how many, of whom women, and by age band as far as it is known. */
export const ParticipantCounts = livesIn(
  'programme',
  z
    .strictObject({
      ...totalAndWomen,
      byAge: z
        .array(AgeBandCount)
        .max(participantAgeBands.values.length, 'too-many')
        .refine((counts) => new Set(counts.map(({ band }) => band)).size === counts.length, {
          error: 'repeated',
        }),
    })
    .refine(holdsItsWomen, moreWomen)
    .refine(({ total, byAge }) => sumOf(byAge, 'total') <= total, {
      error: 'more-than-in-all',
      path: ['byAge'],
    })
    .refine(({ women, byAge }) => sumOf(byAge, 'women') <= women, {
      error: 'more-than-in-all',
      path: ['byAge'],
    }),
);
export type ParticipantCounts = z.infer<typeof ParticipantCounts>;

const sumOf = (counts: readonly TotalAndWomen[], part: keyof TotalAndWomen): number =>
  counts.reduce((sum, count) => sum + count[part], 0);
