import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '../../shared/result.ts';
import type { Desktop } from '../desktop.ts';
import type { ShellHandlers } from '../gateway.ts';
import type { Folders } from '../start-arguments.ts';
import { isInStore } from './place.ts';
import { refused } from './store-permission.ts';
import type { AskPermission } from './store-permission.ts';
import { writeWhole } from './write-whole.ts';

/** A copy of an export where the person wants it, a stick as a rule. */
export function exportHandlers(
  desktop: Desktop,
  askPermission: AskPermission,
  folders: ExportFolders,
): Pick<ShellHandlers, 'export.saveCopy' | 'audit.saveCopy' | 'programmeExport.saveCopy'> {
  const saveCopy =
    (record: 'export.recordCopy' | 'audit.recordCopy' | 'programmeExport.recordCopy') =>
    async ({ fileName }: { readonly fileName: string }): Promise<{ isSaved: boolean }> => {
      // Who may not take it along sees no dialog.
      await askPermission(record, { fileName, step: 'asked' });
      const target = await desktop.askForFile(fileName);
      if (target === undefined) return { isSaved: false };
      // Only now: while the dialog stood open the program may have locked, and somebody else sit here.
      await askPermission(record, { fileName, step: 'chosen' });
      await copyExport({ ...folders, fileName, target });
      return { isSaved: true };
    };
  return {
    'export.saveCopy': saveCopy('export.recordCopy'),
    'audit.saveCopy': saveCopy('audit.recordCopy'),
    'programmeExport.saveCopy': saveCopy('programmeExport.recordCopy'),
  };
}

type ExportFolders = Pick<Folders, 'storeFolder' | 'exportsFolder'>;

/** Folders and file of one copy; the contract allows no separator in the name. */
export type ExportCopy = ExportFolders & { readonly fileName: string; readonly target: string };

/**
 * Copies an export whole or not at all.
 *
 * @throws Refusal `copy-failed`, `copy-into-store`, or `not-found`
 */
export async function copyExport({
  exportsFolder,
  storeFolder,
  fileName,
  target,
}: ExportCopy): Promise<void> {
  if (await isInStore(target, storeFolder)) throw refused('copy-into-store');
  try {
    await writeWhole(target, (partial) => copyFile(path.join(exportsFolder, fileName), partial));
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT')
      throw new Refusal({ code: 'not-found' });
    throw refused('copy-failed');
  }
}
