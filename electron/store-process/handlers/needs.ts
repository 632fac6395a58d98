import { needAfter } from '../../../shared/domain/need-moves.ts';
import { Refusal } from '../../../shared/result.ts';
import {
  insertNeed,
  readNeed,
  type StoredNeed,
  updateNeed,
} from '../../../db/repositories/need-repository.ts';
import type { Handler, Work } from '../handler.ts';
import { concludeAssistance } from './assistance-filing.ts';
import { requireAssistanceKey, requireAssistanceToWrite, requireDayPast } from './assistance-reach.ts';
import { refuseField, requireVersion } from './domain-checks.ts';

export const saveNeed: Handler<'need.save'> = async ({ needId, caseId, version, need }, work) => {
  await requireAssistanceToWrite(work, caseId);
  requireDayPast(work, 'need.assessedOn', need.assessedOn);
  const before = await readNeed(work.db, needId);
  if (before === undefined ? version !== 0 : before.caseId !== caseId)
    throw new Refusal({ code: 'not-found' });
  if (before === undefined)
    return await file(work, undefined, { needId, caseId, need, state: 'open', endedOn: null, version: 1 });
  if (version === 0) throw new Refusal({ code: 'refused', reason: 'record-exists' });
  requireVersion(before.version, version);
  if (before.endedOn !== null && need.assessedOn > before.endedOn)
    refuseField('need.assessedOn', 'after-the-step-after');
  return await file(work, before, { ...before, need, version: version + 1 });
};

export const moveNeed: Handler<'need.move'> = async ({ needId, version, move, on }, work) => {
  requireAssistanceKey(work);
  const before = await readNeed(work.db, needId);
  if (before === undefined) throw new Refusal({ code: 'not-found' });
  await requireAssistanceToWrite(work, before.caseId);
  requireVersion(before.version, version);
  const state = needAfter(before.state, move);
  if (state === undefined) throw new Refusal({ code: 'refused', reason: 'move-not-allowed' });
  requireDayPast(work, 'on', on);
  if (on < before.need.assessedOn) refuseField('on', 'before-the-step-before');
  return await file(work, before, {
    ...before,
    state,
    endedOn: state === 'open' ? null : on,
    version: version + 1,
  });
};

type Written = Omit<StoredNeed, 'first'>;

async function file(
  work: Work,
  before: StoredNeed | undefined,
  after: Written,
): Promise<{ version: number }> {
  await (before === undefined ? insertNeed : updateNeed)(work.db, after, work.stamp);
  const kept = ({ need, state, endedOn }: Written) => ({ ...need, state, endedOn });
  return await concludeAssistance(work, after.caseId, 'need', {
    entity: 'need',
    recordId: after.needId,
    recordVersion: after.version,
    before: before && kept(before),
    after: kept(after),
  });
}
