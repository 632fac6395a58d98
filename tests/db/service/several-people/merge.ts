import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newCase } from '../../../support/cases.ts';
import { newContact, newDocument } from '../../../support/persons.ts';
import { StaffedOffice } from '../../../support/staffed-office.ts';
import { people } from './people.ts';

const notFound = { ok: false, error: { code: 'not-found' } };
const period = { fromMonth: '2026-01', toMonth: '2026-12' };

describe('two records of one person and the people who work with them', () => {
  let office: StaffedOffice;
  const kept = newCase('', { person: { sex: { answer: 'given', value: 'Female' } } });
  const merged = newCase('', {
    person: {
      nameLao: { answer: 'given', value: 'ບຸນມີ ແກ້ວມະນີວົງ' },
      sex: { answer: 'unknown' },
      home: { answer: 'given', value: { placeCode: null, freeText: 'ບ້ານເຄິ່ງທາງ' } },
    },
  });
  /** Another case of the merged person, of another officer's; the merger must not know of it. */
  const hidden = { ...newCase(''), personId: merged.personId, personVersion: 1, person: merged.person };
  const mergeId = v7();
  const contact = newContact(merged.personId);
  const input = {
    mergeId,
    keptPersonId: kept.personId,
    keptVersion: 1,
    mergedPersonId: merged.personId,
    mergedVersion: 1,
    person: { ...kept.person, home: merged.person.home },
    photoOf: null,
  };

  beforeAll(async () => {
    office = await StaffedOffice.with(people);
    await office.signInAs('investigator');
    for (const file of [kept, merged]) {
      file.facts.responsibleOfficer = office.idOf('investigator');
      await office.get('case.record', file);
    }
    await office.get('contact.save', contact);
    await office.get('document.save', newDocument(kept.personId));
    await office.signInAs('police-head');
    hidden.facts.responsibleOfficer = office.idOf('second-investigator');
    await office.get('case.record', hidden);
    await office.get('case.exclude', {
      caseId: hidden.caseId,
      accountId: office.idOf('investigator'),
    });
  }, 300_000);
  afterAll(() => office.end());

  const sexes = async (): Promise<unknown> =>
    (await office.get('export.preview', { period })).tables.find(({ name }) => name === 'victims-by-sex')
      ?.rows;
  const merges = async (caseId: string) =>
    (await office.get('case.history', { caseId })).filter(({ entity }) => entity === 'merge');

  it('are merged by nobody who does not reach both', async () => {
    expect(await sexes()).toEqual([
      { code: 'Female', persons: 1 },
      { code: 'unknown', persons: 2 },
    ]);
    for (const name of ['second-investigator', 'social-worker'] as const) {
      await office.signInAs(name);
      expect(await office.ask('person.merge', input), name).toEqual(notFound);
    }
  });

  it('become one; a case that the merger must not know of comes along, and the merger learns nothing', async () => {
    await office.signInAs('investigator');
    expect(await office.get('person.merge', input)).toEqual({ version: 2 });
    const both = await office.get('person.open', { personId: kept.personId });
    expect(both.cases.map(({ caseId }) => caseId).toSorted()).toEqual(
      [kept.caseId, merged.caseId].toSorted(),
    );
    expect(both).toMatchObject({
      version: 2,
      person: input.person,
      documents: [{ document: { type: { value: 'Passport' } } }],
      contacts: [{ id: contact.id }],
      merges: [{ mergeId, mergedPersonId: merged.personId, changesSince: 0 }],
    });
    expect(JSON.stringify(both)).not.toContain(hidden.caseId);
    expect(await office.ask('case.open', { caseId: hidden.caseId })).toEqual(notFound);
    // Whoever still has the id of the merged record gets the one that stands.
    expect(await office.get('person.open', { personId: merged.personId })).toEqual(both);
    expect((await office.get('person.list', { after: null, limit: 10 })).total).toBe(1);
    expect(await office.get('case.open', { caseId: merged.caseId })).toMatchObject({
      personId: kept.personId,
      person: input.person,
    });
  });

  it('tell the officers of each of their cases the same person, and of no other case', async () => {
    await office.signInAs('second-investigator');
    expect(await office.get('case.open', { caseId: hidden.caseId })).toMatchObject({
      personId: kept.personId,
      person: input.person,
      versions: { person: 2 },
    });
    for (const { caseId } of [kept, merged])
      expect(await office.ask('case.open', { caseId })).toEqual(notFound);
    const { cases } = await office.get('person.open', { personId: kept.personId });
    expect(cases.map(({ caseId }) => caseId)).toEqual([hidden.caseId]);
    // A form that was open before the merge writes over nothing.
    const { caseId, person, facts, identification } = hidden;
    const versions = { case: 1, person: 1, identification: 1 };
    const stale = { caseId, versions, person, facts, identification };
    expect(await office.ask('case.revise', stale)).toMatchObject({ error: { code: 'conflict' } });
    expect(
      await office.ask('person.revise', { personId: merged.personId, version: 1, person: merged.person }),
    ).toEqual(notFound);
    const history = await office.get('case.history', { caseId: hidden.caseId });
    const filed = (personId: string) =>
      history.filter(({ recordId, version }) => recordId === personId && version === 1);
    // What either record ever said stays to be read, by the side of the merge itself.
    expect(filed(merged.personId)[0]?.fields).toContainEqual(
      expect.objectContaining({ field: 'nameLao', after: JSON.stringify(merged.person.nameLao) }),
    );
    expect(filed(kept.personId)).toHaveLength(1);
    expect(await merges(hidden.caseId)).toMatchObject([{ recordId: mergeId, version: 1 }]);
  });

  it('are counted in each case with the answers of the one record', async () => {
    await office.signInAs('police-head');
    expect(await sexes()).toEqual([{ code: 'Female', persons: 3 }]);
  });

  it('stand as before when the merge is undone, by whoever reaches the one record; both histories tell of it', async () => {
    await office.signInAs('social-worker');
    expect(await office.ask('person.undoMerge', { mergeId })).toEqual(notFound);
    await office.signInAs('investigator');
    await office.get('person.undoMerge', { mergeId });
    expect(await office.get('person.open', { personId: kept.personId })).toMatchObject({
      version: 3,
      person: kept.person,
      contacts: [],
      merges: [],
    });
    expect(await office.get('person.open', { personId: merged.personId })).toMatchObject({
      personId: merged.personId,
      version: 3,
      person: merged.person,
      contacts: [{ id: contact.id }],
      documents: [],
    });
    for (const { caseId } of [kept, merged])
      expect(await merges(caseId)).toMatchObject([
        { recordId: mergeId, version: 2, byName: 'ຮ້ອຍເອກ ສົມ' },
        { recordId: mergeId, version: 1, byName: 'ຮ້ອຍເອກ ສົມ' },
      ]);
    expect(await office.ask('person.undoMerge', { mergeId })).toMatchObject({
      error: { reason: 'already-decided' },
    });
    await office.signInAs('second-investigator');
    expect(await office.get('case.open', { caseId: hidden.caseId })).toMatchObject({
      personId: merged.personId,
      person: merged.person,
    });
    expect(await office.ask('person.open', { personId: kept.personId })).toEqual(notFound);
    await office.signInAs('police-head');
    expect(await sexes()).toEqual([
      { code: 'Female', persons: 1 },
      { code: 'unknown', persons: 2 },
    ]);
  });
});
