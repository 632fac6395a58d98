import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OperationName, isOperationName } from '../../shared/contract.ts';
import { roles, type Role } from '../../shared/access.ts';
import {
  newAgreement,
  newPublication,
  newPublicationVersion,
  newResource,
  newStaffPost,
} from '../support/plan-resources.ts';
import { staff, StaffedOffice, type StaffName } from '../support/staffed-office.ts';
import { readExpected } from './expected.ts';

/** Somebody of each role; the office of this test has them all. */
const whoHas = (role: Role): StaffName => {
  const found = Object.entries(staff).find(([, { roles: held }]) => held.some((each) => each === role));
  if (found === undefined) throw new Error(`Nobody is ${role}`);
  // The keys of a constant object are its names.
  return found[0] as StaffName;
};

let office: StaffedOffice;
/** What the coordinator has typed into a form and not put on file. */
const typed = {
  subject: 'agreement',
  recordId: v7(),
  belongsToId: v7(),
  baseVersion: 0,
  content: '{"titleLao":"CanaryTypedx"}',
} as const;
const resource = newResource({
  nameLao: 'CanaryNamex',
  nameEnglish: 'CanaryEnglishx',
  remarks: 'CanaryRemarksx',
});
const staffPost = newStaffPost({ positionLao: 'CanaryPositionx', remarks: 'CanaryStaffx' });
const agreement = newAgreement({
  titleLao: 'CanaryTitlex',
  subject: 'CanarySubjectx',
  number: 'CanaryNumberx',
});
const publication = newPublication({ titleLao: 'CanaryBookx', subject: 'CanaryAboutx' });
const version = newPublicationVersion(publication.publicationId, {
  note: 'CanaryNotex',
  number: 'CanaryNox',
});

/** Every question of what serves the plan, with rightful input. */
const questions = [
  ['resource.list', {}],
  ['resource.open', { resourceId: resource.resourceId }],
  ['staffPost.list', { on: '2026-12-31' }],
  ['staffPost.open', { staffPostId: staffPost.staffPostId }],
  ['agreement.list', {}],
  ['agreement.open', { agreementId: agreement.agreementId }],
  ['agreement.donors', { on: '2026-12-31' }],
  ['agreement.neighbours', {}],
  ['publication.list', {}],
  ['publication.open', { publicationId: publication.publicationId }],
  ['publication.readFile', { versionId: version.versionId, step: 'chosen' }],
  ['programmeExport.preview', {}],
  ['programmeExport.signingKey', {}],
] as const satisfies readonly (readonly [OperationName, unknown])[];

beforeAll(async () => {
  office = await StaffedOffice.with();
  await office.signInAs('plan-coordinator');
  await office.get('draft.save', typed);
  await office.get('resource.save', resource);
  await office.get('staffPost.save', staffPost);
  await office.get('agreement.save', agreement);
  await office.get('publication.save', publication);
  await office.get('publication.saveVersion', version);
  await office.service.answer('publication.keepFile', {
    versionId: version.versionId,
    version: 1,
    file: { name: 'CanaryFilex.pdf', bytes: Buffer.from('%PDF CanaryBytesx') },
  });
}, 240_000);
afterAll(() => office.end());

describe('what serves the national plan', () => {
  const expected = readExpected('expected');

  it.each(roles)('is told to a %s as the table says, and to nobody else a word of it', async (role) => {
    await office.signInAs(whoHas(role));
    for (const [name, input] of questions) {
      if (!isOperationName(name)) throw new Error(name);
      const answer = await office.service.answer(name, input);
      const may = expected.get(name)?.[role] === 'yes';
      expect([name, answer.ok]).toEqual([name, may]);
      if (!may) expect(JSON.stringify(answer)).not.toContain('Canary');
    }
  });

  it.each(roles)(
    'keeps what is typed for whoever holds the plan, and tells a %s nothing of others',
    async (role) => {
      await office.signInAs(whoHas(role));
      const isWriter = role === 'plan-coordinator';
      const told = [
        await office.service.answer('draft.list', {}),
        await office.service.answer('draft.open', { recordId: typed.recordId }),
      ];
      expect(JSON.stringify(told).includes('CanaryTypedx')).toBe(isWriter);
      if (isWriter) return;
      const own = v7();
      const answer = await office.service.answer('draft.save', { ...typed, recordId: own, belongsToId: own });
      const holdsPlan = readExpected('expected-compartments').get('programme')?.[role] === 'yes';
      expect([role, answer.ok]).toEqual([role, holdsPlan]);
    },
  );

  it('lets remarks, subjects and files not out of the office, whoever makes the packet', async () => {
    await office.signInAs('plan-coordinator');
    const leaving = JSON.stringify(await office.get('programmeExport.preview', {}));
    for (const kept of [
      'CanaryRemarksx',
      'CanaryStaffx',
      'CanarySubjectx',
      'CanaryAboutx',
      'CanaryNotex',
      'CanaryBytesx',
      'CanaryFilex',
    ])
      expect(leaving).not.toContain(kept);
    for (const goes of ['CanaryNamex', 'CanaryPositionx', 'CanaryTitlex', 'CanaryBookx', 'CanaryNox'])
      expect(leaving).toContain(goes);
  });
});
