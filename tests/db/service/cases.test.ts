import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { readCaseNumber } from '../../../shared/identity/case-number.ts';
import { dated, newCase } from '../../support/cases.ts';
import { newContact } from '../../support/persons.ts';
import { TestOffice } from '../../support/office.ts';

describe('an officer', () => {
  const office = new TestOffice();
  let me = '';
  beforeAll(async () => {
    me = (await office.create()).account.id;
  });
  afterAll(() => office.end());

  it('records a presumed victim and finds everything after a restart', async () => {
    const input = newCase(me);
    const filed = await office.get('case.record', input);
    expect(readCaseNumber(filed.number)).toMatchObject({
      ok: true,
      parts: { officeCode: 'KT', year: 2026, counter: 1 },
    });
    await office.restart();
    expect((await office.signIn()).ok).toBe(true);
    const file = await office.get('case.open', { caseId: input.caseId });
    expect(file).toMatchObject({
      number: filed.number,
      versions: { case: 1, person: 1, identification: 1 },
      person: input.person,
      facts: input.facts,
      identification: input.identification,
      responsibleOfficerName: 'S. Vongsa',
    });
  });

  it('finds a person by any part of any name, in any script and order, and by the number', async () => {
    const input = newCase(me, {
      person: {
        nameLao: { answer: 'given', value: 'ຄຳຫຼ້າ ສີສຸລິດ' },
        nameLatin: { answer: 'given', value: 'Khamla Sisoulith' },
        otherNames: { answer: 'given', value: [{ kind: 'Nickname', text: 'Mai' }] },
      },
    });
    const { number } = await office.get('case.record', input);
    const found = async (text: string): Promise<string[]> =>
      (await office.get('case.list', { text, after: null, limit: 50 })).cases.map(({ caseId }) => caseId);
    for (const text of [
      'ຫຼ້າ',
      'ຄໍາຫລ້າ',
      'ລິດ',
      'ສີສຸ',
      'ຄ',
      'ຄຳຫຼ້າສີສຸລິດ',
      'khamlah',
      'khamlax',
      'ສີສຸລິດ khamla',
      'khamla',
      'SISOU',
      'sisoulith khamla',
      'mai',
      'ສີສຸລິດ ຄຳຫຼ້າ',
      'ສິສຸລິດ, ຫລ້າ',
      'ຫຼ້າສີສຸ',
      number.replaceAll('-', ' '),
      'kt/2026/2',
      '20260002',
      number,
      number.toLowerCase(),
      'KT-2026',
    ]) {
      expect(await found(text), text).toContain(input.caseId);
    }
    for (const text of [
      'ບຸນມີ',
      'vilaysack',
      'sisoulith bounmy',
      '!!',
      'KT-2025',
      'KT-2026-1',
      'ສີສຸລິດ ບຸນມີ',
      '26',
      'KT-2026-1',
      'ສີສຸລິດ ບຸນມີ',
      '26',
    ]) {
      expect(await found(text), text).not.toContain(input.caseId);
    }
    const [match] = (await office.get('case.list', { text: 'ຫຼ້າ', after: null, limit: 50 })).cases;
    expect(match?.matches).toEqual([{ field: 'name', how: 'part' }]);
    expect(JSON.stringify(match)).not.toContain('ຄຳຫຼ້າ');
  });

  it('finds all cases of a person by their telephone, and by the number of one that one alone', async () => {
    const one = newCase(me, { person: { nameLao: { answer: 'given', value: 'ດອກຄູນ ພູວົງ' } } });
    const again = { ...newCase(me), personId: one.personId, personVersion: 1, person: one.person };
    const { number } = await office.get('case.record', one);
    await office.get('case.record', again);
    await office.get('contact.save', newContact(one.personId, { value: '+856 20 9912 7788' }));
    const found = async (text: string) => {
      const { cases, total } = await office.get('case.list', { text, after: null, limit: 50 });
      expect(total).toBe(cases.length);
      return new Map(cases.map(({ caseId, matches }) => [caseId, matches]));
    };
    const phone = [{ field: 'phone', how: 'part' }];
    expect(await found('99127788')).toEqual(new Map([one, again].map(({ caseId }) => [caseId, phone])));
    expect(await found(number)).toEqual(new Map([[one.caseId, [{ field: 'case-number', how: 'exact' }]]]));
    expect([...(await found('ດອກຄູນພູວົງ')).keys()].toSorted()).toEqual([one.caseId, again.caseId].toSorted());
  });

  it('needs nothing but an identity', async () => {
    const nothing = { answer: 'not-asked' } as const;
    const unknown = newCase(me, {
      person: {
        nameLao: { answer: 'unknown' },
        nameLatin: nothing,
        otherNames: nothing,
        sex: nothing,
        birth: nothing,
        nationalities: nothing,
        ethnicGroup: nothing,
        languages: nothing,
        home: nothing,
      },
      facts: { sourceOfDetection: nothing },
    });
    expect((await office.ask('case.record', unknown)).ok).toBe(true);
    const nameless = { ...unknown, caseId: v7(), person: { ...unknown.person, nameLao: nothing } };
    expect(await office.ask('case.record', nameless)).toEqual({
      ok: false,
      error: { code: 'invalid', fields: { 'person.nameLao': ['identity-needed'] } },
    });
  });

  it('is told what is wrong field by field, in keys, and nothing is saved', async () => {
    const input = newCase(me);
    const before = (await office.get('case.list', { text: '', after: null, limit: 200 })).total;
    const result = await office.service.answer('case.record', {
      ...input,
      person: {
        ...input.person,
        sex: { answer: 'given', value: 'Frau' },
        nameLao: { answer: 'given', value: ' ' },
      },
      extra: true,
    });
    expect(result).toEqual({
      ok: false,
      error: {
        code: 'invalid',
        fields: {
          'person.nameLao.value': ['required'],
          'person.sex.value': ['not-understood'],
          '': ['not-understood'],
        },
      },
    });
    expect((await office.get('case.list', { text: '', after: null, limit: 200 })).total).toBe(before);
  });

  it('revises a case, keeps versions of what changed only, and is warned of a newer one', async () => {
    const input = newCase(me);
    const { versions } = await office.get('case.record', input);
    const { caseId, facts, identification } = input;
    const person = { ...input.person, sex: { answer: 'given', value: 'Male' } as const };
    const revised = await office.get('case.revise', { caseId, versions, person, facts, identification });
    expect(revised.versions).toEqual({ case: 1, person: 2, identification: 1 });
    expect(await office.ask('case.revise', { caseId, versions, person, facts, identification })).toEqual({
      ok: false,
      error: { code: 'conflict', currentVersion: 2 },
    });
  });

  it('never gives a number twice and counts each year for itself', async () => {
    const numbers: string[] = [];
    for (const opened of ['22/11/2026', '21/11/2026', '05/01/2025', '06/01/2025']) {
      numbers.push(
        (await office.get('case.record', newCase(me, { facts: { openedOn: dated(opened) } }))).number,
      );
    }
    expect(new Set(numbers).size).toBe(4);
    expect(numbers[2]?.slice(0, 12)).toBe('KT-2025-0001');
    expect(numbers[3]?.slice(0, 12)).toBe('KT-2025-0002');
  });

  it('pages through the list without losing or repeating a case', async () => {
    const { total } = await office.get('case.list', { text: '', after: null, limit: 1 });
    const seen: string[] = [];
    let after: { day: string; caseId: string } | null = null;
    do {
      const page: Awaited<ReturnType<typeof listPage>> = await listPage(after);
      seen.push(...page.cases.map(({ caseId }) => caseId));
      after = page.next;
    } while (after !== null);
    expect(seen.length).toBe(total);
    expect(new Set(seen).size).toBe(total);
  });
  const listPage = (after: { day: string; caseId: string } | null) =>
    office.get('case.list', { text: '', after, limit: 2 });

  it('cannot open a case in the future, in a year that no report has, or at a place that is not there', async () => {
    const problemOf = async (input: ReturnType<typeof newCase>): Promise<unknown> => {
      const result = await office.ask('case.record', input);
      return result.ok || result.error.code !== 'invalid' ? result : result.error.fields;
    };
    expect(await problemOf(newCase(me, { facts: { openedOn: dated('12/03/2126') } }))).toEqual({
      'facts.openedOn': ['year-out-of-range'],
    });
    expect(await problemOf(newCase(me, { facts: { openedOn: dated('12/03/2099') } }))).toEqual({
      'facts.openedOn': ['in-the-future'],
    });
    const unborn = { answer: 'given', value: { kind: 'date', date: dated('12/2099') } } as const;
    const input = newCase(me, { person: { birth: unborn } });
    const decidedOn = { answer: 'given', value: dated('01/2098') } as const;
    expect(await problemOf({ ...input, identification: { ...input.identification, decidedOn } })).toEqual({
      'person.birth.value.date': ['in-the-future'],
      'identification.decidedOn.value': ['in-the-future'],
    });
    expect(await problemOf(newCase(me, { facts: { openedOn: dated('12/03/1899') } }))).toEqual({
      'facts.openedOn': ['year-out-of-range'],
    });
    const nowhere = { answer: 'given', value: { placeCode: '9999999', freeText: null } } as const;
    expect(await problemOf(newCase(me, { person: { home: nowhere } }))).toEqual({
      'person.home.value.placeCode': ['no-such-place'],
    });
  });

  it('sees a case as changed when only its person or an event changed', async () => {
    const input = newCase(me);
    const { versions } = await office.get('case.record', input);
    const { caseId, facts, identification } = input;
    const changedAt = async (): Promise<string> => (await office.get('case.open', { caseId })).changedAt;
    const first = await changedAt();
    const person = { ...input.person, sex: { answer: 'unknown' } as const };
    await office.get('case.revise', { caseId, versions, person, facts, identification });
    const second = await changedAt();
    const missing = { answer: 'not-asked' } as const;
    const event = { kind: missing, what: 'ພົບຄອບຄົວ', when: missing, certainty: missing, place: missing };
    await office.get('event.record', { eventId: v7(), caseId, compartment: 'investigation', event });
    expect([first, second, await changedAt()].toSorted()).toEqual([first, second, await changedAt()]);
    expect(second > first && (await changedAt()) > second).toBe(true);
  });

  it('is shown first the cases that changed last', async () => {
    const [one, other] = [newCase(me), newCase(me, { facts: { openedOn: dated('05/01/2020') } })];
    await office.get('case.record', one);
    const { versions } = await office.get('case.record', other);
    await office.get('case.record', newCase(me));
    const { caseId, facts, identification } = other;
    const person = { ...other.person, sex: { answer: 'refused' } as const };
    await office.get('case.revise', { caseId, versions, person, facts, identification });
    const recent = await office.get('case.recent', { limit: 2 });
    expect(recent.length).toBe(2);
    expect(recent[0]?.caseId).toBe(caseId);
    expect(recent.map((file) => [file.reach, file.matches])).toEqual([
      ['own', []],
      ['own', []],
    ]);
  });

  it('refuses a responsible officer who is nobody here', async () => {
    expect(await office.ask('case.record', newCase('6f2c9a04-7a1e-4d57-9c0a-0f3f2f0c1b11'))).toEqual({
      ok: false,
      error: { code: 'invalid', fields: { 'facts.responsibleOfficer': ['not-understood'] } },
    });
  });
});
