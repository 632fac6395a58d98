import { copyFile, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { dialog } from 'electron';
import type { BaseWindow } from 'electron';
import { Refusal } from '../shared/result.ts';
import type { RefusalReason } from '../shared/result.ts';

/**
 * The thin port to the desktop: asks where a copy of an export shall go; undefined when the person thinks better of it.
 * Only the person, in the system's own dialog, names a path.
 */
export async function askForTarget(frame: BaseWindow, fileName: string): Promise<string | undefined> {
  const chosen = await dialog.showSaveDialog(frame, {
    defaultPath: fileName,
    properties: ['showOverwriteConfirmation'],
  });
  return chosen.canceled || chosen.filePath === '' ? undefined : chosen.filePath;
}

/** Folders and file of one copy; the contract allows no separator in the name. */
export type ExportCopy = {
  readonly exportsFolder: string;
  readonly fileName: string;
  readonly target: string;
  /** Where nothing but the store may lie. */
  readonly storeFolder: string;
};

/**
 * Copies an export whole or not at all: under a temporary name, flushed, then renamed, so that a full or pulled stick
 * leaves nothing that looks like an export.
 *
 * @throws Refusal `copy-failed`, `copy-into-store`, or `not-found`
 */
export async function copyExport({
  exportsFolder,
  fileName,
  target,
  storeFolder,
}: ExportCopy): Promise<void> {
  const inStore = path.relative(storeFolder, target);
  if (!inStore.startsWith('..') && !path.isAbsolute(inStore)) throw refused('copy-into-store');
  const partial = `${target}.partial`;
  try {
    await copyFile(path.join(exportsFolder, fileName), partial);
    const handle = await open(partial, 'r+');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(partial, target);
  } catch (cause) {
    await rm(partial, { force: true });
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT')
      throw new Refusal({ code: 'not-found' });
    throw refused('copy-failed');
  }
}

const refused = (reason: RefusalReason): Refusal => new Refusal({ code: 'refused', reason });
