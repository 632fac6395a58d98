import { codeSchema } from '../../../shared/codes/code-schema.ts';
import { riskLevels } from '../../../shared/codes/risk-levels.ts';
import { serviceKinds } from '../../../shared/codes/service-kinds.ts';
import type { OutputByOperation } from '../../../shared/contract.ts';
import { addDays } from '../../../shared/dates/plain-date.ts';
import { vientianeDay } from '../../../shared/dates/vientiane-time.ts';
import { shelterNights } from '../../../shared/domain/service.ts';
import { CaseNumber } from '../../../shared/identity/case-number.ts';
import { readNeedsOfCase } from '../../../db/repositories/need-repository.ts';
import { readDueRisks, readRisksOfCase } from '../../../db/repositories/risk-repository.ts';
import { readScoringsOfCase } from '../../../db/repositories/wellbeing-repository.ts';
import { readDueServices, readServicesOfCase } from '../../../db/repositories/service-repository.ts';
import { readDuePlans, readPlansOfCase } from '../../../db/repositories/support-plan-repository.ts';
import type { Stamp } from '../../../db/repositories/stamp.ts';
import { riskAssessmentClasses } from '../../../shared/domain/sensitivity.ts';
import type { Handler, Work } from '../handler.ts';
import { requireAssistance, requireAssistanceKey, seesAssistance } from './assistance-reach.ts';
import { viewerOf } from './case-reach.ts';

/** Days ahead that count as soon. */
const SOON_DAYS = 7;
const RiskLevel = codeSchema(riskLevels);
const ServiceKind = codeSchema(serviceKinds);

export const assistanceOfCase: Handler<'assistance.ofCase'> = async ({ caseId }, work) => {
  const { db, stamp, nameOf, note } = work;
  await requireAssistance(work, caseId, 'case:read');
  note({ record: caseId, detail: {} });
  if (!seesAssistance(work)) return null;
  const today = vientianeDay(stamp.at);
  const first = ({ at, by }: Stamp) => ({ recordedAt: at, recordedByName: nameOf(by) });
  return {
    needs: (await readNeedsOfCase(db, caseId)).map(
      ({ needId, need, state, endedOn, version, first: made }) => ({
        needId,
        ...need,
        state,
        endedOn,
        version,
        ...first(made),
      }),
    ),
    services: (await readServicesOfCase(db, caseId)).map(
      ({ serviceId, service, state, version, first: made }) => ({
        serviceId,
        ...service,
        state,
        shelterNights: shelterNights(service, today),
        version,
        ...first(made),
      }),
    ),
    plans: (await readPlansOfCase(db, caseId)).map(({ planId, plan, version, first: made }) => ({
      planId,
      ...plan,
      version,
      ...first(made),
    })),
    risks: (await readRisksOfCase(db, caseId)).map(({ assessmentId, assessment, first: made }) => ({
      assessmentId,
      ...assessment,
      ...first(made),
    })),
    scorings: (await readScoringsOfCase(db, caseId)).map(({ scoringId, scoring, first: made }) => ({
      scoringId,
      ...scoring,
      ...first(made),
    })),
  };
};

export const dueAssistance: Handler<'assistance.due'> = async (_input, work) => {
  const { db, stamp, note } = work;
  requireAssistanceKey(work);
  const viewer = viewerOf(work);
  const until = addDays(vientianeDay(stamp.at), SOON_DAYS);
  const due: OutputByOperation<'assistance.due'> = [];
  if (seesAssistance(work)) {
    for (const { kind, number, ...row } of await readDueServices(db, viewer, until))
      due.push({
        what: 'service',
        ...row,
        number: CaseNumber.parse(number),
        kind: ServiceKind.parse(kind),
      });
    for (const { number, ...row } of await readDuePlans(db, viewer, until))
      due.push({ what: 'plan-review', ...row, number: CaseNumber.parse(number) });
    for (const { number, level, ...row } of await readDueRisks(db, viewer, until))
      due.push({
        what: 'risk-review',
        ...row,
        number: CaseNumber.parse(number),
        level: RiskLevel.parse(level),
      });
  }
  note({ record: null, detail: { shown: due.length } });
  return due.toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0));
};

/** How great the danger for the person of a case is by the newest assessment, for whoever may see that; null otherwise. */
export async function riskOfCase(
  { db, session }: Work,
  caseId: string,
): Promise<OutputByOperation<'case.open'>['risk']> {
  const isSeen =
    session.wings.includes('assistance') && session.store.powers.classes.has(riskAssessmentClasses.level);
  const [newest] = isSeen ? await readRisksOfCase(db, caseId) : [];
  if (newest === undefined) return null;
  const { level, reviewOn } = newest.assessment;
  return { level, reviewOn };
}
