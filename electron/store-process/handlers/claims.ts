import type { SeenClaim } from '../../../shared/contract/claim.ts';
import { vientianeDay } from '../../../shared/dates/vientiane-time.ts';
import { givenValue } from '../../../shared/domain/answer.ts';
import { claimAfter } from '../../../shared/domain/claim-moves.ts';
import type { Claim, ClaimAct } from '../../../shared/domain/claim.ts';
import { claimActClasses, claimClasses, withheldFields } from '../../../shared/domain/sensitivity.ts';
import { Refusal } from '../../../shared/result.ts';
import { touchCase } from '../../../db/repositories/case-repository.ts';
import {
  hasClaim,
  insertClaim,
  insertClaimAct,
  readClaimsOfCase,
  type StoredClaim,
  updateClaim,
  updateClaimAct,
} from '../../../db/repositories/claim-repository.ts';
import { discardDraft } from '../../../db/repositories/draft-repository.ts';
import { keepHistory } from '../../../db/repositories/field-history.ts';
import { readWhatHappened } from '../../../db/repositories/what-happened-repository.ts';
import { countEntries } from '../../../db/repositories/wing-entries-repository.ts';
import type { Handler, Work } from '../handler.ts';
import { requireAssistanceCase } from './assistance-case.ts';
import { requireAllFields } from './case-reach.ts';
import { refuseField, requireOrganisation, requireVersion } from './domain-checks.ts';

export const claimsOfCase: Handler<'claim.ofCase'> = async ({ caseId }, work) => {
  const { db, session, nameOf, note } = work;
  await requireAssistanceCase(work, caseId, 'case:read');
  const { classes } = session.store.powers;
  if (withheldFields({ ...claimClasses, ...claimActClasses }, classes).length > 0) {
    note({ record: caseId, detail: { shown: 0 } });
    return null;
  }
  const claims = await readClaimsOfCase(db, caseId);
  note({ record: caseId, detail: { shown: claims.length } });
  return claims.map(({ claimId, state, version, claim, acts }): SeenClaim => ({
    claimId,
    state,
    version,
    claim,
    acts: acts.map(({ actId, act, version: actVersion, recorded: { at, by } }) => ({
      actId,
      act,
      version: actVersion,
      at,
      byName: nameOf(by),
    })),
  }));
};

/** Drafts a claim, or changes what is said of one; how it stands is changed by its moves alone. */
export const saveClaim: Handler<'claim.save'> = async ({ claimId, caseId, version, claim }, work) => {
  const { db, session, stamp } = work;
  await requireClaimCase(work, caseId);
  await requireOrganisation(work, 'courtId', claim.courtId);
  if (version === 0) {
    await requireOwed(work, caseId, claim);
    if (await hasClaim(db, claimId)) throw new Refusal({ code: 'refused', reason: 'record-exists' });
    await insertClaim(db, { claimId, caseId, claim }, stamp);
    await insertClaimAct(
      db,
      claimId,
      {
        // The beginning of a claim has the id of the claim.
        actId: claimId,
        act: { move: 'draft', on: vientianeDay(stamp.at), sum: null, reason: null },
      },
      stamp,
    );
  } else {
    const before = await requireClaim(work, caseId, claimId);
    requireVersion(before.version, version);
    // What a claim was about may have been taken out of what happened since.
    if (claim.owedId !== before.claim.owedId) await requireOwed(work, caseId, claim);
    await updateClaim(db, { ...before, claim, version: version + 1 }, stamp);
    await discardDraft(db, session.wings, stamp.by, claimId);
    return await conclude(work, before, { ...before, claim, version: version + 1 });
  }
  await discardDraft(db, session.wings, stamp.by, claimId);
  return await conclude(work, undefined, { claimId, caseId, state: 'drafted', version: 1, claim });
};

