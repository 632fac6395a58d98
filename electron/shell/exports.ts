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
  folders: Folders,
): Pick<ShellHandlers, 'export.saveCopy'> {
  return {
    'export.saveCopy': async ({ fileName }) => {
      const target = await desktop.askForFile(fileName);
      if (target === undefined) return { isSaved: false };
      await askPermission('export.recordCopy', { fileName });
      await copyExport({ ...folders, fileName, target });
      return { isSaved: true };
    },
  };
}

/** Folders and file of one copy; the contract allows no separator in the name. */
export type ExportCopy = Folders & { readonly fileName: string; readonly target: string };

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
