import type { Page } from '@playwright/test';
import type { Look } from '../../shared/look.ts';
import { accessibilityFaults, OFFICE_SCREEN } from './accessibility.ts';
import { chooseLanguage } from './frame.ts';
import { keyboardFaults } from './keyboard-travel.ts';
import { layoutFaults, showLook, withReadersSpacing } from './layout.ts';
import { movingElements } from './motion.ts';
import { spokenNameFaults, unsaidProblems } from './spoken-names.ts';
import type { Stop } from './tour.ts';

/** The smallest window that the program allows: at 200 % as narrow as 320 px at 100 % (WCAG 2.2, 1.4.10). */
const SMALLEST = { width: 640, height: 480 } as const;
const usual = { textSizePercent: 100, contrast: 'normal' } as const;
const large = { textSizePercent: 200, contrast: 'normal' } as const;
const strong = { textSizePercent: 100, contrast: 'high' } as const;
/**
 * All of axe's rules hold in the usual look in both languages, in large text in Lao, which stands higher, and in high
 * contrast, which changes colours alone, in English. Everything fits in both languages.
 */
const looks = {
  en: [
    { look: usual, isForAxe: true },
    { look: large, isForAxe: false },
    { look: strong, isForAxe: true },
  ],
  lo: [
    { look: usual, isForAxe: true },
    { look: large, isForAxe: true },
  ],
} as const;

/** Shows a page in a language and a look, without choosing them for anybody. */
async function showByItsSwitches(page: Page, look: Look): Promise<void> {
  if ((await page.locator('html').getAttribute('lang')) !== look.language)
    await chooseLanguage(page, look.language);
  await showLook(page, look);
}

/**
 * One tour through the screens for everything that is asked of every screen, in both languages and every look. What is
 * found is kept apart by what it hinders: reading, working by keyboard, or bearing motion.
 */
export class Inspection {
  readonly reading: string[] = [];
  readonly keyboard: string[] = [];
  readonly motion: string[] = [];
  screens = 0;
  axeRuns = 0;
  axeViolations = 0;
  #page: Page | undefined;

  /** Goes on to another page, which is drawn for somebody who asks for less motion. */
  async enter(page: Page): Promise<void> {
    this.#page = page;
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
    const { screen, open, close, typed, show = showByItsSwitches } = stop;
    this.screens += 1;
    for (const language of ['en', 'lo'] as const) {
      for (const { look, isForAxe } of looks[language]) {
        const name = `${screen} (${nameOf({ language, ...look })})`;
        await show(page, { language, ...look });
        await open?.();
        if (isForAxe) this.#noteAxe(await accessibilityFaults(page, name));
        if (look !== strong) this.reading.push(...(await layoutFaults(page, name)));
        if (look === usual) {
          this.reading.push(...(await spokenNameFaults(page, name, language, typed)));
          this.reading.push(...(await unsaidProblems(page, name)));
        }
        if (look === large) await this.#measureSpaced(name);
        if (look === usual && language === 'lo') this.motion.push(...(await movingElements(page, name)));
        await close?.();
      }
      if (open !== undefined) continue;
      await show(page, { language, textSizePercent: 150, contrast: 'normal' });
      this.reading.push(...(await layoutFaults(page, `${screen} (${language}, 150 %)`)));
      await show(page, { language, textSizePercent: 200, contrast: 'normal' });
      await page.setViewportSize(SMALLEST);
      this.reading.push(...(await layoutFaults(page, `${screen} (${language}, 200 %, smallest window)`)));
      await page.setViewportSize(OFFICE_SCREEN);
    }
    // A list or a dialog holds Tab by itself.
    for (const textSizePercent of open === undefined ? ([100, 200] as const) : []) {
      await show(page, { language: 'lo', textSizePercent, contrast: 'normal' });
      this.keyboard.push(
        ...(await keyboardFaults(page, `${screen}, ${textSizePercent} %`, stop.fewestControls)),
      );
    }
    await show(page, { language: 'lo', ...usual });
  }

  /** One line on what was looked at, for the record of the run. */
  summary(tour: string): string {
    return `axe, ${tour}: ${this.screens} screens in Lao and English, at 100 %, at 200 % and in high contrast: ${this.axeRuns} runs of all rules, ${this.axeViolations} violations\n`;
  }

  async #measureSpaced(name: string): Promise<void> {
    const page = this.#entered();
    await withReadersSpacing(page, async () => {
      this.reading.push(...(await layoutFaults(page, `${name}, wide spacing`)));
    });
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

function nameOf({ language, textSizePercent, contrast }: Look): string {
  return [
    language,
    ...(textSizePercent === 100 ? [] : [`${textSizePercent} %`]),
    ...(contrast === 'high' ? ['high contrast'] : []),
  ].join(', ');
}
