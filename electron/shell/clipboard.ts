import { createHash } from 'node:crypto';
import type { ShellHandlers } from '../gateway.ts';

/** How long what was copied stays in the clipboard. */
export const CLIPBOARD_SECONDS = 60;
/** The page tells of a copy as it happens; by then the system has it. */
const SETTLING_MILLISECONDS = 250;

/** The part of Electron's `clipboard` that is used here. */
export interface SystemClipboard {
  /** Older Electrons answer at once, newer ones with a promise. */
  readText(): string | Promise<string>;
  clear(): void | Promise<void>;
}

/**
 * Empties the clipboard a minute after the page copied something, and at lock and quit, but only while it holds that
 * very text: what other programs put there is not ours. Keeps a digest, never the text.
 */
export class ClipboardWatch {
  readonly #clipboard: SystemClipboard;
  /** Counts the copies: what was awaited for an older one is of no use any more. */
  #turn = 0;
  #digest: string | undefined;
  #isSettling = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(clipboard: SystemClipboard) {
    this.#clipboard = clipboard;
  }

  /** The page copied something just now. */
  copied(): void {
    clearTimeout(this.#timer);
    this.#turn += 1;
    this.#isSettling = true;
    this.#timer = setTimeout(() => void this.#remember(this.#turn), SETTLING_MILLISECONDS);
  }

  /** Empties the clipboard now, if it still holds what the page copied. */
  async empty(): Promise<void> {
    clearTimeout(this.#timer);
    this.#turn += 1;
    const digest = this.#digest;
    // Within its first moments a copy has no digest yet; it is taken for ours.
    const isSettling = this.#isSettling;
    this.#digest = undefined;
    this.#isSettling = false;
    if (isSettling || (digest !== undefined && digest === (await this.#present()))) {
      await this.#clipboard.clear();
    }
  }

  async #remember(turn: number): Promise<void> {
    const digest = await this.#present();
    if (turn !== this.#turn) return;
    this.#isSettling = false;
    this.#digest = digest;
    this.#timer = setTimeout(() => void this.empty(), CLIPBOARD_SECONDS * 1000 - SETTLING_MILLISECONDS);
  }

  async #present(): Promise<string> {
    return createHash('sha256')
      .update(await this.#clipboard.readText())
      .digest('hex');
  }
}

/** Copying, as the page tells of it. */
export function clipboardHandlers(watch: ClipboardWatch): Pick<ShellHandlers, 'clipboard.copied'> {
  return {
    'clipboard.copied': async () => {
      watch.copied();
      return {};
    },
  };
}
