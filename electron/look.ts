import path from 'node:path';
import { readFileIfPresent, writeFileDurably } from '../db/store/durable-file.ts';
import { lookOfFile, usualLook, type Look } from '../shared/look.ts';

const FILE = 'look.json';

/**
 * The look of the last person who was signed in, kept in the profile so that the pages before the next sign-in can be
 * read by the same eyes. The file holds a language, a text size and a contrast, and nothing else.
 */
export class RememberedLook {
  readonly #file: string;
  #now: Look;

  constructor(profileFolder: string) {
    this.#file = path.join(profileFolder, FILE);
    this.#now = readLook(this.#file);
  }

  get now(): Look {
    return this.#now;
  }

  /** Remembers a look for this run, and where the disk takes it, for the next. */
  remember(chosen: Look): void {
    const { language, textSizePercent, contrast } = chosen;
    const next: Look = { language, textSizePercent, contrast };
    const text = JSON.stringify(next);
    if (text === JSON.stringify(this.#now)) return;
    this.#now = next;
    try {
      writeFileDurably(this.#file, Buffer.from(`${text}\n`, 'utf8'));
    } catch {
      // A full disk must not keep anybody from working; the next start looks as before.
    }
  }
}

/** A file that is missing, damaged or written by another program is as if nobody had chosen anything. */
function readLook(file: string): Look {
  try {
    const text = readFileIfPresent(file)?.toString('utf8');
    return (text === undefined ? undefined : lookOfFile(JSON.parse(text))) ?? usualLook;
  } catch {
    return usualLook;
  }
}
