import type { SeenBestInterests } from '../../../shared/contract/best-interests.ts';
import { vientianeDay } from '../../../shared/dates/vientiane-time.ts';
import { type BestInterests, mayBeChild } from '../../../shared/domain/best-interests.ts';
import { bestInterestsAfter } from '../../../shared/domain/best-interests-moves.ts';
import { bestInterestsClasses, withheldFields } from '../../../shared/domain/sensitivity.ts';
import { Refusal } from '../../../shared/result.ts';
import {
  hasBestInterests,
  insertBestInterests,
  insertBestInterestsAct,
  readBestInterestsOfCase,
  type StoredBestInterests,
  updateBestInterests,
} from '../../../db/repositories/best-interests-repository.ts';
import type { StoredCase } from '../../../db/repositories/case-repository.ts';
import { readPerson } from '../../../db/repositories/person-repository.ts';
import type { Handler, Work } from '../handler.ts';
import { requireAssistanceCase } from './assistance-case.ts';
import { concludeAssistance } from './assistance-filing.ts';
import { requireAllFields } from './case-reach.ts';
import { refuseField, requireOrganisation, requireVersion } from './domain-checks.ts';

export const bestInterestsOfCase: Handler<'bestInterests.ofCase'> = async ({ caseId }, work) => {
  const { db, session, nameOf, note } = work;
  await requireAssistanceCase(work, caseId, 'case:read');
  const isSeen = withheldFields(bestInterestsClasses, session.store.powers.classes).length === 0;
  const steps = isSeen ? await readBestInterestsOfCase(db, caseId) : null;
  note({ record: caseId, detail: { shown: steps?.length ?? 0 } });
  return (
    steps?.map(({ caseId: _of, acts, ...step }): SeenBestInterests => ({
      ...step,
      acts: acts.map(({ recorded: { at, by }, ...act }) => ({ ...act, at, byName: nameOf(by) })),
    })) ?? null
  );
};

/** Begins a step for somebody who is or may be a child, or changes what is said of one. */
export const saveBestInterests: Handler<'bestInterests.save'> = async (input, work) => {
  const { bestInterestsId, caseId, version, step } = input;
  const { db, stamp } = work;
  const file = await requireBestInterestsCase(work, caseId);
  await requireOrganisation(work, 'byId', step.byId);
  if (version === 0) {
    await requireChild(work, file);
    if (await hasBestInterests(db, bestInterestsId))
      throw new Refusal({ code: 'refused', reason: 'record-exists' });
    await insertBestInterests(db, { bestInterestsId, caseId, step }, stamp);
    await insertBestInterestsAct(db, bestInterestsId, { move: 'begin', on: vientianeDay(stamp.at) }, stamp);
    return await conclude(work, undefined, { bestInterestsId, caseId, state: 'begun', version: 1, step });
  }
  const before = await requireStep(work, caseId, bestInterestsId);
  requireVersion(before.version, version);
  // What was decided stays decided: neither the decision nor that the child was heard is taken away.
  if (before.state === 'decided' || before.state === 'ended') requireDecision(step);
  const after = { ...before, step, version: version + 1 };
  await updateBestInterests(db, after, stamp);
  return await conclude(work, before, after);
};

export const moveBestInterests: Handler<'bestInterests.move'> = async (input, work) => {
  const { bestInterestsId, caseId, version, move, on } = input;
  const { db, stamp } = work;
  await requireBestInterestsCase(work, caseId);
  const before = await requireStep(work, caseId, bestInterestsId);
  requireVersion(before.version, version);
  const state = bestInterestsAfter(before.state, move);
  if (state === undefined) throw new Refusal({ code: 'refused', reason: 'move-not-allowed' });
  if (on > vientianeDay(stamp.at)) refuseField('on', 'in-the-future');
  if (move === 'decide') requireDecision(before.step);
  const after = { ...before, state, version: version + 1 };
  await updateBestInterests(db, after, stamp);
  await insertBestInterestsAct(db, bestInterestsId, { move, on }, stamp);
  return await conclude(work, before, after);
};

/** Nothing is decided without a decision, nor before the child was heard or it is said why not (CRC, art. 12). */
function requireDecision({ decision, views }: BestInterests): void {
  if (decision.answer !== 'given') refuseField('decision', 'required');
  if (views.answer === 'not-asked') refuseField('views', 'required');
}

/** Whoever was a child when the case was opened may have grown up meanwhile. */
async function requireChild({ db }: Work, { personId, facts }: StoredCase): Promise<void> {
  const person = await readPerson(db, personId);
  if (person === undefined) throw new Error('a case without its person');
  if (!mayBeChild(person.person.birth, facts.openedOn.earliest)) refuseField('kind', 'not-a-child');
}

async function requireBestInterestsCase(work: Work, caseId: string): Promise<StoredCase> {
  const file = await requireAssistanceCase(work, caseId, 'case:write');
  requireAllFields(work, bestInterestsClasses);
  return file;
}

async function requireStep(
  { db }: Work,
  caseId: string,
  bestInterestsId: string,
): Promise<StoredBestInterests> {
  const step = (await readBestInterestsOfCase(db, caseId)).find(
    (each) => each.bestInterestsId === bestInterestsId,
  );
  if (step === undefined) throw new Refusal({ code: 'not-found' });
  return step;
}

async function conclude(
  work: Work,
  before: Omit<StoredBestInterests, 'acts'> | undefined,
  after: Omit<StoredBestInterests, 'acts'>,
): Promise<{ version: number }> {
  return await concludeAssistance(work, after.caseId, 'bestInterests', {
    entity: 'best-interests',
    recordId: after.bestInterestsId,
    recordVersion: after.version,
    before: before && { state: before.state, ...before.step },
    after: { state: after.state, ...after.step },
  });
}
