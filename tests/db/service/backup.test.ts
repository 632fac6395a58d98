import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newCase } from '../../support/cases.ts';
import { passphrase, PASSPHRASE, temporaryFolder, TestOffice } from '../../support/office.ts';

const NEW_PASSPHRASE = 'ປາບຶກ ລອຍທວນນ້ຳ ຍາມແລງ ທີ່ປາກເຊ eleven';

describe('a copy that the window asks for', () => {
  const office = new TestOffice();
  const place = temporaryFolder();
  const folder = path.join(place.path, 'stick');
  let accountId = '';
  let sheets = { first: '', second: '' };

  beforeAll(async () => {
    mkdirSync(folder);
    const { account } = await office.create();
    accountId = account.id;
  });
  afterAll(async () => {
    await office.end();
    place.remove();
  });

  it('waits for a folder, and for sheets that open it', async () => {
    expect(await office.get('backup.status', {})).toMatchObject({ folder: null, lastMadeAt: null });
    expect(await office.ask('backup.make', {})).toEqual({
      ok: false,
      error: { code: 'refused', reason: 'backup-folder-missing' },
    });
    expect(await office.ask('backup.setFolder', { folder: office.storeFolder })).toEqual({
      ok: false,
      error: { code: 'refused', reason: 'backup-into-store' },
    });
    await office.get('backup.setFolder', { folder });
    expect(await office.ask('backup.make', {})).toEqual({
      ok: false,
      error: { code: 'refused', reason: 'sheets-missing' },
    });
    expect(await office.get('backup.status', {})).toMatchObject({ folder, lastMadeAt: null });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is made, told to every window, on record, and remembered', async () => {
    const { sheets: printed } = await office.get('recovery.prepareSheets', {
      from: 'passphrase',
      passphrase: passphrase(),
    });
    const [one, , three] = printed;
    sheets = { first: one?.rows.join(' ') ?? '', second: three?.rows.join(' ') ?? '' };
    await office.get('recovery.proveSheets', sheets);
    await office.get('case.record', newCase(accountId));
    const before = Date.now();
    const { lastMadeAt } = await office.get('backup.make', {});
    expect(Date.parse(lastMadeAt ?? '')).toBeGreaterThanOrEqual(before - 1000);
    expect(office.changed.at(-1)).toEqual(['backup']);
    expect(readdirSync(folder)).toHaveLength(1);
    expect(readdirSync(folder)[0]).toMatch(/^Pokpong-KT-\d{4}-\d\d-\d\d-\d{6}$/u);
    expect(await office.get('backup.status', {})).toMatchObject({ folder, lastMadeAt, failure: null });
    // Choosing another folder does not forget when the last was made.
    const other = path.join(place.path, 'other');
    mkdirSync(other);
    await office.get('backup.setFolder', { folder: other });
    expect(await office.get('backup.status', {})).toMatchObject({
      folder: other,
      lastMadeAt,
      lastFolderName: 'stick',
    });
    await office.get('backup.setFolder', { folder });
  });

  it('is refused when the stick is gone', async () => {
    await office.get('backup.setFolder', { folder: path.join(place.path, 'other') });
    rmSync(path.join(place.path, 'other'), { recursive: true });
    expect(await office.ask('backup.make', {})).toEqual({
      ok: false,
      error: { code: 'refused', reason: 'backup-folder-missing' },
    });
  });

  it('opens in the place of a lost store with two sheets, by no passphrase of before', async () => {
    const other = new TestOffice();
    cpSync(path.join(folder, readdirSync(folder)[0] ?? ''), other.storeFolder, { recursive: true });
    expect((await other.get('office.describe', {})).state).toBe('ready');
    expect(await other.signIn(PASSPHRASE)).toMatchObject({ ok: false, error: { code: 'sign-in-failed' } });
    await other.get('recovery.recover', { ...sheets, accountId, passphrase: passphrase(NEW_PASSPHRASE) });
    const { cases } = await other.get('case.list', { text: '', after: null, limit: 50 });
    expect(cases).toHaveLength(1);
    await other.get('health.check', {});
    expect((await other.get('health.state', {})).findings).toContain('files-good');
    await other.restart();
    expect(await other.signIn(NEW_PASSPHRASE)).toMatchObject({ ok: true });
    await other.end();
  });

  it('says how far it has come while it is looked at and put in place on another PC', async () => {
    const other = new TestOffice();
    const copy = { folder, name: readdirSync(folder)[0] ?? '' };
    const percent = async () => (await other.get('restore.progress', {})).percent;
    const during = async (work: Promise<unknown>): Promise<(number | null)[]> => {
      const ended = new AbortController();
      void work.finally(() => ended.abort());
      const seen: (number | null)[] = [];
      while (!ended.signal.aborted) {
        seen.push(await percent());
        // The disk has its turn only between.
        await setImmediate();
      }
      return seen;
    };
    expect(await percent()).toBeNull();
    for (const operation of ['restore.examine', 'restore.replace'] as const) {
      const work = other.get(operation, copy);
      const known = (await during(work)).filter((each) => each !== null);
      await work;
      expect(known.length).toBeGreaterThan(0);
      expect(known).toEqual(known.toSorted((one, another) => one - another));
      expect(await percent()).toBeNull();
    }
    expect((await other.get('office.describe', {})).state).toBe('ready');
    await other.end();
  });
});
