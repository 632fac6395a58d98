import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputByOperation } from '../../../shared/contract.ts';
import { given } from '../../../shared/domain/answer.ts';
import { dated, newCase, newIncident, partOf } from '../../support/cases.ts';
import { newContact, newDocument } from '../../support/persons.ts';
import { StaffedOffice } from '../../support/staffed-office.ts';

type Answers = Partial<InputByOperation<'case.record'>['person']>;

const unasked = { answer: 'not-asked' } as const;
const dokchampa: Answers = {
  nameLao: given('ດອກຈຳປາ ແສງມະນີ'),
  nameLatin: unasked,
  otherNames: unasked,
  birth: given({ kind: 'date', date: dated('12/03/2008') }),
  home: given({ placeCode: '0501', freeText: null }),
};
/** The same girl as another officer heard her: in Latin letters, her family name first, an age instead of a date. */
const dokchampaAgain: Answers = {
  ...dokchampa,
  nameLao: unasked,
  nameLatin: given('SENGMANY Dokchampa'),
  birth: given({ kind: 'age', ageYears: 18, isApproximate: false, at: dated('11/2026') }),
  home: given({ placeCode: null, freeText: 'Ban Tai, Houixay' }),
};

let office: StaffedOffice;
let me = '';
const record = async (person: Answers) => {
  const input = newCase(me, { person });
  await office.get('case.record', input);
  return input;
};
const find = (person: Answers, beside: { phones?: string[]; documentNumbers?: string[] } = {}) =>
  office.get('duplicate.find', {
    person: newCase(me, { person }).person,
    phones: beside.phones ?? [],
    documentNumbers: beside.documentNumbers ?? [],
  });
const openPairs = () => office.get('duplicate.list', { group: 'open', limit: 50 });

beforeAll(async () => {
  office = await StaffedOffice.with(['founder', 'police-head', 'investigator', 'second-investigator']);
  me = (await office.signInAs('investigator')).account.id;
}, 120_000);
afterAll(() => office.end());

