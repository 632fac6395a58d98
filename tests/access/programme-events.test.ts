import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roles, type Role } from '../../shared/access.ts';
import { exactDate } from '../../shared/domain/partial-date.ts';
import { newLine, newProgrammeEvent } from '../support/programme-events.ts';
import { everybody, staff, StaffedOffice, type StaffName } from '../support/staffed-office.ts';
import { readExpected } from './expected.ts';
import { Result } from './result.ts';

/** A word in every field that holds words, each of which stands nowhere else in the store. */
const canary = (field: string): string => `CanaryEvent${field}x`;
const eventFields = [
  'TitleLao',
  'TitleEnglish',
  'Place',
  'Organiser',
  'Funder',
  'Partner',
  'Chair',
  'ChairPosition',
  'SubjectLao',
  'SubjectEnglish',
  'Materials',
  'ReachRemark',
  'Remarks',
];
const listFields = ['Name', 'Office', 'Position'];
const otherFields = [
  'TrainerName',
  'TrainerOrganisation',
  'TrainerPosition',
  'TrainerSubjects',
  'TrainerPhone',
  'Findings',
];
const fields = [...eventFields, ...listFields, ...otherFields];

/**
 * Trainings and outreach are for whoever holds the plan's file, and for nobody who only works on cases: judged by the
 * tables beside this file, which were written by hand.
 */
