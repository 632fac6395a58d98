import { describe, expect, it } from 'vitest';
import { renamePatiently, renamePatientlySync } from '../../db/store/rename-patiently.ts';

const held = (code: string): Error => Object.assign(new Error('held'), { code });

/** A system on which a file is held by a scanner for so many tries; it counts what is asked of it. */
function scanned(tries: number, { isWindows = true, code = 'EPERM' } = {}) {
  const asked = { renames: 0, waited: 0 };
  const rename = (): void => {
    asked.renames += 1;
    if (asked.renames <= tries) throw held(code);
  };
  const pause = (milliseconds: number): void => void (asked.waited += milliseconds);
  return {
    asked,
    atOnce: { isWindows, rename, pause },
    bySlices: {
      isWindows,
      rename: async () => rename(),
      pause: async (milliseconds: number) => pause(milliseconds),
    },
  };
}

describe('a file that a scanner on Windows holds for a moment', () => {
  it('is renamed once it is let go, whichever way', async () => {
    for (const code of ['EPERM', 'EACCES', 'EBUSY']) {
      const one = scanned(3, { code });
      renamePatientlySync('a', 'b', one.atOnce);
      expect(one.asked).toEqual({ renames: 4, waited: 70 });
      const other = scanned(3, { code });
      await renamePatiently('a', 'b', other.bySlices);
      expect(other.asked).toEqual({ renames: 4, waited: 70 });
    }
  });

  it('is given up after a second and a little, with what the system said', async () => {
    const one = scanned(100);
    expect(() => renamePatientlySync('a', 'b', one.atOnce)).toThrow('held');
    expect(one.asked).toEqual({ renames: 8, waited: 1270 });
    const other = scanned(100);
    await expect(renamePatiently('a', 'b', other.bySlices)).rejects.toThrow('held');
    expect(other.asked).toEqual({ renames: 8, waited: 1270 });
  });

  it('is not waited for where no scanner explains it: another system, another fault', async () => {
    for (const how of [{ isWindows: false }, { code: 'ENOSPC' }, { code: 'ENOENT' }]) {
      const one = scanned(1, how);
      expect(() => renamePatientlySync('a', 'b', one.atOnce)).toThrow('held');
      const other = scanned(1, how);
      await expect(renamePatiently('a', 'b', other.bySlices)).rejects.toThrow('held');
      expect([one.asked, other.asked]).toEqual([
        { renames: 1, waited: 0 },
        { renames: 1, waited: 0 },
      ]);
    }
  });
});
