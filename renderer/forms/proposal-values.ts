import { z } from 'zod';
import { codedValue } from '../../shared/codes/code-list.ts';
import { reasonsNotIdentified } from '../../shared/codes/reasons-not-identified.ts';
import { Proposal, ProposalWords } from '../../shared/domain/proposal.ts';
import { collectReadings, fieldProblems, type FormReading } from './form-reading.ts';
import { problem, understood } from './raw-answer.ts';

/** The fields of the form of a proposal exactly as they stand in it. */
export const ProposalValues = z.object({
  proposes: z.string(),
  notIdentifiedBecause: z.string(),
  summary: z.string(),
  reasons: z.string(),
});
export type ProposalValues = z.infer<typeof ProposalValues>;
export type ProposalFieldName = keyof ProposalValues;

/** The fields in the order in which they stand in the form. */
export const proposalFieldOrder = [
  'proposes',
  'notIdentifiedBecause',
  'summary',
  'reasons',
] as const satisfies readonly ProposalFieldName[];

/** A new proposal, which begins with what is coded already; nobody has said yet what is proposed. */
export const newProposalValues = (summary: string): ProposalValues => ({
  proposes: '',
  notIdentifiedBecause: '',
  summary,
  reasons: '',
});

/** A proposal on file as its form shows it. */
export const proposalValuesOf = (
  { proposes, notIdentifiedBecause }: Proposal,
  words: ProposalWords,
): ProposalValues => ({
  proposes,
  notIdentifiedBecause: notIdentifiedBecause.answer === 'given' ? notIdentifiedBecause.value : '',
  ...words,
});

const FiledProposal = z.strictObject({ proposal: Proposal, words: ProposalWords });
export type FiledProposal = z.infer<typeof FiledProposal>;

/** Reads the form: what goes before the head, or what is wrong with which field. */
export function readProposalValues(values: ProposalValues): FormReading<FiledProposal, ProposalFieldName> {
  const { proposes, notIdentifiedBecause, summary, reasons } = values;
  const { values: read, problems } = collectReadings({
    proposes:
      proposes === 'identified' || proposes === 'not-identified'
        ? understood(proposes)
        : problem('choose-one'),
    notIdentifiedBecause:
      proposes !== 'not-identified'
        ? understood({ answer: 'not-applicable' })
        : codedValue(reasonsNotIdentified, notIdentifiedBecause) === undefined
          ? problem('choose-one')
          : understood({ answer: 'given', value: notIdentifiedBecause }),
    summary: summary.trim() === '' ? problem('needed') : understood(summary),
    reasons: reasons.trim() === '' ? problem('needed') : understood(reasons),
  });
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  const { proposes: what, notIdentifiedBecause: because, ...words } = read;
  const filed = FiledProposal.safeParse({
    proposal: { proposes: what, notIdentifiedBecause: because },
    words,
  });
  return filed.success
    ? { ok: true, value: filed.data }
    : { ok: false, problems: fieldProblems(filed.error, ProposalValues.shape) };
}
