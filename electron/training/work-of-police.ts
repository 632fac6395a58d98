import { v7 } from 'uuid';
import { exactDate } from '../../shared/domain/partial-date.ts';
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
import type { TrainingDesk } from './training-desk.ts';

/** What the investigator leaves for others to go on with. */
export type PoliceWork = {
  readonly cases: readonly InventedCase[];
  /** Referrals to the social-work wing: the first it will accept, the others wait for it. */
  readonly referrals: readonly { readonly referralId: string; readonly caseId: string }[];
  readonly proposals: { readonly toApprove: string; readonly toReturn: string };
  readonly toClose: string;
};

const CASES = 14;
/** Of the newest, so many were found in one raid. */
const RAIDED = 4;

/** The investigator's: a raid and other cases, in every state that the police wing knows. */
export async function workAsInvestigator(desk: TrainingDesk, { clinic }: Helpers): Promise<PoliceWork> {
  const cases = await fileCases(desk, 'investigator', { from: 0, to: CASES, incidentOf: RAIDED });
  const at = (number: number): InventedCase => {
    const found = cases[number];
    if (found === undefined) throw new Error(`There is no case ${number}`);
    return found;
  };
  for (const number of [3, 4, 6]) await addBelongings(desk, at(number));
  await desk.ask('alert.raise', { alertId: v7(), caseId: at(0).caseId, kind: 'ThreatenedByTraffickers' });
  await desk.ask('alert.raise', { alertId: v7(), caseId: at(5).caseId, kind: 'DoNotContactAtHome' });
  for (const [number, kind, days] of [
    [0, 'Interview', 2],
    [4, 'CourtDate', 9],
  ] as const)
    await desk.ask('nextDate.add', {
      nextDateId: v7(),
      caseId: at(number).caseId,
      wing: 'investigation',
      kind,
      on: desk.after(days),
    });
  for (const number of [3, 4, 5]) await screen(desk, at(number));
  const referrals: PoliceWork['referrals'][number][] = [];
  for (const [number, days] of [
    [5, 2],
    [1, 3],
    [2, 1],
  ] as const)
    referrals.push({
      caseId: at(number).caseId,
      referralId: await refer(desk, at(number), {
        to: { direction: 'wing', wing: 'assistance' },
        needs: ['EXT_Shelter', 'EXT_Counselling'],
        why: 'ຍັງບໍ່ມີບ່ອນພັກທີ່ປອດໄພ',
        answerDueOn: desk.after(days),
      }),
    });
  await refer(desk, at(6), {
    to: { direction: 'organisation', organisationId: clinic },
    needs: ['Health'],
    why: 'ຕ້ອງກວດສຸຂະພາບ',
    answerDueOn: desk.before(2),
  });
  const proposals = {
    toApprove: await propose(desk, at(4)),
    toReturn: await propose(desk, at(5)),
    waits: await propose(desk, at(7)),
  };
  const toClose = await proposeClosure(desk, at(12));
  await proposeClosure(desk, at(13));
  await giveTask(desk, {
    to: 'investigator',
    caseId: at(0).caseId,
    kind: 'CallFamily',
    dueOn: desk.today,
    text: 'ໂທຫາແມ່ຂອງຜູ້ກ່ຽວ',
  });
  await giveTask(desk, {
    to: 'investigator',
    caseId: at(3).caseId,
    kind: 'WriteReport',
    dueOn: desk.before(2),
    text: null,
  });
  await giveTask(desk, {
    to: 'investigator',
    caseId: at(4).caseId,
    kind: 'AttendHearing',
    dueOn: desk.after(9),
    text: null,
  });
  await giveTask(desk, {
    to: 'investigator',
    caseId: null,
    kind: 'WriteReport',
    dueOn: desk.after(1),
    text: 'ລາຍງານປະຈຳເດືອນ',
  });
  await fileAdviceContacts(desk, 'investigator', 5);
  await declineOne(desk);
  return { cases, referrals, proposals, toClose };
}

