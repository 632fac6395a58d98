import type { Page } from '@playwright/test';

/** What an officer presses, counted. */
export class Keys {
  presses = 0;
  private readonly begun = Date.now();
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async press(key: string): Promise<void> {
    this.presses += 1;
    await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    this.presses += [...text].length;
    await this.page.keyboard.type(text);
  }

  /** Presses Tab until something has the cursor. */
  async tabTo(isThere: () => Promise<boolean>): Promise<void> {
    for (let presses = 0; presses < 120; presses += 1) {
      if (await isThere()) return;
      await this.press('Tab');
    }
    throw new Error('a hundred and twenty presses of Tab did not lead there');
  }

  /** Presses Tab until a question has the cursor. */
  async tabToQuestion(name: string): Promise<void> {
    await this.tabTo(() => hasCursor(this.page, name));
  }

  /** Says how much it took. */
  tell(what: string): void {
    const seconds = ((Date.now() - this.begun) / 1000).toFixed(1);
    console.log(`${what}: ${this.presses} keystrokes, ${seconds} s machine-paced`);
  }
}

/** Whether the cursor stands in a question. */
export const hasCursor = (page: Page, name: string): Promise<boolean> =>
  page.evaluate(
    (id) => document.getElementById(id)?.contains(document.activeElement) === true,
    `question-${name}`,
  );
