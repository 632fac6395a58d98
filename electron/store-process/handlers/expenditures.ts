import type { SeenExpenditure } from '../../../shared/contract/expenditure.ts';
import { vientianeDay } from '../../../shared/dates/vientiane-time.ts';
import { Refusal } from '../../../shared/result.ts';
import {
  insertExpenditure,
  readExpenditure,
  type StoredExpenditure,
  takeBackExpenditure,
  updateExpenditure,
} from '../../../db/repositories/expenditure-repository.ts';
import { keepHistory } from '../../../db/repositories/field-history.ts';
import { readNodeOnFile } from '../../../db/repositories/plan-node-repository.ts';
import { discardProgrammeDraft } from '../../../db/repositories/programme-draft-repository.ts';
import type { Handler, Work } from '../handler.ts';
import { requireKeys } from './case-reach.ts';
import { refuseField, requireVersion } from './domain-checks.ts';

/** Puts an expenditure on file, or amends one that counts. */
export const saveExpenditure: Handler<'expenditure.save'> = async (input, work) => {
  const { expenditureId, version, expenditure } = input;
  const { db, stamp } = work;
  requireKeys(work, 'programme');
  if (expenditure.spentOn > vientianeDay(stamp.at)) refuseField('expenditure.spentOn', 'in-the-future');
  if ((await readNodeOnFile(db, expenditure.nodeId)) === undefined)
    refuseField('expenditure.nodeId', 'no-such-plan-node');
  const before = await readExpenditure(db, expenditureId);
  if (version === 0) {
    if (before !== undefined) throw new Refusal({ code: 'refused', reason: 'record-exists' });
    await insertExpenditure(db, { expenditureId, expenditure }, stamp);
  } else {
    const counts = requireCounting(before);
    requireVersion(counts.version, version);
    await updateExpenditure(db, { expenditureId, expenditure, version: version + 1 }, stamp);
  }
  await note(work, expenditureId, version + 1, before?.expenditure, expenditure);
  return { version: version + 1 };
};

/** It never was: from now on it does not count. */
export const takeBackAnExpenditure: Handler<'expenditure.takeBack'> = async (
  { expenditureId, version, because },
  work,
) => {
  const { db, stamp } = work;
  requireKeys(work, 'programme');
  const before = requireCounting(await readExpenditure(db, expenditureId));
  requireVersion(before.version, version);
  await takeBackExpenditure(db, before, because, stamp);
  await note(work, expenditureId, version + 1, { counts: true }, { counts: false });
  return { version: version + 1 };
};

/** An expenditure as the page of the money shows it. */
export const seenExpenditure = (
  { nameOf }: Work,
  { expenditureId, version, expenditure, changed, takenBack }: StoredExpenditure,
): SeenExpenditure => ({
  expenditureId,
  version,
  expenditure,
  changedAt: changed.at,
  changedByName: nameOf(changed.by),
  takenBack: takenBack && { at: takenBack.at, byName: nameOf(takenBack.by), because: takenBack.because },
});

function requireCounting(stored: StoredExpenditure | undefined): StoredExpenditure {
  if (stored === undefined) throw new Refusal({ code: 'not-found' });
  if (stored.takenBack !== null) throw new Refusal({ code: 'refused', reason: 'expenditure-taken-back' });
  return stored;
}

async function note(
  { db, stamp, note: put }: Work,
  recordId: string,
  recordVersion: number,
  before: Readonly<Record<string, unknown>> | undefined,
  after: Readonly<Record<string, unknown>>,
): Promise<void> {
  // Whether it counts now or not: what its writer typed over it is done with.
  await discardProgrammeDraft(db, stamp.by, recordId);
  const expenditureHistory = await keepHistory(
    db,
    'programme',
    { entity: 'expenditure', recordId, recordVersion, before, after },
    stamp,
  );
  put({
    record: recordId,
    detail: { expenditureVersion: recordVersion, expenditureHistory },
    touched: ['programme'],
  });
}
