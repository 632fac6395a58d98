import { cpSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import {
  accessibilityFaults,
  OFFICE_SCREEN,
  RULES_OF_COLOUR,
  RULES_OF_SIZE,
} from '../screens/accessibility.ts';
import { expectScreen } from '../screens/entrance.ts';
import { chooseLanguage } from '../screens/frame.ts';
import { keyboardFaults } from '../screens/keyboard-travel.ts';
import { layoutFaults, showLook, withReadersSpacing } from '../screens/layout.ts';
import { spokenNameFaults, unsaidProblems } from '../screens/spoken-names.ts';
import { entranceScreens, foundingScreens, signedInScreens, type Stop } from '../screens/tour.ts';
import { expect, test } from './fixture.ts';

/** The smallest window that the program allows: at 200 % as narrow as 320 px at 100 % (WCAG 2.2, 1.4.10). */
const SMALLEST = { width: 640, height: 480 } as const;
const usual = { textSizePercent: 100, contrast: 'normal' } as const;

/** Looks at screens in both languages and every look, and remembers what is wrong with them. */
class Inspection {
  readonly faults: string[] = [];
  looks = 0;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async look({ screen, open, close }: Stop): Promise<void> {
    for (const language of ['en', 'lo'] as const) {
      await chooseLanguage(this.#page, language);
      const name = `${screen} (${language})`;
      const seen = async (as: string, act: (name: string) => Promise<void>) => {
        await open?.();
        this.looks += 1;
        await act(`${name}${as}`);
        await close?.();
      };
      await seen('', async (as) => {
        this.#note(await accessibilityFaults(this.#page, as));
        this.#note(await spokenNameFaults(this.#page, as, language));
        this.#note(await unsaidProblems(this.#page, as));
        await this.#measure(as);
      });
      // Colours are the same in every language.
      if (language === 'lo') {
        await showLook(this.#page, { ...usual, contrast: 'high' });
        await seen(', high contrast', async (as) =>
          this.#note(await accessibilityFaults(this.#page, as, RULES_OF_COLOUR)),
        );
      }
      await showLook(this.#page, { ...usual, textSizePercent: 200 });
      await seen(', 200 %', async (as) => {
        this.#note(await accessibilityFaults(this.#page, as, RULES_OF_SIZE));
        await this.#measure(as);
        await withReadersSpacing(this.#page, () => this.#measure(`${as}, wide spacing`));
      });
      if (open === undefined) {
        await this.#page.setViewportSize(SMALLEST);
        await this.#measure(`${name}, 200 %, smallest window`);
        await this.#page.setViewportSize(OFFICE_SCREEN);
      }
      await showLook(this.#page, { ...usual, textSizePercent: 150 });
      if (open === undefined) await this.#measure(`${name}, 150 %`);
      await showLook(this.#page, usual);
    }
  }

  async #measure(name: string): Promise<void> {
    this.#note(await layoutFaults(this.#page, name));
  }

  #note(faults: readonly string[]): void {
    this.faults.push(...faults);
  }
}

test('every screen of the signed-in program can be read by everyone, in Lao and English', async ({
  office: { page },
}) => {
  test.setTimeout(420_000);
  await page.setViewportSize(OFFICE_SCREEN);
  expect(await page.evaluate(() => [window.innerWidth, window.innerHeight])).toEqual([1366, 768]);
  const inspection = new Inspection(page);
  for await (const stop of signedInScreens(page)) await inspection.look(stop);
  console.log(`accessibility, signed in: ${inspection.looks} looks, ${inspection.faults.length} faults`);
  expect(inspection.faults).toEqual([]);
});

test('so can the set-up of a new office', async ({ program: { page } }) => {
  test.setTimeout(420_000);
  await page.setViewportSize(OFFICE_SCREEN);
  const inspection = new Inspection(page);
  for await (const stop of foundingScreens(page)) await inspection.look(stop);
  console.log(`accessibility, set-up: ${inspection.looks} looks, ${inspection.faults.length} faults`);
  expect(inspection.faults).toEqual([]);
});

test('so can the pages before signing in', async ({ officeStore, folders, start }) => {
  test.setTimeout(300_000);
  rmSync(folders.store, { recursive: true, force: true });
  cpSync(officeStore, folders.store, { recursive: true });
  const program = await start();
  await program.page.setViewportSize(OFFICE_SCREEN);
  const entrance = new Inspection(program.page);
  for await (const stop of entranceScreens(program.page)) await entrance.look(stop);
  await program.close();

  writeFileSync(path.join(folders.store, 'vault.json'), '{}');
  const { page } = await start();
  await page.setViewportSize(OFFICE_SCREEN);
  const unusable = new Inspection(page);
  await expectScreen(page, 'unusable');
  await unusable.look({ screen: 'store that cannot be used' });
  const faults = [...entrance.faults, ...unusable.faults];
  console.log(`accessibility, before signing in: ${entrance.looks} looks, ${faults.length} faults`);
  expect(faults).toEqual([]);
});

test('what shuts people out would be found', async ({ office: { page } }) => {
  await page.setViewportSize(OFFICE_SCREEN);
  /** What the judges say while the page is spoiled by these rules. */
  const spoiled = async (rules: string, judge: () => Promise<readonly string[]>) => {
    await page.evaluate((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.adoptedStyleSheets = [sheet];
    }, rules);
    const faults = await judge();
    await page.evaluate(() => {
      document.adoptedStyleSheets = [];
    });
    return faults.join('\n');
  };
  const layout = () => layoutFaults(page, 'home');
  const keyboard = () => keyboardFaults(page, 'home');
  expect(await spoiled('', layout)).toBe('');
  expect(await spoiled('', keyboard)).toBe('');
  expect(await spoiled('h1 { inline-size: 3000px }', layout)).toMatch(
    /hides \d+ px of its width|beyond the edge/u,
  );
  expect(await spoiled('h1 { block-size: 4px; overflow: hidden }', layout)).toMatch(/of its height/u);
  expect(await spoiled('.search-box .input { inline-size: 4rem }', layout)).toMatch(/the hint .* is cut/u);
  expect(await spoiled('* { outline: none !important }', keyboard)).toMatch(/no ring around/u);
  expect(
    await spoiled('.rail::after { content: ""; position: fixed; inset: 0; z-index: 99 }', keyboard),
  ).toMatch(/has the focus and is not to be seen/u);

  const names = () => spokenNameFaults(page, 'home', 'lo');
  expect(await names()).toEqual([]);
  await page.evaluate(() =>
    document.querySelector('.language-switch')?.setAttribute('aria-label', 'Language'),
  );
  expect((await names()).join('\n')).toMatch(/a group says “Language”/u);
  await page.evaluate(() => {
    const button = document.querySelector('.rail-shortcuts span');
    if (button !== null) button.textContent = '';
  });
  expect((await names()).join('\n')).toMatch(/a button says nothing/u);
});
