import type { Locator, Page } from '@playwright/test';
import { expect } from './expect.ts';

/** More stops than any way between two questions has. */
const MOST_TABS = 120;

/** More entries than are left once the beginning of one was typed. */
const MOST_ENTRIES = 10;

/** Whether an entry of a list has the cursor; the list is drawn a moment after the key. */
const isReached = (option: Locator): Promise<boolean> =>
  expect(option)
    .toHaveAttribute('data-focused', 'true', { timeout: 500 })
    .then(
      () => true,
      () => false,
    );

/** Whether the cursor stands in a question. */
export const hasCursor = (page: Page, name: string): Promise<boolean> =>
  page.evaluate(
    (id) => document.getElementById(id)?.contains(document.activeElement) === true,
    `question-${name}`,
  );

/** Fills in forms by keys alone and counts them; a letter is a key. */
export class KeyboardAlone {
  readonly #page: Page;
  readonly #began = performance.now();
  keystrokes = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Since it began. */
  get seconds(): number {
    return (performance.now() - this.#began) / 1000;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.#page.keyboard.press(key);
      this.keystrokes += 1;
    }
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
    this.keystrokes += [...text].length;
  }

  /** Goes on with Tab until the cursor is there. */
  async goTo(target: Locator): Promise<void> {
    // An open list hides all else, so what is looked for is found before the cursor passes one.
    const wanted = await target.elementHandle();
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      if (await wanted?.evaluate((element) => element === document.activeElement)) return;
      await this.press('Tab');
    }
    throw new Error(`Tab does not lead to ${String(target)}`);
  }

  /** Goes on with Tab until something is so. */
  async goUntil(isThere: () => Promise<boolean>): Promise<void> {
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      if (await isThere()) return;
      await this.press('Tab');
    }
    throw new Error('Tab does not lead there');
  }

  /** Goes on with Tab until the cursor stands in a question of a form. */
  async goToQuestion(name: string): Promise<void> {
    await this.goUntil(() => hasCursor(this.#page, name));
  }

  /** Chooses one of several that stand side by side in a question. */
  async chooseOne(name: string, choice: Locator): Promise<void> {
    await this.goToQuestion(name);
    await this.press('Space');
    for (let entries = 0; entries < MOST_ENTRIES && !(await choice.isChecked()); entries += 1)
      await this.press('ArrowDown');
    await expect(choice).toBeChecked();
  }

  /** Chooses a code of a short list that folds out. */
  async chooseCode(list: Locator, code: string): Promise<void> {
    await this.goTo(list);
    for (let entries = 0; entries < MOST_ENTRIES && (await list.inputValue()) !== code; entries += 1)
      await this.press('ArrowDown');
    await expect(list).toHaveValue(code);
  }

  /** Says how much it took. */
  tell(what: string): void {
    console.log(`${what}: ${this.keystrokes} keystrokes, ${this.seconds.toFixed(1)} s machine-paced`);
  }

  /** Types the beginning of an entry into a list and takes it. */
  async choose(list: Locator, typed: string, entry: string): Promise<void> {
    await this.goTo(list);
    await this.type(typed);
    const option = this.#page.getByRole('option', { name: entry }).first();
    await expect(option).toBeVisible();
    for (let entries = 0; entries < MOST_ENTRIES; entries += 1) {
      await this.press('ArrowDown');
      if (await isReached(option)) break;
    }
    await this.press('Enter');
    await expect(this.#page.getByRole('listbox')).toHaveCount(0);
  }
}