describe('who finds the words of trainings and outreach', () => {
  const expectedOf = readExpected('expected');
  const compartmentsOf = readExpected('expected-compartments');
  let office: StaffedOffice;
  const eventId = v7();
  const trainingId = v7();
  const traineeIds: string[] = [];
  let [asked, violations] = [0, 0];
  afterAll(() => console.log(`access matrix: ${asked} combinations, ${violations} violations`));

  const personOf = (role: Role): StaffName => {
    const name = everybody.find((candidate) => (staff[candidate].roles as readonly Role[]).includes(role));
    if (name === undefined) throw new Error(`The office has no ${role}`);
    return name;
  };
  const check = (isRight: boolean, what: string): void => {
    asked += 1;
    if (!isRight) violations += 1;
    expect(isRight, what).toBe(true);
  };

  beforeAll(async () => {
    office = await StaffedOffice.with();
    await office.signInAs('plan-coordinator');
    const trainerId = v7();
    await office.get('trainer.save', {
      trainerId,
      version: 0,
      trainer: {
        name: canary('TrainerName'),
        sex: { answer: 'unknown' },
        organisation: { organisationId: null, name: canary('TrainerOrganisation') },
        position: canary('TrainerPosition'),
        subjects: canary('TrainerSubjects'),
        phone: { asTyped: canary('TrainerPhone'), e164: null },
        isActive: true,
      },
    });
    const party = (name: string) => ({ organisationId: null, name: canary(name) });
    await office.get('programmeEvent.save', {
      eventId,
      version: 0,
      event: newProgrammeEvent({
        kind: 'Outreach',
        titleLao: canary('TitleLao'),
        titleEnglish: canary('TitleEnglish'),
        begins: exactDate('2026-02-03'),
        places: [{ placeCode: null, freeText: canary('Place') }],
        organiser: party('Organiser'),
        funders: [party('Funder')],
        partners: [party('Partner')],
        chair: { name: canary('Chair'), position: canary('ChairPosition') },
        subjects: [{ lao: canary('SubjectLao'), english: canary('SubjectEnglish') }],
        materials: canary('Materials'),
        trainerIds: [trainerId],
        reach: [
          {
            channel: 'Radio',
            low: 1,
            estimate: 2,
            high: 3,
            women: null,
            method: 'Guessed',
            remark: canary('ReachRemark'),
          },
        ],
        remarks: canary('Remarks'),
      }),
    });
    await office.get('programmeEvent.save', {
      eventId: trainingId,
      version: 0,
      event: newProgrammeEvent({ begins: exactDate('2024-02-03') }),
    });
    // The same words on two lists, so that a question is open too.
    for (const id of [eventId, trainingId])
      await office.get('programmeEvent.saveParticipants', {
        eventId: id,
        listVersion: 0,
        lines: [newLine(canary('Name'), { office: canary('Office'), position: canary('Position') })],
      });
    const { participants } = await office.get('programmeEvent.participants', { eventId });
    traineeIds.push(...participants.map(({ traineeId }) => traineeId));
    await office.get('programmeEvent.saveFollowUp', {
      eventId: trainingId,
      followUpId: v7(),
      version: 0,
      followUp: {
        doneOn: '2024-09-01',
        way: 'Visit',
        asked: 1,
        answered: 1,
        using: 1,
        stillInPost: 1,
        findings: canary('Findings'),
      },
    });
  }, 180_000);
  afterAll(() => office.end());

  /** Every question about them, with rightful input. */
  const questions = (): readonly (readonly [string, unknown])[] => {
    const filter = { from: '2020-01-01', to: '2026-12-31', kind: null, placeCode: null, planNodeId: null };
    return [
      ...[eventId, trainingId].flatMap((id): [string, unknown][] => [
        ['programmeEvent.open', { eventId: id }],
        ['programmeEvent.participants', { eventId: id }],
      ]),
      ['programmeEvent.list', { ...filter, standing: null, offset: 0, limit: 100 }],
      ['programmeEvent.count', filter],
      ['programmeEvent.followUpsDue', { limit: 100 }],
      ['programmeEvent.recordPrinting', { eventId, listVersion: 1, paper: 'attendance', as: 'paper' }],
      ['trainer.list', {}],
      ['trainee.find', { text: canary('Name'), notOf: null, limit: 10 }],
      ...traineeIds.map((traineeId): [string, unknown] => ['trainee.open', { traineeId }]),
      ['trainee.list', { ...filter, offset: 0, limit: 100 }],
      ['trainee.pairs', { eventId: null, limit: 100 }],
    ];
  };

  it.each(roles)('is as the tables say for %s', async (role) => {
    await office.signInAs(personOf(role));
    const isExpected = compartmentsOf.get('programme')?.[role] === 'yes';
    let told = '';
    for (const [operation, input] of questions()) {
      const answer = await office.service.answer(operation, input);
      const result = Result.parse(answer);
      const isAllowed = expectedOf.get(operation)?.[role] !== '-';
      check(
        isAllowed
          ? result.ok || operation === 'programmeEvent.recordPrinting'
          : !result.ok && result.error.code === 'forbidden',
        `${role}: ${operation}: ${JSON.stringify(answer).slice(0, 200)}`,
      );
      told += JSON.stringify(answer);
    }
    // Lists of everything else that the role may ask for tell nothing of them either.
    for (const operation of ['session.describe', 'account.list', 'draft.list', 'audit.list', 'health.read']) {
      const answer = JSON.stringify(
        await office.service.answer(
          operation,
          operation === 'audit.list'
            ? { before: null, limit: 500, actor: null, record: null, group: null, from: null, to: null }
            : {},
        ),
      );
      for (const field of fields) check(!answer.includes(canary(field)), `${role}: ${field} in ${operation}`);
    }
    for (const field of fields)
      check(
        told.includes(canary(field)) === isExpected,
        `${role}: ${field} ${isExpected ? 'not found' : 'found'}`,
      );
  });

  it('leaves a row in the audit for every look at a list of names', async () => {
    await office.signInAs('plan-coordinator');
    await office.get('programmeEvent.participants', { eventId });
    await office.signInAs('inspector');
    const { entries } = await office.get('audit.list', {
      before: null,
      limit: 50,
      actor: null,
      record: eventId,
      group: 'view',
      from: null,
      to: null,
    });
    expect(entries.map(({ operation }) => operation)).toContain('programmeEvent.participants');
  });
});
