import type { Wing } from '../../shared/compartment.ts';
import { ReferralRemark, ReferralWords } from '../../shared/domain/referral.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import { recorded, type Stamp } from './stamp.ts';

// The tables of both wings are the same; the compiler cannot see it through a union of names.
const wordsIn = (wing: Wing): 'investigation.referral_words' =>
  `${wing}.referral_words` as 'investigation.referral_words';
const remarksIn = (wing: Wing): 'investigation.referral_remark' =>
  `${wing}.referral_remark` as 'investigation.referral_remark';

/** Keeps what is said of a referral, in the wing of its sender; a later wording is that of a newer version. */
export async function saveReferralWords(
  db: StoreDatabase,
  wing: Wing,
  written: {
    readonly referralId: string;
    readonly caseId: string;
    readonly words: ReferralWords;
    readonly version: number;
  },
  stamp: Stamp,
): Promise<void> {
  const { referralId, caseId, words, version } = written;
  const changing = {
    why: words.why,
    message: words.message,
    contact_person: words.contactPerson,
    changed_at: stamp.at,
    version,
  };
  await db
    .insertInto(wordsIn(wing))
    .values({ referral_id: referralId, case_id: caseId, ...recorded(stamp), ...changing })
    .onConflict((conflict) => conflict.column('referral_id').doUpdateSet(changing))
    .execute();
}

/** What is said of a referral; undefined where it was never written into this wing. */
export async function readReferralWords(
  db: StoreReader,
  wing: Wing,
  referralId: string,
): Promise<ReferralWords | undefined> {
  const row = await db
    .selectFrom(wordsIn(wing))
    .select(['why', 'message', 'contact_person'])
    .where('referral_id', '=', referralId)
    .executeTakeFirst();
  return (
    row && ReferralWords.parse({ why: row.why, message: row.message, contactPerson: row.contact_person })
  );
}

/** Keeps what was said beside an act, in the wing of whoever wrote it down. */
export async function insertReferralRemark(
  db: StoreDatabase,
  wing: Wing,
  written: {
    readonly actId: string;
    readonly referralId: string;
    readonly caseId: string;
    readonly said: ReferralRemark;
  },
  stamp: Stamp,
): Promise<void> {
  const { actId, referralId, caseId, said } = written;
  await db
    .insertInto(remarksIn(wing))
    .values({
      act_id: actId,
      referral_id: referralId,
      case_id: caseId,
      answered_by: said.answeredBy,
      remark: said.remark,
      ...recorded(stamp),
    })
    .execute();
}

/** What was said beside the acts of a referral, as far as the wings held tell, by the id of each act. */
export async function readReferralRemarks(
  db: StoreReader,
  wings: readonly Wing[],
  referralId: string,
): Promise<ReadonlyMap<string, ReferralRemark>> {
  const found = new Map<string, ReferralRemark>();
  for (const wing of wings) {
    const rows = await db
      .selectFrom(remarksIn(wing))
      .select(['act_id', 'answered_by', 'remark'])
      .where('referral_id', '=', referralId)
      .execute();
    for (const row of rows)
      found.set(row.act_id, ReferralRemark.parse({ answeredBy: row.answered_by, remark: row.remark }));
  }
  return found;
}
