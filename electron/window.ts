import path from 'node:path';
import { BaseWindow, View, WebContentsView, screen, session } from 'electron';
import type { WebContents } from 'electron';
import { CHANGE_CHANNEL, NOTICE_CHANNEL } from '../shared/bridge.ts';
import type { ShellNotice } from '../shared/bridge.ts';
import type { Preferences } from '../shared/domain/office.ts';
import { Calendar } from './calendar.ts';
import { hardenSession } from './hardening.ts';
import type { RememberedLook } from './look.ts';
import { serveOwnPages } from './origin.ts';
import { pageAddress } from './own-page.ts';
import type { PageReason } from './own-page.ts';

/** The commonest office screen; the window is no larger than the one that is there. */
const WINDOW_SIZE = { width: 1366, height: 768 };
/** In memory only: a name without `persist:` leaves nothing on the disk. */
const PARTITION = 'pokpong';
const PAGE_COLOUR = '#f6f7f9';
const TITLE = 'Pokpong';
/** In both languages of the program; the neutral page says nothing of it. */
const titleAt = (isTraining: boolean): string => (isTraining ? `${TITLE} · ຝຶກອົບຮົມ · Training` : TITLE);
/** From the load of a page until the calendar is made ahead. */
const CALENDAR_DELAY_MILLISECONDS = 1000;

/** What the window tells its owner. */
export interface WindowListener {
  /** A page began: nothing typed in the one before it is left. */
  opened(contents: WebContents, because: PageReason): void;
  /** The page's process ended by itself. */
  pageStopped(): void;
  /** The person closes the window; it stays until `destroy`. */
  closing(): void;
}

/**
 * The one window. Its frame stays for the life of the program; its contents are thrown away, renderer process and
 * all, whenever the store locks, because a page that is only navigated keeps its memory.
 */
export class ProgramWindow {
  readonly #frame: BaseWindow;
  readonly #listener: WindowListener;
  readonly #allowDevTools: boolean;
  readonly #calendar: Calendar;
  readonly #look: RememberedLook;
  #isTraining: boolean;
  #isHidden = false;
  /** The page that was in front when the window hid; it is locked away and must not come back. */
  #hiddenView: WebContentsView | undefined;
  #isBackWanted = false;
  #view: WebContentsView | undefined;

