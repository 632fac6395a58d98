import { v7 } from 'uuid';
import type { Return } from '../../shared/domain/return.ts';
import { newestScale } from '../../shared/wellbeing/shipped-scales.ts';
import { consentFor } from './invented-consent.ts';
import {
  addBelongings,
  fileAdviceContacts,
  fileCases,
  giveTask,
  proposeClosure,
  refer,
  type InventedCase,
} from './invented-cases.ts';
import type { Helpers } from './staff-office.ts';
import { trainingPeople } from '../../shared/training/people.ts';
import type { TrainingDesk } from './training-desk.ts';
import type { PoliceWork } from './work-of-police.ts';

const FIRST_CASE = 14;
const CASES = 10;

/** The social worker's: persons who are helped, in every state that the social-work wing knows. Returns the closing to decide. */
export async function workAsSocialWorker(
  desk: TrainingDesk,
  { shelter, clinic }: Helpers,
  fromPolice: PoliceWork['referrals'],
): Promise<string> {
  const cases = await fileCases(desk, 'social-worker', { from: FIRST_CASE, to: FIRST_CASE + CASES });
  const at = (number: number): InventedCase => {
    const found = cases[number];
    if (found === undefined) throw new Error(`There is no case ${number}`);
    return found;
  };
  for (const number of [3, 4, 5]) await help(desk, at(number), shelter);
  await addBelongings(desk, at(4));
  await desk.ask('alert.raise', { alertId: v7(), caseId: at(3).caseId, kind: 'RiskOfSelfHarm' });
  await desk.ask('nextDate.add', {
    nextDateId: v7(),
    caseId: at(3).caseId,
    wing: 'assistance',
    kind: 'Appointment',
    on: desk.after(4),
  });
  await claimWages(desk, at(3));
  await bringHome(desk, at(6));
  await lookAfterChild(desk, cases);
  const accepted = fromPolice[0];
  if (accepted === undefined) throw new Error('The police wing referred nobody');
  await desk.ask('referral.answer', {
    referralId: accepted.referralId,
    version: 2,
    answer: { move: 'accept', on: desk.today, how: null },
    answeredBy: null,
    remark: null,
  });
  const overdue = await refer(desk, at(4), {
    to: { direction: 'organisation', organisationId: clinic },
    needs: ['EXT_Counselling'],
    why: 'ນອນບໍ່ຫຼັບ ແລະ ຢ້ານ',
    answerDueOn: desk.after(5),
  });
  await desk.ask('referral.answer', {
    referralId: overdue,
    version: 2,
    answer: { move: 'accept', on: desk.today, how: 'EXT_Phone' },
    answeredBy: 'ພະຍາບານສົມມຸດ',
    remark: null,
  });
  await desk.ask(
    'consent.save',
    consentFor(desk, at(5), {
      to: { direction: 'organisation', organisationId: clinic },
      decision: 'refused',
    }),
  );
  const toClose = await proposeClosure(desk, at(8));
  await proposeClosure(desk, at(9));
  await giveTask(desk, {
    to: 'social-worker',
    caseId: at(3).caseId,
    kind: 'VisitPerson',
    dueOn: desk.today,
    text: 'ຢ້ຽມຢາມທີ່ບ້ານພັກ',
  });
  await giveTask(desk, {
    to: 'social-worker',
    caseId: at(4).caseId,
    kind: 'GetDocument',
    dueOn: desk.before(3),
    text: null,
  });
  await giveTask(desk, {
    to: 'social-worker',
    caseId: at(5).caseId,
    kind: 'ArrangeService',
    dueOn: desk.after(6),
    text: 'ຝຶກວິຊາຊີບ',
  });
  await fileAdviceContacts(desk, 'social-worker', 6);
  return toClose;
}

/** The head of the social-work wing closes one case and gives a task. */
export async function workAsSocialWorkHead(desk: TrainingDesk, toClose: string): Promise<void> {
  await desk.ask('closure.decide', { decision: 'approve', closureId: toClose, version: 1 });
  await giveTask(desk, {
    to: 'social-worker',
    caseId: null,
    kind: 'AttendMeeting',
    dueOn: desk.after(2),
    text: 'ປະຊຸມທີມ',
  });
}

