import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { dialog } from 'electron';
import type { BaseWindow } from 'electron';
import { Refusal } from '../shared/result.ts';
import type { AppError } from '../shared/result.ts';

/**
 * The thin port to the desktop: asks where to, and copies one export there. The page names a file of the exports
 * folder (the contract allows no separator in it); only the person, in the system's own dialog, names a path.
 */
export async function saveExportCopy(frame: BaseWindow, exportsFolder: string, fileName: string): Promise<{ isSaved: boolean }> {
  const chosen = await dialog.showSaveDialog(frame, { defaultPath: fileName, properties: ['showOverwriteConfirmation'] });
  if (chosen.canceled || chosen.filePath === '') return { isSaved: false };
  try {
    await copyFile(path.join(exportsFolder, fileName), chosen.filePath);
  } catch (cause) {
    throw new Refusal(faultOf(cause));
  }
  return { isSaved: true };
}

function faultOf(cause: unknown): AppError {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'ENOENT') return { code: 'not-found' };
  return { code: 'store', reason: code === 'ENOSPC' ? 'disk-full' : 'not-writable' };
}
