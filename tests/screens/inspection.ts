import type { Page } from '@playwright/test';
import type { PageLook } from '../../renderer/style/look.ts';
import type { Look } from '../../shared/look.ts';
import { isFull } from '../support/effort.ts';
import { accessibilityFaults, OFFICE_SCREEN, type Rules } from './accessibility.ts';
import { keyboardFaults } from './keyboard-travel.ts';
import { layoutFaults, showLook, withReadersSpacing } from './layout.ts';
import { movingElements } from './motion.ts';
import { hardCodedTexts } from './pseudo-locale.ts';
import { giveEnglish } from './pseudo-page.ts';
import { spokenNameFaults, unsaidProblems } from './spoken-names.ts';
import type { Stop } from './tour.ts';
import { words } from './words.ts';

/** The smallest window that the program allows: at 200 % as narrow as 320 px at 100 % (WCAG 2.2, 1.4.10). */
const SMALLEST = { width: 640, height: 480 } as const;
const usual = { textSizePercent: 100, contrast: 'normal' } as const;
const large = { textSizePercent: 200, contrast: 'normal' } as const;
const strong = { textSizePercent: 100, contrast: 'high' } as const;
const between = { textSizePercent: 150, contrast: 'normal' } as const;

/** Nobody writes hints of the pseudo-locale's length; that they are shortened visibly is enough. */
const pseudoHints = { mayShortenHints: true } as const;

/** One way of showing a screen, and what is asked while it stands so. Whether everything fits is asked always. */
interface Sight {
  readonly texts: Look['language'] | 'pseudo';
  readonly look: PageLook;
  /** Of axe; what is said aloud is asked with all of them. */
  readonly rules?: Rules;
  readonly window?: 'smallest';
  readonly isSpaced?: true;
  readonly hasTravel?: true;
  readonly hasMotion?: true;
  /** Whether texts that no catalogue gave are looked for: once in the pseudo-locale. */
  readonly asksForSource?: true;
}

/**
 * How each screen is shown, each sight next to those that differ from it least, because every change draws the whole page
 * anew. All of axe's rules are asked in Lao; those that depend on words and colours again in English in high contrast, those
 * that depend on size in large text in Lao, which stands higher, and there the focus meets most that could cover it. English
 * has the longer words, so it is what the smallest window must hold; in the pseudo-locale every text is longer than that by
 * two fifths, which the window of an office must hold in large text. Every sight is taken in the full form.
 */
const plainly: Sight = { texts: 'lo', look: usual, rules: 'all', hasMotion: true };
const otherwise: readonly Sight[] = [
  { texts: 'en', look: large, window: 'smallest' },
  { texts: 'en', look: strong, rules: 'of colours and words' },
  { texts: 'pseudo', look: large, asksForSource: true },
  // Last, because a form may judge what the focus has left.
  { texts: 'lo', look: large, rules: 'of size', isSpaced: true, hasTravel: true },
];
/** Everything in every look. */
const fully: readonly Sight[] = [
  ...(['lo', 'en'] as const).flatMap((texts): Sight[] => [
    { texts, look: usual, rules: 'all', hasMotion: true },
    { texts, look: strong, rules: 'all' },
    { texts, look: between },
    { texts, look: large, rules: 'all', isSpaced: true },
    { texts, look: large, window: 'smallest' },
  ]),
  { texts: 'pseudo', look: usual, asksForSource: true },
  { texts: 'pseudo', look: large },
  { texts: 'lo', look: large, hasTravel: true },
  { texts: 'lo', look: usual, hasTravel: true },
];

/** Shows a page in a language and a look, without choosing the look for anybody. */
async function showByItsSwitches(page: Page, look: Look): Promise<void> {
  const html = page.locator('html');
  if ((await html.getAttribute('lang')) !== look.language) {
    const name = words(look.language)(`language.${look.language}`);
    const button = page.locator('.language-switch').getByRole('button', { name, exact: true });
    // The way of the pointer there would cost more than the switch.
    await button.evaluate((element: HTMLElement) => element.click());
    await page.locator(`html[lang="${look.language}"]`).waitFor({ state: 'attached' });
  }
  await showLook(page, look);
}

/** Lets the scrolling that follows another look come, with the next frames: a list that opens before it closes again. */
const scrolled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let frames = 0; frames < 2; frames += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
  });

/**
 * One tour through the screens for everything that is asked of every screen, in both languages, the pseudo-locale and every
 * look. What is found is kept apart by what it hinders: reading, working by keyboard, bearing motion, or translating.
 */
export class Inspection {
  readonly reading: string[] = [];
  readonly keyboard: string[] = [];
  readonly motion: string[] = [];
  readonly translation: string[] = [];
  screens = 0;
  axeRuns = 0;
  axeViolations = 0;
  #page: Page | undefined;
  #hasMetFrame = false;
  /** Marks of screens that were shown in every sight of the short form. */
  readonly #shown = new Set<string>();
  #turn = 0;

  /** Goes on to another page, which is drawn for somebody who asks for less motion. */
  async enter(page: Page): Promise<void> {
    this.#page = page;
    this.#hasMetFrame = false;
    await page.setViewportSize(OFFICE_SCREEN);
    await page.emulateMedia({ reducedMotion: 'reduce' });
  }

  /** Looks at all screens of a tour. */
  async lookAtAll(stops: AsyncIterable<Stop>): Promise<void> {
    for await (const stop of stops) await this.look(stop);
  }

