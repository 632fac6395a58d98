import { v7 } from 'uuid';
import type { SeenReturn } from '../../../shared/contract/return.ts';
import { addMonths } from '../../../shared/dates/plain-date.ts';
import { vientianeDay } from '../../../shared/dates/vientiane-time.ts';
import { returnAfter } from '../../../shared/domain/return-moves.ts';
import { visitAfter, type VisitMove } from '../../../shared/domain/visit-moves.ts';
import { plannedVisits, VisitMonths } from '../../../shared/domain/visit-plan.ts';
import {
  reintegrationClasses,
  returnClasses,
  visitClasses,
  withheldFields,
} from '../../../shared/domain/sensitivity.ts';
import { CaseNumber } from '../../../shared/identity/case-number.ts';
import { Refusal } from '../../../shared/result.ts';
import { type Change, keepHistory } from '../../../db/repositories/field-history.ts';
import {
  insertReintegrationDefinition,
  readReintegrationDefinition,
  readReintegrationsOfCase,
  saveReintegration,
} from '../../../db/repositories/reintegration-repository.ts';
import {
  hasReturn,
  insertReturn,
  readReturnsOfCase,
  type StoredReturn,
  updateReturn,
} from '../../../db/repositories/return-repository.ts';
import {
  insertVisits,
  readDueVisits,
  readVisitsOfCase,
  type StoredVisit,
  updateVisit,
} from '../../../db/repositories/visit-repository.ts';
import type { Handler, Work } from '../handler.ts';
import { requireAssistanceCase } from './assistance-case.ts';
import { concludeAssistance } from './assistance-filing.ts';
import { requireAllFields, requireKeys, viewerOf } from './case-reach.ts';
import { refuseField, requireOrganisation, requirePlace, requireVersion } from './domain-checks.ts';

/** Months ahead in which a visit counts as coming. */
const SOON_MONTHS = 1;

const classes = { ...returnClasses, ...visitClasses, ...reintegrationClasses };
const seesReturns = ({ session }: Work): boolean =>
  withheldFields(classes, session.store.powers.classes).length === 0;

export const returnsOfCase: Handler<'return.ofCase'> = async ({ caseId }, work) => {
  const { db, nameOf, note } = work;
  await requireAssistanceCase(work, caseId, 'case:read');
  const returns = seesReturns(work) ? await readReturnsOfCase(db, caseId) : null;
  note({ record: caseId, detail: { shown: returns?.length ?? 0 } });
  if (returns === null) return null;
  const visits = await readVisitsOfCase(db, caseId);
  const concluded = await readReintegrationsOfCase(db, caseId);
  return {
    definition: await readReintegrationDefinition(db),
    returns: returns.map(({ caseId: _of, recorded, ...stored }): SeenReturn => {
      const found = concluded.find(({ returnId }) => returnId === stored.returnId);
      return {
        ...stored,
        recordedByName: nameOf(recorded.by),
        visits: visits
          .filter(({ returnId }) => returnId === stored.returnId)
          .map(({ caseId: _case, returnId: _return, changed: _changed, ...visit }) => visit),
        reintegration:
          found === undefined
            ? null
            : {
                concluded: found.concluded,
                version: found.version,
                at: found.changed.at,
                byName: nameOf(found.changed.by),
              },
      };
    }),
  };
};

export const saveReturn: Handler<'return.save'> = async (input, work) => {
  const { returnId, caseId, version, return: said } = input;
  const { db, stamp } = work;
  await requireReturnCase(work, caseId);
  await requireOrganisation(work, 'handedToId', said.handedToId);
  await requirePlace(work, 'from', said.from);
  await requirePlace(work, 'to', said.to);
  if (version === 0) {
    if (await hasReturn(db, returnId)) throw new Refusal({ code: 'refused', reason: 'record-exists' });
    await insertReturn(db, { returnId, caseId, return: said }, stamp);
    return await concludeReturn(work, undefined, {
      returnId,
      caseId,
      state: 'planned',
      version: 1,
      return: said,
      agreedOn: null,
      returnedOn: null,
      cancelledOn: null,
      cancelledBecause: null,
      reintegrationId: null,
    });
  }
  const before = await requireReturn(work, caseId, returnId);
  requireVersion(before.version, version);
  const after = { ...before, return: said, version: version + 1 };
  await updateReturn(db, after, stamp);
  return await concludeReturn(work, before, after);
};

