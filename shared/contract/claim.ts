import { z } from 'zod';
import { Claim, ClaimAct } from '../domain/claim.ts';
import { claimStates } from '../domain/claim-moves.ts';
import { Instant, RecordId, Version } from '../domain/identifier.ts';
import { Money } from '../domain/money.ts';
import { PlainDate } from '../domain/plain-date.ts';
import { defineOperations } from './operation.ts';

const version = z.strictObject({ version: Version });

/** A claim with everything that was done with it, the first first. */
export const SeenClaim = z.strictObject({
  claimId: RecordId,
  state: z.enum(claimStates),
  version: Version,
  claim: Claim,
  acts: z.array(
    z.strictObject({ actId: RecordId, act: ClaimAct, version: Version, at: Instant, byName: z.string() }),
  ),
});
export type SeenClaim = z.infer<typeof SeenClaim>;

/** Compensation and wages that are claimed for a person. All of it belongs to the social-work wing. */
export const claimOperations = defineOperations({
  /** The claims of a case, the oldest first; `null` where they are withheld from the reader. */
  'claim.ofCase': {
    kind: 'query',
    host: 'store',
    needs: 'case:read',
    audit: 'always',
    topics: [],
    input: z.strictObject({ caseId: RecordId }),
    output: z.nullable(z.array(SeenClaim)),
  },
  /** Version 0 puts a draft on file; a later one changes what is said of the claim, not how it stands. */
  'claim.save': {
    kind: 'command',
    host: 'store',
    needs: 'case:write',
    audit: 'always',
    topics: ['cases', 'events', 'drafts'],
    input: z.strictObject({ claimId: RecordId, caseId: RecordId, version: z.int().min(0), claim: Claim }),
    output: version,
  },
  /** Goes on by the table of `claim-moves.ts`; a payment is such a move. */
  'claim.move': {
    kind: 'command',
    host: 'store',
    needs: 'case:write',
    audit: 'always',
    topics: ['cases', 'events'],
    input: z.strictObject({
      claimId: RecordId,
      caseId: RecordId,
      version: Version,
      actId: RecordId,
      act: ClaimAct,
    }),
    output: version,
  },
  /** Corrects the day or the sum of what was done; what stood stays in its history. */
  'claim.correctAct': {
    kind: 'command',
    host: 'store',
    needs: 'case:write',
    audit: 'always',
    topics: ['cases', 'events'],
    input: z.strictObject({
      actId: RecordId,
      claimId: RecordId,
      caseId: RecordId,
      /** Of the act. */
      version: Version,
      on: PlainDate,
      sum: z.nullable(Money),
    }),
    output: version,
  },
});
