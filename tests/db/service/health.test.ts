import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compartments } from '../../../shared/compartment.ts';
import { compartmentFile } from '../../../db/compartments/compartment-file.ts';
import type { OpenStore } from '../../../db/store/open-store.ts';
import { insertAnything } from '../support/insert-anything.ts';
import { StaffedOffice } from '../../support/staffed-office.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

let store: OpenStore | undefined;
let clock = Date.parse('2026-11-02T01:00:00.000Z');
let office: StaffedOffice;

/** The open store, to put into it what no call would. */
function open(): OpenStore {
  if (store === undefined) throw new Error('nobody is signed in');
  return store;
}

async function findings(): Promise<readonly string[]> {
  return (await office.get('health.state', {})).findings;
}

const auditRows = (operation: string): unknown[] =>
  open()
    .sqlite.prepare('select detail from audit where operation = ? order by seq')
    .pluck()
    .all(operation)
    .map((detail) => JSON.parse(String(detail)) as unknown);

beforeAll(async () => {
  const outside = { now: () => new Date(clock), opened: (opened: OpenStore) => (store = opened) };
  office = await StaffedOffice.with(['founder', 'administrator', 'inspector', 'social-worker'], outside);
  office.headsFolder = path.join(office.folder.path, 'data');
  // The office was made by the clock of this machine; its own begins after that.
  clock = Date.now() + MINUTE;
}, 120_000);
afterAll(() => office.end());

describe('the health of an office', () => {
  it('is told line by line to everybody, and in full to who looks after it', async () => {
    await office.signInAs('social-worker');
    expect(await findings()).toEqual([
      'place-good',
      'files-first-check',
      expect.stringMatching(/^disk-/u),
      'backup-never',
      'sheets-good',
      'audit-first-check',
      'clock-good',
      'leftovers-none',
      'version-development',
    ]);
    expect(await office.ask('health.read', {})).toEqual({ ok: false, error: { code: 'forbidden' } });
    expect(await office.ask('health.check', {})).toEqual({ ok: false, error: { code: 'forbidden' } });

    await office.signInAs('inspector');
    expect(await office.get('health.read', {})).toMatchObject({ folder: null, place: { kind: 'own-disk' } });
    await office.signInAs('administrator');
    const report = await office.get('health.read', {});
    expect(report.folder).toBe(office.storeFolder);
    // No key, no version; sizes are those of files.
    expect(report.files.map(({ schema }) => schema === null)).toEqual([false, true, true, true, true, true]);
    expect(report.files.every(({ bytes }) => bytes > 4096)).toBe(true);
    expect(report.version).toEqual({
      program: 'none',
      electron: null,
      isDevelopmentRuntime: true,
      isDevelopmentOffice: true,
      isTrainingOffice: false,
    });
  });

  it('is looked through by each as far as their keys reach, and put on record', async () => {
    await office.get('health.check', {});
    expect(auditRows('health.checked')).toEqual([
      { compartment: 'office', kind: 'file', problem: 'none' },
      { compartment: 'office', kind: 'audit', problem: 'none' },
    ]);
    await office.signInAs('founder');
    expect(await findings()).toContain('audit-good');
    await office.get('health.check', {});
    const { files, audit } = await office.get('health.read', {});
    const at = new Date(clock).toISOString();
    expect(files).toMatchObject(
      compartments.map((compartment) => ({ compartment, readAt: at, checkedAt: at, problem: null })),
    );
    expect(audit).toMatchObject({ verifiedAt: at });
    expect(await findings()).toContain('files-good');
  });

  it('says that checks are missing once nobody has opened a part for weeks', async () => {
    clock += 20 * DAY;
    await office.signInAs('administrator');
    clock += 26 * DAY;
    await office.signInAs('administrator');
    await office.get('health.check', {});
    expect(await findings()).toEqual(expect.arrayContaining(['files-overdue', 'audit-good']));
    await office.signInAs('founder');
    await office.get('health.check', {});
    expect(await findings()).toContain('files-good');
  });
});