/** A screening by a shipped instrument that is answered in part, and concluded. */
async function screen(desk: TrainingDesk, { caseId, openedOn, isAdult }: InventedCase): Promise<void> {
  await desk.ask('screening.save', {
    screeningId: v7(),
    caseId,
    version: 0,
    screening: {
      instrumentId: 'ilo-labour',
      instrumentVersion: 1,
      heldOn: { answer: 'given', value: exactDate(openedOn) },
      heldAt: { answer: 'given', value: '09:30' },
      place: { answer: 'unknown' },
      interpreter: { answer: 'given', value: 'NotNeeded' },
      interpreterLanguage: { answer: 'not-applicable' },
      consent: { answer: 'not-asked' },
      interviewsElsewhere: { answer: 'given', value: 0 },
      path: isAdult ? 'adult' : 'child',
      act: isAdult ? 'not-asked' : 'present',
      answers: { 'DR.01': 'present', 'DR.02': 'present', 'EX.01': 'present', 'CD.01': 'absent' },
      conclusion: 'Presumed',
    },
    words: {
      interpreterName: null,
      presentOthers: null,
      repeatReason: null,
      pathReason: null,
      conclusionReason: 'ຖືກຫຼອກໄປເຮັດວຽກ ແລະ ຖືກຍຶດເອກະສານ (ສົມມຸດ)',
      notes: null,
      itemNotes: {},
    },
  });
}

async function propose(desk: TrainingDesk, { caseId }: InventedCase): Promise<string> {
  const proposalId = v7();
  await desk.ask('proposal.save', {
    proposalId,
    caseId,
    version: 0,
    proposal: { proposes: 'identified', notIdentifiedBecause: { answer: 'not-applicable' } },
    words: {
      summary: 'ຖືກຫຼອກໄປເຮັດວຽກ, ຖືກຍຶດເອກະສານ ແລະ ບໍ່ໄດ້ຄ່າແຮງງານ (ສົມມຸດ)',
      reasons: 'ມີການກະທຳ, ວິທີການ ແລະ ຈຸດປະສົງ ຄົບຕາມກົດໝາຍ',
    },
  });
  return proposalId;
}

/** An adult who declined to be identified, and of whom nothing is kept. */
async function declineOne(desk: TrainingDesk): Promise<void> {
  const metOn = exactDate(desk.before(6));
  await desk.ask('refusal.record', {
    caseId: v7(),
    personId: v7(),
    identificationId: v7(),
    isAdultBelieved: true,
    sex: { answer: 'given', value: 'Female' },
    birth: { answer: 'given', value: { kind: 'age', ageYears: 28, isApproximate: true, at: metOn } },
    nationalities: { answer: 'given', value: ['LA'] },
    metOn,
    metAt: { answer: 'given', value: { placeCode: '0501', freeText: null } },
    sourceOfDetection: { answer: 'given', value: 'EXT_BorderPost' },
    toldAboutHelp: { answer: 'given', value: true },
    toldAbout: { answer: 'given', value: ['Shelter', 'Hotline'] },
    authority: 'EXT_ImmigrationPolice',
    reasons: 'ບໍ່ໄດ້ບອກເຫດຜົນ',
  });
}

/**
 * The head of the police wing decides: one proposal goes to the authority, one goes back, a case is closed, and the social
 * worker is put to the cases that were referred.
 */
export async function workAsPoliceHead(desk: TrainingDesk, work: PoliceWork): Promise<void> {
  const { toApprove, toReturn } = work.proposals;
  await desk.ask('proposal.return', { proposalId: toReturn, version: 1, remark: 'ກະລຸນາເພີ່ມວັນທີໃຫ້ຄົບ' });
  await desk.ask('proposal.approve', { proposalId: toApprove, version: 1 });
  await desk.ask('proposal.send', {
    proposalId: toApprove,
    version: 2,
    sending: { sentOn: desk.today, way: 'EXT_Post', document: { answer: 'given', value: 'ສົມມຸດ 1/ກຕມ' } },
  });
  await desk.ask('closure.decide', { decision: 'approve', closureId: work.toClose, version: 1 });
  for (const { caseId } of work.referrals)
    await desk.ask('case.assign', { caseId, accountId: desk.accountOf('social-worker'), until: null });
  const [, , , given] = work.cases;
  await giveTask(desk, {
    to: 'investigator',
    caseId: given?.caseId ?? null,
    kind: 'ReviewCase',
    dueOn: desk.after(3),
    text: 'ທົບທວນກ່ອນປະຊຸມ',
  });
}
