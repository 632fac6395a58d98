import type { Wing } from '../../shared/compartment.ts';
import { ConsentWords } from '../../shared/domain/consent.ts';
import type { ConsentOverrideWords } from '../../shared/domain/consent-override.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import { recorded, type Stamp } from './stamp.ts';

// The tables are the same in both wings; the compiler cannot see it through a union of names.
const wordsIn = (wing: Wing): 'investigation.consent_words' =>
  `${wing}.consent_words` as 'investigation.consent_words';
const overrideWordsIn = (wing: Wing): 'investigation.consent_override_words' =>
  `${wing}.consent_override_words` as 'investigation.consent_override_words';

/** A consent of which nothing is said in words. */
export const noConsentWords: ConsentWords = {
  howExplained: null,
  givenByName: null,
  interpreterName: null,
  witnessName: null,
  reason: null,
  withdrawnBecause: null,
};

/** Keeps what is said of a consent in the wing of whoever says it; a later wording is a newer version. */
export async function saveConsentWords(
  db: StoreDatabase,
  wing: Wing,
  {
    consentId,
    caseId,
    words,
    version,
  }: {
    readonly consentId: string;
    readonly caseId: string;
    readonly words: ConsentWords;
    readonly version: number;
  },
  stamp: Stamp,
): Promise<void> {
  const changing = {
    how_explained: words.howExplained,
    given_by_name: words.givenByName,
    interpreter_name: words.interpreterName,
    witness_name: words.witnessName,
    reason: words.reason,
    withdrawn_because: words.withdrawnBecause,
    changed_at: stamp.at,
    version,
  };
  await db
    .insertInto(wordsIn(wing))
    .values({ consent_id: consentId, case_id: caseId, ...recorded(stamp), ...changing })
    .onConflict((conflict) => conflict.column('consent_id').doUpdateSet(changing))
    .execute();
}

/** What is said of the consents of a case in one wing, by the id of each. */
export async function readConsentWords(
  db: StoreReader,
  wing: Wing,
  caseId: string,
): Promise<ReadonlyMap<string, ConsentWords>> {
  const rows = await db.selectFrom(wordsIn(wing)).selectAll().where('case_id', '=', caseId).execute();
  return new Map(
    rows.map((row) => [
      row.consent_id,
      ConsentWords.parse({
        howExplained: row.how_explained,
        givenByName: row.given_by_name,
        interpreterName: row.interpreter_name,
        witnessName: row.witness_name,
        reason: row.reason,
        withdrawnBecause: row.withdrawn_because,
      }),
    ]),
  );
}

/** Keeps why a head let something go without a consent. */
export async function insertOverrideWords(
  db: StoreDatabase,
  wing: Wing,
  written: { readonly overrideId: string; readonly caseId: string; readonly reason: string },
  stamp: Stamp,
): Promise<void> {
  const { overrideId, caseId, reason } = written;
  await db
    .insertInto(overrideWordsIn(wing))
    .values({ override_id: overrideId, case_id: caseId, reason, remark: null, ...recorded(stamp) })
    .execute();
}

/** Keeps what the review of an override remarked. */
export async function remarkOnOverride(
  db: StoreDatabase,
  wing: Wing,
  overrideId: string,
  remark: string | null,
): Promise<void> {
  await db
    .updateTable(overrideWordsIn(wing))
    .set({ remark, version: 2 })
    .where('override_id', '=', overrideId)
    .execute();
}

/** Why something was let go, by the id of each override of a case, as far as one wing tells. */
export async function readOverrideWords(
  db: StoreReader,
  wing: Wing,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, ConsentOverrideWords>> {
  if (caseIds.length === 0) return new Map();
  const rows = await db
    .selectFrom(overrideWordsIn(wing))
    .selectAll()
    .where('case_id', 'in', caseIds)
    .execute();
  return new Map(rows.map(({ override_id, reason, remark }) => [override_id, { reason, remark }]));
}
