import fc from 'fast-check';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputByOperation } from '../../../shared/contract.ts';
import { Person } from '../../../shared/domain/person.ts';
import { openStore } from '../../../db/store/open.ts';
import type { OpenStore } from '../../../db/store/open-store.ts';
import { times } from '../../support/effort.ts';
import { newCase } from '../../support/cases.ts';
import { TestOffice } from '../../support/office.ts';
import { newContact, newDocument, newPhoto, newRelationship } from '../../support/persons.ts';
import { registerDump } from './register-dump.ts';

type Drawn<A> = A extends fc.Arbitrary<infer T> ? T : never;
type Answers = InputByOperation<'case.record'>['person'];

const given = <T>(value: T) => fc.constant({ answer: 'given', value } as const);
const missing = fc.constantFrom({ answer: 'unknown' } as const, { answer: 'refused' } as const);
const name = fc.constantFrom('ບຸນມີ', 'ແກ້ວ ມະນີ', 'ສີດາ', 'ຄຳຫຼ້າ', 'Noy', 'Bounmy');

/** Answers that two officers may have taken down of one person. */
const answers: fc.Arbitrary<Partial<Answers>> = fc.record({
  nameLao: fc.oneof(
    missing,
    name.map((value) => ({ answer: 'given', value }) as const),
  ),
  otherNames: fc.oneof(
    missing,
    fc
      .uniqueArray(name, { minLength: 1, maxLength: 3 })
      .map(
        (texts) =>
          ({ answer: 'given', value: texts.map((text) => ({ kind: 'Nickname' as const, text })) }) as const,
      ),
  ),
  sex: fc.oneof(missing, given('Female' as const), given('Male' as const)),
  nationalities: fc.oneof(
    missing,
    fc
      .uniqueArray(fc.constantFrom('LA', 'TH', 'VN'), { minLength: 1 })
      .map((value) => ({ answer: 'given', value }) as const),
  ),
  languages: fc.oneof(missing, given<'lao'[]>(['lao'])),
  home: fc.oneof(missing, given({ placeCode: '0501', freeText: null })),
});

const record = fc.record({
  answers,
  cases: fc.integer({ min: 1, max: 2 }),
  documents: fc.integer({ min: 0, max: 2 }),
  contacts: fc.integer({ min: 0, max: 2 }),
  hasPhoto: fc.boolean(),
  /** To whom of the others, by number; to a name where there is none. */
  relationships: fc.array(fc.nat({ max: 5 }), { maxLength: 3 }),
});

/** Which two of the records that still stand are merged, and from whom each answer and the photo come. */
const step = fc.record({
  kept: fc.nat(),
  merged: fc.nat(),
  isFromMerged: fc.infiniteStream(fc.boolean()),
  isPhotoOfMerged: fc.boolean(),
});

/** What somebody found about two of the records before any merge. */
const decided = fc.record({
  pair: fc.uniqueArray(fc.nat({ max: 3 }), { minLength: 2, maxLength: 2 }),
  finding: fc.constantFrom('not-the-same' as const, 'not-sure' as const, 'same' as const),
});

const plan = fc.record({
  records: fc.array(record, { minLength: 2, maxLength: 4 }),
  decisions: fc.array(decided, { maxLength: 4 }),
  steps: fc.array(step, { minLength: 1, maxLength: 3 }),
});

