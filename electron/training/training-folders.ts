import path from 'node:path';
import type { Folders } from '../start-arguments.ts';

/** Where the office to practise in keeps what, all of it in its own folder: nothing of it lies where real records do. */
export const trainingFolders = (folder: string): Folders => ({
  storeFolder: path.join(folder, 'store'),
  exportsFolder: path.join(folder, 'exports'),
  headsFolder: path.join(folder, 'audit'),
});