/** Needs, a plan, a night in the shelter and what else is offered, risk and wellbeing. */
async function help(desk: TrainingDesk, { caseId, openedOn }: InventedCase, shelter: string): Promise<void> {
  const worker = trainingPeople['social-worker'];
  const needId = v7();
  await desk.ask('need.save', {
    needId,
    caseId,
    version: 0,
    need: { kind: 'EXT_Shelter', urgency: 'EXT_Now', assessedOn: openedOn, assessedBy: worker, words: null },
  });
  await desk.ask('need.save', {
    needId: v7(),
    caseId,
    version: 0,
    need: {
      kind: 'EXT_VocationalTraining',
      urgency: 'EXT_Now',
      assessedOn: openedOn,
      assessedBy: worker,
      words: 'ຢາກຮຽນຕັດຫຍິບ',
    },
  });
  const objectiveId = v7();
  await desk.ask('plan.save', {
    planId: v7(),
    caseId,
    version: 0,
    plan: {
      agreedOn: openedOn,
      agreedWith: ['EXT_Person'],
      ownWords: 'ຢາກມີວຽກເຮັດຢູ່ໃກ້ບ້ານ',
      reviewOn: desk.after(12),
      objectives: [
        {
          id: objectiveId,
          words: 'ມີບ່ອນຢູ່ປອດໄພ',
          indicator: null,
          targetOn: desk.after(30),
          state: 'open',
          outcome: null,
        },
        {
          id: v7(),
          words: 'ຮຽນຈົບຫຼັກສູດຕັດຫຍິບ',
          indicator: null,
          targetOn: desk.after(90),
          state: 'open',
          outcome: null,
        },
      ],
    },
  });
  const serviceId = v7();
  await desk.ask('service.save', {
    serviceId,
    caseId,
    version: 0,
    service: {
      kind: 'EXT_Shelter',
      needId,
      objectiveId,
      provider: { by: 'organisation', organisationId: shelter },
      offeredOn: openedOn,
      dueOn: null,
      decidedOn: null,
      startedOn: null,
      endedOn: null,
      declinedBecause: null,
      endedBecause: null,
      sessions: null,
      cost: null,
      valueInKind: null,
      outcome: null,
      outcomeWords: null,
      words: null,
    },
  });
  await desk.ask('service.move', { move: 'accept', serviceId, version: 1, on: openedOn });
  await desk.ask('service.move', { move: 'begin', serviceId, version: 2, on: openedOn });
  await desk.ask('risk.assess', {
    assessmentId: v7(),
    caseId,
    assessment: {
      assessedOn: openedOn,
      assessedBy: worker,
      level: 'EXT_Medium',
      dangers: ['EXT_Traffickers', 'EXT_Debt'],
      words: null,
      measures: [{ measure: 'EXT_SecretAddress', words: null }],
      reviewOn: desk.after(8),
    },
  });
  const { scaleId, version, domains } = newestScale();
  for (const [days, score] of [
    [40, 2],
    [2, 3],
  ] as const)
    await desk.ask('wellbeing.score', {
      scoringId: v7(),
      caseId,
      scoring: {
        scaleId,
        scaleVersion: version,
        scoredOn: desk.before(days),
        scoredBy: 'EXT_Together',
        scores: domains.map(({ id }, at) => ({
          domain: id,
          score: { answer: 'given', value: score + (at % 2) },
          remark: null,
        })),
      },
    });
}

async function claimWages(desk: TrainingDesk, { caseId, openedOn }: InventedCase): Promise<void> {
  const claimId = v7();
  const { version } = await desk.ask('claim.save', {
    claimId,
    caseId,
    version: 0,
    claim: {
      kind: 'UnpaidWages',
      against: { answer: 'given', value: 'ບໍລິສັດສົມມຸດ' },
      way: { answer: 'given', value: 'LabourMediation' },
      claimed: { answer: 'given', value: { minorUnits: 4_800_000, currency: 'THB' } },
      owedId: null,
      courtId: null,
      court: { answer: 'unknown' },
      deadline: { answer: 'given', value: desk.after(20) },
      hearingOn: { answer: 'given', value: desk.after(11) },
      remark: { answer: 'not-asked' },
    },
  });
  await desk.ask('claim.move', {
    claimId,
    caseId,
    version,
    actId: v7(),
    act: { move: 'claim', on: openedOn, sum: null, reason: null },
  });
}

/** A return home with its first visit due. */
async function bringHome(desk: TrainingDesk, { caseId }: InventedCase): Promise<void> {
  const returnId = v7();
  const planned: Return = {
    kind: 'InsideCountry',
    isVoluntary: { answer: 'given', value: 'yes' },
    riskAssessedOn: { answer: 'given', value: desk.before(80) },
    riskFinding: { answer: 'given', value: 'ຄອບຄົວພ້ອມຮັບ (ສົມມຸດ)' },
    family: { answer: 'given', value: 'AssessedSafe' },
    from: { answer: 'unknown' },
    to: { answer: 'given', value: { placeCode: '0501', freeText: null } },
    plannedOn: { answer: 'not-asked' },
    accompaniedBy: { answer: 'not-asked' },
    handedToId: null,
    handedToKin: { answer: 'given', value: 'Mother' },
    papers: { answer: 'given', value: ['IdentityCard'] },
    remark: { answer: 'not-asked' },
  };
  await desk.ask('return.save', { returnId, caseId, version: 0, return: planned });
  for (const [version, move] of [
    [1, 'agree'],
    [2, 'return'],
  ] as const)
    await desk.ask('return.move', { returnId, caseId, version, on: desk.before(75), move: { move } });
}

/** What is best for the first child among them, who was heard. */
async function lookAfterChild(desk: TrainingDesk, cases: readonly InventedCase[]): Promise<void> {
  const child = cases.find(({ isAdult }) => !isAdult);
  if (child === undefined) throw new Error('No story is of a child');
  await desk.ask('bestInterests.save', {
    bestInterestsId: v7(),
    caseId: child.caseId,
    version: 0,
    step: {
      kind: 'InitialAssessment',
      byId: null,
      panel: { answer: 'not-asked' },
      views: { answer: 'given', value: 'ຢາກກັບໄປຫາແມ່' },
      viewsHeardOn: { answer: 'given', value: child.openedOn },
      guardianKin: { answer: 'given', value: 'Grandparent' },
      guardianName: { answer: 'not-asked' },
      guardianAppointedOn: { answer: 'not-asked' },
      guardianAppointedBy: { answer: 'not-asked' },
      options: { answer: 'not-asked' },
      decision: { answer: 'given', value: 'ພັກຢູ່ບ້ານພັກໄປກ່ອນ' },
      reviewOn: { answer: 'given', value: desk.after(25) },
    },
  });
}
