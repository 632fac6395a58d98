import { v7 } from 'uuid';
import { exactDate } from '../../shared/domain/partial-date.ts';
import type { InputByOperation } from '../../shared/contract.ts';
import { consentFor } from './invented-consent.ts';
import { Draw } from '../../db/training/draw.ts';
import { inventedPerson } from '../../db/training/invented-person.ts';
import { eventsOf, happenedIn, stories, type Story } from '../../db/training/invented-story.ts';
import type { TrainingDesk } from './training-desk.ts';

/** The same names, ages and stories each time; only ids and days differ. */
const SEED = 20_261_130;

/** A case on file, and what those who work on it need to know of it. */
export type InventedCase = {
  readonly caseId: string;
  readonly personId: string;
  readonly openedOn: string;
  readonly isAdult: boolean;
  readonly story: Story;
};

/** The newest have nothing but their first page yet. */
const JUST_OPENED = 3;
/** From one case to the next: two dozen of them go back a year. */
const DAYS_BETWEEN = 16;

/**
 * Files the cases from one number to another, the newest first, for whoever sits at the desk: a person, how they came to
 * notice, what happened to them in codes and on the timeline. The first `incidentOf` came to notice at once.
 */
export async function fileCases(
  desk: TrainingDesk,
  role: 'investigator' | 'social-worker',
  { from, to, incidentOf }: { readonly from: number; readonly to: number; readonly incidentOf?: number },
): Promise<InventedCase[]> {
  const compartment = role === 'investigator' ? 'investigation' : 'assistance';
  const incidentId = incidentOf === undefined ? null : await fileIncident(desk, role);
  const filed: InventedCase[] = [];
  for (let number = from; number < to; number += 1) {
    const draw = new Draw(SEED, `case ${number}`);
    const isOfIncident = number - from < (incidentOf ?? 0);
    const story = stories[isOfIncident ? 0 : number % stories.length] ?? stories[0];
    if (story === undefined) throw new Error('There are no stories');
    const openedOn = desk.before(isOfIncident ? 4 : 2 + number * DAYS_BETWEEN);
    const age = draw.whole(...story.ages);
    const caseId = v7();
    const personId = v7();
    await desk.ask('case.record', {
      caseId,
      personId,
      personVersion: 0,
      person: inventedPerson(draw, { sex: story.sex, age, on: openedOn }),
      facts: {
        openedOn: exactDate(openedOn),
        incidentId: isOfIncident ? incidentId : null,
        sourceOfDetection: { answer: 'given', value: story.source },
        foundOn: { answer: 'given', value: exactDate(openedOn) },
        foundAt: { answer: 'unknown' },
        responsibleOfficer: desk.accountOf(role),
      },
      identification: {
        status: 'presumed',
        authority: { answer: 'given', value: 'EXT_ProvincialATD' },
        decidedOn: { answer: 'given', value: exactDate(openedOn) },
      },
    });
    filed.push({ caseId, personId, openedOn, isAdult: age >= 18, story });
    // Of one, they wait.
    if (number !== from + 1) await closePastSteps(desk, caseId);
    if (number - from < JUST_OPENED) continue;
    const { version } = await desk.ask('whatHappened.open', { caseId });
    await desk.ask('whatHappened.save', {
      caseId,
      version,
      record: happenedIn(story, openedOn, draw),
      words: null,
    });
    for (const [at, event] of eventsOf(story, openedOn).entries())
      await desk.ask('event.record', {
        eventId: v7(),
        caseId,
        compartment: at === 0 ? compartment : 'register',
        event,
      });
  }
  return filed;
}

async function fileIncident(desk: TrainingDesk, role: 'investigator' | 'social-worker'): Promise<string> {
  const incidentId = v7();
  await desk.ask('incident.record', {
    incidentId,
    incident: {
      kind: { answer: 'given', value: 'EXT_Raid' },
      when: { answer: 'given', value: exactDate(desk.before(4)) },
      place: { answer: 'given', value: { placeCode: null, freeText: 'ຕຶກສົມມຸດ 7' } },
      sourceOfDetection: { answer: 'given', value: 'EXT_PoliceOperation' },
      formsOfExploitation: { answer: 'given', value: ['ForcedLabour', 'EXT_OnlineScam'] },
      responsibleOfficer: desk.accountOf(role),
    },
  });
  return incidentId;
}

/** What the office's protocol asked for until today was done on its day: an office that is far behind teaches nothing. */
async function closePastSteps(desk: TrainingDesk, caseId: string): Promise<void> {
  const steps = (await desk.ask('protocol.steps', { caseId })) ?? [];
  for (const { stepId, version, dueOn } of steps.filter((step) => step.dueOn < desk.today))
    await desk.ask('protocol.closeStep', { caseId, stepId, version, state: 'done', on: dueOn });
}