describe('what is found', () => {
  it('a row that tells of a case that is not there', async () => {
    const { sqlite } = open();
    await open().transaction(async () => {
      insertAnything(sqlite, 'assistance.closure_words', { closure_id: 'stray', case_id: 'nowhere' });
      await Promise.resolve();
    });
    await office.get('health.check', {});
    expect(await findings()).toContain('files-references');
    expect(auditRows('health.checked').at(-1)).toMatchObject({ kind: 'audit', problem: 'none' });
    expect(auditRows('health.checked')).toContainEqual({
      compartment: 'assistance',
      kind: 'file',
      problem: 'references',
    });
    await open().transaction(async () => {
      sqlite.prepare("delete from assistance.closure_words where case_id = 'nowhere'").run();
      await Promise.resolve();
    });
    await office.get('health.check', {});
    expect(await findings()).toContain('files-good');
  });

  it('one changed bit in the records of a wing, of which everybody is told, whoever opens it', async () => {
    await open().transaction(async () => {
      const content = 'x'.repeat(200_000);
      insertAnything(open().sqlite, 'assistance.draft', { subject: 'case', case_id: 'x', content });
      await Promise.resolve();
    });
    await office.restart();
    const file = compartmentFile(office.storeFolder, 'assistance');
    const bytes = readFileSync(file);
    const last = bytes.length - 100;
    bytes[last] = (bytes[last] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    await office.signInAs('founder');
    expect(await findings()).toContain('files-good');
    await office.get('health.check', {});
    expect(office.faults).toEqual([]);
    expect(await findings()).toContain('files-damaged');
    expect(auditRows('health.checked')).toContainEqual({
      compartment: 'assistance',
      kind: 'read',
      problem: 'damaged',
    });
    // Who holds no key of that part hears of it too, and their own look takes nothing back.
    await office.signInAs('administrator');
    await office.get('health.check', {});
    expect(await findings()).toContain('files-damaged');
    bytes[last] = (bytes[last] ?? 0) ^ 1;
    await office.restart();
    writeFileSync(file, bytes);
    await office.signInAs('founder');
    await office.get('health.check', {});
    expect(await findings()).toContain('files-good');
  });
});

describe('a clock that jumps between two uses', () => {
  it('is put on record and told for a day, and work goes on in the order of the audit', async () => {
    clock -= 3 * 60 * MINUTE;
    await office.signInAs('founder');
    expect(await findings()).toContain('clock-set-back');
    const [{ seconds } = { seconds: 0 }] = auditRows('clock.jumped') as { seconds: number }[];
    expect(seconds).toBeGreaterThanOrEqual(10_700);
    expect(seconds).toBeLessThanOrEqual(10_800);
    const { clock: noted } = await office.get('health.read', {});
    expect(noted).toEqual({ kind: 'set-back', seconds, at: new Date(clock).toISOString() });
    await office.get('health.check', {});
    expect(await findings()).toContain('audit-good');

    // The same clock again is no jump; a little less neither.
    clock -= 4 * MINUTE;
    await office.signInAs('founder');
    expect(auditRows('clock.jumped')).toHaveLength(1);
    clock += 2 * DAY;
    await office.signInAs('founder');
    expect(await findings()).toContain('clock-good');
  });

  it('is noticed far ahead, and not once more when it is put right', async () => {
    clock += 400 * DAY;
    await office.signInAs('founder');
    expect(await findings()).toContain('clock-far-ahead');
    clock -= 400 * DAY;
    await office.signInAs('founder');
    expect(await findings()).toContain('clock-set-back');
    await office.signInAs('founder');
    expect(auditRows('clock.jumped')).toMatchObject([
      { kind: 'set-back' },
      { kind: 'far-ahead' },
      { kind: 'set-back' },
    ]);
  });
});

it('leftovers of a crash are removed and counted; what only looks like one stays', async () => {
  await office.restart();
  const { storeFolder, headsFolder = '' } = office;
  const around = path.dirname(storeFolder);
  const swept = [
    path.join(storeFolder, 'vault.json.new'),
    path.join(headsFolder, 'audit-heads.jsonl.new'),
    path.join(storeFolder, 'assistance.db.renewed'),
    path.join(storeFolder, 'assistance.db.renewed-copy-journal'),
    path.join(storeFolder, '.pokpong-try-0b7a3c1e-1111-4222-8333-444455556666-2'),
  ];
  const kept = [
    path.join(storeFolder, 'letter.new'),
    path.join(around, 'vault.json.new'),
    path.join(around, 'other.making'),
    path.join(storeFolder, '.pokpong-try-once'),
  ];
  for (const file of [...swept, ...kept]) writeFileSync(file, 'x');
  mkdirSync(`${storeFolder}.making`);
  writeFileSync(path.join(`${storeFolder}.making`, 'office.db'), 'x');
  await office.signInAs('founder');
  expect(await findings()).toContain('leftovers-swept');
  expect((await office.get('health.read', {})).leftovers).toEqual([
    { kind: 'unfinished-write', count: 2 },
    { kind: 'half-made-office', count: 1 },
    { kind: 'key-renewal', count: 2 },
    { kind: 'trial', count: 1 },
  ]);
  expect([...swept, `${storeFolder}.making`].filter((file) => existsSync(file))).toEqual([]);
  expect(kept.filter((file) => !existsSync(file))).toEqual([]);
  await office.signInAs('founder');
  expect(await findings()).toContain('leftovers-none');
});
