import { v7 } from 'uuid';
import type { InputByOperation } from '../../shared/contract.ts';

type ProposalInput = InputByOperation<'proposal.save'>;

/** A new proposal to identify somebody, with whatever a test changes in it. */
export function newProposal(caseId: string, change: Partial<ProposalInput> = {}): ProposalInput {
  return {
    proposalId: v7(),
    caseId,
    version: 0,
    proposal: { proposes: 'identified', notIdentifiedBecause: { answer: 'not-applicable' } },
    words: {
      summary: 'ຖືກຫຼອກໄປເຮັດວຽກ, ຖືກຍຶດໜັງສືຜ່ານແດນ ແລະ ບໍ່ໄດ້ຄ່າແຮງງານ',
      reasons: 'ມີການກະທຳ, ວິທີການ ແລະ ຈຸດປະສົງ ຄົບຕາມກົດໝາຍ',
    },
    ...change,
  };
}
