import { fstatSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { keptHandle, readSlice, SLICE_BYTES, writeWhole } from '../store/copy-file-whole.ts';

/** A copy of a file that SQLite has open, byte for byte: as unreadable without the key as the file itself. */
export class RawCopy {
  readonly #source: string;
  readonly #target: string;

  constructor(source: string, target: string) {
    this.#source = source;
    this.#target = target;
  }

  /**
   * Makes the copy equal to the file, slice by slice, and tells whether it was not so before. Every page that SQLite
   * writes is encrypted under a fresh nonce, so that no change leaves the bytes as they were. A file that changes
   * meanwhile gives a copy of no moment: whoever calls compares the number of changes before and after.
   */
  async update(): Promise<boolean> {
    const source = keptHandle(this.#source);
    const { size } = fstatSync(source);
    const target = await open(this.#target, 'a', 0o600).then(async (made) => {
      await made.close();
      return open(this.#target, 'r+');
    });
    try {
      let hasChanged = (await target.stat()).size !== size;
      if (hasChanged) await target.truncate(size);
      const held = Buffer.alloc(SLICE_BYTES);
      for (let position = 0; position < size; position += SLICE_BYTES) {
        const slice = await readSlice(source, position, Math.min(SLICE_BYTES, size - position));
        const { bytesRead } = await target.read(held, 0, slice.length, position);
        if (held.subarray(0, bytesRead).equals(slice)) continue;
        hasChanged = true;
        await writeWhole(target, slice, position);
      }
      return hasChanged;
    } finally {
      await target.close();
    }
  }
}
