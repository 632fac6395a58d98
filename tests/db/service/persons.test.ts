import path from 'node:path';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dated, newCase } from '../../support/cases.ts';
import { keysInVault, openSlotByHand, pagesWithKey } from '../../access/raw-files.ts';
import { PASSPHRASE, TestOffice } from '../../support/office.ts';
import { jpegWith, newContact, newDocument, newPhoto, newRelationship } from '../../support/persons.ts';

const unasked = { answer: 'not-asked' } as const;
const notFound = { ok: false, error: { code: 'not-found' } };
const invalid = (field: string, problem: string) => ({
  ok: false,
  error: { code: 'invalid', fields: { [field]: [problem] } },
});
const conflict = (currentVersion: number) => ({ ok: false, error: { code: 'conflict', currentVersion } });

describe('a person with everything that belongs to them', () => {
  const office = new TestOffice();
  let me = '';
  beforeAll(async () => {
    me = (await office.create()).account.id;
  });
  afterAll(() => office.end());

  const record = async (change: Parameters<typeof newCase>[1] = {}) => {
    const input = newCase(me, change);
    await office.get('case.record', input);
    return input;
  };
  const opened = (personId: string) => office.get('person.open', { personId });

  it('is put on file piece by piece, and all of it is there after a restart', async () => {
    const { personId, person, caseId } = await record();
    const document = newDocument(personId);
    const contact = newContact(personId);
    const relationship = newRelationship(personId);
    const photo = newPhoto(personId);
    expect(await office.get('document.save', document)).toEqual({ version: 1 });
    expect(await office.get('contact.save', contact)).toEqual({ version: 1 });
    expect(await office.get('relationship.save', relationship)).toEqual({ version: 1 });
    expect(await office.get('photo.save', photo)).toEqual({ version: 1 });
    await office.restart();
    await office.signIn();
    const kept = { version: 1, changedByName: 'S. Vongsa' };
    expect(await opened(personId)).toMatchObject({
      version: 1,
      person,
      documents: [{ ...kept, id: document.id, document: document.document }],
      contacts: [{ ...kept, id: contact.id, contact: contact.contact }],
      relationships: [
        {
          ...kept,
          id: relationship.id,
          relationship: relationship.relationship,
          other: 'not-on-file',
        },
      ],
      namedIn: [],
      photo: { ...kept, id: photo.id, takenOn: unasked },
      cases: [{ caseId, status: 'presumed', reach: 'own' }],
      createdByName: 'S. Vongsa',
    });
    expect(await office.get('photo.open', { personId })).toEqual(photo.photo);
  });

  it('has versions of its own for each piece, and warns of a newer one', async () => {
    const { personId } = await record();
    const document = newDocument(personId);
    await office.get('document.save', document);
    const newer = {
      ...document,
      version: 1,
      document: { ...document.document, number: { answer: 'given' as const, value: 'PB-77 / 2' } },
    };
    expect(await office.get('document.save', newer)).toEqual({ version: 2 });
    expect(await office.ask('document.save', newer)).toEqual(conflict(2));
    expect(await office.ask('document.save', document)).toMatchObject({ error: { reason: 'record-exists' } });
    expect(await office.ask('document.remove', { id: document.id, personId, version: 1 })).toEqual(
      conflict(2),
    );
    // Under another person it is not there, nor is one that nobody recorded.
    const { personId: another } = await record();
    expect(await office.ask('document.save', { ...newer, version: 2, personId: another })).toEqual(notFound);
    expect(await office.ask('document.remove', { id: v7(), personId, version: 1 })).toEqual(notFound);
    await office.get('document.remove', { id: document.id, personId, version: 2 });
    expect((await opened(personId)).documents).toEqual([]);
    expect(await office.ask('document.save', { ...newer, version: 3 })).toEqual(notFound);
  });

  it('takes no date ahead, no place that is not there, nobody who is not on file', async () => {
    const { personId, person } = await record();
    const ahead = { answer: 'given', value: dated('1/1/2090') } as const;
    const revise = (change: Partial<typeof person>) =>
      office.ask('person.revise', { personId, version: 1, person: { ...person, ...change } });
    expect(await revise({ diedOn: ahead })).toEqual(invalid('person.diedOn.value', 'in-the-future'));
    expect(await revise({ birth: { answer: 'given', value: { kind: 'date', date: ahead.value } } })).toEqual(
      invalid('person.birth.value.date', 'in-the-future'),
    );
    const nowhere = { answer: 'given', value: { placeCode: '9999', freeText: null } } as const;
    expect(await revise({ home: nowhere })).toEqual(invalid('person.home.value.placeCode', 'no-such-place'));
    expect(await office.ask('document.save', newDocument(personId, { issuedOn: ahead }))).toEqual(
      invalid('document.issuedOn.value', 'in-the-future'),
    );
    // A paper is valid beyond today.
    await office.get('document.save', newDocument(personId, { expiresOn: ahead }));
    const photo = newPhoto(personId);
    expect(await office.ask('photo.save', { ...photo, photo: { ...photo.photo, takenOn: ahead } })).toEqual(
      invalid('photo.takenOn.value', 'in-the-future'),
    );
    for (const otherPersonId of [v7(), personId]) {
      expect(await office.ask('relationship.save', newRelationship(personId, { otherPersonId }))).toEqual(
        invalid('relationship.otherPersonId', 'no-such-person'),
      );
    }
    for (const [jpegBase64, problem] of [
      [Buffer.from('GIF89a').toString('base64'), 'not-a-photo'],
      [jpegWith('', 262_144), 'too-large'],
    ] as const) {
      expect(
        await office.ask('photo.save', { ...photo, photo: { jpegBase64, takenOn: unasked } }),
        problem,
      ).toEqual(invalid('photo.jpegBase64', problem));
    }
    expect(await opened(personId)).toMatchObject({ version: 1, photo: null, relationships: [] });
  });

  it('belongs to both who are on file, and is seen from either side', async () => {
    const child = await record();
    const mother = await record();
    const { personId: otherPersonId } = mother;
    const relationship = newRelationship(child.personId, { otherPersonId, name: unasked });
    await office.get('relationship.save', relationship);
    expect(await opened(child.personId)).toMatchObject({
      relationships: [{ other: 'within-reach', relationship: { kind: 'Mother', otherPersonId } }],
      namedIn: [],
    });
    expect(await opened(mother.personId)).toMatchObject({
      relationships: [],
      namedIn: [{ id: relationship.id, personId: child.personId, relationship: { kind: 'Mother' } }],
    });
    await office.get('relationship.remove', {
      id: relationship.id,
      personId: child.personId,
      version: 1,
    });
    expect((await opened(mother.personId)).namedIn).toEqual([]);
  });

  it('is one in all of their cases: answers count in the statistics of each, each case is seen as changed', async () => {
    const first = await record({ person: { sex: { answer: 'given', value: 'Female' } } });
    const { personId, person } = first;
    const second = { ...newCase(me), personId, personVersion: 1, person };
    await office.get('case.record', second);
    const sexes = async (): Promise<number> => {
      const period = { fromMonth: '2026-01', toMonth: '2026-12' };
      const { tables } = await office.get('export.preview', { period });
      const table = tables.find(({ name }) => name === 'victims-by-sex');
      return table?.rows.find(({ code }) => code === 'Male')?.persons ?? 0;
    };
    const before = await sexes();
    const changedBefore = (await office.get('case.open', { caseId: second.caseId })).changedAt;
    await office.get('draft.save', {
      subject: 'case',
      recordId: personId,
      caseId: first.caseId,
      baseVersion: 1,
      content: '{"sex":"Male"}',
    });
    const revised = { ...person, sex: { answer: 'given', value: 'Male' } } as const;
    expect(await office.get('person.revise', { personId, version: 1, person: revised })).toEqual({
      version: 2,
    });
    expect(await sexes()).toBe(before + 2);
    expect(await office.get('draft.open', { recordId: personId })).toBeNull();
    for (const { caseId } of [first, second]) {
      const file = await office.get('case.open', { caseId });
      expect(file).toMatchObject({ person: revised, versions: { case: 1, person: 2 } });
      expect(file.changedAt > changedBefore).toBe(true);
    }
    expect(await office.ask('person.revise', { personId, version: 1, person })).toEqual(conflict(2));
    const { cases } = await opened(personId);
    expect(cases.map(({ caseId }) => caseId)).toEqual([second.caseId, first.caseId]);
  });

  it('has one photo; of one that is replaced or removed no byte is left in the file', async () => {
    const { personId } = await record();
    const first = newPhoto(personId, 'FirstFace'.repeat(2000));
    await office.get('photo.save', first);
    expect(await office.ask('photo.save', newPhoto(personId))).toEqual(conflict(1));
    const second = { ...newPhoto(personId, 'SecondFace'.repeat(2000)).photo };
    expect(await office.get('photo.save', { ...first, version: 1, photo: second })).toEqual({ version: 2 });
    const identity = await openSlotByHand(office.storeFolder, me, PASSPHRASE);
    const keys = await keysInVault(office.storeFolder, identity);
    const register = path.join(office.storeFolder, 'register.db');
    const holds = (word: string): boolean => keys.some((key) => pagesWithKey(register, key).includes(word));
    expect([holds('FirstFace'), holds('SecondFace')]).toEqual([false, true]);
    await office.get('photo.remove', { id: first.id, personId, version: 2 });
    expect(holds('SecondFace')).toBe(false);
    expect(await office.ask('photo.open', { personId })).toEqual(notFound);
    expect(await office.get('photo.save', newPhoto(personId, 'ThirdFace'))).toEqual({ version: 1 });
    expect(holds('ThirdFace')).toBe(true);
  });
});