export const moveReturn: Handler<'return.move'> = async ({ returnId, caseId, version, on, move }, work) => {
  const { db, stamp } = work;
  await requireReturnCase(work, caseId);
  const before = await requireReturn(work, caseId, returnId);
  requireVersion(before.version, version);
  const state = returnAfter(before.state, move.move);
  if (state === undefined) throw new Refusal({ code: 'refused', reason: 'move-not-allowed' });
  if (on > vientianeDay(stamp.at)) refuseField('on', 'in-the-future');
  if (before.agreedOn !== null && on < before.agreedOn) refuseField('on', 'before-the-step-before');
  const isReturned = state === 'returned';
  const after = {
    ...before,
    state,
    version: version + 1,
    agreedOn: move.move === 'agree' ? on : before.agreedOn,
    returnedOn: isReturned ? on : null,
    cancelledOn: move.move === 'cancel' ? on : null,
    cancelledBecause: move.move === 'cancel' ? move.reason : null,
    reintegrationId: isReturned ? (before.reintegrationId ?? v7()) : null,
  };
  await updateReturn(db, after, stamp);
  if (move.move === 'return') await insertVisits(db, { returnId, caseId, returnedOn: on }, stamp);
  if (move.move === 'correct-day') await planAnew(work, after, on);
  return await concludeReturn(work, before, after);
};

/** Visits that are to come and that nobody has moved follow the day of the return. */
async function planAnew(
  { db, stamp }: Work,
  { returnId, caseId }: Pick<StoredReturn, 'returnId' | 'caseId'>,
  on: string,
): Promise<void> {
  const days = new Map(plannedVisits(on).map(({ months, plannedOn }) => [months, plannedOn]));
  for (const visit of await readVisitsOfCase(db, caseId)) {
    const plannedOn = days.get(visit.months);
    if (visit.returnId !== returnId || visit.state !== 'planned' || plannedOn === undefined) continue;
    const after = { ...visit, plannedOn, version: visit.version + 1 };
    await updateVisit(db, after, stamp);
    await keepHistory(db, 'assistance', changeOfVisit(visit, after), stamp);
  }
}

export const saveVisit: Handler<'visit.save'> = async (input, work) => {
  const { visitId, caseId, version, move, on, visit } = input;
  const { db, stamp } = work;
  await requireReturnCase(work, caseId);
  const before = (await readVisitsOfCase(db, caseId)).find((each) => each.visitId === visitId);
  if (before === undefined) throw new Refusal({ code: 'not-found' });
  requireVersion(before.version, version);
  const state = visitAfter(before.state, move);
  if (state === undefined) throw new Refusal({ code: 'refused', reason: 'move-not-allowed' });
  const { returnedOn } = await requireReturn(work, caseId, before.returnId);
  requireDayOfVisit(work, move, on, returnedOn ?? on);
  const isMoved = move === 'move';
  const after = {
    ...before,
    state,
    plannedOn: isMoved ? on : before.plannedOn,
    closedOn: isMoved ? null : on,
    visit,
    version: version + 1,
  };
  await updateVisit(db, after, stamp);
  return await concludeAssistance(work, caseId, 'visit', changeOfVisit(before, after));
};

function requireDayOfVisit({ stamp }: Work, move: VisitMove, on: string, returnedOn: string): void {
  if (move !== 'move' && on > vientianeDay(stamp.at)) refuseField('on', 'in-the-future');
  if (on < returnedOn) refuseField('on', 'before-its-start');
}

