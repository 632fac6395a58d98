import { WebContentsView, session } from 'electron';
import type { WebContents } from 'electron';
import { partsOf } from '../shared/dates/plain-date.ts';
import { vientianeDay } from '../shared/dates/vientiane-time.ts';
import { lookParameters, usualLook } from '../shared/look.ts';
import type { Look } from '../shared/look.ts';
import { monthName } from '../shared/text/lao-format.ts';
import { hardenSession } from './hardening.ts';
import { serveOwnPages } from './origin.ts';
import { APP_ORIGIN } from './own-page.ts';

/** A browser session of its own, in memory: the calendar never shares a process with the pages of the program. */
const PARTITION = 'calendar';
/** Where the word "back" leads: the page has no preload, so the address is all that it can change. */
const BACK = '#back';

/**
 * The neutral page of quick-hide: the month, and nothing of the program. It is made ahead, because a page that is only
 * begun when the key is pressed comes too late; it has no bridge, and the gateway does not know it.
 */
export class Calendar {
  readonly #options: { rendererFolder: string; backgroundColour: string; onBack: () => void };
  #view: WebContentsView | undefined;
  #look: Look = usualLook;

  constructor(options: { rendererFolder: string; backgroundColour: string; onBack: () => void }) {
    this.#options = options;
  }

  /** What the window shows when it hides. */
  get view(): WebContentsView {
    this.#view ??= this.#make();
    return this.#view;
  }

  /** Makes the page ahead of the key. */
  prepare(): void {
    this.#view ??= this.#make();
  }

  /** What the window's frame says meanwhile: the month. */
  get title(): string {
    const { year, month } = partsOf(vientianeDay(new Date().toISOString()));
    return `${monthName(month, this.#look.language)} ${year}`;
  }

  /** Speaks the language and has the text size of the person who signed in, also after they have gone. */
  follow(look: Look): void {
    const before = this.#address();
    this.#look = look;
    if (this.#address() !== before) this.renew();
  }

  /** Shows the month of today again, in the look of now. */
  renew(): void {
    if (this.#view !== undefined && !this.#view.webContents.isDestroyed()) this.#load(this.#view.webContents);
  }

  destroy(): void {
    this.#view?.webContents.close();
  }

  #make(): WebContentsView {
    const pages = session.fromPartition(PARTITION, { cache: false });
    hardenSession(pages, false);
    serveOwnPages(pages, this.#options.rendererFolder);
    const view = new WebContentsView({
      webPreferences: {
        partition: PARTITION,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        navigateOnDragDrop: false,
        spellcheck: false,
        devTools: false,
        focusOnNavigation: false,
        backgroundThrottling: false,
      },
    });
    view.setBackgroundColor(this.#options.backgroundColour);
    const { webContents } = view;
    webContents.on('before-input-event', (event, input) => {
      const isBackKey = input.code === 'Escape' || input.code === 'F12';
      if (input.type !== 'keyDown' || input.isAutoRepeat || !isBackKey) return;
      event.preventDefault();
      this.#options.onBack();
    });
    webContents.on('did-navigate-in-page', (_event, address) => {
      if (new URL(address).hash === BACK) this.#options.onBack();
    });
    // Left as it is, a page whose process has ended would be a blank one for ever.
    webContents.on('render-process-gone', () => this.renew());
    this.#load(webContents);
    return view;
  }

  #load(contents: WebContents): void {
    void contents.loadURL(this.#address()).catch(() => undefined);
  }

  #address(): string {
    // Behind the #, another look is no new page: nothing is blank for a moment.
    const parameters = new URLSearchParams(Object.fromEntries(lookParameters(this.#look)));
    return `${APP_ORIGIN}/calendar.html#${parameters.toString()}`;
  }
}
