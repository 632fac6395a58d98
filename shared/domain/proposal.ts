import { z } from 'zod';
import { codeSchema } from '../codes/code-schema.ts';
import { reasonsNotIdentified } from '../codes/reasons-not-identified.ts';
import { waysOfSending } from '../codes/ways-of-sending.ts';
import { livesIn } from '../compartment.ts';
import { answered } from './answer.ts';
import { line, paragraphs } from './free-text.ts';

/** What an office proposes to the authority that decides on the identification of a presumed victim, in codes. */
export const Proposal = livesIn(
  'register',
  z
    .strictObject({
      proposes: z.enum(['identified', 'not-identified']),
      /** Why somebody is not a victim; not applicable to the other proposal. */
      notIdentifiedBecause: answered(codeSchema(reasonsNotIdentified)),
    })
    .superRefine(({ proposes, notIdentifiedBecause: { answer } }, context) => {
      const message =
        proposes === 'not-identified'
          ? answer !== 'given' && 'required'
          : answer !== 'not-applicable' && 'not-understood';
      if (message !== false) context.addIssue({ code: 'custom', path: ['notIdentifiedBecause'], message });
    }),
);
export type Proposal = z.infer<typeof Proposal>;

/** What the authority reads: the case in short and why. It lies in the writer's wing; the schema names one of the two. */
export const ProposalWords = livesIn(
  'investigation',
  z.strictObject({ summary: paragraphs(6000), reasons: paragraphs(4000) }),
);
export type ProposalWords = z.infer<typeof ProposalWords>;

/** Why the head gave a proposal back, in words; they lie beside those of the proposal. */
export const ProposalRemark = livesIn('investigation', z.strictObject({ remark: paragraphs(1000) }));
export type ProposalRemark = z.infer<typeof ProposalRemark>;

/** How an approved proposal went to the authority. */
export const ProposalSending = livesIn(
  'register',
  z.strictObject({
    sentOn: z.iso.date('no-such-date'),
    way: codeSchema(waysOfSending),
    /** The number of the letter, where it has one. */
    document: answered(line(200)),
  }),
);
export type ProposalSending = z.infer<typeof ProposalSending>;