function changeOfVisit(before: StoredVisit, after: StoredVisit): Change {
  const kept = ({ state, plannedOn, closedOn, visit }: StoredVisit): Change['after'] => ({
    state,
    plannedOn,
    closedOn,
    ...visit,
  });
  return {
    entity: 'visit',
    recordId: after.visitId,
    recordVersion: after.version,
    before: kept(before),
    after: kept(after),
  };
}

export const dueVisits: Handler<'visit.due'> = async (_input, work) => {
  const { db, session, stamp, note } = work;
  const viewer = viewerOf(work);
  if (!session.store.compartments.has('assistance') || !seesReturns(work)) {
    note({ record: null, detail: { shown: 0 } });
    return { visits: [], total: 0 };
  }
  const { rows, total } = await readDueVisits(db, viewer, addMonths(vientianeDay(stamp.at), SOON_MONTHS));
  note({ record: null, detail: { shown: rows.length } });
  return {
    total,
    visits: rows.map((row) => ({
      visitId: row.id,
      caseId: row.case_id,
      number: CaseNumber.parse(row.number),
      months: VisitMonths.parse(row.months),
      plannedOn: row.planned_on,
    })),
  };
};

export const concludeReintegration: Handler<'reintegration.conclude'> = async (input, work) => {
  const { reintegrationId, caseId, version, concluded } = input;
  const { db, stamp } = work;
  await requireReturnCase(work, caseId);
  const of = (await readReturnsOfCase(db, caseId)).find((each) => each.reintegrationId === reintegrationId);
  if (of === undefined || of.returnedOn === null) throw new Refusal({ code: 'not-found' });
  const before = (await readReintegrationsOfCase(db, caseId)).find(
    ({ returnId }) => returnId === of.returnId,
  );
  requireVersion(before?.version ?? 0, version);
  if (concluded.concludedOn > vientianeDay(stamp.at)) refuseField('concludedOn', 'in-the-future');
  if (concluded.concludedOn < of.returnedOn) refuseField('concludedOn', 'before-its-start');
  const definition = await readReintegrationDefinition(db);
  if (concluded.definitionVersion > definition.version) refuseField('definitionVersion', 'not-understood');
  await saveReintegration(
    db,
    { reintegrationId, returnId: of.returnId, caseId, concluded, version: version + 1 },
    stamp,
  );
  return await concludeAssistance(work, caseId, 'reintegration', {
    entity: 'reintegration',
    recordId: reintegrationId,
    recordVersion: version + 1,
    before: before?.concluded,
    after: concluded,
  });
};

export const defineReintegration: Handler<'reintegration.define'> = async ({ version, definition }, work) => {
  requireKeys(work, 'assistance');
  const before = await readReintegrationDefinition(work.db);
  requireVersion(before.version, version);
  await insertReintegrationDefinition(work.db, { version: version + 1, definition }, work.stamp);
  work.note({ record: null, detail: { version: version + 1 }, touched: ['assistance'] });
  return { version: version + 1 };
};

async function requireReturnCase(work: Work, caseId: string): Promise<void> {
  await requireAssistanceCase(work, caseId, 'case:write');
  requireAllFields(work, classes);
}

async function requireReturn({ db }: Work, caseId: string, returnId: string): Promise<StoredReturn> {
  const found = (await readReturnsOfCase(db, caseId)).find((each) => each.returnId === returnId);
  if (found === undefined) throw new Refusal({ code: 'not-found' });
  return found;
}

type ReturnOnFile = Omit<StoredReturn, 'recorded'>;

async function concludeReturn(
  work: Work,
  before: ReturnOnFile | undefined,
  after: ReturnOnFile,
): Promise<{ version: number }> {
  const kept = (each: ReturnOnFile): Change['after'] => ({
    state: each.state,
    agreedOn: each.agreedOn,
    returnedOn: each.returnedOn,
    cancelledOn: each.cancelledOn,
    cancelledBecause: each.cancelledBecause,
    ...each.return,
  });
  return await concludeAssistance(work, after.caseId, 'return', {
    entity: 'return',
    recordId: after.returnId,
    recordVersion: after.version,
    before: before && kept(before),
    after: kept(after),
  });
}
