import { open, rm } from 'node:fs/promises';
import path from 'node:path';
import { renamePatiently } from '../../db/store/rename-patiently.ts';

/**
 * Writes a file whole or not at all: under a temporary name beside it, flushed, then renamed, so that a full or
 * pulled stick leaves nothing that looks finished. `write` fills the file of the name that it is given.
 */
export async function writeWhole(target: string, write: (partial: string) => Promise<void>): Promise<void> {
  const partial = `${target}.partial`;
  try {
    await write(partial);
    await flush(partial, 'r+');
    await renamePatiently(partial, target);
  } catch (cause) {
    await rm(partial, { force: true });
    throw cause;
  }
  // The name too must outlast a power cut; Windows keeps names by itself and opens no folder.
  if (process.platform !== 'win32') await flush(path.dirname(target), 'r');
}

async function flush(place: string, flags: 'r' | 'r+'): Promise<void> {
  const handle = await open(place, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
