import { z } from 'zod';
import { claimEndReasons } from '../codes/claim-end-reasons.ts';
import { claimKinds } from '../codes/claim-kinds.ts';
import { claimWays } from '../codes/claim-ways.ts';
import { codeSchema } from '../codes/code-schema.ts';
import { livesIn } from '../compartment.ts';
import { answered } from './answer.ts';
import { claimMoveAsks, claimMoveNames } from './claim-moves.ts';
import { line, paragraphs } from './free-text.ts';
import { RecordId } from './identifier.ts';
import { Money } from './money.ts';
import { PlainDate } from './plain-date.ts';

/** A claim for compensation or wages: of whom, through which way, how much. */
export const Claim = livesIn(
  'assistance',
  z.strictObject({
    kind: codeSchema(claimKinds),
    /** Against whom, in words. */
    against: answered(line(300)),
    way: answered(codeSchema(claimWays)),
    claimed: answered(Money),
    /** The wage or debt of what happened that it is about; that is told there, not again. */
    owedId: z.nullable(RecordId),
    /** The court or office of the directory that decides. */
    courtId: z.nullable(RecordId),
    /** One that the directory does not have, or under which number it keeps the claim. */
    court: answered(line(300)),
    /** The last day for claiming, or for answering. */
    deadline: answered(PlainDate),
    hearingOn: answered(PlainDate),
    remark: answered(paragraphs(2000)),
  }),
);
export type Claim = z.infer<typeof Claim>;

/** One thing that was done with a claim, on its day. Payments are such acts. */
export const ClaimAct = livesIn(
  'assistance',
  z
    .strictObject({
      move: z.enum(claimMoveNames),
      on: PlainDate,
      sum: z.nullable(Money),
      reason: z.nullable(codeSchema(claimEndReasons)),
    })
    .check(({ value, issues }) => {
      const asks = claimMoveAsks[value.move];
      for (const field of ['sum', 'reason'] as const)
        if ((value[field] !== null) !== (asks === field))
          issues.push({
            code: 'custom',
            message: asks === field ? 'required' : 'not-understood',
            input: value[field],
            path: [field],
          });
    }),
);
export type ClaimAct = z.infer<typeof ClaimAct>;
