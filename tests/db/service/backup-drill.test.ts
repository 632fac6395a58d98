import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PASSPHRASE, officeOn, storeWithSheets } from '../support/recovery-fixture.ts';
import { temporaryFolder, typed } from '../support/store-fixture.ts';

const passphrase = (): Uint8Array<ArrayBuffer> => new Uint8Array(typed(PASSPHRASE));

describe('testing a copy', () => {
  it('is on record with the case that was shown, and counts as tested once that case was known', async () => {
    const office = officeOn(await storeWithSheets());
    await office.signIn();
    expect((await office.get('backupDrill.describe', {})).copies).toBeNull();
    await office.get('backup.setFolder', { folder: temporaryFolder() });
    await office.get('backup.make', {});
    const { copies } = await office.get('backupDrill.describe', {});
    const name = copies?.[0]?.name ?? '';
    expect(await office.ask('backupDrill.run', { name, passphrase: new Uint8Array([120]) })).toMatchObject({
      ok: false,
      error: { code: 'sign-in-failed' },
    });
    expect(await office.ask('backupDrill.run', { name: 'Pokpong-none', passphrase: passphrase() })).toEqual({
      ok: false,
      error: { code: 'not-found' },
    });
    const { record, toRecognise } = await office.get('backupDrill.run', { name, passphrase: passphrase() });
    expect(record).toMatchObject({ isPassed: true, isRecognised: null, notOpened: [], doneBy: 'S. Vongsa' });
    const list = await office.get('case.list', { text: '', after: null, limit: 50 });
    expect(list.cases.map(({ number }) => number)).toContain(toRecognise?.number);
    expect((await office.get('backup.status', {})).lastTestedAt).toBeNull();
    const { drillId } = record;
    expect(await office.get('backupDrill.recognise', { drillId, isKnown: true })).toMatchObject({
      isRecognised: true,
    });
    expect((await office.get('backup.status', {})).lastTestedAt).not.toBeNull();
    expect(await office.ask('backupDrill.recognise', { drillId, isKnown: false })).toMatchObject({
      ok: false,
    });
    expect((await office.get('backupDrill.describe', {})).done).toHaveLength(1);
    await office.end();
  });

  it('says that the stick is gone which is pulled meanwhile, and puts no test on record', async () => {
    const office = officeOn(await storeWithSheets());
    await office.signIn();
    const folder = path.join(temporaryFolder(), 'stick');
    mkdirSync(folder);
    await office.get('backup.setFolder', { folder });
    await office.get('backup.make', {});
    const { copies } = await office.get('backupDrill.describe', {});
    const running = office.ask('backupDrill.run', {
      name: copies?.[0]?.name ?? '',
      passphrase: passphrase(),
    });
    for (let percent: number | null = null; percent === null;)
      ({ percent } = await office.get('backupDrill.describe', {}));
    rmSync(folder, { recursive: true });
    expect(await running).toEqual({ ok: false, error: { code: 'refused', reason: 'backup-folder-missing' } });
    expect((await office.get('backupDrill.describe', {})).done).toEqual([]);
    await office.end();
  });
});