  constructor(options: {
    rendererFolder: string;
    allowDevTools: boolean;
    look: RememberedLook;
    listener: WindowListener;
    /** Whether it begins at the office to practise in. */
    isTraining: boolean;
    /** Told when a page of ours was handed over: its process now works by itself. */
    onServed: () => void;
  }) {
    this.#listener = options.listener;
    this.#allowDevTools = options.allowDevTools;
    this.#look = options.look;
    this.#isTraining = options.isTraining;
    const pages = session.fromPartition(PARTITION, { cache: false });
    hardenSession(pages, options.allowDevTools);
    serveOwnPages(pages, options.rendererFolder, options.onServed);
    // The first page's process starts while the frame around it is made.
    const first = this.#begin('start');
    this.#frame = newFrame(this.#title);
    this.#frame.setContentView(first);
    first.webContents.focus();
    this.#frame.on('close', (event) => {
      event.preventDefault();
      this.#listener.closing();
    });
    this.#calendar = new Calendar({
      rendererFolder: options.rendererFolder,
      backgroundColour: PAGE_COLOUR,
      onBack: () => this.#unhide(),
    });
    this.#calendar.follow(options.look.now);
    this.#frame.on('focus', () => this.#shown?.webContents.focus());
  }

  /** The page of the program, also while the calendar stands before it. */
  get contents(): WebContents | undefined {
    return this.#view?.webContents;
  }

  get frame(): BaseWindow {
    return this.#frame;
  }

  /** Throws the page away and begins a fresh one that knows only why, and how the last person wanted it to look. */
  open(reason: PageReason): void {
    const old = this.#view;
    const view = this.#begin(reason);
    if (!this.#isHidden) this.#frame.setContentView(view);
    if (old !== undefined) {
      old.webContents.close();
      void session.fromPartition(PARTITION).clearStorageData();
    }
    if (!this.#isHidden) view.webContents.focus();
    else if (this.#isBackWanted) this.#unhide();
  }

  /** Begins a page; whoever shows it puts it into the frame. */
  #begin(reason: PageReason): WebContentsView {
    const view = new WebContentsView({
      webPreferences: {
        preload: path.join(import.meta.dirname, 'preload.cjs'),
        partition: PARTITION,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        navigateOnDragDrop: false,
        spellcheck: false,
        devTools: this.#allowDevTools,
        // Zoomed text and a minimised window must not slow the drafts down.
        backgroundThrottling: false,
      },
    });
    view.setBackgroundColor(PAGE_COLOUR);
    view.webContents.once('render-process-gone', () => {
      if (this.#view === view) this.#listener.pageStopped();
    });
    // The page is drawn before the calendar is made; whoever hides sooner waits for it a little.
    view.webContents.once('did-finish-load', () => {
      setTimeout(() => this.#prepareCalendar(), CALENDAR_DELAY_MILLISECONDS);
    });
    this.#view = view;
    this.#listener.opened(view.webContents, reason);
    void view.webContents
      .loadURL(pageAddress(reason, this.#look.now, this.#isTraining))
      .catch(() => undefined);
    return view;
  }

  /** Shows the calendar in the place of the program, at once; the person's own Esc, F12 or word brings it back. */
  hide(): void {
    if (this.#isHidden) return;
    this.#isHidden = true;
    this.#hiddenView = this.#view;
    this.#frame.setContentView(this.#calendar.view);
    this.#frame.setTitle(this.#calendar.title);
    this.#calendar.view.webContents.focus();
  }

  /** Shows nothing in the place of the page, which is about to end and still hands its drafts over. */
  cover(): void {
    if (this.#isHidden) return;
    const blank = new View();
    blank.setBackgroundColor(PAGE_COLOUR);
    this.#frame.setContentView(blank);
  }

  /** Takes on what the person who signed in chose; it stays through the lock that follows. */
  follow(preferences: Preferences): void {
    this.#frame.setContentProtection(preferences.hidesFromCapture);
    this.#look.remember(preferences);
    this.#calendar.follow(preferences);
    if (this.#isHidden) this.#frame.setTitle(this.#calendar.title);
  }

  /** Pages that begin from now on are at the office to practise in, or at that for real work, and so says the title. */
  turnTo(isTraining: boolean): void {
    this.#isTraining = isTraining;
    if (!this.#isHidden) this.#frame.setTitle(this.#title);
  }

  /** Tells the page what it must do. */
  notify(notice: ShellNotice): void {
    this.#send(NOTICE_CHANNEL, notice);
  }

  /** Tells the page what to read again. */
  announceChange(topics: readonly string[]): void {
    this.#send(CHANGE_CHANNEL, topics);
  }

  /** Brings the window to the front, as a second start asks. */
  show(): void {
    if (this.#frame.isMinimized()) this.#frame.restore();
    this.#frame.show();
    this.#frame.focus();
  }

  /** Ends the window without asking anybody. */
  destroy(): void {
    this.#view?.webContents.close();
    this.#view = undefined;
    this.#calendar.destroy();
    this.#frame.destroy();
  }

  get #title(): string {
    return titleAt(this.#isTraining);
  }

  get #shown(): WebContentsView | undefined {
    return this.#isHidden ? this.#calendar.view : this.#view;
  }

  #prepareCalendar(): void {
    if (!this.#frame.isDestroyed()) this.#calendar.prepare();
  }

  #unhide(): void {
    if (!this.#isHidden) return;
    // Whoever presses Esc faster than the lock waits for the page that comes after it.
    this.#isBackWanted = this.#view === this.#hiddenView;
    if (this.#isBackWanted) return;
    this.#isHidden = false;
    this.#hiddenView = undefined;
    if (this.#view !== undefined) this.#frame.setContentView(this.#view);
    this.#frame.setTitle(this.#title);
    this.#view?.webContents.focus();
    this.#calendar.renew();
  }

  #send(channel: string, message: unknown): void {
    const contents = this.contents;
    if (contents !== undefined && !contents.isDestroyed()) contents.send(channel, message);
  }
}

function newFrame(title: string): BaseWindow {
  const area = screen.getPrimaryDisplay().workAreaSize;
  const frame = new BaseWindow({
    width: Math.min(WINDOW_SIZE.width, area.width),
    height: Math.min(WINDOW_SIZE.height, area.height),
    useContentSize: true,
    minWidth: 640,
    minHeight: 480,
    title,
    // Linux takes the icon from here, Windows from the program itself.
    icon: path.join(import.meta.dirname, '..', '..', 'build', 'icons', '256x256.png'),
    backgroundColor: PAGE_COLOUR,
  });
  // On a screen of that very size the title bar would push the lower edge out of sight.
  if (area.width <= WINDOW_SIZE.width || area.height <= WINDOW_SIZE.height) frame.maximize();
  return frame;
}
