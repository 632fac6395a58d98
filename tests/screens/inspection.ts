import type { Page } from '@playwright/test';
import type { PageLook } from '../../renderer/style/look.ts';
import type { Look } from '../../shared/look.ts';
import { accessibilityFaults, OFFICE_SCREEN, type Rules } from './accessibility.ts';
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
type Visit = { readonly look: PageLook; readonly rules: Rules };
type Visits = Readonly<Record<'en' | 'lo', readonly Visit[]>>;

/**
 * How each screen is shown. All of axe's rules hold in both languages, in high contrast in English, because contrast changes
 * colours alone; in large text in Lao, which stands higher, those are asked again that depend on size. Texts longer than
 * English at both sizes show whether they fit in the pseudo-locale (tests/e2e/accessibility-pseudo.spec.ts).
 */
const visits: Visits = {
  en: [{ look: strong, rules: 'all' }],
  lo: [
    { look: usual, rules: 'all' },
    { look: large, rules: 'of size' },
  ],
};
/** Everything in every look. */
const everyLook: readonly Visit[] = [usual, strong, large].map((look) => ({ look, rules: 'all' }));
const isFull = process.env['POKPONG_FAULTS'] === 'full';
/** In large text the focus meets most that could cover it. */
const sizesOfTravel = isFull ? ([100, 200] as const) : ([200] as const);

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
      for (const { look, rules } of isFull ? everyLook : visits[language]) {
        const name = `${screen} (${nameOf({ language, ...look })})`;
        await show(page, { language, ...look });
        await open?.();
        this.#noteAxe(await accessibilityFaults(page, name, rules));
        this.reading.push(...(await layoutFaults(page, name)));
        if (rules === 'all') {
          this.reading.push(...(await spokenNameFaults(page, name, language, typed)));
          this.reading.push(...(await unsaidProblems(page, name)));
        }
        if (look === large) await this.#measureSpaced(name);
        if (look === usual) this.motion.push(...(await movingElements(page, name)));
        await close?.();
      }
      if (open === undefined) await this.#measureSmaller(stop, language);
    }
    // A list or a dialog holds Tab by itself.
    for (const textSizePercent of open === undefined ? sizesOfTravel : []) {
      await show(page, { language: 'lo', textSizePercent, contrast: 'normal' });
      this.keyboard.push(
        ...(await keyboardFaults(page, `${screen}, ${textSizePercent} %`, stop.fewestControls)),
      );
    }
    await show(page, { language: 'lo', ...usual });
  }

  /** One line on what was looked at, for the record of the run. */
  summary(tour: string): string {
    return `axe, ${tour}: ${this.screens} screens in Lao and English, in both sizes of text and both contrasts: ${this.axeRuns} runs of axe, ${this.axeViolations} violations\n`;
  }

  /** In large text in the smallest window, and in English spaced as readers ask; in Lao also between both sizes. */
  async #measureSmaller({ screen, show = showByItsSwitches }: Stop, language: 'en' | 'lo'): Promise<void> {
    const page = this.#entered();
    if (language === 'lo') {
      await show(page, { language, textSizePercent: 150, contrast: 'normal' });
      this.reading.push(...(await layoutFaults(page, `${screen} (${language}, 150 %)`)));
    }
    await show(page, { language, ...large });
    // Lao was spaced as it stood in large text before.
    if (language === 'en') await this.#measureSpaced(`${screen} (${language}, 200 %)`);
    await page.setViewportSize(SMALLEST);
    this.reading.push(...(await layoutFaults(page, `${screen} (${language}, 200 %, smallest window)`)));
    await page.setViewportSize(OFFICE_SCREEN);
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
