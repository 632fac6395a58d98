import { v7 } from 'uuid';
import type { InputByOperation, OperationName } from '../../shared/contract.ts';
import { roles, roleTable, type Role } from '../../shared/access.ts';
import { formatCaseNumber } from '../../shared/identity/case-number.ts';
import { nothingAsked } from '../../shared/domain/what-happened.ts';
import { newConsent, newConsentWords } from '../support/consents.ts';
import { vientianeDay } from '../../shared/dates/vientiane-time.ts';
import { newNeed, newPlan, newRisk, newScoring, newService } from '../support/assistance.ts';
import { newCase, newIncident } from '../support/cases.ts';
import { newBestInterests } from '../support/best-interests.ts';
import { newClaim } from '../support/claims.ts';
import { newStep } from '../support/identification.ts';
import { newContact, newDocument, newPhoto, newRelationship } from '../support/persons.ts';
import { newProposal } from '../support/proposals.ts';
import { newReintegration, newReturn, newVisit } from '../support/returns.ts';
import { answering, newReferral, sending } from '../support/referrals.ts';
import { newScreening } from '../support/screenings.ts';
import type { StaffedOffice } from '../support/staffed-office.ts';
import { noReferrals } from './seeded-referrals.ts';
import type { SeededCase } from './seeded-office.ts';

/** Which side of the wall a role works on, as people would say it; the head of the office has none once both have heads. */
const wingOf = (role: Role): 'investigation' | 'assistance' =>
  roleTable[role].wing === 'assistance' ? 'assistance' : 'investigation';

type Inputs = { readonly [N in OperationName]?: (seeded: SeededCase) => InputByOperation<N> };

/** What nobody agreed to in any case. */
const sharing: Pick<InputByOperation<'consent.verdict'>, 'purpose' | 'recipient' | 'categories'> = {
  purpose: 'return_repatriation',
  recipient: { to: 'class', class: 'foreign_authorities' },
  categories: ['identity'],
};

/** A version that no record has come to: a change of one within reach answers `conflict`. */
const never = 99;

/** For every operation on a person: their case decides. */
const personInputs = (person: InputByOperation<'person.revise'>['person']): Inputs => ({
  'person.open': ({ personId }) => ({ personId }),
  'person.revealNames': ({ personId }) => ({ personIds: [personId] }),
  'duplicate.of': ({ personId }) => ({ personId }),
  // Nobody is the same as themself, which is only said of somebody within reach.
  'duplicate.compare': ({ personId }) => ({ personId, otherPersonId: personId }),
  'duplicate.decide': ({ personId }) => ({
    personId,
    otherPersonId: personId,
    decision: { finding: 'not-sure', reason: null },
  }),
  'person.revise': ({ personId }) => ({ personId, version: never, person }),
  // With themself: refused as such only where they are within reach.
  'person.merge': ({ personId }) => ({
    mergeId: v7(),
    keptPersonId: personId,
    keptVersion: never,
    mergedPersonId: personId,
    mergedVersion: never,
    person,
    photoOf: null,
  }),
  'person.undoMerge': () => ({ mergeId: v7() }),
  'document.save': ({ personId, belongings }) => ({
    ...newDocument(personId),
    id: belongings.document,
    version: never,
  }),
  'document.remove': ({ personId, belongings }) => ({ id: belongings.document, personId, version: never }),
  'contact.save': ({ personId, belongings }) => ({
    ...newContact(personId),
    id: belongings.contact,
    version: never,
  }),
  'contact.remove': ({ personId, belongings }) => ({ id: belongings.contact, personId, version: never }),
  'relationship.save': ({ personId, belongings }) => ({
    ...newRelationship(personId),
    id: belongings.relationship,
    version: never,
  }),
  'relationship.remove': ({ personId, belongings }) => ({
    id: belongings.relationship,
    personId,
    version: never,
  }),
  'photo.open': ({ personId }) => ({ personId }),
  'photo.save': ({ personId, belongings }) => ({
    ...newPhoto(personId),
    id: belongings.photo,
    version: never,
  }),
  'photo.remove': ({ personId, belongings }) => ({ id: belongings.photo, personId, version: never }),
});

/**
 * For every operation that is about one case: an input that is right in form, and that changes nothing the other calls
 * need. A version that is too high makes a change of a case within reach answer `conflict`.
 */
