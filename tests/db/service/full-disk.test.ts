import { execFileSync } from 'node:child_process';
import { existsSync, rmSync, statfsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { smallDisk, unmount } from '../support/small-disk.ts';
import { TestOffice } from '../../support/office.ts';

const MEBIBYTE = 2 ** 20;
const disk = smallDisk(1200);

/** Takes room until so many bytes are left. */
function fillUpTo(left: number, name: string): string {
  const { bavail, bsize } = statfsSync(disk ?? '');
  const filler = path.join(disk ?? '', name);
  execFileSync('fallocate', ['-l', `${bavail * bsize - left}`, filler]);
  return filler;
}

describe.skipIf(disk === undefined)(
  'a disk that fills up (needs root on Linux, for a disk in memory)',
  () => {
    const usual = process.env['TMPDIR'];
    process.env['TMPDIR'] = disk;
    const office = new TestOffice();
    if (usual === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = usual;
    const ballast = path.join(office.storeFolder, 'ballast');
    const findings = async (): Promise<readonly string[]> => (await office.get('health.state', {})).findings;
    const change = (idleLockMinutes: 5 | 10 | 15): Promise<unknown> =>
      office.ask('preferences.change', { idleLockMinutes });

    afterAll(async () => {
      await office.end();
      if (disk !== undefined) unmount(disk);
    });

    it('is told of while there is room, survived when there is none, and forgotten when there is room again', async () => {
      await office.create();
      expect(await findings()).toContain('disk-good');
      const storeBytes = (await office.get('health.read', {})).disk.storeBytes;
      expect(storeBytes).toBeGreaterThan(100_000);
      const early = fillUpTo(1024 * MEBIBYTE + storeBytes / 2, 'early');
      expect(await findings()).toContain('disk-no-room-for-copy');
      const more = fillUpTo(900 * MEBIBYTE, 'more');
      expect(await findings()).toContain('disk-low');

      const rest = fillUpTo(0, 'rest');
      office.changed.length = 0;
      expect(await change(10)).toEqual({ ok: false, error: { code: 'store', reason: 'disk-full' } });
      expect(office.changed).toContainEqual(['health']);
      expect(existsSync(ballast)).toBe(false);
      // The room that was kept lets work go on.
      expect(await change(15)).toMatchObject({ ok: true });

      for (const filler of [early, more, rest]) rmSync(filler);
      expect(await findings()).toContain('disk-good');
      await office.restart();
      expect(await office.signIn()).toMatchObject({
        ok: true,
        value: { preferences: { idleLockMinutes: 15 } },
      });
      expect(existsSync(ballast)).toBe(true);
    });
  },
);
