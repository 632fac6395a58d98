import { z } from 'zod';
import { codeSchema } from '../codes/code-schema.ts';
import { followUpWays } from '../codes/follow-up-ways.ts';
import { livesIn } from '../compartment.ts';
import { paragraphs } from './free-text.ts';
import { PeopleCount } from './participant-counts.ts';
import { PlainDate } from './plain-date.ts';

/** What came of a training months later: how many were asked, how many answered, and how many use what they learnt. */
export const EventFollowUp = livesIn(
  'programme',
  z
    .strictObject({
      doneOn: PlainDate,
      way: codeSchema(followUpWays),
      asked: PeopleCount.min(1, 'too-small'),
      answered: PeopleCount,
      /** Of those who answered. */
      using: PeopleCount,
      stillInPost: PeopleCount.nullable(),
      findings: paragraphs(4000).nullable(),
    })
    .refine(({ asked, answered }) => answered <= asked, { error: 'more-than-in-all', path: ['answered'] })
    .refine(({ answered, using }) => using <= answered, { error: 'more-than-in-all', path: ['using'] })
    .refine(({ answered, stillInPost }) => stillInPost === null || stillInPost <= answered, {
      error: 'more-than-in-all',
      path: ['stillInPost'],
    }),
);
export type EventFollowUp = z.infer<typeof EventFollowUp>;