/** A contact, a paper and a relative of a person, as officers add them. */
export async function addBelongings(desk: TrainingDesk, { personId }: InventedCase): Promise<void> {
  const unasked = { answer: 'not-asked' } as const;
  const ofPerson = () => ({ id: v7(), personId, version: 0 });
  await desk.ask('contact.save', {
    ...ofPerson(),
    contact: {
      kind: 'Other',
      value: 'ຜ່ານນາຍບ້ານ',
      belongsTo: { answer: 'given', value: 'ນາຍບ້ານ' },
      safety: { answer: 'unknown' },
      when: { answer: 'given', value: 'ຫຼັງ 18 ໂມງ' },
      how: unasked,
      mayBeSaid: { answer: 'given', value: 'ໂທຈາກໂຮງຮຽນ' },
    },
  });
  await desk.ask('document.save', {
    ...ofPerson(),
    document: {
      type: { answer: 'given', value: 'Passport' },
      number: { answer: 'unknown' },
      issuer: unasked,
      issuingCountry: { answer: 'given', value: 'LA' },
      issuedOn: unasked,
      expiresOn: unasked,
      heldBy: { answer: 'unknown' },
      remark: { answer: 'given', value: 'ຖືກຍຶດໄວ້' },
    },
  });
  await desk.ask('relationship.save', {
    ...ofPerson(),
    relationship: {
      kind: 'Mother',
      otherPersonId: null,
      name: { answer: 'given', value: 'ນາງ ສີ ສົມມຸດ' },
      phone: unasked,
      isGuardian: true,
      safety: { answer: 'unknown' },
      remark: unasked,
    },
  });
}

type Referral = InputByOperation<'referral.save'>['referral'];

/** Refers somebody with their consent, to the other wing or a helper; it waits for an answer until `answerDueOn`. */
export async function refer(
  desk: TrainingDesk,
  ofCase: InventedCase,
  { to, needs, why, answerDueOn }: Pick<Referral, 'to' | 'needs'> & { why: string; answerDueOn: string },
): Promise<string> {
  const referralId = v7();
  const { caseId } = ofCase;
  await desk.ask('referral.save', {
    referralId,
    caseId,
    version: 0,
    referral: { to, needs, urgency: 'EXT_Urgent' },
    words: { why, message: 'ຂໍຄວາມຮ່ວມມື (ຂໍ້ມູນສົມມຸດ)', contactPerson: null },
  });
  await desk.ask('consent.save', consentFor(desk, ofCase, { to, decision: 'given' }));
  await desk.ask('referral.send', {
    referralId,
    version: 1,
    sending: {
      sentOn: answerDueOn < desk.today ? answerDueOn : desk.today,
      way: to.direction === 'wing' ? null : 'EXT_ByHand',
      answerDueOn,
      categories: ['needs', 'words'],
    },
  });
  return referralId;
}

/** A task of whoever is named; a text stays on the side of whoever sits at the desk. */
export async function giveTask(
  desk: TrainingDesk,
  task: Pick<InputByOperation<'task.save'>, 'kind' | 'dueOn' | 'text'> & {
    readonly to: 'investigator' | 'social-worker';
    readonly caseId: string | null;
  },
): Promise<void> {
  const { to, ...said } = task;
  await desk.ask('task.save', {
    taskId: v7(),
    version: 0,
    assignee: desk.accountOf(to),
    dueAt: null,
    priority: 'normal',
    repeat: null,
    ...said,
  });
}

/** Asks to close a case, whose work is done. */
export async function proposeClosure(desk: TrainingDesk, { caseId }: InventedCase): Promise<string> {
  const closureId = v7();
  await desk.ask('closure.propose', {
    closureId,
    caseId,
    version: 0,
    reason: 'EXT_GoalsReached',
    endedOn: desk.before(3),
    summary: 'ບັນລຸເປົ້າໝາຍແລ້ວ ແລະ ຜູ້ກ່ຽວຢູ່ຢ່າງປອດໄພ.',
  });
  return closureId;
}

/** Contacts without a case that whoever sits at the desk answered. */
export async function fileAdviceContacts(
  desk: TrainingDesk,
  role: 'investigator' | 'social-worker',
  count: number,
): Promise<void> {
  const draw = new Draw(SEED, `advice ${role}`);
  for (let number = 0; number < count; number += 1)
    await desk.ask('adviceContact.record', {
      contactId: v7(),
      contact: {
        kind: draw.pick(['HotlineCall', 'WalkIn', 'AtRiskAdvised'] as const),
        channel: draw.pick(['Phone', 'InPerson'] as const),
        receivedOn: desk.before(draw.whole(0, 80)),
        hour: draw.whole(8, 16),
        sex: { answer: 'given', value: draw.pick(['Female', 'Female', 'Male'] as const) },
        age: { answer: 'given', value: draw.whole(17, 44) },
        placeCode: { answer: 'given', value: draw.pick(['01', '05', '0501', '13'] as const) },
        nationality: { answer: 'given', value: 'LA' },
        subjects: {
          answer: 'given',
          value: [draw.pick(['SafeMigration', 'JobOffer', 'UnpaidWages'] as const)],
        },
        advice: { answer: 'given', value: [draw.pick(['OfferChecked', 'SafeMigrationAdvice'] as const)] },
        referredToId: null,
        language: { answer: 'given', value: 'lao' },
        answeredBy: desk.accountOf(role),
      },
      words: { remarks: null, callBack: null },
    });
}