export function caseInputs(office: StaffedOffice, role: Role): Inputs {
  const third = office.idOf('second-social-worker');
  const wing = wingOf(role);
  const spare = roles.indexOf(role);
  const event = {
    kind: { answer: 'unknown' },
    what: 'ບັນທຶກໃໝ່',
    when: { answer: 'unknown' },
    certainty: { answer: 'unknown' },
    place: { answer: 'unknown' },
  } as const;
  const { person, facts, identification } = newCase(office.idOf('founder'));
  const presumption = newStep('presumed');
  return {
    ...personInputs(person),
    'case.open': ({ caseId }) => ({ caseId }),
    'case.timeline': ({ caseId }) => ({ caseId }),
    'case.officers': ({ caseId }) => ({ caseId }),
    'case.otherSide': ({ caseId }) => ({ caseId }),
    'case.revealNames': ({ caseId }) => ({ caseIds: [caseId] }),
    'case.history': ({ caseId }) => ({ caseId }),
    'case.views': ({ caseId }) => ({ caseId }),
    'case.revise': ({ caseId }) => ({
      caseId,
      versions: { case: never, person: never, identification: never },
      person,
      facts,
      identification,
    }),
    'whatHappened.open': ({ caseId }) => ({ caseId }),
    'whatHappened.save': ({ caseId }) => ({ caseId, version: never, record: nothingAsked, words: null }),
    'incident.open': ({ incidentId }) => ({ incidentId }),
    'incident.revise': ({ incidentId }) => ({
      incidentId,
      version: never,
      incident: newIncident(office.idOf('founder')),
    }),
    'event.record': ({ caseId }) => ({ eventId: v7(), caseId, compartment: 'register', event }),
    'event.revise': ({ events }) => ({
      eventId: events.register,
      compartment: 'register',
      version: never,
      event,
    }),
    'identification.ledger': ({ caseId }) => ({ caseId }),
    // No step of somebody presumed is another presumption: refused where the case is within reach.
    'identification.takeStep': ({ caseId }) => ({
      identificationId: v7(),
      caseId,
      entry: presumption,
      reasons: 'ເຫດຜົນ',
      isAdultBelieved: false,
    }),
    'identification.correct': ({ caseId, identification: identificationId }) => ({
      identificationId,
      caseId,
      version: never,
      entry: presumption,
      reasons: 'ເຫດຜົນ',
    }),
    'referral.ofCase': ({ caseId }) => ({ caseId }),
    'referral.save': ({ caseId, referrals }) =>
      newReferral(caseId, { referralId: referrals.investigation, version: never }),
    'referral.preview': ({ referrals }) => ({ referralId: referrals.investigation }),
    'referral.send': ({ referrals }) => ({
      referralId: referrals.investigation,
      version: never,
      sending: sending(),
    }),
    'referral.answer': ({ referrals }) => answering(referrals.investigation, never, { move: 'begin' }),
    'referral.coordinate': ({ referrals }) => ({
      referralId: referrals.investigation,
      version: never,
      step: 'EXT_EmbassyInformed',
      on: '2026-01-31',
      remark: null,
    }),
    'referral.revoke': ({ referrals }) => ({
      referralId: referrals.investigation,
      version: never,
      reason: 'EXT_Mistake',
      remark: null,
    }),
    'referral.paper': ({ referrals }) => ({ referralId: referrals.investigation }),
    'referral.recordPrinting': ({ referrals }) => ({
      referralId: referrals.investigation,
      version: never,
      as: 'paper',
    }),
    'proposal.ofCase': ({ caseId }) => ({ caseId }),
    'proposal.save': ({ caseId, proposal: proposalId }) =>
      newProposal(caseId, { proposalId, version: never }),
    'proposal.return': ({ proposal: proposalId }) => ({ proposalId, version: never, remark: 'ບໍ່ຄົບ' }),
    'proposal.approve': ({ proposal: proposalId }) => ({ proposalId, version: never }),
    'proposal.withdraw': ({ proposal: proposalId }) => ({ proposalId, version: never }),
    'proposal.send': ({ proposal: proposalId }) => ({
      proposalId,
      version: never,
      sending: { sentOn: '2026-01-02', way: 'EXT_Post', document: { answer: 'not-asked' } },
    }),
    'proposal.paper': ({ proposal: proposalId }) => ({ proposalId }),
    'proposal.recordPrinting': ({ proposal: proposalId }) => ({ proposalId, version: never, as: 'paper' }),
    'screening.list': ({ caseId }) => ({ caseId }),
    'screening.open': ({ screenings }) => ({ screeningId: screenings.investigation }),
    'screening.save': ({ caseId, screenings }) => ({
      ...newScreening(caseId),
      screeningId: screenings[wing],
      version: never,
    }),
    'alert.raise': ({ caseId }) => ({ alertId: v7(), caseId, kind: 'Missing' }),
    'alert.end': ({ caseId, alerts }) => ({ caseId, alertId: alerts[spare] ?? v7() }),
    'nextDate.add': ({ caseId }) => ({ nextDateId: v7(), caseId, wing, kind: 'Meeting', on: '2027-02-01' }),
    'nextDate.remove': ({ caseId, nextDates }) => ({
      caseId,
      nextDateId: nextDates[spare + (wing === 'assistance' ? nextDates.length / 2 : 0)] ?? v7(),
    }),
    'protocol.steps': ({ caseId }) => ({ caseId }),
    'protocol.plan': ({ caseId }) => ({ caseId }),
    'protocol.closeStep': ({ caseId, stepId }) => ({
      caseId,
      stepId,
      version: never,
      state: 'done',
      on: '2026-01-02',
    }),
    'protocol.setDueDay': ({ caseId, stepId }) => ({ caseId, stepId, version: never, dueOn: '2027-03-01' }),
    'assistance.ofCase': ({ caseId }) => ({ caseId }),
    'need.save': ({ caseId, assistance }) => ({
      ...newNeed(caseId),
      needId: assistance.need,
      version: never,
    }),
    'need.move': ({ assistance }) => ({
      needId: assistance.need,
      version: never,
      move: 'meet',
      on: '2026-01-02',
    }),
    'service.save': ({ caseId, assistance }) => ({
      ...newService(caseId),
      serviceId: assistance.service,
      version: never,
    }),
    'plan.save': ({ caseId, assistance }) => ({
      ...newPlan(caseId),
      planId: assistance.plan,
      version: never,
    }),
    // Those that are on file already: refused as such where the case is within reach.
    'risk.assess': ({ caseId, assistance }) => ({ ...newRisk(caseId), assessmentId: assistance.risk }),
    'wellbeing.score': ({ caseId, assistance }) => ({
      ...newScoring(caseId),
      scoringId: assistance.scoring,
    }),
    'service.move': ({ assistance }) => ({
      serviceId: assistance.service,
      version: never,
      move: 'accept',
      on: '2026-01-02',
    }),
    'return.ofCase': ({ caseId }) => ({ caseId }),
    'return.save': ({ caseId, return: returnId }) => ({
      returnId,
      caseId,
      version: never,
      return: newReturn(),
    }),
    'return.move': ({ caseId, return: returnId }) => ({
      returnId,
      caseId,
      version: never,
      on: '2026-01-02',
      move: { move: 'correct-day' },
    }),
    'visit.save': ({ caseId, visit: visitId }) => ({
      visitId,
      caseId,
      version: never,
      move: 'do',
      on: '2026-01-02',
      visit: newVisit(),
    }),
    'reintegration.conclude': ({ caseId, reintegration: reintegrationId }) => ({
      reintegrationId,
      caseId,
      version: never,
      concluded: newReintegration(),
    }),
    'bestInterests.ofCase': ({ caseId }) => ({ caseId }),
    'bestInterests.save': ({ caseId, bestInterests: bestInterestsId }) => ({
      bestInterestsId,
      caseId,
      version: never,
      step: newBestInterests(),
    }),
    'bestInterests.move': ({ caseId, bestInterests: bestInterestsId }) => ({
      bestInterestsId,
      caseId,
      version: never,
      move: 'review',
      on: '2026-01-02',
    }),
    'claim.ofCase': ({ caseId }) => ({ caseId }),
    'claim.save': ({ caseId, claim: claimId }) => ({ claimId, caseId, version: never, claim: newClaim() }),
    'claim.move': ({ caseId, claim: claimId }) => ({
      claimId,
      caseId,
      version: never,
      actId: v7(),
      act: { move: 'claim', on: '2026-01-02', sum: null, reason: null },
    }),
    'claim.correctAct': ({ caseId, claim: claimId }) => ({
      actId: claimId,
      claimId,
      caseId,
      version: never,
      on: '2026-01-02',
      sum: null,
    }),
    'closure.ofCase': ({ caseId }) => ({ caseId }),
    'closure.propose': ({ caseId, closures }) => ({
      caseId,
      closureId: closures[wing],
      version: never,
      reason: 'Other',
      endedOn: '2026-01-02',
      summary: 'ບັນທຶກໃໝ່',
    }),
    'closure.decide': ({ closures }) => ({
      decision: 'approve',
      closureId: closures[wing],
      version: never,
    }),
    'closure.withdraw': ({ closures }) => ({ closureId: closures[wing], version: never }),
    'closure.reopen': ({ closures }) => ({
      closureId: closures[wing],
      version: never,
      because: 'ກັບມາຂໍຄວາມຊ່ວຍເຫຼືອ',
    }),
    'consent.ofCase': ({ caseId }) => ({ caseId }),
    'consent.verdict': ({ caseId }) => ({ caseId, ...sharing }),
    'consent.save': ({ caseId, consents }) => ({
      consentId: consents[wing],
      caseId,
      version: never,
      consent: newConsent({ decision: 'refused', categories: [], withheld: [] }),
      words: newConsentWords(),
    }),
    'consent.withdraw': ({ consents }) => ({
      consentId: consents[wing],
      version: never,
      withdrawnOn: '2026-11-22',
      because: null,
    }),
    'consent.tell': ({ consents }) => ({ consentId: consents[wing], version: never, toldOn: '2026-11-22' }),
    'consent.override': ({ caseId }) => ({
      overrideId: v7(),
      caseId,
      override: { ...sharing, until: vientianeDay(new Date().toISOString()) },
      reason: 'ຕ້ອງໄປໂຮງໝໍດຽວນີ້',
    }),
    'consent.reviewOverride': ({ overrides }) => ({
      overrideId: overrides[wing],
      version: never,
      finding: 'justified',
      remark: null,
    }),
    'caseSheet.preview': ({ caseId }) => ({ caseId, ...sharing }),
    'caseSheet.recordPrinting': ({ caseId }) => ({ caseId, ...sharing, as: 'paper' }),
    'task.ofCase': ({ caseId }) => ({ caseId }),
    'task.assignees': ({ caseId }) => ({ caseId }),
    'task.words': ({ tasks }) => ({ taskIds: [tasks[wing]] }),
    'task.save': ({ caseId, tasks }) => ({
      taskId: tasks[wing],
      caseId,
      version: never,
      kind: 'WriteReport',
      assignee: office.idOf('police-head'),
      dueOn: '2027-03-01',
      dueAt: null,
      priority: 'low',
      repeat: null,
      text: null,
    }),
    'task.assign': ({ tasks }) => ({ tasks: [{ taskId: tasks[wing], version: never }], to: third }),
    'task.close': ({ tasks }) => ({ taskId: tasks[wing], version: never, state: 'done', on: '2026-01-02' }),
    'task.reopen': ({ tasks }) => ({ taskId: tasks[wing], version: never }),
    'task.delete': ({ tasks }) => ({ taskId: tasks[wing], version: never }),
    'task.restore': ({ tasks }) => ({ taskId: tasks[wing], version: never }),
    'task.undo': () => ({ actId: v7() }),
    'release.propose': ({ events }) => ({
      releaseId: v7(),
      eventId: events[wing],
      wing,
      reason: 'ເພື່ອຄວາມປອດໄພຂອງນາງ',
    }),
    'case.assign': ({ caseId }) => ({ caseId, accountId: third, until: null }),
    'case.unassign': ({ caseId }) => ({ caseId, accountId: third }),
    'case.exclude': ({ caseId }) => ({
      caseId,
      accountId: role === 'head-of-police-wing' ? third : office.idOf('second-investigator'),
    }),
    'case.readmit': ({ caseId }) => ({
      caseId,
      accountId: role === 'head-of-police-wing' ? third : office.idOf('second-investigator'),
    }),
    'case.exclusions': ({ caseId }) => ({ caseId }),
    // From somebody who has no cases: nothing changes hands here.
    'case.reassign': ({ caseId }) => ({
      from: office.idOf('plan-coordinator'),
      to: office.idOf('police-head'),
      caseIds: [caseId],
      withTasks: true,
    }),
    'case.locate': ({ number }) => ({ number }),
    'case.openUrgently': ({ caseId }) => ({ caseId, reason: 'ມີອັນຕະລາຍ ຕ້ອງເບິ່ງດຽວນີ້', hours: 1 }),
  };
}

/** A case that nobody ever recorded, to compare with one that is out of reach. */
export const noCase = (seeded: SeededCase): SeededCase => ({
  ...seeded,
  caseId: v7(),
  personId: v7(),
  incidentId: v7(),
  belongings: { document: v7(), contact: v7(), relationship: v7(), photo: v7() },
  number: formatCaseNumber({ officeCode: 'KT', year: 2019, counter: 1 }),
  identification: v7(),
  proposal: v7(),
  claim: v7(),
  bestInterests: v7(),
  return: v7(),
  visit: v7(),
  reintegration: v7(),
  events: { register: v7(), investigation: v7(), assistance: v7() },
  screenings: { investigation: v7(), assistance: v7() },
  closures: { investigation: v7(), assistance: v7() },
  consents: { investigation: v7(), assistance: v7() },
  overrides: { investigation: v7(), assistance: v7() },
  assistance: { need: v7(), service: v7(), plan: v7(), risk: v7(), scoring: v7() },
  tasks: { investigation: v7(), assistance: v7() },
  referrals: noReferrals(),
  alerts: seeded.alerts.map(() => v7()),
  nextDates: seeded.nextDates.map(() => v7()),
  stepId: v7(),
});
