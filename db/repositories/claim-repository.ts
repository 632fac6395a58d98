import type { TimelineEntry } from '../../shared/contract/case.ts';
import { Claim, ClaimAct } from '../../shared/domain/claim.ts';
import type { ClaimState } from '../../shared/domain/claim-moves.ts';
import { exactDate } from '../../shared/domain/partial-date.ts';
import type { Money } from '../../shared/domain/money.ts';
import type { StoreDatabase, StoreReader } from '../database.ts';
import type { ClaimActTable, ClaimTable } from '../tables/claim.ts';
import { answerColumns, storedAnswer, valueOf } from './answer-columns.ts';
import { recorded, type Stamp } from './stamp.ts';

/** What was done with a claim, as stored. */
export type StoredClaimAct = {
  readonly actId: string;
  readonly act: ClaimAct;
  readonly version: number;
  readonly recorded: Stamp;
};

/** A claim as stored, with what was done with it, the first first. */
export type StoredClaim = {
  readonly claimId: string;
  readonly caseId: string;
  readonly state: ClaimState;
  readonly version: number;
  readonly claim: Claim;
  readonly acts: readonly StoredClaimAct[];
};

/** Puts the draft of a claim on file. */
export async function insertClaim(
  db: StoreDatabase,
  { claimId, caseId, claim }: Pick<StoredClaim, 'claimId' | 'caseId' | 'claim'>,
  stamp: Stamp,
): Promise<void> {
  await db
    .insertInto('assistance.claim')
    .values({
      id: claimId,
      case_id: caseId,
      state: 'drafted',
      ...columnsOf(claim),
      changed_at: stamp.at,
      ...recorded(stamp),
    })
    .execute();
}

/** Writes the next version of a claim: what is said of it, or how it stands; the triggers say what may follow. */
export async function updateClaim(
  db: StoreDatabase,
  { claimId, state, claim, version }: Pick<StoredClaim, 'claimId' | 'state' | 'claim' | 'version'>,
  stamp: Stamp,
): Promise<void> {
  await db
    .updateTable('assistance.claim')
    .set({ state, ...columnsOf(claim), changed_at: stamp.at, version })
    .where('id', '=', claimId)
    .execute();
}

/** Keeps what was done with a claim; written before the state that it leads to. */
export async function insertClaimAct(
  db: StoreDatabase,
  claimId: string,
  { actId, act }: Pick<StoredClaimAct, 'actId' | 'act'>,
  stamp: Stamp,
): Promise<void> {
  await db
    .insertInto('assistance.claim_act')
    .values({
      id: actId,
      claim_id: claimId,
      move: act.move,
      reason: act.reason,
      ...dayAndSum(act),
      ...recorded(stamp),
    })
    .execute();
}

/** Writes the corrected day or sum of an act. */
export async function updateClaimAct(
  db: StoreDatabase,
  { actId, act, version }: Pick<StoredClaimAct, 'actId' | 'act' | 'version'>,
): Promise<void> {
  await db
    .updateTable('assistance.claim_act')
    .set({ ...dayAndSum(act), version })
    .where('id', '=', actId)
    .execute();
}

/** The claims of a case, the oldest first. */
export async function readClaimsOfCase(db: StoreReader, caseId: string): Promise<StoredClaim[]> {
  const rows = await db
    .selectFrom('assistance.claim')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  if (rows.length === 0) return [];
  const acts = await db
    .selectFrom('assistance.claim_act')
    .selectAll()
    .where(
      'claim_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    claimId: row.id,
    caseId: row.case_id,
    state: row.state,
    version: row.version,
    claim: claimOf(row),
    acts: acts.filter(({ claim_id: of }) => of === row.id).map(actOf),
  }));
}

/** Whether an id is taken, by a claim of whichever case. */
export async function hasClaim(db: StoreReader, claimId: string): Promise<boolean> {
  const row = await db
    .selectFrom('assistance.claim')
    .select('id')
    .where('id', '=', claimId)
    .executeTakeFirst();
  return row !== undefined;
}

/** What was done with the claims of a case, each on its day, for its timeline. */
export async function claimEntries(
  db: StoreReader,
  caseId: string,
  nameOf: (accountId: string) => string,
): Promise<TimelineEntry[]> {
  return (await readClaimsOfCase(db, caseId)).flatMap(({ claim, acts }) =>
    acts
      .filter(({ act }) => act.move !== 'draft')
      .map(({ actId, act, recorded: { at, by } }): TimelineEntry => ({
        source: 'claim',
        id: actId,
        when: exactDate(act.on),
        recordedAt: at,
        recordedByName: nameOf(by),
        kind: claim.kind,
        move: act.move,
        sum: act.sum,
        reason: act.reason,
      })),
  );
}

const columnsOf = (claim: Claim) => ({
  kind: claim.kind,
  ...answerColumns('against', claim.against),
  ...answerColumns('way', claim.way),
  claimed_minor_units: valueOf(claim.claimed)?.minorUnits ?? null,
  claimed_currency: valueOf(claim.claimed)?.currency ?? null,
  claimed_answer: claim.claimed.answer,
  owed_id: claim.owedId,
  court_id: claim.courtId,
  ...answerColumns('court', claim.court),
  ...answerColumns('deadline', claim.deadline),
  ...answerColumns('hearing_on', claim.hearingOn),
  ...answerColumns('remark', claim.remark),
});

const claimOf = (row: ClaimTable): Claim =>
  Claim.parse({
    kind: row.kind,
    against: storedAnswer(row.against_answer, row.against),
    way: storedAnswer(row.way_answer, row.way),
    claimed: storedAnswer(row.claimed_answer, {
      minorUnits: row.claimed_minor_units,
      currency: row.claimed_currency,
    }),
    owedId: row.owed_id,
    courtId: row.court_id,
    court: storedAnswer(row.court_answer, row.court),
    deadline: storedAnswer(row.deadline_answer, row.deadline),
    hearingOn: storedAnswer(row.hearing_on_answer, row.hearing_on),
    remark: storedAnswer(row.remark_answer, row.remark),
  });

const dayAndSum = ({ on, sum }: { readonly on: string; readonly sum: Money | null }) => ({
  on_day: on,
  minor_units: sum?.minorUnits ?? null,
  currency: sum?.currency ?? null,
});

const actOf = (row: ClaimActTable): StoredClaimAct => ({
  actId: row.id,
  act: ClaimAct.parse({
    move: row.move,
    on: row.on_day,
    sum: row.minor_units === null ? null : { minorUnits: row.minor_units, currency: row.currency },
    reason: row.reason,
  }),
  version: row.version,
  recorded: { at: row.created_at, by: row.created_by },
});
