import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { verifyBackup } from '../../../db/backup/verify-backup.ts';
import type { OpenStore } from '../../../db/store/open-store.ts';
import { temporaryFolder } from '../../support/office.ts';
import { StaffedOffice } from '../../support/staffed-office.ts';

/** An instant by the clock of the Lao PDR. */
const at = (day: string, time: string): Date => new Date(`${day}T${time}:00+07:00`);

let now = at('2026-11-02', '08:30');
let store: OpenStore | undefined;
let office: StaffedOffice;
const place = temporaryFolder();
const stick = path.join(place.path, 'STICK');
const away = path.join(place.path, 'in the drawer');

beforeAll(async () => {
  mkdirSync(stick);
  office = await StaffedOffice.with(['founder', 'statistics-officer', 'administrator'], {
    now: () => now,
    opened: (opened) => (store = opened),
  });
}, 120_000);
afterAll(async () => {
  await office.end();
  place.remove();
});

const standing = () => office.get('backup.standing', {});
const makeDue = async () => (await office.get('backup.makeDue', {})).outcome;
const copies = (): string[] =>
  readdirSync(stick)
    .filter((name) => !name.startsWith('.'))
    .toSorted();
/** What the audit says of copies, newest last: operation and detail. */
const rows = (): [string, Record<string, unknown>][] =>
  (
    store?.sqlite
      .prepare("select operation, detail from audit where operation like 'backup.%' order by seq")
      .raw()
      .all() ?? []
  )
    .map((row) => row as [string, string])
    .map(([operation, detail]) => [operation, JSON.parse(detail) as Record<string, unknown>]);

