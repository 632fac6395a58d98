import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../../db/store/open.ts';
import type { OpenStore } from '../../../db/store/open-store.ts';
import { addDays } from '../../../shared/dates/plain-date.ts';
import { CaseFacts } from '../../../shared/domain/case.ts';
import { Identification } from '../../../shared/domain/identification.ts';
import { Person } from '../../../shared/domain/person.ts';
import { proposedProtocol } from '../../../shared/protocol/proposed-protocol.ts';
import { dated, newCase } from '../../support/cases.ts';
import { newStep } from '../../support/identification.ts';
import { TestOffice } from '../../support/office.ts';
import { newContact, newDocument, newPhoto, newRelationship } from '../../support/persons.ts';
import { newRefusal } from '../../support/refusals.ts';

const invalid = (field: string, problem: string) => ({
  ok: false,
  error: { code: 'invalid', fields: { [field]: [problem] } },
});
const unnamed = { ok: false, error: { code: 'refused', reason: 'declined-to-be-named' } };
const given = <T>(value: T) => ({ answer: 'given', value }) as const;

describe('the refusal of an adult', () => {
  let opened: OpenStore | undefined;
  const office = new TestOffice({ openStore: async (input) => (opened = await openStore(input)) });
  let me = '';
  beforeAll(async () => {
    me = (await office.create()).account.id;
    await office.restart();
    await office.signIn();
  });
  afterAll(() => office.end());

  const declined = async (change: Parameters<typeof newRefusal>[0] = {}) => {
    const input = newRefusal(change);
    const { number } = await office.get('refusal.record', input);
    return { ...input, number };
  };
  const changeTheirMind = (caseId: string, status: 'presumed' | 'screened' = 'presumed') =>
    office.get('identification.takeStep', {
      identificationId: v7(),
      caseId,
      entry: newStep(status, { decidedOn: given(dated('21/11/2026')) }),
      reasons: 'ຂໍຄວາມຊ່ວຍເຫຼືອ',
      isAdultBelieved: false,
    });
  const personOf = async (personId: string) => {
    const { person, version } = await office.get('person.open', { personId });
    return { person: Person.parse(person), version };
  };

  it('is a case of somebody without a name, counted as declined', async () => {
    const { caseId, personId, number, identificationId, metOn, metAt } = await declined();
    const file = await office.get('case.open', { caseId });
    expect(file).toMatchObject({
      number,
      personId,
      person: { nameLao: { answer: 'refused' }, nameLatin: { answer: 'refused' }, sex: given('Female') },
      facts: { openedOn: metOn, responsibleOfficer: me },
      standing: { status: 'declined' },
      declinesToBeNamed: true,
      newSinceDecision: null,
    });
    const { status, steps } = await office.get('identification.ledger', { caseId });
    expect(status).toBe('declined');
    expect(steps).toMatchObject([
      {
        identificationId,
        entry: {
          status: 'declined',
          decidedOn: given(metOn),
          metAt,
          toldAboutHelp: given(true),
          toldAbout: given(['Shelter', 'Hotline']),
        },
        reasons: 'ບໍ່ໄດ້ບອກເຫດຜົນ',
      },
    ]);
    expect(
      opened?.sqlite
        .prepare(
          `select fact.status, fact.sex from statistics.case_fact as fact
           join register.case_file as file on file.statistics_subject = fact.subject where file.id = ?`,
        )
        .get(caseId),
    ).toEqual({ status: 'declined', sex: 'Female' });
    expect(await office.get('protocol.steps', { caseId })).toEqual([]);
    expect((await office.get('person.open', { personId })).declinesToBeNamed).toBe(true);
  });

  it('is not taken for somebody who is, or may be, a child', async () => {
    const birth = given({ kind: 'date', date: dated('2012') } as const);
    expect(await office.ask('refusal.record', newRefusal({ birth }))).toEqual(
      invalid('birth', 'child-cannot-decline'),
    );
    expect(await office.ask('refusal.record', newRefusal({ isAdultBelieved: false }))).toEqual(
      invalid('isAdultBelieved', 'age-to-be-judged'),
    );
    const born = { kind: 'date', date: dated('2008') } as const;
    expect(await office.ask('refusal.record', newRefusal({ birth: given(born) }))).toMatchObject({
      ok: true,
    });
  });

  it('says when and where, in the past and at a place that there is, and of which help', async () => {
    expect(await office.ask('refusal.record', newRefusal({ metOn: dated('1/1/2027') }))).toEqual(
      invalid('metOn.value', 'in-the-future'),
    );
    const nowhere = given({ placeCode: '9999', freeText: null });
    expect(await office.ask('refusal.record', newRefusal({ metAt: nowhere }))).toMatchObject({
      error: { code: 'invalid', fields: { 'metAt.value.placeCode': ['no-such-place'] } },
    });
    expect(
      await office.ask('refusal.record', newRefusal({ toldAboutHelp: { answer: 'not-asked' } })),
    ).toEqual(invalid('toldAboutHelp', 'required'));
    const known = await declined();
    expect(await office.ask('refusal.record', { ...newRefusal(), caseId: known.caseId })).toMatchObject({
      error: { reason: 'record-exists' },
    });
    expect(await office.ask('refusal.record', { ...newRefusal(), personId: known.personId })).toMatchObject({
      error: { reason: 'record-exists' },
    });
    expect(
      await office.ask('refusal.record', { ...newRefusal(), identificationId: known.identificationId }),
    ).toMatchObject({ error: { reason: 'record-exists' } });
  });

  it('keeps no name, by whichever way one is given', async () => {
    const { caseId, personId } = await declined();
    const { person, version } = await personOf(personId);
    for (const [field, change] of [
      ['nameLao', { nameLao: given('ນາງ ດາວ') }],
      ['nameLatin', { nameLatin: given('Dao') }],
      ['otherNames', { otherNames: given([{ kind: 'Nickname', text: 'ດາວ' } as const]) }],
    ] as const) {
      const named = { ...person, ...change };
      expect(await office.ask('person.revise', { personId, version, person: named })).toEqual(
        invalid(`person.${field}`, 'declined-to-be-named'),
      );
      const { versions, facts, identification } = await office.get('case.open', { caseId });
      expect(
        await office.ask('case.revise', {
          caseId,
          versions,
          person: named,
          facts: CaseFacts.parse(facts),
          identification: Identification.parse(identification),
        }),
      ).toEqual(invalid(`person.${field}`, 'declined-to-be-named'));
      expect(
        await office.ask('case.record', {
          ...newCase(me),
          personId,
          personVersion: version,
          person: named,
        }),
      ).toEqual(invalid(`person.${field}`, 'declined-to-be-named'));
    }
    expect((await personOf(personId)).person).toEqual(person);
    // What counts them may be corrected.
    const older: Person = { ...person, sex: { answer: 'given', value: 'Male' } };
    expect(await office.get('person.revise', { personId, version, person: older })).toEqual({ version: 2 });
  });

  it('keeps no document, contact, photo or kin, and becomes no part of somebody who is named', async () => {
    const { personId } = await declined();
    expect(await office.ask('document.save', newDocument(personId))).toEqual(unnamed);
    expect(await office.ask('contact.save', newContact(personId))).toEqual(unnamed);
    expect(await office.ask('photo.save', newPhoto(personId))).toEqual(unnamed);
    expect(await office.ask('relationship.save', newRelationship(personId))).toEqual(unnamed);
    const other = newCase(me);
    await office.get('case.record', other);
    const kin = newRelationship(other.personId);
    expect(
      await office.ask('relationship.save', {
        ...kin,
        relationship: { ...kin.relationship, otherPersonId: personId },
      }),
    ).toEqual(unnamed);
    const named = await personOf(other.personId);
    expect(
      await office.ask('person.merge', {
        mergeId: v7(),
        keptPersonId: other.personId,
        keptVersion: named.version,
        mergedPersonId: personId,
        mergedVersion: 1,
        person: named.person,
        photoOf: null,
      }),
    ).toEqual(unnamed);
  });

  it.each(['presumed', 'screened'] as const)(
    'is lifted by a later step (%s): a name and all else is taken then',
    async (status) => {
      const { caseId, personId } = await declined();
      await changeTheirMind(caseId, status);
      const { person, version } = await personOf(personId);
      expect((await office.get('case.open', { caseId })).declinesToBeNamed).toBe(false);
      const named = { ...person, nameLao: given('ນາງ ດາວ') };
      expect(await office.get('person.revise', { personId, version, person: named })).toEqual({
        version: version + 1,
      });
      await office.get('document.save', newDocument(personId));
      await office.get('contact.save', newContact(personId));
      await office.get('photo.save', newPhoto(personId));
    },
  );

  it('has a plan once they are presumed, which counts from that day', async () => {
    const { caseId } = await declined();
    expect(await office.get('protocol.steps', { caseId })).toEqual([]);
    await changeTheirMind(caseId);
    const steps = await office.get('protocol.steps', { caseId });
    const expected = proposedProtocol.steps.filter(({ audience }) => audience !== 'child');
    expect(steps?.map(({ dueOn }) => dueOn).toSorted()).toEqual(
      expected.map(({ dueAfterDays }) => addDays('2026-11-21', dueAfterDays)).toSorted(),
    );
  });

  it('stands apart from the refusal of somebody who was presumed before: what is on file of them stays', async () => {
    const input = newCase(me, {
      person: { birth: given({ kind: 'date', date: dated('1990') }) },
    });
    await office.get('case.record', input);
    await office.get('identification.takeStep', {
      identificationId: v7(),
      caseId: input.caseId,
      entry: newStep('declined'),
      reasons: 'ບໍ່ຢາກ',
      isAdultBelieved: false,
    });
    expect((await office.get('case.open', { caseId: input.caseId })).declinesToBeNamed).toBe(false);
    await office.get('contact.save', newContact(input.personId));
  });

  it('is corrected like every entry, and never without authority and date', async () => {
    const { caseId, identificationId } = await declined();
    const { versions, person, facts, identification } = await office.get('case.open', { caseId });
    expect(
      await office.ask('case.revise', {
        caseId,
        versions,
        person: Person.parse(person),
        facts: CaseFacts.parse(facts),
        identification: { ...Identification.parse(identification), authority: { answer: 'unknown' } },
      }),
    ).toEqual(invalid('identification.authority', 'required'));
    await office.get('identification.correct', {
      identificationId,
      caseId,
      version: 1,
      entry: newStep('declined', { toldAbout: given(['LegalAid']), metAt: { answer: 'refused' } }),
      reasons: 'ຢ້ານນາຍຈ້າງ',
    });
    const { steps } = await office.get('identification.ledger', { caseId });
    expect(steps).toMatchObject([
      { version: 2, entry: { toldAbout: given(['LegalAid']), metAt: { answer: 'refused' } } },
    ]);
  });

  it('keeps a draft until it is on file', async () => {
    const input = newRefusal();
    const { caseId } = input;
    await office.get('draft.save', {
      subject: 'refusal',
      recordId: caseId,
      caseId,
      baseVersion: 0,
      content: '{}',
    });
    expect(await office.get('draft.open', { recordId: caseId })).toMatchObject({ subject: 'refusal' });
    await office.get('refusal.record', input);
    expect(await office.get('draft.open', { recordId: caseId })).toBeNull();
    expect(office.faults).toEqual([]);
  });
});
