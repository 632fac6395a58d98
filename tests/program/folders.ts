import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Everything that one program writes to, all under one root, so that a test can look at every byte of it. */
export interface ProgramFolders {
  readonly root: string;
  readonly store: string;
  readonly exports: string;
  /** Chromium's profile. */
  readonly userData: string;
  readonly home: string;
  readonly temporary: string;
}

/** Folders for one program: under `root`, or under a new temporary one. A store folder elsewhere may be named. */
export function makeFolders(
  root = mkdtempSync(path.join(tmpdir(), 'pokpong-')),
  store = path.join(root, 'store'),
): ProgramFolders {
  const folders = {
    root,
    store,
    exports: path.join(root, 'exports'),
    userData: path.join(root, 'profile'),
    home: path.join(root, 'home'),
    temporary: path.join(root, 'tmp'),
  };
  for (const folder of [folders.userData, folders.home, folders.temporary])
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folders;
}

/** Where an office that was made without a window keeps the heads of its audit: beside its store. */
export const headsBeside = (storeFolder: string): string => path.join(storeFolder, '..', 'heads');

/** Puts a copy of an office under a program, with the heads of its audit where the program keeps them. */
export function putOffice(storeFolder: string, folders: ProgramFolders): void {
  cpSync(storeFolder, folders.store, { recursive: true });
  const heads = headsBeside(storeFolder);
  if (existsSync(heads)) cpSync(heads, path.join(folders.userData, 'audit'), { recursive: true });
}

export function removeFolders(folders: ProgramFolders): void {
  rmSync(folders.root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
