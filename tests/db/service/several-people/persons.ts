import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OperationName } from '../../../../shared/contract.ts';
import { newCase } from '../../../support/cases.ts';
import { newContact, newDocument, newPhoto, newRelationship } from '../../../support/persons.ts';
import { StaffedOffice } from '../../../support/staffed-office.ts';
import { people } from './people.ts';

const notFound = { ok: false, error: { code: 'not-found' } };
const forbidden = { ok: false, error: { code: 'forbidden' } };
const unasked = { answer: 'not-asked' } as const;

/** Persons within somebody's reach by one case and out of another's, and what each learns of them. */
describe('several people and the persons of their cases', () => {
  let office: StaffedOffice;
  const mine = newCase('');
  const theirs = newCase('');
  const { personId } = mine;
  const document = newDocument(personId);
  const mother = newRelationship(personId, { otherPersonId: theirs.personId, name: unasked });

  beforeAll(async () => {
    office = await StaffedOffice.with(people);
    await office.signInAs('police-head');
    mine.facts.responsibleOfficer = office.idOf('investigator');
    theirs.facts.responsibleOfficer = office.idOf('second-investigator');
    await office.get('case.record', mine);
    await office.get('case.record', theirs);
    for (const input of [mine, theirs])
      await office.get('case.unassign', { caseId: input.caseId, accountId: office.idOf('police-head') });
    await office.get('document.save', document);
    await office.get('contact.save', newContact(personId));
    await office.get('photo.save', newPhoto(personId));
    await office.get('relationship.save', mother);
  }, 300_000);
  afterAll(() => office.end());

  /** Everything that can be asked of a person. */
  const asked = (of: string): Partial<Record<OperationName, unknown>> => ({
    'person.open': { personId: of },
    'photo.open': { personId: of },
    'person.revise': { personId: of, version: 1, person: mine.person },
    'document.save': newDocument(of),
    'document.remove': { id: document.id, personId: of, version: 1 },
    'contact.save': newContact(of),
    'relationship.save': newRelationship(of),
    'photo.save': newPhoto(of),
  });
  const expectNobody = async (of: string): Promise<void> => {
    for (const [name, input] of Object.entries(asked(of)))
      expect(await office.service.answer(name, input), name).toEqual(notFound);
    expect(await office.get('person.revealNames', { personIds: [of] })).toEqual([]);
  };
  const listed = async (): Promise<string[]> =>
    (await office.get('person.list', { after: null, limit: 50 })).persons.map((person) => person.personId);

  it('do not exist for whoever has no case of theirs', async () => {
    await office.signInAs('second-investigator');
    await expectNobody(personId);
    await expectNobody(v7());
    expect(await listed()).toEqual([theirs.personId]);
    // Their own person is the other in a record that they do not reach: nothing tells of it.
    expect(await office.get('person.open', { personId: theirs.personId })).toMatchObject({
      relationships: [],
      namedIn: [],
    });
    // Somebody out of reach and somebody who was never recorded cannot be told apart by linking to them.
    const answers = await Promise.all(
      [personId, v7()].map((otherPersonId) =>
        office.ask('relationship.save', newRelationship(theirs.personId, { otherPersonId })),
      ),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.ok).toBe(false);
  });

  it('are related to others without naming those out of reach, who are not written over either', async () => {
    await office.signInAs('investigator');
    const file = await office.get('person.open', { personId });
    expect(file.relationships).toMatchObject([{ id: mother.id, other: 'out-of-reach' }]);
    expect(file.may).not.toContain('case:assign');
    const history = await office.get('case.history', { caseId: mine.caseId });
    expect(JSON.stringify([file, history])).not.toContain(theirs.personId);
    expect(await office.ask('relationship.save', { ...mother, version: 1 })).toEqual(forbidden);
    expect(await office.ask('relationship.remove', { id: mother.id, personId, version: 1 })).toEqual(
      forbidden,
    );
    await office.signInAs('police-head');
    const whole = await office.get('person.open', { personId });
    expect(whole.relationships).toMatchObject([
      { other: 'within-reach', relationship: { otherPersonId: theirs.personId } },
    ]);
    const other = await office.get('person.open', { personId: theirs.personId });
    expect(other.namedIn).toMatchObject([{ id: mother.id, personId }]);
  });

  it('are written by whoever writes one of their cases, and show only the cases within reach', async () => {
    // A second case of the same person, by somebody of the other wing.
    await office.signInAs('social-head');
    const second = {
      ...newCase(office.idOf('social-worker')),
      personId,
      personVersion: 1,
      person: mine.person,
    };
    await office.get('case.record', second);
    await office.get('case.unassign', { caseId: second.caseId, accountId: office.idOf('social-head') });
    await office.signInAs('social-worker');
    const file = await office.get('person.open', { personId });
    expect(file.cases.map(({ caseId }) => caseId)).toEqual([second.caseId]);
    expect(file.documents).toHaveLength(1);
    const held = { ...document.document, heldBy: { answer: 'given', value: 'EmployerOrExploiter' } } as const;
    await office.get('document.save', { ...document, version: 1, document: held });
    // The history of either case tells of it, field by field, to whoever may see that.
    await office.signInAs('investigator');
    const [newest] = await office.get('case.history', { caseId: mine.caseId });
    expect(newest).toMatchObject({
      entity: 'document',
      recordId: document.id,
      version: 2,
      byName: 'ນາງ ດາວ',
      fields: [
        {
          field: 'heldBy',
          before: '{"answer":"unknown"}',
          after: '{"answer":"given","value":"EmployerOrExploiter"}',
        },
      ],
    });
    const views = await office.get('case.views', { caseId: mine.caseId });
    expect(views).toContainEqual(expect.objectContaining({ byName: 'ນາງ ດາວ', operation: 'person.open' }));
    // Shut out of one case, the person is still there by the other, and no more by none.
    await office.signInAs('social-head');
    await office.get('case.exclude', { caseId: second.caseId, accountId: office.idOf('social-worker') });
    await office.signInAs('social-worker');
    await expectNobody(personId);
    expect(await listed()).toEqual([]);
    expect(await office.get('person.recent', { limit: 5 })).toEqual([]);
    await office.signInAs('investigator');
    expect((await office.get('person.open', { personId })).cases).toHaveLength(1);
  });

  it('leave no byte of a photo behind, in the history neither', async () => {
    await office.signInAs('investigator');
    const { photo } = await office.get('person.open', { personId });
    await office.get('photo.remove', { id: photo?.id ?? '', personId, version: 1 });
    expect(await office.ask('photo.open', { personId })).toEqual(notFound);
    expect(await office.get('person.open', { personId })).toMatchObject({ photo: null });
    const history = await office.get('case.history', { caseId: mine.caseId });
    const ofPhoto = history.filter(({ entity }) => entity === 'photo');
    expect(ofPhoto.map(({ version }) => version)).toEqual([2, 1]);
    expect(ofPhoto[0]?.fields).toMatchObject([{ field: 'removedAt', before: null }]);
    expect(JSON.stringify(history)).not.toContain(newPhoto('').photo.jpegBase64);
    await office.get('photo.save', newPhoto(personId, 'another face'));
  });
});
