import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
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

export function removeFolders(folders: ProgramFolders): void {
  rmSync(folders.root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
