import { z } from 'zod';
import { audienceMethods } from '../codes/audience-methods.ts';
import { codeSchema } from '../codes/code-schema.ts';
import { outreachChannels } from '../codes/outreach-channels.ts';
import { livesIn } from '../compartment.ts';
import { line } from './free-text.ts';
import { PeopleCount } from './participant-counts.ts';

/**
 * How many people one channel reached, as an estimate with its range and the way it was come by. Nobody knows an audience
 * exactly, and one person may hear of it by several channels.
 */
export const OutreachReach = livesIn(
  'programme',
  z
    .strictObject({
      channel: codeSchema(outreachChannels),
      estimate: PeopleCount,
      /** The least and the most that it may have been. */
      low: PeopleCount,
      high: PeopleCount,
      /** Of the estimate; null where nobody can say. */
      women: PeopleCount.nullable(),
      method: codeSchema(audienceMethods),
      /** The station, the page, the villages; how many times. */
      remark: line(300).nullable(),
    })
    .refine(({ low, estimate }) => low <= estimate, { error: 'outside-its-range', path: ['low'] })
    .refine(({ high, estimate }) => estimate <= high, { error: 'outside-its-range', path: ['high'] })
    .refine(({ women, estimate }) => women === null || women <= estimate, {
      error: 'more-women-than-people',
      path: ['women'],
    }),
);
export type OutreachReach = z.infer<typeof OutreachReach>;
