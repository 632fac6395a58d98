import { z } from 'zod';
import { defineOperations } from './operation.ts';

const nothing = z.strictObject({});

const go = {
  kind: 'command',
  host: 'shell',
  needs: 'public',
  audit: 'never',
  topics: ['training'],
  input: nothing,
  output: nothing,
} as const;

/** The office to practise in, which holds invented data alone: the way there, back, and to its beginning. */
export const trainingOperations = defineOperations({
  'training.state': {
    kind: 'query',
    host: 'shell',
    needs: 'public',
    audit: 'never',
    topics: [],
    input: nothing,
    output: z.strictObject({
      isThere: z.boolean(),
      /** While one is being made: how many of its parts are done. */
      making: z.nullable(z.strictObject({ done: z.int().min(0), of: z.int().min(1) })),
      /** Whether the last making failed. */
      hasFailed: z.boolean(),
    }),
  },
  /** Locks and goes there; where there is none yet, makes it first and goes when it is whole. */
  'training.enter': go,
  /** Ends the making of one. */
  'training.cancel': go,
  /** Makes the office anew, and throws away what was practised in it. Only there. */
  'training.beginAgain': go,
  /** Locks and goes back to the office for real work. */
  'training.leave': go,
});
