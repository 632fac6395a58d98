import { z } from 'zod';
import { BestInterests } from '../domain/best-interests.ts';
import { bestInterestsMoveNames, bestInterestsStates } from '../domain/best-interests-moves.ts';
import { Instant, RecordId, Version } from '../domain/identifier.ts';
import { PlainDate } from '../domain/plain-date.ts';
import { defineOperations } from './operation.ts';

const version = z.strictObject({ version: Version });

/** A step for a child with what was done with it, the first first. */
export const SeenBestInterests = z.strictObject({
  bestInterestsId: RecordId,
  state: z.enum(bestInterestsStates),
  version: Version,
  step: BestInterests,
  acts: z.array(
    z.strictObject({
      actId: RecordId,
      move: z.enum(bestInterestsMoveNames),
      on: PlainDate,
      at: Instant,
      byName: z.string(),
    }),
  ),
});
export type SeenBestInterests = z.infer<typeof SeenBestInterests>;

/** Steps for the best interests of a child. All of it belongs to the social-work wing. */
export const bestInterestsOperations = defineOperations({
  /** The steps of a case, the oldest first; `null` where they are withheld from the reader. */
  'bestInterests.ofCase': {
    kind: 'query',
    host: 'store',
    needs: 'case:read',
    audit: 'always',
    topics: [],
    input: z.strictObject({ caseId: RecordId }),
    output: z.nullable(z.array(SeenBestInterests)),
  },
  /** Version 0 begins a step, today at the latest; a later one changes what is said of it. */
  'bestInterests.save': {
    kind: 'command',
    host: 'store',
    needs: 'case:write',
    audit: 'always',
    topics: ['cases', 'events', 'drafts'],
    input: z.strictObject({
      bestInterestsId: RecordId,
      caseId: RecordId,
      version: z.int().min(0),
      step: BestInterests,
    }),
    output: version,
  },
  /** Goes on by the table of `best-interests-moves.ts`. Nothing is decided before the child was heard, or it is said why not. */
  'bestInterests.move': {
    kind: 'command',
    host: 'store',
    needs: 'case:write',
    audit: 'always',
    topics: ['cases', 'events'],
    input: z.strictObject({
      bestInterestsId: RecordId,
      caseId: RecordId,
      version: Version,
      move: z.enum(bestInterestsMoveNames).exclude(['begin']),
      on: PlainDate,
    }),
    output: version,
  },
});
