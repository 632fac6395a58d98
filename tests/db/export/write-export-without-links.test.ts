import type * as fileSystem from 'node:fs/promises';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { ExportNameTaken, writeExport } from '../../../db/export/write-export.ts';
import { inTemporaryFolder } from '../../support/judges.ts';

/** FAT and exFAT, as on a stick, have no hard links: Linux answers EPERM. No such file system can be mounted here. */
vi.mock('node:fs/promises', async (original) => ({
  ...(await original<typeof fileSystem>()),
  link: () => Promise.reject(Object.assign(new Error('operation not permitted'), { code: 'EPERM' })),
}));

const fileName = 'KT-statistics-2026-10_2026-12-0001.tar.age';
const bytes = Buffer.from('age-encryption.org/v1\n');

describe('on a file system without hard links', () => {
  it('an export is written all the same', async () => {
    await inTemporaryFolder(async (folder) => {
      await writeExport(folder, fileName, bytes);
      expect(readdirSync(folder)).toEqual([fileName]);
      expect(readFileSync(path.join(folder, fileName))).toEqual(bytes);
    });
  });

  it('an export never overwrites a file of the same name', async () => {
    await inTemporaryFolder(async (folder) => {
      writeFileSync(path.join(folder, fileName), 'older');
      await expect(writeExport(folder, fileName, bytes)).rejects.toThrow(ExportNameTaken);
      expect(readdirSync(folder)).toEqual([fileName]);
      expect(readFileSync(path.join(folder, fileName), 'utf8')).toBe('older');
    });
  });
});
