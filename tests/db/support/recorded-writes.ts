import { spawnSync } from 'node:child_process';
import { createReadStream, rmSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** One thing that a process did to the files of a folder, in the order in which the calls came back. */
export type FileCall =
  | { readonly kind: 'write'; readonly file: string; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly file: string; readonly size: number }
  | { readonly kind: 'create' | 'remove' | 'make-folder' | 'remove-folder'; readonly file: string }
  | { readonly kind: 'rename' | 'link'; readonly file: string; readonly to: string }
  /** What was done to a file, or to the names in a folder, is on the disk. */
  | { readonly kind: 'sync'; readonly file: string }
  /** What the process told its reader. */
  | { readonly kind: 'say'; readonly word: string };

/** Bytes of one write that strace shows: more than any piece that the store writes at once. */
const SHOWN_BYTES = 8 * 1024 * 1024;
/** Everything with which Node and SQLite change a file, a name or a size, and what makes it last. */
const CALLS = [
  'openat,creat,write,pwrite64,writev,pwritev,pwritev2,ftruncate,truncate,fallocate,copy_file_range,sendfile,lseek',
  'rename,renameat,renameat2,link,linkat,symlink,symlinkat,unlink,unlinkat,mkdir,mkdirat,rmdir,fsync,fdatasync',
].join(',');
/** In hexadecimal, as strace writes it. */
const HEX = String.raw`"((?:\\x[0-9a-f]{2})*)"`;
const AT = String.raw`(?:AT_FDCWD(?:<[^>]*>)?, )?`;
const FILE = String.raw`(\d+)<((?:\\x[0-9a-f]{2})*)>`;

/**
 * Runs a Node script under strace(1) and reads from it every change to the files under `root`, with every word that the
 * script said on its standard output between them.
 *
 * @throws Error when the script failed or did something that the reading does not understand
 */
export async function recordWrites(root: string, args: readonly string[]): Promise<readonly FileCall[]> {
  const trace = `${root}.trace`;
  const strace = ['-f', '-qq', '-y', '-xx', '-s', String(SHOWN_BYTES), '-e', `trace=${CALLS}`, '-o', trace];
  const { status, stderr } = spawnSync('strace', [...strace, process.execPath, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  const reader = new TraceReader(root);
  try {
    if (status !== 0) throw new Error(`The recorded process failed: ${stderr}`);
    for await (const line of createInterface({ input: createReadStream(trace, 'latin1') })) reader.read(line);
  } finally {
    rmSync(trace, { force: true });
  }
  return reader.calls;
}

class TraceReader {
  readonly calls: FileCall[] = [];
  readonly #root: string;
  /** What a thread had said of a call before another came between. */
  readonly #begun = new Map<string, string>();
  /** Where the next write to a descriptor goes that names no place. */
  readonly #places = new Map<string, number>();
  /** Descriptors that write at the end, wherever that is: so far only opened to make a file. */
  readonly #appending = new Set<string>();

  constructor(root: string) {
    this.#root = root;
  }

  read(line: string): void {
    const [, thread = '', rest = ''] = /^(\d+) +(.*)$/u.exec(line) ?? [];
    if (rest.endsWith('<unfinished ...>')) {
      this.#begun.set(thread, rest.slice(0, -'<unfinished ...>'.length));
      return;
    }
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/u.exec(rest);
    this.#take(resumed === null ? rest : `${(this.#begun.get(thread) ?? '').trimEnd()}${resumed[1] ?? ''}`);
  }

  #take(call: string): void {
    const [, name = '', words = '', outcome = ''] = /^(\w+)\((.*)\) += (.*)$/u.exec(call) ?? [];
    // What the system refused changed nothing.
    if (name === '' || outcome.startsWith('-1') || outcome.startsWith('?')) return;
    switch (name) {
      case 'write':
      case 'pwrite64':
        this.#wrote(name, words, Number.parseInt(outcome, 10));
        return;
      case 'openat':
        this.#opened(words, outcome);
        return;
      case 'fsync':
      case 'fdatasync':
        this.#note('sync', textOf(part(words, FILE, 2)));
        return;
      case 'ftruncate': {
        const [, , file = '', size = ''] = new RegExp(`^${FILE}, (\\d+)$`, 'u').exec(words) ?? [];
        if (size === '') throw new Error(`Nobody taught the recording to read ${words.slice(0, 200)}`);
        const named = this.#own(textOf(file));
        if (named !== undefined) this.calls.push({ kind: 'truncate', file: named, size: Number(size) });
        return;
      }
      case 'unlink':
        this.#note('remove', textOf(part(words, HEX, 1)));
        return;
      case 'unlinkat':
        this.#note(words.endsWith('AT_REMOVEDIR') ? 'remove-folder' : 'remove', textOf(part(words, HEX, 1)));
        return;
      case 'rmdir':
        this.#note('remove-folder', textOf(part(words, HEX, 1)));
        return;
      case 'mkdir':
      case 'mkdirat':
        this.#note('make-folder', textOf(part(words, HEX, 1)));
        return;
      case 'rename':
      case 'renameat':
      case 'renameat2':
        this.#moved('rename', words);
        return;
      case 'link':
      case 'linkat':
        this.#moved('link', words);
        return;
      case 'lseek':
        this.#places.set(part(words, FILE, 1), Number.parseInt(outcome, 10));
        return;
      default:
        if (this.#concerns(words)) throw new Error(`Nobody taught the recording to read ${name}`);
    }
  }

  #wrote(name: 'write' | 'pwrite64', words: string, length: number): void {
    const [, descriptor = '', file = '', hex = '', at] =
      new RegExp(`^${FILE}, ${HEX}, \\d+(?:, (\\d+))?$`, 'u').exec(words) ?? [];
    if (descriptor === '') {
      if (this.#concerns(words))
        throw new Error(`Nobody taught the recording to read ${words.slice(0, 200)}`);
      return;
    }
    const bytes = bytesOf(hex).subarray(0, length);
    if (descriptor === '1') {
      for (const word of bytes.toString('utf8').split('\n'))
        if (word !== '') this.calls.push({ kind: 'say', word });
      return;
    }
    const named = this.#own(textOf(file));
    if (named !== undefined && this.#appending.has(descriptor)) throw new Error(`${named} was appended to`);
    const place = name === 'pwrite64' ? Number(at) : (this.#places.get(descriptor) ?? 0);
    if (name === 'write') this.#places.set(descriptor, place + length);
    if (named !== undefined) this.calls.push({ kind: 'write', file: named, at: place, bytes });
  }

  #opened(words: string, outcome: string): void {
    const [, descriptor = '', hex = ''] = new RegExp(`^${FILE}`, 'u').exec(outcome) ?? [];
    const flags = /, (O_[A-Z_|]+)/u.exec(words)?.[1]?.split('|') ?? [];
    this.#places.set(descriptor, 0);
    if (flags.includes('O_APPEND')) this.#appending.add(descriptor);
    else this.#appending.delete(descriptor);
    const named = this.#own(textOf(hex));
    if (named === undefined || flags.includes('O_RDONLY')) return;
    if (flags.includes('O_CREAT')) this.calls.push({ kind: 'create', file: named });
    if (flags.includes('O_TRUNC')) this.calls.push({ kind: 'truncate', file: named, size: 0 });
  }

  #moved(kind: 'rename' | 'link', words: string): void {
    const [from = '', to = ''] = [...words.matchAll(new RegExp(`${AT}${HEX}`, 'gu'))].map(([, hex = '']) =>
      textOf(hex),
    );
    const [file, target] = [this.#own(from), this.#own(to)];
    if (file !== undefined && target !== undefined) this.calls.push({ kind, file, to: target });
    else if (file !== undefined || target !== undefined)
      throw new Error(`${from} was moved over the edge of what is recorded`);
  }

  #note(kind: 'create' | 'remove' | 'make-folder' | 'remove-folder' | 'sync', file: string): void {
    const named = this.#own(file);
    if (named !== undefined) this.calls.push({ kind, file: named });
  }

  /** A path relative to the root, or undefined for one that does not lie in it. */
  #own(file: string): string | undefined {
    const relative = path.relative(this.#root, file);
    return relative.startsWith('..') || path.isAbsolute(relative) || file.endsWith('(deleted)')
      ? undefined
      : relative;
  }

  #concerns(words: string): boolean {
    return [...words.matchAll(/(?:\\x[0-9a-f]{2})+/gu)].some(
      ([hex]) => this.#own(textOf(hex)) !== undefined && textOf(hex).startsWith('/'),
    );
  }
}

const part = (words: string, pattern: string, group: number): string =>
  new RegExp(pattern, 'u').exec(words)?.[group] ?? '';
const bytesOf = (hex: string): Buffer => Buffer.from(hex.replaceAll(String.raw`\x`, ''), 'hex');
const textOf = (hex: string): string => bytesOf(hex).toString('utf8');
