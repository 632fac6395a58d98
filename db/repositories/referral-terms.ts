import { ReferralTerms, usualReferralTerms } from '../../shared/domain/referral.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import type { Stamp } from './stamp.ts';

/** The terms that hold, and their version: 0 while nobody has set any. */
export async function readReferralTerms(
  db: StoreReader,
): Promise<{ readonly terms: ReferralTerms; readonly version: number }> {
  const row = await db
    .selectFrom('main.referral_terms')
    .selectAll()
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return { terms: usualReferralTerms, version: 0 };
  return {
    version: row.version,
    terms: ReferralTerms.parse({
      unansweredAfterDays: row.unanswered_after_days,
      answerDays: {
        EXT_Immediate: row.immediate_days,
        EXT_Urgent: row.urgent_days,
        EXT_Routine: row.routine_days,
      },
    }),
  };
}

/** Sets newer terms; those before stay on record. */
export async function insertReferralTerms(
  db: StoreDatabase,
  { unansweredAfterDays, answerDays }: ReferralTerms,
  version: number,
  stamp: Stamp,
): Promise<void> {
  await db
    .insertInto('main.referral_terms')
    .values({
      version,
      unanswered_after_days: unansweredAfterDays,
      immediate_days: answerDays.EXT_Immediate,
      urgent_days: answerDays.EXT_Urgent,
      routine_days: answerDays.EXT_Routine,
      created_at: stamp.at,
      created_by: stamp.by,
    })
    .execute();
}
