import type { Wing } from '../../shared/compartment.ts';
import { ProposalWords } from '../../shared/domain/proposal.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import { recorded, type Stamp } from './stamp.ts';

// The tables of both wings are the same; the compiler cannot see it through a union of names.
const wordsIn = (wing: Wing): 'investigation.proposal_words' =>
  `${wing}.proposal_words` as 'investigation.proposal_words';
const remarksIn = (wing: Wing): 'investigation.proposal_remark' =>
  `${wing}.proposal_remark` as 'investigation.proposal_remark';

/** Keeps what a proposal says, in the wing of its writer; a later wording is that of a newer version. */
export async function saveProposalWords(
  db: StoreDatabase,
  wing: Wing,
  written: {
    readonly proposalId: string;
    readonly caseId: string;
    readonly words: ProposalWords;
    readonly version: number;
  },
  stamp: Stamp,
): Promise<void> {
  const { proposalId, caseId, words, version } = written;
  const changing = { ...words, changed_at: stamp.at, version };
  await db
    .insertInto(wordsIn(wing))
    .values({ proposal_id: proposalId, case_id: caseId, ...recorded(stamp), ...changing })
    .onConflict((conflict) => conflict.column('proposal_id').doUpdateSet(changing))
    .execute();
}

/** What a proposal says; undefined where its words were never written into this wing. */
export async function readProposalWords(
  db: StoreReader,
  wing: Wing,
  proposalId: string,
): Promise<ProposalWords | undefined> {
  const row = await db
    .selectFrom(wordsIn(wing))
    .select(['summary', 'reasons'])
    .where('proposal_id', '=', proposalId)
    .executeTakeFirst();
  return row && ProposalWords.parse(row);
}

/** Keeps why a proposal was given back. */
export async function insertRemark(
  db: StoreDatabase,
  wing: Wing,
  written: {
    readonly actId: string;
    readonly proposalId: string;
    readonly caseId: string;
    readonly remark: string;
  },
  stamp: Stamp,
): Promise<void> {
  const { actId, proposalId, caseId, remark } = written;
  await db
    .insertInto(remarksIn(wing))
    .values({ act_id: actId, proposal_id: proposalId, case_id: caseId, remark, ...recorded(stamp) })
    .execute();
}

/** Why a proposal was given back, by the id of what was done. */
export async function readRemarks(
  db: StoreReader,
  wing: Wing,
  proposalId: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom(remarksIn(wing))
    .select(['act_id', 'remark'])
    .where('proposal_id', '=', proposalId)
    .execute();
  return new Map(rows.map(({ act_id: actId, remark }) => [actId, remark]));
}
