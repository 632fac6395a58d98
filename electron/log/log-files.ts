import { appendFileSync, mkdirSync } from 'node:fs';
import { appendFile, mkdir, open, readFile, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { LogEvent, LogLine } from './log-event.ts';

export type LogSize = { readonly fileBytes: number; readonly files: number; readonly waitingLines: number };

/** About a year of ordinary days; more tells nobody anything. */
const USUAL_SIZE: LogSize = { fileBytes: 512 * 1024, files: 3, waitingLines: 500 };

/**
 * The program's log: JSON lines in a few files that take turns, in the profile's folder, readable by their owner only.
 * What is written is what {@link LogEvent} lets through and nothing else. It never throws, never makes anybody wait,
 * and gives up lines rather than memory when the disk takes none.
 */
export class LogFiles {
  readonly #folder: string;
  readonly #size: LogSize;
  readonly #now: () => Date;
  #waiting: string[] = [];
  #dropped = 0;
  #draining: Promise<void> = Promise.resolve();
  #isDraining = false;

  constructor(folder: string, size: Partial<LogSize> = {}, now: () => Date = () => new Date()) {
    this.#folder = folder;
    this.#size = { ...USUAL_SIZE, ...size };
    this.#now = now;
  }

  /** Takes an event to be written soon. */
  write(event: LogEvent): void {
    const line = this.#lineOf(event);
    if (line === undefined) return;
    if (this.#waiting.length >= this.#size.waitingLines) this.#dropped += 1;
    else this.#waiting.push(line);
    if (this.#isDraining) return;
    this.#isDraining = true;
    this.#draining = this.#drain().finally(() => {
      this.#isDraining = false;
    });
  }

  /** Writes an event before it returns: the last words of a program that ends. */
  writeNow(event: LogEvent): void {
    const line = this.#lineOf(event);
    if (line === undefined) return;
    try {
      mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
      appendFileSync(this.#file(0), [...this.#waiting.splice(0), line].join(''), { mode: 0o600 });
    } catch {
      // Nobody is left to be told.
    }
  }

  /** Resolves when what was taken so far is written or given up. */
  async flush(): Promise<void> {
    await this.#draining;
  }

  /** Every line on the disk, oldest first, each checked once more; what the schema does not know is left out. */
  async lines(): Promise<readonly LogLine[]> {
    await this.flush();
    const lines: LogLine[] = [];
    for (let index = this.#size.files - 1; index >= 0; index -= 1) {
      const text = await readFile(this.#file(index), 'utf8').catch(() => '');
      for (const line of text.split('\n')) {
        const parsed = LogLine.safeParse(parseJson(line));
        if (parsed.success) lines.push(parsed.data);
      }
    }
    return lines;
  }

  #lineOf(event: LogEvent): string | undefined {
    // Types can be wrong; what the schema refuses is not written.
    const checked = LogEvent.safeParse(event);
    if (!checked.success) return undefined;
    return `${JSON.stringify({ at: this.#now().toISOString(), event: checked.data })}\n`;
  }

  async #drain(): Promise<void> {
    // Once round the loop first, so that a burst becomes one write.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const lines = this.#waiting.splice(0);
      try {
        await this.#append(lines.join(''));
        this.#tellDropped();
      } catch {
        this.#dropped += lines.length;
      }
    }
  }

  /** Once lines were lost, the next that finds room says how many. */
  #tellDropped(): void {
    if (this.#dropped === 0) return;
    const line = this.#lineOf({ kind: 'log.dropped', lines: this.#dropped });
    this.#dropped = 0;
    if (line !== undefined) this.#waiting.push(line);
  }

  async #append(text: string): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const current = this.#file(0);
    const { size, isCut } = await endOf(current);
    if (size > 0 && size + text.length > this.#size.fileBytes) {
      await this.#turn();
      await appendFile(current, text, { mode: 0o600 });
    } else {
      // A line that a kill cut short must not swallow the next one.
      await appendFile(current, isCut ? `\n${text}` : text, { mode: 0o600 });
    }
  }

  /** The oldest file goes, the others grow one turn older. */
  async #turn(): Promise<void> {
    for (let index = this.#size.files - 1; index > 0; index -= 1) {
      await rename(this.#file(index - 1), this.#file(index)).catch((cause: unknown) => {
        if (!(cause instanceof Error && 'code' in cause && cause.code === 'ENOENT')) throw cause;
      });
    }
  }

  #file(index: number): string {
    return path.join(this.#folder, index === 0 ? 'pokpong.log' : `pokpong.${index}.log`);
  }
}

async function endOf(file: string): Promise<{ readonly size: number; readonly isCut: boolean }> {
  const found = await stat(file).catch(() => undefined);
  if (found === undefined || found.size === 0) return { size: 0, isCut: false };
  const handle = await open(file, 'r');
  try {
    const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, found.size - 1);
    return { size: found.size, isCut: buffer[0] !== 0x0a };
  } finally {
    await handle.close();
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