describe('lists of persons', () => {
  const office = new TestOffice();
  let me = '';
  const ids: string[] = [];
  beforeAll(async () => {
    me = (await office.create()).account.id;
    for (let at = 0; at < 5; at += 1) {
      const input = newCase(me);
      ids.unshift(input.personId);
      await office.get('case.record', input);
    }
  });
  afterAll(() => office.end());

  it('page through those on file, changed last first, without a name', async () => {
    const [newest = '', , third = ''] = ids;
    const expected = [third, ...ids.filter((id) => id !== third)];
    await office.get('contact.save', newContact(third));
    const seen: string[] = [];
    let after: { changedAt: string; personId: string } | null = null;
    do {
      const page: Awaited<ReturnType<typeof pageAfter>> = await pageAfter(after);
      expect(page.total).toBe(5);
      expect(JSON.stringify(page)).not.toContain('Bounmy');
      seen.push(...page.persons.map(({ personId }) => personId));
      after = page.next;
    } while (after !== null);
    expect(seen).toEqual(expected);
    const [line] = (await pageAfter(null)).persons;
    expect(line).toMatchObject({ isUnidentified: false, cases: [{ reach: 'own' }] });
    expect(await office.get('person.revealNames', { personIds: [newest, v7()] })).toEqual([
      { personId: newest, names: ['ບຸນມີ ແກ້ວມະນີ', 'Bounmy Keomany', 'ນ້ອຍ', 'Noy'] },
    ]);
  });

  it('begin with those whom one opened last', async () => {
    expect(await office.get('person.recent', { limit: 5 })).toEqual([]);
    const [one = '', two = '', three = ''] = ids;
    for (const personId of [one, two, three, one]) await office.get('person.open', { personId });
    const recent = await office.get('person.recent', { limit: 2 });
    expect(recent.map(({ personId }) => personId)).toEqual([one, three]);
  });

  it('tell of somebody whose name nobody knows what is known of them', async () => {
    const unknown = { answer: 'unknown' } as const;
    const input = newCase(me, {
      person: { nameLao: unknown, nameLatin: unknown, otherNames: unknown },
    });
    const { number } = await office.get('case.record', input);
    const [line] = (await pageAfter(null)).persons;
    expect(line).toMatchObject({
      personId: input.personId,
      isUnidentified: true,
      sex: input.person.sex,
      birth: input.person.birth,
      nationalities: input.person.nationalities,
      cases: [{ number }],
    });
    expect(await office.get('person.revealNames', { personIds: [input.personId] })).toEqual([
      { personId: input.personId, names: [] },
    ]);
  });

  const pageAfter = (after: { changedAt: string; personId: string } | null) =>
    office.get('person.list', { after, limit: 2 });
});
