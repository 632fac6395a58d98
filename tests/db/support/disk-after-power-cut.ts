import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FileCall } from './recorded-writes.ts';

/**
 * What of the calls that no sync had made to last before the power went is on the disk: everything, nothing, or here and
 * there a part. POSIX promises no more than that (fsync(2)): writes to a file reach it in any order and a single one
 * perhaps by halves; the names in a folder change in the order in which they were changed, up to some point.
 */
export type Unsynced = 'all' | 'none' | 'some';

/** A disk writes whole sectors. */
const SECTOR_BYTES = 512;

/** What a file holds. Room is kept for it to grow: journals do so page by page, thousands of times in a run. */
class Content {
  #room: Buffer;
  #size: number;
  /** Whether somebody else has the same bytes, which are copied before they are changed. */
  #isShared: boolean;

  constructor(bytes: Buffer = Buffer.alloc(0), isShared = false) {
    this.#room = bytes;
    this.#size = bytes.length;
    this.#isShared = isShared;
  }

  get bytes(): Buffer {
    return this.#room.subarray(0, this.#size);
  }

  /** The same bytes, apart from now on. Made of one that does not change while the other is in use. */
  fork(): Content {
    return new Content(this.bytes, true);
  }

  write(bytes: Buffer, at: number): void {
    this.resize(Math.max(this.#size, at + bytes.length));
    bytes.copy(this.#room, at);
  }

  resize(size: number): void {
    if (this.#isShared || size > this.#room.length) {
      const room = Buffer.alloc(size > this.#room.length ? Math.max(size, 2 * this.#room.length) : size);
      this.#room.copy(room, 0, 0, Math.min(this.#size, size));
      this.#room = room;
      this.#isShared = false;
    } else if (size < this.#size) {
      // What was cut off does not come back when the file grows again.
      this.#room.fill(0, size, this.#size);
    }
    this.#size = size;
  }
}

/** A folder's files by their paths relative to it. */
type Disk = { readonly files: Map<string, Content>; readonly folders: Set<string> };

/** What is on the disk, and what the process sees: a file keeps what was written to it under whatever name it has by then. */
type State = { readonly disk: Disk; readonly written: Map<string, Content> };

/** A recorded run over the files that were there before it; gives the disk after a cut of power anywhere in it. */
export class RecordedRun {
  readonly calls: readonly FileCall[];
  readonly #before: Disk;
  /** By call: the index of the sync that made it last, or infinity. */
  readonly #lastsFrom: readonly number[];
  /** After so many calls that had all been made to last by the last cut: those that follow need not be made again. */
  #lasting: State & { readonly calls: number; readonly since: number };

  /** `before`: a folder as the recorded one was before the run. */
  constructor(before: string, calls: readonly FileCall[]) {
    this.calls = calls;
    this.#before = readDisk(before);
    this.#lastsFrom = lastsFrom(calls);
    this.#lasting = this.#begin();
  }

  /** Writes into an empty folder what is on the disk when the power goes after so many calls. */
  writeDisk(folder: string, cut: number, unsynced: Unsynced, random: () => number): void {
    const lasting = this.#lastingUntil(cut);
    const { disk, written } = forkOf(lasting);
    const reached = this.#reached(cut, unsynced, random);
    for (const [index, call] of this.calls.slice(0, cut).entries())
      if (index >= lasting.calls) apply(disk, written, call, reached(index, call), random);
    // What lies in a folder whose own name was lost cannot be reached.
    const isThere = (name: string): boolean =>
      name === '' || (disk.folders.has(name) && isThere(folderOf(name)));
    for (const name of disk.folders)
      if (isThere(name)) mkdirSync(path.join(folder, name), { recursive: true });
    for (const [name, { bytes }] of disk.files)
      if (isThere(folderOf(name))) writeFileSync(path.join(folder, name), bytes);
  }

  #begin(): State & { readonly calls: number; readonly since: number } {
    return { ...forkOf({ disk: this.#before, written: this.#before.files }), calls: 0, since: 0 };
  }

  /** The longest run of calls from the beginning that lasts whatever else is lost at this cut. */
  #lastingUntil(cut: number): State & { readonly calls: number } {
    const standing = this.#lasting.since < cut ? this.#lasting : this.#begin();
    const { disk, written } = standing;
    let { calls, since } = standing;
    for (; calls < cut; calls += 1) {
      const call = this.calls[calls];
      const lastsFrom = this.#lastsFrom[calls] ?? Number.POSITIVE_INFINITY;
      if (call === undefined) break;
      if (call.kind === 'say' || call.kind === 'sync') continue;
      if (lastsFrom >= cut) break;
      apply(disk, written, call, 'whole', () => 0);
      since = Math.max(since, lastsFrom);
    }
    this.#lasting = { disk, written, calls, since };
    return this.#lasting;
  }

  #reached(
    cut: number,
    unsynced: Unsynced,
    random: () => number,
  ): (index: number, call: FileCall) => 'whole' | 'torn' | 'not' {
    /** Folders whose later changes of names did not reach the disk. */
    const stopped = new Set<string>();
    return (index, call) => {
      if ((this.#lastsFrom[index] ?? cut) < cut || unsynced === 'all') return 'whole';
      if (changesNames(call)) {
        const folder = folderOf(call.file);
        if (unsynced === 'none' || random() < 0.3) stopped.add(folder);
        return stopped.has(folder) ? 'not' : 'whole';
      }
      if (unsynced === 'none') return 'not';
      const chance = random();
      if (chance < 0.4) return 'whole';
      return chance < 0.6 ? 'torn' : 'not';
    };
  }
}

/** The same files under the same names, to be changed apart. */
function forkOf({ disk, written }: State): State {
  const forks = new Map<Content, Content>();
  const forked = (files: Map<string, Content>): Map<string, Content> =>
    new Map(
      [...files].map(([name, content]) => {
        const fork = forks.get(content) ?? content.fork();
        forks.set(content, fork);
        return [name, fork];
      }),
    );
  return {
    disk: { files: forked(disk.files), folders: new Set(disk.folders) },
    written: forked(written),
  };
}

/** As a sync names it: the recorded folder itself is the empty path. */
const folderOf = (file: string): string => (path.dirname(file) === '.' ? '' : path.dirname(file));

type NameChange = Extract<
  FileCall,
  { readonly kind: 'create' | 'remove' | 'make-folder' | 'remove-folder' | 'rename' | 'link' }
>;
const changesNames = (call: FileCall): call is NameChange =>
  call.kind !== 'write' && call.kind !== 'truncate' && call.kind !== 'sync' && call.kind !== 'say';

/** `written`: by the names that the process saw; `disk`: by those that reached the disk. Both share the contents. */
function apply(
  disk: Disk,
  written: Map<string, Content>,
  call: FileCall,
  reached: 'whole' | 'torn' | 'not',
  random: () => number,
): void {
  const isReached = reached !== 'not';
  switch (call.kind) {
    case 'write': {
      if (!isReached) return;
      const content = written.get(call.file);
      if (content === undefined) throw new Error(`${call.file} was written to, and nobody made it`);
      const length = reached === 'torn' ? tornLength(call.bytes.length, random) : call.bytes.length;
      content.write(call.bytes.subarray(0, length), call.at);
      return;
    }
    case 'truncate': {
      if (!isReached) return;
      const content = written.get(call.file);
      if (content === undefined) throw new Error(`${call.file} was cut, and nobody made it`);
      content.resize(call.size);
      return;
    }
    case 'create': {
      const content = written.get(call.file) ?? new Content();
      written.set(call.file, content);
      if (isReached) disk.files.set(call.file, content);
      return;
    }
    case 'remove':
      written.delete(call.file);
      if (isReached) disk.files.delete(call.file);
      return;
    case 'make-folder':
      if (isReached) disk.folders.add(call.file);
      return;
    case 'remove-folder':
      if (isReached) disk.folders.delete(call.file);
      return;
    case 'rename':
    case 'link':
      move(written, call);
      if (isReached) {
        move(disk.files, call);
        moveFolder(disk, call);
      }
      return;
    case 'sync':
    case 'say':
      return;
  }
}

function move(files: Map<string, Content>, call: Extract<FileCall, { kind: 'rename' | 'link' }>): void {
  for (const [name, content] of files) {
    const isItself = name === call.file;
    if (!isItself && !name.startsWith(`${call.file}/`)) continue;
    files.set(`${call.to}${name.slice(call.file.length)}`, content);
    if (call.kind === 'rename') files.delete(name);
  }
}

function moveFolder({ folders }: Disk, call: Extract<FileCall, { kind: 'rename' | 'link' }>): void {
  if (folders.delete(call.file)) folders.add(call.to);
}

/** By call the index of the sync after it that makes it last: of the file for bytes, of the folder for names. */
function lastsFrom(calls: readonly FileCall[]): readonly number[] {
  const found = calls.map(() => Number.POSITIVE_INFINITY);
  /** Calls not made to last yet, by the file or folder whose sync will do so. */
  const waiting = new Map<string, number[]>();
  for (const [index, call] of calls.entries()) {
    if (call.kind === 'say') continue;
    if (call.kind === 'sync') {
      for (const earlier of waiting.get(call.file) ?? []) found[earlier] = index;
      waiting.delete(call.file);
      continue;
    }
    const by = changesNames(call) ? folderOf(call.file) : call.file;
    const others = waiting.get(by);
    if (others === undefined) waiting.set(by, [index]);
    else others.push(index);
    // What waits for a sync of the file waits for it under its new name.
    if (call.kind === 'rename') {
      for (const [name, indexes] of Array.from(waiting)) {
        if (name !== call.file && !name.startsWith(`${call.file}/`)) continue;
        waiting.delete(name);
        waiting.set(`${call.to}${name.slice(call.file.length)}`, indexes);
      }
    }
  }
  return found;
}

function tornLength(length: number, random: () => number): number {
  return Math.floor((random() * length) / SECTOR_BYTES) * SECTOR_BYTES;
}

function readDisk(root: string): Disk {
  const disk: Disk = { files: new Map(), folders: new Set() };
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const name = path.relative(root, path.join(entry.parentPath, entry.name));
    if (entry.isDirectory()) disk.folders.add(name);
    else disk.files.set(name, new Content(readFileSync(path.join(root, name))));
  }
  return disk;
}