describe('a merge of two records of one person', () => {
  const opened: OpenStore[] = [];
  const office = new TestOffice({
    openStore: async (input) => {
      const store = await openStore({ ...input, ballastBytes: 64 * 1024 });
      opened.push(store);
      return store;
    },
  });
  let officer = '';
  beforeAll(async () => {
    await office.create();
    await office.restart();
    await office.signIn();
    officer = (await office.get('session.describe', {})).account.id;
  }, 60_000);
  afterAll(() => office.end());

  const said = () => {
    const store = opened.at(-1);
    if (store === undefined) throw new Error('Nobody signed in');
    return registerDump(store.sqlite);
  };

  /** Puts persons on file with all that hangs on them; gives their ids. */
  async function putOnFile(records: readonly Drawn<typeof record>[]): Promise<string[]> {
    const ids = records.map(() => v7());
    for (const [at, { answers: person, cases }] of records.entries()) {
      const personId = ids[at] ?? '';
      for (let count = 0; count < cases; count += 1)
        await office.get('case.record', {
          ...newCase(officer, { person }),
          personId,
          personVersion: count === 0 ? 0 : 1,
        });
    }
    for (const [at, { documents, contacts, hasPhoto, relationships }] of records.entries()) {
      const personId = ids[at] ?? '';
      for (let count = 0; count < documents; count += 1)
        await office.get('document.save', newDocument(personId));
      for (let count = 0; count < contacts; count += 1)
        await office.get('contact.save', newContact(personId));
      if (hasPhoto) await office.get('photo.save', newPhoto(personId, `face ${at}`));
      for (const other of relationships) {
        const otherId = ids[other] ?? null;
        if (otherId === personId) continue;
        await office.get('relationship.save', newRelationship(personId, { otherPersonId: otherId }));
      }
    }
    return ids;
  }

  /** Each answer of the one or the other record. */
  function chosen(one: Person, other: Person, isFromOther: Iterator<boolean>): Person {
    const fields = Object.keys(one) as (keyof Person)[];
    const picked = Object.fromEntries(
      fields.map((field) => [field, (isFromOther.next().value === true ? other : one)[field]]),
    );
    const parsed = Person.safeParse(picked);
    // Somebody of whom nothing at all was asked is nobody.
    return parsed.success ? parsed.data : one;
  }

  async function decide(ids: readonly string[], decisions: readonly Drawn<typeof decided>[]): Promise<void> {
    for (const { pair, finding } of decisions) {
      const [personId, otherPersonId] = pair.map((at) => ids[at]);
      if (personId === undefined || otherPersonId === undefined) continue;
      await office.get('duplicate.decide', { personId, otherPersonId, decision: { finding, reason: null } });
    }
  }

  /** What is decided about each two of these records. */
  async function findingsAmong(ids: readonly string[]): Promise<ReadonlyMap<string, readonly unknown[]>> {
    const findings = new Map<string, readonly unknown[]>();
    for (const personId of ids) {
      const others = ids.filter((id) => id !== personId);
      findings.set(
        personId,
        await Promise.all(
          others.map(
            async (otherPersonId) =>
              (await office.get('duplicate.compare', { personId, otherPersonId })).decision,
          ),
        ),
      );
    }
    return findings;
  }

  async function merge(
    standing: string[],
    { kept, merged, isFromMerged, isPhotoOfMerged }: Drawn<typeof step>,
  ): Promise<string> {
    const [keptPersonId = ''] = standing.splice(kept % standing.length, 1);
    const [mergedPersonId = ''] = standing.splice(merged % standing.length, 1);
    standing.push(keptPersonId);
    const one = await office.get('person.open', { personId: keptPersonId });
    const other = await office.get('person.open', { personId: mergedPersonId });
    const mergeId = v7();
    await office.get('person.merge', {
      mergeId,
      keptPersonId,
      keptVersion: one.version,
      mergedPersonId,
      mergedVersion: other.version,
      person: chosen(Person.parse(one.person), Person.parse(other.person), isFromMerged),
      photoOf: isPhotoOfMerged ? mergedPersonId : keptPersonId,
    });
    const both = await office.get('person.open', { personId: keptPersonId });
    const numbers = (file: typeof one) => file.cases.map(({ number }) => number);
    expect(numbers(both).toSorted()).toEqual([...numbers(one), ...numbers(other)].toSorted());
    for (const kind of ['documents', 'contacts'] as const) {
      const idsOf = (file: typeof one) => (file[kind] ?? []).map(({ id }) => id);
      expect(idsOf(both).toSorted()).toEqual([...idsOf(one), ...idsOf(other)].toSorted());
    }
    expect(Boolean(both.photo)).toBe(Boolean(one.photo) || Boolean(other.photo));
    const kin = both.relationships ?? [];
    expect(kin.map(({ relationship }) => relationship.otherPersonId)).not.toContain(keptPersonId);
    expect(kin.map(({ other: standing }) => standing)).not.toContain('out-of-reach');
    return mergeId;
  }

  it('taken back, leaves the register as it was, however many were merged into each other', async () => {
    await fc.assert(
      fc.asyncProperty(plan, async ({ records, decisions, steps }) => {
        const standing = await putOnFile(records);
        await decide(standing, decisions);
        const findings = await findingsAmong(standing);
        const undone: { mergeId: string; before: ReturnType<typeof said> }[] = [];
        for (const next of steps) {
          if (standing.length < 2) break;
          const before = said();
          undone.push({ mergeId: await merge(standing, next), before });
        }
        for (const { mergeId, before } of undone.toReversed()) {
          await office.get('person.undoMerge', { mergeId });
          expect(said()).toEqual(before);
        }
        expect(await findingsAmong([...findings.keys()])).toEqual(findings);
      }),
      { numRuns: times(4, 12) },
    );
  }, 120_000);

  /** Two persons of one case each on file, and their merge as somebody asks for it who chose the first one's answers. */
  async function two(change: Partial<Answers> = {}) {
    const files = [newCase(officer), newCase(officer, { person: change })];
    for (const file of files) await office.get('case.record', file);
    const [one, other] = files;
    if (one === undefined || other === undefined) throw new Error('Two were made');
    const input: InputByOperation<'person.merge'> = {
      mergeId: v7(),
      keptPersonId: one.personId,
      keptVersion: 1,
      mergedPersonId: other.personId,
      mergedVersion: 1,
      person: one.person,
      photoOf: null,
    };
    return { one, other, input };
  }
  const errorOf = async (input: InputByOperation<'person.merge'>): Promise<unknown> => {
    const result = await office.ask('person.merge', input);
    return result.ok ? 'merged' : result.error;
  };
  const refused = (reason: string) => ({ ok: false, error: { code: 'refused', reason } });

  it('writes no answer that neither record gave, and over nothing that the merger has not seen', async () => {
    const { one, other, input } = await two({ sex: { answer: 'unknown' } });
    const neither = { ...one.person, sex: { answer: 'given', value: 'Male' } } as const;
    const fields = { 'person.sex': ['of-neither-record'] };
    expect(await errorOf({ ...input, person: neither })).toEqual({ code: 'invalid', fields });
    expect(await errorOf({ ...input, mergedPersonId: one.personId })).toMatchObject({
      fields: { mergedPersonId: ['repeated'] },
    });
    for (const stale of [{ keptVersion: 9 }, { mergedVersion: 9 }])
      expect(await errorOf({ ...input, ...stale })).toEqual({ code: 'conflict', currentVersion: 1 });
    for (const personId of [one.personId, other.personId]) await office.get('photo.save', newPhoto(personId));
    expect(await errorOf(input)).toMatchObject({ fields: { photoOf: ['required'] } });
    expect(await errorOf({ ...input, photoOf: v7() })).toMatchObject({
      fields: { photoOf: ['not-understood'] },
    });
  });

  it('is undone the last first, and keeps what was added since with the record that was kept', async () => {
    const { one, other, input } = await two();
    const third = newCase(officer);
    await office.get('case.record', third);
    const paper = newDocument(other.personId);
    await office.get('document.save', paper);
    await office.get('person.merge', input);
    const { keptPersonId: personId, mergeId } = input;
    const later = { ...input, mergeId: v7(), keptVersion: 2, mergedPersonId: third.personId };
    await office.get('person.merge', later);
    expect(await office.ask('person.merge', later)).toMatchObject({ ok: false });
    expect(await office.ask('person.undoMerge', { mergeId })).toEqual(refused('merge-not-last'));
    await office.get('person.undoMerge', { mergeId: later.mergeId });
    const { version } = await office.get('person.open', { personId });
    const person = { ...one.person, sex: { answer: 'refused' } } as const;
    await office.get('person.revise', { personId, version, person });
    const added = newContact(personId);
    await office.get('contact.save', added);
    const corrected = { ...paper.document, number: { answer: 'given', value: 'PA9999999' } } as const;
    await office.get('document.save', { ...paper, personId, version: 1, document: corrected });
    const since = await office.get('person.open', { personId });
    expect(since.merges).toMatchObject([{ mergeId, mergedPersonId: other.personId, changesSince: 1 }]);
    await office.get('person.undoMerge', { mergeId });
    expect(await office.get('person.open', { personId })).toMatchObject({
      person: one.person,
      cases: [{ caseId: one.caseId }],
      contacts: [{ id: added.id }],
      documents: [],
    });
    expect(await office.get('person.open', { personId: other.personId })).toMatchObject({
      person: other.person,
      cases: [{ caseId: other.caseId }],
      documents: [{ id: paper.id, document: corrected }],
    });
  });

  it('is not undone over a photo that was put in the place of the one that comes back', async () => {
    const { one, other, input } = await two();
    const mine = newPhoto(one.personId, 'mine');
    const theirs = newPhoto(other.personId, 'theirs');
    for (const photo of [mine, theirs]) await office.get('photo.save', photo);
    const { keptPersonId: personId, mergeId } = input;
    await office.get('person.merge', { ...input, photoOf: other.personId });
    expect(await office.get('photo.open', { personId })).toEqual(theirs.photo);
    await office.get('photo.remove', { id: theirs.id, personId, version: 1 });
    const newer = newPhoto(personId, 'newer');
    await office.get('photo.save', newer);
    expect(await office.ask('person.undoMerge', { mergeId })).toEqual(refused('merge-photo-added'));
    await office.get('photo.remove', { id: newer.id, personId, version: 1 });
    await office.get('person.undoMerge', { mergeId });
    expect(await office.get('photo.open', { personId })).toEqual(mine.photo);
  });

  it('leaves rows in the audit of both persons, without a name', async () => {
    const { one, other, input } = await two();
    await office.get('person.merge', input);
    await office.get('person.undoMerge', { mergeId: input.mergeId });
    const rows = opened
      .at(-1)
      ?.sqlite.prepare<[], { operation: string; record: string; detail: string }>(
        "select operation, record, detail from audit where operation like 'person.%erge' order by seq desc limit 4",
      )
      .all();
    expect(rows?.map(({ operation, record }) => `${operation} ${record}`).toSorted()).toEqual(
      ['person.merge', 'person.undoMerge']
        .flatMap((operation) => [one, other].map(({ personId }) => `${operation} ${personId}`))
        .toSorted(),
    );
    for (const { detail } of rows ?? []) {
      expect(detail).toContain(input.mergeId);
      expect(detail).not.toMatch(/Bounmy|ບຸນມີ/u);
    }
  });
});