describe('the same person entered twice', () => {
  let first = '';
  let second = '';
  beforeAll(async () => {
    first = (await record(dokchampa)).personId;
    await record({
      ...dokchampa,
      nameLao: given('ສົມສັກ ວົງສາ'),
      sex: given('Male'),
      birth: given({ kind: 'date', date: dated('1990') }),
    });
  });

  it('is asked about before it is put on file, with reasons field by field', async () => {
    const found = await find(dokchampaAgain);
    expect(found).toMatchObject([{ person: { personId: first }, strength: 'likely', decision: null }]);
    expect(found[0]?.reasons.slice(0, 2)).toEqual([
      { field: 'name', agreement: 'same' },
      { field: 'sex', agreement: 'same' },
    ]);
    expect(found[0]?.reasons).toContainEqual({ field: 'birth', agreement: 'compatible' });
    expect(found[0]?.reasons).toContainEqual({ field: 'home', agreement: 'compatible' });
  });

  it('is not somebody else: another name, another birth, another sex', async () => {
    expect(await find({ ...dokchampaAgain, nameLatin: given('Phonesavanh Keovilay') })).toEqual([]);
    const [older] = await find({
      ...dokchampaAgain,
      sex: given('Male'),
      birth: given({ kind: 'date', date: dated('1960') }),
      home: given({ placeCode: '1601', freeText: null }),
    });
    expect(older?.strength).not.toBe('likely');
  });

  it('is found by a telephone or a document, under whatever name', async () => {
    const contact = {
      id: v7(),
      personId: first,
      version: 0,
      contact: {
        kind: 'Phone' as const,
        value: '020 5555 1234',
        belongsTo: unasked,
        safety: unasked,
        when: unasked,
        how: unasked,
        mayBeSaid: unasked,
      },
    };
    await office.get('contact.save', contact);
    const [known] = await find(
      { ...dokchampaAgain, nameLatin: given('Noy') },
      { phones: ['+856 20 55551234'] },
    );
    expect(known).toMatchObject({ person: { personId: first } });
    expect(known?.reasons).toContainEqual({ field: 'phone', agreement: 'same' });
  });

  it('stands on the duty list when it was put on file all the same, until somebody decides', async () => {
    second = (await record(dokchampaAgain)).personId;
    const { pairs, total } = await openPairs();
    expect(total).toBe(1);
    expect(pairs).toMatchObject([{ strength: 'likely', decision: null }]);
    expect(new Set([pairs[0]?.one.personId, pairs[0]?.other.personId])).toEqual(new Set([first, second]));
    expect((await office.get('person.open', { personId: second })).openDuplicates).toBe(1);
    expect(await office.get('duplicate.of', { personId: second })).toMatchObject([
      { person: { personId: first }, decision: null },
    ]);
    // Kept from lists, names are shown side by side to whoever may see them.
    expect(JSON.stringify(pairs)).not.toContain('ດອກຈຳປາ');
    const compared = await office.get('duplicate.compare', { personId: first, otherPersonId: second });
    expect(compared).toMatchObject({
      strength: 'likely',
      one: { person: { nameLao: dokchampa.nameLao } },
      other: { person: { nameLatin: dokchampaAgain.nameLatin } },
    });
  });

  it('keeps what was decided; a later answer replaces an earlier one', async () => {
    const decide = (finding: 'same' | 'not-the-same' | 'not-sure', reason: string | null) =>
      office.get('duplicate.decide', {
        personId: second,
        otherPersonId: first,
        decision: { finding, reason },
      });
    await decide('not-sure', 'ຖາມແມ່ກ່ອນ');
    expect((await openPairs()).total).toBe(0);
    expect(await office.get('duplicate.list', { group: 'not-sure', limit: 5 })).toMatchObject({
      total: 1,
      pairs: [{ decision: { finding: 'not-sure', reason: 'ຖາມແມ່ກ່ອນ' } }],
    });
    // Found to be one, the pair waits for the merge.
    await decide('same', null);
    expect((await openPairs()).pairs).toMatchObject([{ decision: { finding: 'same' } }]);
    await decide('not-the-same', 'ເອື້ອຍນ້ອງ');
    expect((await openPairs()).total).toBe(0);
    expect(await office.get('duplicate.of', { personId: first })).toMatchObject([
      { person: { personId: second }, decision: { finding: 'not-the-same', reason: 'ເອື້ອຍນ້ອງ' } },
    ]);
    const itself = await office.ask('duplicate.decide', {
      personId: first,
      otherPersonId: first,
      decision: { finding: 'same', reason: null },
    });
    expect(itself).toMatchObject({ ok: false, error: { fields: { otherPersonId: ['repeated'] } } });
  });

  it('is asked about again when much more speaks for it than when it was decided', async () => {
    for (const personId of [first, second])
      await office.get('document.save', {
        id: v7(),
        personId,
        version: 0,
        document: {
          type: unasked,
          number: given(personId === first ? 'P 1234567' : 'p1234567'),
          issuer: unasked,
          issuingCountry: unasked,
          issuedOn: unasked,
          expiresOn: unasked,
          heldBy: unasked,
          remark: unasked,
        },
      });
    expect((await openPairs()).pairs).toMatchObject([
      {
        decision: { finding: 'not-the-same' },
        reasons: expect.arrayContaining([{ field: 'document', agreement: 'same' }]),
      },
    ]);
  });

  it('is as likely once it is on file as it was before, for a name that nobody else bears', async () => {
    const again: Answers = {
      ...dokchampa,
      nameLao: given('ພູວົງຄຳ'),
      birth: unasked,
      home: unasked,
      sex: unasked,
      nationalities: unasked,
    };
    const one = await record(again);
    const [before] = await find(again);
    const { personId } = await record(again);
    const [after] = await office.get('duplicate.of', { personId });
    expect(before).toMatchObject({ person: { personId: one.personId }, strength: 'possible' });
    expect(after).toMatchObject({ person: { personId: one.personId }, strength: 'possible' });
  });

  it('decided before the program found it, is asked about once clearly more than a little speaks for it', async () => {
    const alone: Answers = { ...dokchampa, birth: unasked, home: unasked, nationalities: unasked };
    const one = await record({ ...alone, nameLao: given('ເພັດສະໝອນ') });
    const other = await record({ ...alone, nameLao: given('ບົວຄຳ') });
    const ids = [one.personId, other.personId] as const;
    const isOpen = async (): Promise<boolean> =>
      (await openPairs()).pairs.some((pair) => ids.includes(pair.one.personId));
    await office.get('duplicate.decide', {
      personId: one.personId,
      otherPersonId: other.personId,
      decision: { finding: 'not-the-same', reason: null },
    });
    // One passport: looked at, but not by much.
    for (const personId of ids)
      await office.get('document.save', newDocument(personId, { number: given('P7654321') }));
    const [found] = await office.get('duplicate.of', { personId: one.personId });
    expect(found).toMatchObject({ strength: 'possible', decision: { finding: 'not-the-same' } });
    expect(await isOpen()).toBe(false);
    for (const personId of ids)
      await office.get('contact.save', newContact(personId, { value: '+856 20 5599 8877' }));
    expect(await isOpen()).toBe(true);
  });

  it('is not asked about where it was said while the person was typed, of a group as of a case alone', async () => {
    const twin: Answers = { ...dokchampa, nameLao: given('ຈັນສຸກ ພິລາວົງ') };
    const one = await record(twin);
    const incidentId = v7();
    await office.get('incident.record', { incidentId, incident: newIncident(me) });
    const row = partOf(incidentId, newCase(me, { person: twin }));
    await office.get('case.record', { ...row, notTheSame: [one.personId, v7()] });
    expect(await office.get('duplicate.of', { personId: row.personId })).toMatchObject([
      { person: { personId: one.personId }, decision: { finding: 'not-the-same', reason: null } },
    ]);
    const { pairs } = await openPairs();
    expect(pairs.flatMap((pair) => [pair.one.personId, pair.other.personId])).not.toContain(row.personId);
    expect((await office.get('person.open', { personId: one.personId })).openDuplicates).toBe(0);
  });

  it('is told to nobody who does not reach both', async () => {
    me = (await office.signInAs('second-investigator')).account.id;
    expect(await find(dokchampaAgain)).toEqual([]);
    expect(await openPairs()).toEqual({ pairs: [], total: 0 });
    const { personId } = await record({ ...dokchampa, home: unasked });
    expect((await office.get('person.open', { personId })).openDuplicates).toBe(0);
    expect(await office.get('duplicate.of', { personId })).toEqual([]);
    const inVain = { ok: false, error: { code: 'not-found' } };
    expect(await office.ask('duplicate.compare', { personId, otherPersonId: first })).toEqual(inVain);
    expect(
      await office.ask('duplicate.decide', {
        personId,
        otherPersonId: first,
        decision: { finding: 'same', reason: null },
      }),
    ).toEqual(inVain);
    await office.signInAs('police-head');
    expect((await openPairs()).total).toBe(5);
  });
});
