import type { ParsedByOperation } from '../../../shared/contract.ts';
import { dayOutOfOrder, fitsState, type Service } from '../../../shared/domain/service.ts';
import { serviceAfter } from '../../../shared/domain/service-moves.ts';
import { Refusal } from '../../../shared/result.ts';
import { readNeed } from '../../../db/repositories/need-repository.ts';
import {
  insertService,
  readService,
  type StoredService,
  updateService,
} from '../../../db/repositories/service-repository.ts';
import { readOrganisation } from '../../../db/repositories/organisation-repository.ts';
import { readPlansOfCase } from '../../../db/repositories/support-plan-repository.ts';
import type { Handler, Work } from '../handler.ts';
import { concludeAssistance } from './assistance-filing.ts';
import { requireAssistanceKey, requireAssistanceToWrite, requireDayPast } from './assistance-reach.ts';
import { refuseField, requireVersion } from './domain-checks.ts';

export const saveService: Handler<'service.save'> = async (input, work) => {
  const { serviceId, caseId, version, service } = input;
  await requireAssistanceToWrite(work, caseId);
  const before = await readService(work.db, serviceId);
  if (before === undefined ? version !== 0 : before.caseId !== caseId)
    throw new Refusal({ code: 'not-found' });
  if (before !== undefined) {
    if (version === 0) throw new Refusal({ code: 'refused', reason: 'record-exists' });
    requireVersion(before.version, version);
  }
  const state = before?.state ?? 'offered';
  // How a service stands is changed by its moves: what is said of it may not say otherwise.
  if (!fitsState(state, service)) throw new Refusal({ code: 'refused', reason: 'move-not-allowed' });
  await requireService(work, caseId, service, 'service.');
  return await file(work, before, { serviceId, caseId, service, state, version: version + 1 });
};

export const moveService: Handler<'service.move'> = async (input, work) => {
  const { serviceId, version, move } = input;
  requireAssistanceKey(work);
  const before = await readService(work.db, serviceId);
  if (before === undefined) throw new Refusal({ code: 'not-found' });
  await requireAssistanceToWrite(work, before.caseId);
  requireVersion(before.version, version);
  const state = serviceAfter(before.state, move);
  if (state === undefined) throw new Refusal({ code: 'refused', reason: 'move-not-allowed' });
  const service = { ...before.service, ...saidBy(input) };
  requireDayPast(work, 'on', input.on);
  if (dayOutOfOrder(service) !== undefined) refuseField('on', 'before-the-step-before');
  return await file(work, before, { ...before, service, state, version: version + 1 });
};

/** What a move adds to what is said of a service. */
function saidBy(input: ParsedByOperation<'service.move'>): Partial<Service> {
  const { on } = input;
  switch (input.move) {
    case 'accept':
      return { decidedOn: on };
    case 'decline':
      return { decidedOn: on, declinedBecause: input.because };
    case 'begin':
      return { startedOn: on };
    case 'deliver':
      return { endedOn: on, outcome: input.outcome, outcomeWords: input.outcomeWords };
    case 'end-early':
      return {
        endedOn: on,
        endedBecause: input.because,
        outcome: input.outcome,
        outcomeWords: input.outcomeWords,
      };
  }
}

/** What the schema cannot know: today, the order of the days, and whether the need is one of this case. */
async function requireService(work: Work, caseId: string, service: Service, path: string): Promise<void> {
  for (const name of ['offeredOn', 'decidedOn', 'startedOn', 'endedOn'] as const)
    requireDayPast(work, path + name, service[name]);
  const wrong = dayOutOfOrder(service);
  if (wrong !== undefined) refuseField(path + wrong, 'before-the-step-before');
  if (service.needId !== null && (await readNeed(work.db, service.needId))?.caseId !== caseId)
    refuseField(`${path}needId`, 'not-understood');
  const { provider } = service;
  if (
    provider.by === 'organisation' &&
    (await readOrganisation(work.db, provider.organisationId)) === undefined
  )
    refuseField(`${path}provider.organisationId`, 'no-such-organisation');
  if (service.objectiveId === null) return;
  const [plan] = await readPlansOfCase(work.db, caseId);
  if (plan?.plan.objectives.some(({ id }) => id === service.objectiveId) !== true)
    refuseField(`${path}objectiveId`, 'not-understood');
}

type Written = Omit<StoredService, 'first'>;

async function file(
  work: Work,
  before: StoredService | undefined,
  after: Written,
): Promise<{ version: number }> {
  await (before === undefined ? insertService : updateService)(work.db, after, work.stamp);
  const kept = ({ service, state }: Written) => ({ ...service, state });
  return await concludeAssistance(work, after.caseId, 'service', {
    entity: 'service',
    recordId: after.serviceId,
    recordVersion: after.version,
    before: before && kept(before),
    after: kept(after),
  });
}
