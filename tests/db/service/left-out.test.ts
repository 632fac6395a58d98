import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { newCase } from '../../support/cases.ts';
import { temporaryFolder } from '../../support/office.ts';
import { StaffedOffice } from '../../support/staffed-office.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 240_000 });

const people = ['founder', 'police-head', 'social-head', 'investigator', 'social-worker'] as const;

let office: StaffedOffice;

beforeAll(async () => {
  office = await StaffedOffice.with([...people, 'administrator', 'inspector']);
});
afterAll(() => office.end());

it('puts on record for which cases names were asked in vain', async () => {
  await office.signInAs('social-worker');
  const theirs = newCase(office.idOf('social-worker'));
  await office.get('case.record', theirs);
  const nowhere = v7();
  await office.signInAs('investigator');
  const mine = newCase(office.idOf('investigator'));
  await office.get('case.record', mine);
  const caseIds = [theirs.caseId, mine.caseId, nowhere];
  expect((await office.get('case.revealNames', { caseIds })).map(({ caseId }) => caseId)).toEqual([
    mine.caseId,
  ]);
  await office.signInAs('inspector');
  const { entries } = await office.get('audit.list', {
    before: null,
    limit: 10,
    actor: office.idOf('investigator'),
    record: null,
    group: 'reveal',
    from: null,
    to: null,
  });
  const rows = entries.map(({ record, detail }) => [record, detail]);
  const inVain = `{"leftOut":"${theirs.caseId} ${nowhere}"}`;
  // Newest first: the name that was shown, after what was asked in vain.
  expect(rows).toEqual([
    [mine.caseId, '{}'],
    [null, inVain],
  ]);
});

it('sends nobody to the telephone of whoever is shut out of the case', async () => {
  await office.signInAs('social-worker');
  const file = newCase(office.idOf('social-worker'));
  const { caseId } = file;
  const { number } = await office.get('case.record', file);
  const onPoliceSide = async () =>
    (await office.get('case.otherSide', { caseId })).sides
      .filter(({ wing }) => wing === 'investigation')
      .flatMap(({ officers }) => officers.map(({ accountId }) => accountId));
  expect(await onPoliceSide()).toEqual([office.idOf('police-head')]);
  await office.signInAs('founder');
  await office.get('account.changeProfile', {
    accountId: office.idOf('social-worker'),
    phone: '020 1234567',
  });
  await office.signInAs('investigator');
  expect(await office.get('case.locate', { number })).toMatchObject({ phone: '020 1234567' });

  await office.signInAs('social-head');
  await office.get('case.exclude', { caseId, accountId: office.idOf('police-head') });
  expect(await onPoliceSide()).toEqual([]);
  await office.get('case.exclude', { caseId, accountId: office.idOf('social-worker') });
  await office.signInAs('investigator');
  expect(await office.get('case.locate', { number })).toMatchObject({ caseId, phone: null });
});

it('copies no file alone whose transaction was cut off and that the person cannot roll back', async () => {
  const place = temporaryFolder();
  const folder = path.join(place.path, 'stick');
  mkdirSync(folder);
  const journal = path.join(office.storeFolder, 'register.db-journal');
  try {
    await office.signInAs('administrator');
    await office.get('backup.setFolder', { folder });
    writeFileSync(journal, 'what a kill leaves of a transaction');
    expect(await office.ask('backup.make', {})).toEqual({
      ok: false,
      error: { code: 'refused', reason: 'backup-needs-holder' },
    });
    expect(readdirSync(folder)).toEqual([]);
    rmSync(journal);
    expect((await office.get('backup.make', {})).lastMadeAt).not.toBeNull();
    expect(readdirSync(folder)).toHaveLength(1);
    // Rolled back by who could: SQLite wipes the header and leaves the rest until the next change.
    writeFileSync(journal, Buffer.concat([Buffer.alloc(512), Buffer.from('what a kill left')]));
    await office.get('backup.make', {});
    expect(readdirSync(folder)).toHaveLength(2);
  } finally {
    rmSync(journal, { force: true });
    place.remove();
  }
});
