import { vientianeDay } from '../../../shared/dates/vientiane-time.ts';
import type { LedgerEntry } from '../../../shared/domain/identification.ts';
import { standingOf } from '../../../shared/domain/identification-standing.ts';
import { plannedSteps, protocolBegin, type ProtocolStep } from '../../../shared/domain/protocol.ts';
import { protocolStepClasses, withheldFields } from '../../../shared/domain/sensitivity.ts';
import { Refusal } from '../../../shared/result.ts';
import type { StoredCase } from '../../../db/repositories/case-repository.ts';
import { keepHistory } from '../../../db/repositories/field-history.ts';
import { readPerson } from '../../../db/repositories/person-repository.ts';
import {
  insertProtocol,
  insertSteps,
  readProtocol,
  readSteps,
  updateStep,
} from '../../../db/repositories/protocol-repository.ts';
import type { Handler, Work } from '../handler.ts';
import { requireAllFields, requireCase, requireKeys } from './case-reach.ts';
import { refuseField, requireVersion } from './domain-checks.ts';

const seesSteps = ({ session }: Work): boolean =>
  withheldFields(protocolStepClasses, session.store.powers.classes).length === 0;

export const stepsOfCase: Handler<'protocol.steps'> = async ({ caseId }, work) => {
  await requireCase(work, caseId, 'case:read');
  work.note({ record: caseId, detail: {} });
  if (!seesSteps(work)) return null;
  return (await readSteps(work.db, caseId)).map(
    ({ changedAt: _at, changedBy: _by, ...step }): ProtocolStep => step,
  );
};

export const planSteps: Handler<'protocol.plan'> = async ({ caseId }, work) => {
  const file = await requireCase(work, caseId, 'case:write');
  requireAllFields(work, protocolStepClasses);
  const planned = await planProtocol(work, file);
  work.note({ record: caseId, detail: { planned }, touched: ['register'] });
  return { planned };
};

/**
 * Plans for a presumed victim what the office's protocol says and the case does not have yet, inside the transaction that
 * is open. The steps belong to the case and are told in its audit row by whoever asks.
 *
 * @param presumedOn the day of the presumption; that which stands in the ledger as it was read, where none is given
 * @returns how many steps were added
 */
export async function planProtocol(
  work: Work,
  file: StoredCase,
  presumedOn: LedgerEntry['decidedOn'] = presumptionIn(file),
): Promise<number> {
  const { db, stamp } = work;
  const person = await readPerson(db, file.personId);
  if (person === undefined) throw new Error('a case without its person');
  const begin = protocolBegin(file.facts.openedOn, presumedOn);
  const planned = plannedSteps(await readProtocol(db), person.person.birth, begin);
  const added = await insertSteps(db, file.caseId, planned, stamp);
  for (const step of added) await keepStep(work, undefined, step);
  return added.length;
}

const presumptionIn = ({ ledger }: StoredCase): LedgerEntry['decidedOn'] =>
  standingOf(ledger.map(({ entry }) => entry)).presumption?.decidedOn ?? { answer: 'not-asked' };

export const closeStep: Handler<'protocol.closeStep'> = async (input, work) => {
  if (input.on > vientianeDay(work.stamp.at)) refuseField('on', 'in-the-future');
  return await changeStep(work, input, (before) => ({
    dueOn: before.dueOn,
    state: input.state,
    closedOn: input.on,
  }));
};

export const setDueDay: Handler<'protocol.setDueDay'> = async (input, work) =>
  await changeStep(work, input, () => ({ dueOn: input.dueOn, state: 'open', closedOn: null }));

async function changeStep(
  work: Work,
  { caseId, stepId, version }: Pick<ProtocolStep, 'caseId' | 'stepId' | 'version'>,
  change: (before: ProtocolStep) => Pick<ProtocolStep, 'dueOn' | 'state' | 'closedOn'>,
): Promise<Record<string, never>> {
  const { db, stamp, note } = work;
  await requireCase(work, caseId, 'case:write');
  requireAllFields(work, protocolStepClasses);
  const before = (await readSteps(db, caseId)).find((step) => step.stepId === stepId);
  if (before === undefined) throw new Refusal({ code: 'not-found' });
  requireVersion(before.version, version);
  const after = { ...before, ...change(before), version: before.version + 1 };
  await updateStep(db, stepId, after, stamp);
  const history = await keepStep(work, before, after);
  note({
    record: caseId,
    detail: { stepId, protocolStepVersion: after.version, protocolStepHistory: history },
    touched: ['register'],
  });
  return {};
}

async function keepStep(
  { db, stamp }: Work,
  before: ProtocolStep | undefined,
  after: ProtocolStep,
): Promise<string> {
  const answers = ({ kind, dueOn, state, closedOn }: ProtocolStep) => ({ kind, dueOn, state, closedOn });
  return await keepHistory(
    db,
    'register',
    {
      entity: 'protocolStep',
      recordId: after.stepId,
      recordVersion: after.version,
      before: before && answers(before),
      after: answers(after),
    },
    stamp,
  );
}

export const protocolOfOffice: Handler<'protocol.template'> = async (_input, work) => {
  requireKeys(work, 'office');
  work.note({ record: null, detail: {} });
  return await readProtocol(work.db);
};

export const reviseProtocol: Handler<'protocol.reviseTemplate'> = async (template, work) => {
  requireKeys(work, 'office');
  const before = await readProtocol(work.db);
  requireVersion(before.version, template.version);
  const version = before.version + 1;
  await insertProtocol(work.db, { ...template, version }, work.stamp);
  work.note({ record: null, detail: { version } });
  return { version };
};