  /** Looks at the screen that stands; Lao and the usual look are put back. */
  async look(stop: Stop): Promise<void> {
    const page = this.#entered();
    const { open, close, show = showByItsSwitches } = stop;
    this.screens += 1;
    for (const sight of isFull ? fully : await this.#quickly(stop)) {
      const { texts, look, window } = sight;
      // What opens by itself is not there in the smallest window; a page without switches has no English to exchange.
      if (window === 'smallest' && open !== undefined) continue;
      if (texts === 'pseudo' && stop.show !== undefined) continue;
      if (texts === 'pseudo') await giveEnglish(page, 'pseudo-locale');
      await show(page, { ...look, language: texts === 'lo' ? 'lo' : 'en' });
      const size = window === 'smallest' ? SMALLEST : OFFICE_SCREEN;
      if (page.viewportSize()?.width !== size.width) await page.setViewportSize(size);
      if (open !== undefined) {
        await scrolled(page);
        await open();
      }
      await this.#ask(stop, sight);
      await close?.();
    }
    await show(page, { language: 'lo', ...usual });
    if (stop.show === undefined) await giveEnglish(page, 'as they ship');
    await scrolled(page);
  }

  /**
   * The sights of the short form: all of them where a screen is met first, or first with something opened on it; other states
   * of the same screen plainly, and in one more sight by turns.
   */
  async #quickly({ open }: Stop): Promise<readonly Sight[]> {
    const marks = await this.#entered().evaluate(() =>
      [...document.querySelectorAll('[data-screen]')].map((each) => each.getAttribute('data-screen')),
    );
    const mark = [...marks, open === undefined ? 'as it stands' : 'with something opened'].join(', ');
    if (!this.#shown.has(mark)) {
      this.#shown.add(mark);
      return [plainly, ...otherwise];
    }
    // The smallest window is not shown with something opened.
    const among = otherwise.filter(({ window }) => window === undefined || open === undefined);
    this.#turn += 1;
    return [plainly, ...among.filter((_, at) => at === this.#turn % among.length)];
  }

  /** One line on what was looked at, for the record of the run. */
  summary(tour: string): string {
    const inAll = isFull ? this.screens : this.#shown.size;
    return `axe, ${tour}: ${this.screens} screens, ${inAll} of them in Lao and English, in both sizes of text and both contrasts: ${this.axeRuns} runs of axe, ${this.axeViolations} violations; in the pseudo-locale ${this.translation.length} faults\n`;
  }

  /** Asks what is to be asked in one sight of the screen. */
  async #ask(stop: Stop, sight: Sight): Promise<void> {
    const page = this.#entered();
    const { texts, rules, isSpaced, hasTravel, hasMotion } = sight;
    const name = `${stop.screen} (${nameOf(sight)})`;
    if (texts === 'pseudo') {
      this.translation.push(...(await this.#untranslated(stop, sight)));
      return;
    }
    this.reading.push(...(await layoutFaults(page, name)));
    if (rules !== undefined) this.#noteAxe(await accessibilityFaults(page, name, rules));
    if (rules !== undefined && rules !== 'of size') {
      this.reading.push(...(await spokenNameFaults(page, name, texts, stop.typed)));
      this.reading.push(...(await unsaidProblems(page, name)));
    }
    if (hasMotion === true) this.motion.push(...(await movingElements(page, name)));
    if (isSpaced === true)
      await withReadersSpacing(page, async () => {
        this.reading.push(...(await layoutFaults(page, `${name}, wide spacing`)));
      });
    // A list or a dialog holds Tab by itself.
    if (hasTravel === true && stop.open === undefined) {
      // The frame is gone through once; around later screens it stands the same.
      const hasFrame = (await page.locator('#content').count()) > 0;
      const way = hasFrame && this.#hasMetFrame && !isFull ? 'its content' : 'the whole page';
      this.#hasMetFrame ||= hasFrame;
      this.keyboard.push(...(await keyboardFaults(page, name, way, stop.fewestControls)));
    }
  }

  /** What does not fit when it is longer, and what no catalogue gave. */
  async #untranslated({ screen }: Stop, { look, asksForSource }: Sight): Promise<readonly string[]> {
    const page = this.#entered();
    const name = `${screen}, ${look.textSizePercent} %`;
    const tooLong = await layoutFaults(page, name, pseudoHints);
    if (asksForSource !== true) return tooLong;
    const isPseudo = (await page.locator('body').innerText()).includes('⟦');
    return [
      ...(isPseudo ? [] : [`${screen}: is not in the pseudo-locale`]),
      ...(await hardCodedTexts(page, screen)),
      ...tooLong,
    ];
  }

  #noteAxe(faults: readonly string[]): void {
    this.axeRuns += 1;
    this.axeViolations += faults.length;
    this.reading.push(...faults);
  }

  #entered(): Page {
    if (this.#page === undefined) throw new Error('no page was entered');
    return this.#page;
  }
}

function nameOf({ texts, look: { textSizePercent, contrast }, window }: Sight): string {
  return [
    texts,
    ...(textSizePercent === 100 ? [] : [`${textSizePercent} %`]),
    ...(contrast === 'high' ? ['high contrast'] : []),
    ...(window === 'smallest' ? ['smallest window'] : []),
  ].join(', ');
}
