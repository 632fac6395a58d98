import { createHash, webcrypto } from 'node:crypto';
import { fstatSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { Refusal } from '../../shared/result.ts';
import { keptHandle, readSlice, SLICE_BYTES, writeWhole, type CopiedFile } from '../store/copy-file-whole.ts';

/** Told of every slice: how many bytes were dealt with. Throws to end the work. */
export type OnBytes = (bytes: number) => void;

/**
 * A stick is waited for as often as so much was written: progress is honest, and where copies lie on the office's own disk,
 * what somebody saves meanwhile is not flushed behind much more than that.
 */
const FLUSH_BYTES = 2 * SLICE_BYTES;
/**
 * Slices on their way at once, in threads of their own: a slow stick and a busy processor are waited for once for both of
 * them, and whoever asks the store meanwhile gets their turn between two lots. With eight, and a flush after eight, a read
 * waited twice as long at a gigabyte (83 ms instead of 40), for a copy that was no quicker.
 */
const AT_ONCE = 2;

/** What changed while nobody may write is kept in memory up to here, and written when they may again. */
const HELD_SLICES = 24;

/**
 * A copy of one file that SQLite has open and changes meanwhile, made so that nobody waits for a slow stick: first all of
 * it, then again and again only what has changed, found by the hash of each slice, for which the office's own disk alone is
 * read. Of no single moment until {@link SlicedCopy.catchUp} has run while nothing changed.
 */
export class SlicedCopy {
  readonly #source: string;
  readonly #target: FileHandle;
  /** SHA-256 of each slice as it is, or will be, in the copy. */
  #hashes: Buffer[] = [];
  #size = 0;
  /** By the number of the slice: what is in the copy only once it is written. */
  readonly #held = new Map<number, Buffer<ArrayBuffer>>();

  private constructor(source: string, target: FileHandle) {
    this.#source = source;
    this.#target = target;
  }

  /** Begins a copy in a new file, readable by its owner only. To be closed. */
  static async to(target: string, source: string): Promise<SlicedCopy> {
    return new SlicedCopy(source, await open(target, 'wx+', 0o600));
  }

  /** Bytes of the file as it was when it was last looked at. */
  get size(): number {
    return this.#size;
  }

  /**
   * Makes the copy equal to the file as it is read now; the first time that is all of it. `isHeld`: nothing changes
   * meanwhile and others wait for it, so that what is new is kept in memory where there is room, for {@link writeHeld}.
   *
   * @returns how many slices had changed
   */
  async catchUp(onBytes: OnBytes, isHeld = false): Promise<number> {
    const source = keptHandle(this.#source);
    const { size } = fstatSync(source);
    const isShorter = size < this.#size;
    this.#size = size;
    const count = Math.ceil(size / SLICE_BYTES);
    if (isShorter) {
      this.#hashes.length = count;
      for (const index of this.#held.keys()) if (index >= count) this.#held.delete(index);
    }
    let changed = 0;
    let unflushed = 0;
    for (let first = 0; first < count; first += AT_ONCE) {
      const indexes = Array.from({ length: Math.min(AT_ONCE, count - first) }, (_, at) => first + at);
      const written = await Promise.all(
        indexes.map(async (index) => {
          const position = index * SLICE_BYTES;
          const length = Math.min(SLICE_BYTES, size - position);
          const bytes = await readSlice(source, position, length, !isHeld);
          const hash = await hashOf(bytes);
          onBytes(bytes.length);
          if (this.#hashes[index]?.equals(hash) === true) return 0;
          this.#hashes[index] = hash;
          changed += 1;
          return this.#take(index, bytes, isHeld);
        }),
      );
      unflushed += written.reduce((sum, bytes) => sum + bytes, 0);
      if (unflushed < FLUSH_BYTES || isHeld) continue;
      await this.#target.datasync();
      unflushed = 0;
    }
    return changed;
  }

  /** Keeps a slice for later, or writes it: so many bytes. */
  async #take(index: number, bytes: Buffer<ArrayBuffer>, isHeld: boolean): Promise<number> {
    if (isHeld && this.#held.size < HELD_SLICES) {
      this.#held.set(index, bytes);
      return 0;
    }
    this.#held.delete(index);
    await writeWhole(this.#target, bytes, index * SLICE_BYTES);
    return bytes.length;
  }

  /** Writes what was kept in memory, and has all of it on the disk. */
  async writeHeld(): Promise<void> {
    await this.#target.truncate(this.#size);
    for (const [index, bytes] of this.#held) {
      await writeWhole(this.#target, bytes, index * SLICE_BYTES);
      this.#held.delete(index);
    }
    await this.#target.sync();
  }

  /**
   * Reads the copy back and compares every slice with what was read of the file.
   *
   * @throws Refusal `backup-not-verified`
   */
  async readBack(onBytes: OnBytes): Promise<CopiedFile> {
    const whole = createHash('sha256');
    const { size } = await this.#target.stat();
    if (size !== this.#size) throw notVerified();
    for (let first = 0; first < this.#hashes.length; first += AT_ONCE) {
      const slices = await Promise.all(
        this.#hashes.slice(first, first + AT_ONCE).map(async (expected, at) => {
          const position = (first + at) * SLICE_BYTES;
          const slice = Buffer.allocUnsafe(Math.min(SLICE_BYTES, size - position));
          const { bytesRead } = await this.#target.read(slice, 0, slice.length, position);
          if (bytesRead !== slice.length || !(await hashOf(slice)).equals(expected)) throw notVerified();
          onBytes(slice.length);
          return slice;
        }),
      );
      for (const slice of slices) {
        // Some milliseconds each: others have their turn in between.
        whole.update(slice);
        await setImmediate();
      }
    }
    return { size, sha256: whole.digest('hex') };
  }

  async close(): Promise<void> {
    await this.#target.close();
  }
}

/** In a thread of its own: a slice takes longer than a screen may wait for several of them. */
async function hashOf(bytes: Buffer<ArrayBuffer>): Promise<Buffer> {
  return Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes));
}

const notVerified = (): Refusal => new Refusal({ code: 'refused', reason: 'backup-not-verified' });
