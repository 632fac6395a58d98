import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SensitivityClass, sensitivityClasses } from '../../../shared/access.ts';
import { openStore } from '../../../db/store/open.ts';
import type { OpenStore } from '../../../db/store/open-store.ts';
import { newCase } from '../../support/cases.ts';
import { TestOffice } from '../../support/office.ts';
import { newContact, newDocument, newRelationship } from '../../support/persons.ts';

const unasked = { answer: 'not-asked' } as const;
const given = <T>(value: T) => ({ answer: 'given', value }) as const;

let opened: OpenStore | undefined;
let classes: readonly SensitivityClass[] = sensitivityClasses;
let scope: 'own' | 'office' = 'office';

/** The opened store as if its account saw fewer classes of fields, or only its own cases. */
function narrowed(store: OpenStore): OpenStore {
  opened = store;
  return new Proxy(store, {
    get: (target, name) => {
      if (name === 'powers')
        return {
          ...target.powers,
          classes: new Set(classes),
          permissions: new Map(target.powers.permissions).set('case:read', scope),
        };
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

describe('a search for persons', () => {
  const office = new TestOffice({ openStore: async (input) => narrowed(await openStore(input)) });
  const people = {
    bounmy: { lao: 'ທ້າວ ບຸນມີ ແກ້ວມະນີ', latin: 'Bounmy Keomany', home: '0501' },
    khamla: { lao: 'ຄຳຫຼ້າ ພົມມະຈັນ', latin: undefined, home: '0301' },
    somchay: { lao: undefined, latin: 'Somchay Vongphachanh', home: '0301' },
    together: { lao: 'ສີພອນວົງສາ', latin: undefined, home: '0901' },
  };
  type Name = keyof typeof people;
  const ids = new Map<string, Name>();
  const files = new Map<Name, { personId: string; caseId: string; number: string }>();
  const fileOf = (name: Name) => files.get(name) ?? { personId: '', caseId: '', number: '' };

  beforeAll(async () => {
    const me = (await office.create()).account.id;
    await office.restart();
    await office.signIn();
    for (const [name, { lao, latin, home }] of Object.entries(people) as [Name, (typeof people)[Name]][]) {
      const input = newCase(me, {
        person: {
          nameLao: lao === undefined ? unasked : given(lao),
          nameLatin: latin === undefined ? unasked : given(latin),
          otherNames:
            name === 'khamla'
              ? given([
                  { kind: 'UsedDuringExploitation', text: 'Lisa' },
                  { kind: 'Other', text: 'nana2001' },
                ])
              : unasked,
          home: given({ placeCode: home, freeText: null }),
        },
      });
      const { personId, caseId, number } = await office.get('case.record', input);
      files.set(name, { personId, caseId, number });
      ids.set(personId, name);
    }
    const { personId } = fileOf('bounmy');
    await office.get('document.save', newDocument(personId));
    await office.get('contact.save', newContact(personId));
    await office.get('relationship.save', newRelationship(fileOf('somchay').personId));
  }, 120_000);
  afterAll(() => office.end());

  const found = async (text: string, limit = 10) =>
    (await office.get('person.search', { text, limit })).found.map(
      ({ personId, matches }) =>
        `${ids.get(personId)} ${matches.map(({ field, how }) => `${field}:${how}`).join(' ')}`,
    );

  it.each([
    // Words in any order, whole, begun, inside; titles beside them; without their blank.
    ['ແກ້ວມະນີ ບຸນມີ', 'bounmy name:exact'],
    ['ທ້າວ ບຸນ', 'bounmy name:start'],
    ['ມະຈັນ', 'khamla name:part'],
    ['ວົງສາ ສີພອນ', 'together name:part'],
    ['ບຸນມີແກ້ວມະນີ', 'bounmy name:part'],
    ['keomanybounmy', 'bounmy name:part'],
    // ຫລ and ຫຼ, the tone before the vowel, a long vowel for a short one.
    ['ຄຳຫລ້າ', 'khamla name:spelling'],
    ['ຄໍາຫຼ້າ', 'khamla name:start'],
    ['ບູນມີ', 'bounmy name:spelling'],
    // The other script, another romanisation, a consonant of the same sound, a slip.
    ['Phommachan', 'khamla name:sound'],
    ['ສົມໄຊ', 'somchay name:sound'],
    ['Wongpachan', 'somchay name:sound'],
    ['Somchsy', 'somchay name:sound'],
    ['ລິຊ່າ', 'khamla name-used-during-exploitation:sound'],
    ['ສີດາ', 'somchay relationship:exact'],
    // A name and where they are from.
    ['ບຸນມີ ຫ້ວຍຊາຍ', 'bounmy name:start place:exact'],
    ['ບໍ່ແກ້ວ ບຸນມີ', 'bounmy name:start place:exact'],
    // A name and a number, or a part of one; a name that nobody with the number bears.
    ['ບຸນມີ 3456', 'bounmy name:start phone:part'],
    ['020 5512 Keomany', 'bounmy name:part phone:start'],
    ['PA0512345 ບຸນມີ', 'bounmy name:start document:exact'],
    ['ສົມສັກ 55123456', 'bounmy phone:part'],
  ])('finds by %s: %s', async (text, first) => {
    expect((await found(text))[0]).toBe(first);
  });

  it('finds by a telephone number however it is written, and by its last digits', async () => {
    for (const text of ['+856 20 5512 3456', '020 5512 3456', '0205512', '໐໒໐໕໕໑໒໓໔໕໖', '3456', '55123456'])
      expect(await found(text), text).toEqual([expect.stringMatching(/^bounmy phone:/u)]);
    expect(await found('020 5512 3457')).toEqual([]);
    const abroad = newContact(fileOf('khamla').personId, { value: '+66 81 234 5678' });
    await office.get('contact.save', abroad);
    for (const text of ['+66 81 234 5678', '081 234 5678', '0812345', '໐໘໑໒໓໔໕໖໗໘', '5678'])
      expect(await found(text), text).toEqual([expect.stringMatching(/^khamla phone:/u)]);
    await office.get('contact.remove', { id: abroad.id, personId: fileOf('khamla').personId, version: 1 });
  });

  it('finds by a document and by a case number, loosely written', async () => {
    for (const text of ['PA0512345', 'pa 0512345', '12345'])
      expect(await found(text), text).toEqual([expect.stringMatching(/^bounmy document:/u)]);
    const { number } = fileOf('khamla');
    for (const text of [number, number.toLowerCase().replaceAll('-', ' '), number.slice(0, -2)])
      expect(await found(text), text).toEqual([expect.stringMatching(/^khamla case-number:/u)]);
    expect(await found('2026/2')).toEqual(['khamla case-number:part']);
  });

  it('finds by a name with digits, letter by letter, and never by what only sounds like one', async () => {
    for (const text of ['nana2001', 'NANA2001', 'nana20'])
      expect(await found(text), text).toEqual([expect.stringMatching(/^khamla other-name:/u)]);
    for (const text of ['nana2002', 'lisa77', 'PA0599999', 'KT-2026-0099'])
      expect(await found(text), text).toEqual([]);
  });

  it('finds by one or two characters, and by nothing but signs nobody', async () => {
    expect(await found('ຄ')).toEqual(['khamla name:start']);
    expect(await found('So')).toContain('somchay name:start');
    for (const text of ['', ' ', '—', '%', '_']) expect(await found(text), text).toEqual([]);
  });

  it('follows a person through every change, and forgets what is gone', async () => {
    const { caseId, personId } = fileOf('together');
    const file = await office.get('case.open', { caseId });
    const input = newCase(opened?.account.id ?? '', {
      person: { nameLao: given('ວັນນະສອນ'), nameLatin: unasked, otherNames: unasked },
    });
    await office.get('case.revise', {
      caseId,
      versions: file.versions,
      person: input.person,
      facts: file.facts as (typeof input)['facts'],
      identification: file.identification as (typeof input)['identification'],
    });
    expect(await found('ວັນນະສອນ')).toEqual(['together name:exact']);
    expect(await found('ສີພອນວົງສາ')).toEqual([]);
    const words = opened?.sqlite.prepare('select text from register.search_term').pluck().all();
    expect(words).not.toContain('ສີພອນວົງສາ');
    const contact = newContact(personId, { value: '030 7654321' });
    await office.get('contact.save', contact);
    expect(await found('7654321')).toHaveLength(1);
    await office.get('contact.remove', { id: contact.id, personId, version: 1 });
    expect(await found('7654321')).toEqual([]);
  });

  it('gives no hint of anybody out of reach', async () => {
    const hide = (name: Name, officer: string) =>
      opened?.sqlite
        .prepare('update register.case_file set responsible_officer = ? where id = ?')
        .run(officer, fileOf(name).caseId);
    hide('bounmy', randomUUID());
    try {
      scope = 'own';
      for (const text of ['ບຸນມີ', 'Bounmy', '55123456', 'PA0512345', fileOf('bounmy').number])
        expect(await office.get('person.search', { text, limit: 10 }), text).toEqual({
          found: [],
          hasMore: false,
        });
      // One is shown, the other does not count as more.
      expect(await office.get('person.search', { text: 'ມ', limit: 1 })).toMatchObject({ hasMore: false });
      scope = 'office';
      expect(await found('ບຸນມີ')).toHaveLength(1);
    } finally {
      scope = 'office';
      hide('bounmy', opened?.account.id ?? '');
    }
  });

  it('does not search what the reader may not see, but finds by the case number', async () => {
    try {
      classes = sensitivityClasses.filter((name) => name !== 'identity');
      for (const text of ['ບຸນມີ', 'Bounmy', '55123456', 'PA0512345']) expect(await found(text)).toEqual([]);
      expect(await found(fileOf('bounmy').number)).toEqual(['bounmy case-number:exact']);
    } finally {
      classes = sensitivityClasses;
    }
  });

  it('does not find a person who became part of another', async () => {
    opened?.sqlite
      .prepare('update register.person set merged_into = ? where id = ?')
      .run(fileOf('bounmy').personId, fileOf('somchay').personId);
    expect(await found('Somchay')).toEqual([]);
  });

  it('is on record without its words', async () => {
    await found('ຄຳຫຼ້າ');
    const [row] =
      opened?.sqlite.prepare('select operation, detail from main.audit order by seq desc limit 1').all() ??
      [];
    expect(row).toEqual({ operation: 'person.search', detail: '{"shown":1}' });
  });
});
