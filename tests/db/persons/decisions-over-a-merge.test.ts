import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newCase } from '../../support/cases.ts';
import { TestOffice } from '../../support/office.ts';

const office = new TestOffice();
beforeAll(async () => {
  await office.create();
  await office.restart();
  await office.signIn();
});
afterAll(() => office.end());

it('a merge carries what was decided about the merged record, for as long as it stands', async () => {
  const officer = (await office.get('session.describe', {})).account.id;
  // Three of one name, and nobody else on file: each pair of them may be one person.
  const person = {
    nameLao: { answer: 'given', value: 'ດອກຈຳປາ ພູວົງຄຳ' },
    nameLatin: { answer: 'unknown' },
  } as const;
  const record = async () => {
    const file = newCase(officer, { person });
    await office.get('case.record', file);
    return file;
  };
  const first = await record();
  const [one, other, third] = [first.personId, (await record()).personId, (await record()).personId];
  const found = async (personId: string) =>
    (await office.get('duplicate.compare', { personId, otherPersonId: third })).decision?.finding;
  const decide = (otherPersonId: string, finding: 'not-the-same' | 'not-sure') =>
    office.get('duplicate.decide', { personId: third, otherPersonId, decision: { finding, reason: null } });
  const open = async () => (await office.get('duplicate.list', { group: 'open', limit: 50 })).total;
  const merge = async (version: number) => {
    const mergeId = v7();
    await office.get('person.merge', {
      mergeId,
      keptPersonId: one,
      keptVersion: version,
      mergedPersonId: other,
      mergedVersion: version,
      person: first.person,
      photoOf: null,
    });
    return mergeId;
  };
  expect(await open()).toBe(3);
  await decide(other, 'not-the-same');
  expect(await open()).toBe(2);
  const mergeId = await merge(1);
  expect(await found(one)).toBe('not-the-same');
  // Neither the pair that was merged is open, nor the one about which the decision now speaks.
  expect(await open()).toBe(0);
  await office.get('person.undoMerge', { mergeId });
  expect(await found(one)).toBeUndefined();
  expect(await found(other)).toBe('not-the-same');
  expect(await open()).toBe(2);
  // Of what was decided about either the last holds.
  await decide(one, 'not-sure');
  await merge(3);
  expect(await found(one)).toBe('not-sure');
});
