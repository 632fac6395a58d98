import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  ExportNameTaken,
  removeAbandonedExports,
  stageExport,
  writeExport,
  writeRecordedExport,
} from '../../../db/export/write-export.ts';
import { inTemporaryFolder } from '../../support/judges.ts';

const fileName = 'KT-statistics-2026-10_2026-12-0001.tar.age';
const bytes = Buffer.from('age-encryption.org/v1\n');

describe('writing an export', () => {
  it('makes the folder and leaves the one file in it, for its owner alone', async () => {
    await inTemporaryFolder(async (folder) => {
      const target = path.join(folder, 'Pokpong');
      await writeExport(target, fileName, bytes);
      expect(readdirSync(target)).toEqual([fileName]);
      expect(readFileSync(path.join(target, fileName))).toEqual(bytes);
      if (process.platform !== 'win32')
        expect(statSync(path.join(target, fileName)).mode & 0o777).toBe(0o600);
    });
  });

  it('never overwrites a file of the same name and leaves nothing beside it', async () => {
    await inTemporaryFolder(async (folder) => {
      writeFileSync(path.join(folder, fileName), 'older');
      await expect(writeExport(folder, fileName, bytes)).rejects.toThrow(ExportNameTaken);
      expect(readdirSync(folder)).toEqual([fileName]);
      expect(readFileSync(path.join(folder, fileName), 'utf8')).toBe('older');
    });
  });

  it('shows no file of that name before it is on record, and none where that fails', async () => {
    await inTemporaryFolder(async (folder) => {
      const target = path.join(folder, fileName);
      await expect(
        writeRecordedExport(folder, fileName, bytes, () => Promise.reject(new Error('not recorded'))),
      ).rejects.toThrow('not recorded');
      expect(readdirSync(folder)).toEqual([]);
      let wasThere: boolean | undefined;
      await writeRecordedExport(folder, fileName, bytes, async () => {
        wasThere = existsSync(target);
      });
      expect(wasThere).toBe(false);
      expect(readdirSync(folder)).toEqual([fileName]);
    });
  });

  it('removes what an interrupted export left, and no other file', async () => {
    await inTemporaryFolder(async (folder) => {
      expect(await removeAbandonedExports(path.join(folder, 'none'))).toBe(0);
      await writeExport(folder, fileName, bytes);
      await stageExport(folder, fileName, bytes);
      writeFileSync(path.join(folder, '.letter.partial'), 'mine');
      expect(await removeAbandonedExports(folder)).toBe(1);
      expect(readdirSync(folder).sort()).toEqual(['.letter.partial', fileName]);
    });
  });

  it.each(['../a.tar.age', 'a/b.tar.age', '.a.tar.age', 'a.tar', 'ຊື່.tar.age', ''])(
    'refuses the name %j',
    async (name) => {
      await inTemporaryFolder(async (folder) => {
        await expect(writeExport(path.join(folder, 'in'), name, bytes)).rejects.toThrow(
          'no name of an export',
        );
        expect(readdirSync(folder)).toEqual([]);
      });
    },
  );

  it('says so when the folder is a file', async () => {
    await inTemporaryFolder(async (folder) => {
      writeFileSync(path.join(folder, 'in'), '');
      await expect(writeExport(path.join(folder, 'in'), fileName, bytes)).rejects.toThrow(/EEXIST|ENOTDIR/u);
    });
  });
});
