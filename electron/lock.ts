import { ipcMain, powerMonitor } from 'electron';
import type { WebContents } from 'electron';
import { NOTICE_DONE_CHANNEL } from '../shared/bridge.ts';
import type { InputByOperation } from '../shared/contract.ts';
import { IdleWatch } from './idle-watch.ts';
import { isOwnPage } from './own-page.ts';
import type { PageReason } from './own-page.ts';
import type { ClipboardWatch } from './shell/clipboard.ts';
import type { StoreConnection } from './store-connection.ts';
import type { ProgramWindow } from './window.ts';

/** Longest wait for the page to hand over what was typed. */
const SAVING_MILLISECONDS = 2_000;
/** Longest wait for the store process to put the end of the session on record; it is killed in any case. */
const RECORDING_MILLISECONDS = 1_000;
/** What the neutral page needs to be drawn; on a slow PC, a lock that begins at once would delay it. */
const DRAWING_MILLISECONDS = 100;

/**
 * Lock means kill: the page may save its drafts, the store process ends, the page is thrown away, and both begin
 * anew without a key. Idle time, suspend, the locked screen, Ctrl+L and F12 all come here.
 */
export class Lock {
  readonly #window: () => ProgramWindow;
  readonly #store: StoreConnection;
  readonly #idle: IdleWatch;
  readonly #clipboard: ClipboardWatch;
  #running: Promise<void> | undefined;

  constructor(window: () => ProgramWindow, store: StoreConnection, clipboard: ClipboardWatch) {
    this.#window = window;
    this.#store = store;
    this.#clipboard = clipboard;
    this.#idle = new IdleWatch(() => Date.now(), {
      warn: (seconds) => this.#window().notify({ kind: 'lockingSoon', seconds }),
      lock: () => void this.lock('idle'),
    });
    setInterval(() => this.#idle.tick(), 1000);
    powerMonitor.on('suspend', () => void this.lock('locked'));
    powerMonitor.on('lock-screen', () => void this.lock('locked'));
  }

  /** Sets the idle limit of the person who signed in; null when nobody is. */
  setIdleLimit(minutes: number | null): void {
    this.#idle.setLimit(minutes);
  }

  /** Counts the person's keys and movements in a page; Ctrl+L locks and F12 hides, whatever the keyboard layout. */
  watch(contents: WebContents): void {
    contents.on('input-event', () => this.#idle.touch());
    contents.on('before-input-event', (event, input) => {
      this.#idle.touch();
      const act = this.#actOf(input);
      if (act === undefined) return;
      event.preventDefault();
      act();
    });
  }

  /** Shows the neutral page, then locks behind it, when that page has had the processor to itself. */
  hide(): void {
    this.#window().hide();
    setTimeout(() => void this.lock('locked'), DRAWING_MILLISECONDS);
  }

  /** Locks. A second call while one is under way waits for the same end. */
  lock(reason: PageReason): Promise<void> {
    this.#running ??= this.#lockNow(reason).finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  /** Locks, and begins again at another office: `turn` runs when nothing of the one before is left. */
  async leave(turn: () => void): Promise<void> {
    await this.#running;
    this.#running = this.#lockNow('start', turn).finally(() => {
      this.#running = undefined;
    });
    await this.#running;
  }

  /** The same for the end of the program: drafts are saved, the store process ends, nothing begins anew. */
  async finish(): Promise<void> {
    await this.#running;
    await this.#endStore('program-ended');
  }

  /** What a key does to the whole program; a key that is held down does it once. */
  #actOf({ type, code, control, alt, shift, meta, isAutoRepeat }: Electron.Input): (() => void) | undefined {
    if (type !== 'keyDown' || isAutoRepeat || alt || shift || meta) return undefined;
    if (code === 'KeyL' && control) return () => void this.lock('locked');
    if (code === 'F12' && !control) return () => this.hide();
    return undefined;
  }

  /** Whatever fails on the way, the page goes: nothing of a case stays on the screen. */
  async #lockNow(reason: PageReason, turn: () => void = () => undefined): Promise<void> {
    try {
      this.#window().cover();
      await this.#endStore(reason === 'idle' || reason === 'page-stopped' ? reason : 'locked');
      try {
        turn();
      } finally {
        this.#store.open();
      }
    } finally {
      this.#window().open(reason);
    }
  }

  async #endStore(because: InputByOperation<'session.end'>['because']): Promise<void> {
    const leaving = Promise.allSettled([this.#clipboard.empty(), this.#saveDrafts()]);
    await Promise.race([leaving, after(SAVING_MILLISECONDS)]);
    // Where nobody is signed in, it is refused at once.
    await Promise.race([this.#store.call('session.end', { because }), after(RECORDING_MILLISECONDS)]);
    await this.#store.end();
  }

  /** Resolves when the page said that it is done and every call that it made on the way is answered. */
  async #saveDrafts(): Promise<void> {
    const contents = this.#window().contents;
    if (contents === undefined || contents.isDestroyed() || contents.isCrashed()) return;
    await new Promise<void>((resolve) => {
      const done = (event: Electron.IpcMainEvent): void => {
        if (!isOwnPage(event, contents)) return;
        ipcMain.off(NOTICE_DONE_CHANNEL, done);
        resolve();
      };
      ipcMain.on(NOTICE_DONE_CHANNEL, done);
      this.#window().notify({ kind: 'saveDrafts' });
      void after(SAVING_MILLISECONDS).then(() => ipcMain.off(NOTICE_DONE_CHANNEL, done));
    });
    await this.#store.idle();
  }
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