describe('copies that the program makes by itself', () => {
  it('are not due before a folder was chosen, and nothing is written about that', async () => {
    await office.signInAs('statistics-officer');
    const before = rows().length;
    expect(await makeDue()).toBe('not-due');
    expect(rows()).toHaveLength(before);
    expect(await standing()).toMatchObject({
      folderName: null,
      lastMadeAt: null,
      failure: null,
      progress: null,
    });
  });

  it('are chosen by who looks after them, and made by whoever is signed in', async () => {
    await office.signInAs('administrator');
    expect(await office.ask('backup.setRhythm', { rhythm: 'day', keeping: 'few' })).toMatchObject({
      error: { reason: 'backup-folder-missing' },
    });
    await office.get('backup.setFolder', { folder: stick });
    await office.get('backup.setRhythm', { rhythm: 'day', keeping: 'few' });
    expect(rows().at(-1)).toEqual(['backup.setRhythm', { rhythm: 'day', keeping: 'few' }]);
    await office.signInAs('statistics-officer');
    expect(await office.ask('backup.setRhythm', { rhythm: 'day', keeping: 'all' })).toMatchObject({
      error: { code: 'forbidden' },
    });
    expect(await makeDue()).toBe('made');
    expect(copies()).toEqual(['Pokpong-KT-2026-11-02-083000']);
    const { manifest } = await verifyBackup(path.join(stick, copies()[0] ?? ''));
    expect(rows().at(-1)).toEqual([
      'backup.makeDue',
      {
        manifestSha256: expect.stringMatching(/^[0-9a-f]{64}$/u),
        auditSequence: manifest.auditHead.sequence,
      },
    ]);
    expect(await standing()).toMatchObject({
      folderName: 'STICK',
      lastFolderName: 'STICK',
      lastMadeAt: now.toISOString(),
      lastTestedAt: null,
      insistence: 'none',
      progress: null,
    });
    expect(await makeDue()).toBe('not-due');
  });

  it('go by the rule, each day after the new one is there; what only looks like a copy stays', async () => {
    const stranger = path.join(stick, 'Pokpong-KT-2026-10-01-120000');
    mkdirSync(stranger);
    writeFileSync(path.join(stranger, 'manifest.json'), '{}');
    writeFileSync(path.join(stick, 'Pokpong-KT-2026-10-02-120000'), 'a file');
    mkdirSync(path.join(stick, 'holiday'));
    for (const day of ['03', '04', '05', '06']) {
      now = at(`2026-11-${day}`, '08:30');
      expect(await makeDue()).toBe('made');
    }
    // Few: the last two, three days, two weeks (one so far), two months (one so far).
    expect(copies()).toEqual([
      'Pokpong-KT-2026-10-01-120000',
      'Pokpong-KT-2026-10-02-120000',
      'Pokpong-KT-2026-11-04-083000',
      'Pokpong-KT-2026-11-05-083000',
      'Pokpong-KT-2026-11-06-083000',
      'holiday',
    ]);
    expect(rows().slice(-1)).toEqual([['backup.makeDue', { removedCopies: 1 }]]);
    expect(existsSync(path.join(stranger, 'manifest.json'))).toBe(true);
    expect(readdirSync(stick).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('wait for a stick that is not there, say so once, insist more and more, and are made when it is back', async () => {
    renameSync(stick, away);
    const said: string[] = [];
    for (const day of ['07', '08', '09', '12', '13']) {
      now = at(`2026-11-${day}`, '09:00');
      expect(await makeDue()).toBe('failed');
      said.push((await standing()).insistence);
    }
    expect(said).toEqual(['none', 'line', 'reminder', 'reminder', 'notice']);
    expect((await standing()).failure).toEqual({
      reason: 'backup-folder-missing',
      at: at('2026-11-07', '09:00').toISOString(),
    });
    expect(rows().filter(([, detail]) => 'because' in detail)).toEqual([
      ['backup.makeDue', { because: 'backup-folder-missing' }],
    ]);
    // Whoever signs in next is told at once, before the program has had its turn.
    await office.signInAs('founder');
    expect((await standing()).insistence).toBe('notice');
    renameSync(away, stick);
    expect(await makeDue()).toBe('made');
    expect(copies()).toContain('Pokpong-KT-2026-11-13-090000');
    expect(await standing()).toMatchObject({ insistence: 'none', failure: null });
  });

  it('alarm nobody after a weekend before the program has had its turn', async () => {
    now = at('2026-11-16', '08:00');
    await office.signInAs('statistics-officer');
    expect((await standing()).insistence).toBe('none');
    renameSync(stick, away);
    expect(await makeDue()).toBe('failed');
    expect((await standing()).insistence).toBe('reminder');
    renameSync(away, stick);
    expect(await makeDue()).toBe('made');
  });

  it.skipIf(process.getuid?.() === 0)('say of a folder that nothing can be written there', async () => {
    now = at('2026-11-17', '08:00');
    chmodSync(stick, 0o500);
    expect(await makeDue()).toBe('failed');
    expect((await standing()).failure?.reason).toBe('backup-read-only');
    chmodSync(stick, 0o700);
  });

  it('by hand alone only come by hand, whatever the day', async () => {
    await office.signInAs('administrator');
    await office.get('backup.setRhythm', { rhythm: 'by-hand', keeping: 'all' });
    now = at('2026-12-24', '08:00');
    expect(await makeDue()).toBe('not-due');
    expect((await standing()).insistence).toBe('notice');
    const before = copies().length;
    expect((await office.get('backup.make', {})).insistence).toBe('none');
    expect(copies()).toHaveLength(before + 1);
    await office.get('backup.setRhythm', { rhythm: 'day', keeping: 'all' });
  });

  it('of one second are told apart, and go by the rule as all others do', async () => {
    await office.signInAs('administrator');
    now = at('2026-12-24', '15:00');
    for (let made = 0; made < 3; made += 1) await office.get('backup.make', {});
    const name = 'Pokpong-KT-2026-12-24-150000';
    expect(copies().filter((one) => one.startsWith(name))).toEqual([name, `${name}-2`, `${name}-3`]);
    await office.get('backup.setRhythm', { rhythm: 'day', keeping: 'few' });
    now = at('2026-12-24', '16:00');
    await office.get('backup.make', {});
    // Few: the last two.
    expect(copies().filter((one) => one.startsWith('Pokpong-KT-2026-12-24'))).toEqual([
      expect.stringMatching(new RegExp(`^${name}`, 'u')),
      'Pokpong-KT-2026-12-24-160000',
    ]);
    await office.get('backup.setRhythm', { rhythm: 'day', keeping: 'all' });
  });

  it('tell the log once what the program has no words for, and people that it failed', async () => {
    now = at('2026-12-24', '17:00');
    await office.signInAs('administrator');
    const read = Object.assign(new Error('of the disk'), { code: 'EIO', syscall: 'read' });
    if (store === undefined) throw new Error('Nobody is signed in');
    const signing = vi.spyOn(store, 'officeSigningKey').mockImplementation(() => {
      throw read;
    });
    expect(await office.ask('backup.make', {})).toMatchObject({ error: { reason: 'backup-failed' } });
    expect(office.faults).toEqual([read]);
    // The program tries again by itself, and fills no log with it.
    now = at('2026-12-25', '07:00');
    expect(await makeDue()).toBe('failed');
    expect(office.faults).toEqual([read]);
    expect((await standing()).failure?.reason).toBe('backup-failed');
    signing.mockRestore();
    expect(await makeDue()).toBe('made');
  });

  it('are stopped by anybody, leave nothing, and are not begun again for an hour', async () => {
    now = at('2026-12-26', '08:00');
    await office.signInAs('statistics-officer');
    const before = copies();
    const making = office.get('backup.makeDue', {});
    for (let asked = 0; (await standing()).progress === null && asked < 1000; asked += 1);
    await office.get('backup.stop', {});
    expect(await making).toEqual({ outcome: 'stopped' });
    expect(copies()).toEqual(before);
    expect(readdirSync(stick).filter((name) => name.startsWith('.'))).toEqual([]);
    expect((await standing()).failure).toBeNull();
    expect(await makeDue()).toBe('not-due');
    now = at('2026-12-26', '09:01');
    expect(await makeDue()).toBe('made');
  });

  it('and a renewal of keys wait for one another', async () => {
    now = at('2026-12-27', '08:00');
    await office.signInAs('founder');
    const making = office.get('backup.makeDue', {});
    for (let asked = 0; (await standing()).progress === null && asked < 1000; asked += 1);
    const passphrase = new TextEncoder().encode('ນ້ຳຂອງ ໄຫຼຜ່ານ ຫຼວງພະບາງ founder lanterns');
    expect(await office.ask('keys.renew', { passphrase, compartments: ['statistics'] })).toMatchObject({
      error: { reason: 'backup-under-way' },
    });
    expect(await making).toEqual({ outcome: 'made' });
  });

  it('carry no name of a folder into the audit', () => {
    expect(JSON.stringify(rows())).not.toContain('STICK');
    rmSync(path.join(stick, 'holiday'), { recursive: true });
    expect(readFileSync(path.join(stick, 'Pokpong-KT-2026-10-02-120000'), 'utf8')).toBe('a file');
  });
});