export const moveClaim: Handler<'claim.move'> = async ({ claimId, caseId, version, actId, act }, work) => {
  const { db, stamp } = work;
  await requireClaimCase(work, caseId);
  const before = await requireClaim(work, caseId, claimId);
  requireVersion(before.version, version);
  const state = claimAfter(before.state, act.move);
  if (state === undefined) throw new Refusal({ code: 'refused', reason: 'move-not-allowed' });
  if (act.on > vientianeDay(stamp.at)) refuseField('on', 'in-the-future');
  await insertClaimAct(db, claimId, { actId, act }, stamp);
  const after = { ...before, state, version: version + 1 };
  await updateClaim(db, after, stamp);
  const claimActHistory = await keepAct(work, actId, 1, undefined, act);
  return await conclude(work, before, after, { claimActHistory });
};

export const correctClaimAct: Handler<'claim.correctAct'> = async (input, work) => {
  const { db, stamp, note } = work;
  const { actId, claimId, caseId, version, on, sum } = input;
  await requireClaimCase(work, caseId);
  const claim = await requireClaim(work, caseId, claimId);
  const before = claim.acts.find((each) => each.actId === actId);
  if (before === undefined) throw new Refusal({ code: 'not-found' });
  requireVersion(before.version, version);
  if (on > vientianeDay(stamp.at)) refuseField('on', 'in-the-future');
  if ((sum === null) !== (before.act.sum === null)) refuseField('sum', 'not-understood');
  const act = { ...before.act, on, sum };
  await updateClaimAct(db, { actId, act, version: version + 1 });
  const claimActHistory = await keepAct(work, actId, version + 1, before.act, act);
  await touchCase(db, caseId, stamp);
  note({
    record: claimId,
    detail: { caseId, claimActVersion: version + 1, claimActHistory },
    touched: ['register', 'assistance'],
  });
  return { version: version + 1 };
};

async function requireClaimCase(work: Work, caseId: string): Promise<void> {
  await requireAssistanceCase(work, caseId, 'case:write');
  requireAllFields(work, claimClasses);
  requireAllFields(work, claimActClasses);
}

/** A claim is about a debt or a wage of its own case, or about none that was told. */
async function requireOwed({ db }: Work, caseId: string, { owedId }: Claim): Promise<void> {
  if (owedId === null) return;
  const { record } = await readWhatHappened(db, caseId);
  const owed = [record.debts, record.wagesOwed].flatMap((answer) => givenValue(answer) ?? []);
  if (!owed.some(({ id }) => id === owedId)) refuseField('owedId', 'not-understood');
}

async function requireClaim({ db }: Work, caseId: string, claimId: string): Promise<StoredClaim> {
  const claim = (await readClaimsOfCase(db, caseId)).find((each) => each.claimId === claimId);
  if (claim === undefined) throw new Refusal({ code: 'not-found' });
  return claim;
}

async function keepAct(
  { db, stamp }: Work,
  recordId: string,
  recordVersion: number,
  before: ClaimAct | undefined,
  after: ClaimAct,
): Promise<string> {
  return await keepHistory(
    db,
    'assistance',
    { entity: 'claim-act', recordId, recordVersion, before, after },
    stamp,
  );
}

/** History of a claim that was written, in the same transaction, and its row in the audit. */
async function conclude(
  { db, session, stamp, note }: Work,
  before: Omit<StoredClaim, 'acts'> | undefined,
  after: Omit<StoredClaim, 'acts'>,
  detail: Readonly<Record<string, string>> = {},
): Promise<{ version: number }> {
  const { claimId, caseId, version } = after;
  const claimHistory = await keepHistory(
    db,
    'assistance',
    {
      entity: 'claim',
      recordId: claimId,
      recordVersion: version,
      before: before && { state: before.state, ...before.claim },
      after: { state: after.state, ...after.claim },
    },
    stamp,
  );
  await countEntries(db, 'assistance', caseId, stamp);
  await touchCase(db, caseId, stamp);
  note({
    // Not under the case: the other side, which reads what was done with it, is not told of claims.
    record: claimId,
    detail: { caseId, claimVersion: version, claimHistory, ...detail },
    touched: ['register', 'assistance', ...session.wings],
  });
  return { version };
}
