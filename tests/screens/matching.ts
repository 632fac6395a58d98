import type { Locator, Page } from '@playwright/test';
import { expectScreen } from './entrance.ts';
import { expect } from './expect.ts';
import { goTo } from './frame.ts';
import type { Words } from './words.ts';

/** Looks for a person in the box with the cursor and waits until the list answers. */
export async function lookForPerson(page: Page, text: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(text);
}

/** The lines of the open list that are persons on file. */
export const personLines = (page: Page): Locator =>
  page.getByRole('option').filter({ has: page.locator('.person-line') });

/** Takes the only person that the list offers, with the keyboard. */
export async function takeOnlyPerson(page: Page): Promise<void> {
  await expect(personLines(page)).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

/** Goes from Home to the pairs that wait, and opens the first of them. */
export async function openFirstPair(page: Page, words: Words): Promise<void> {
  await goTo(page, words, 'home');
  await page.locator('[data-waiting="duplicates"]').getByRole('link').press('Enter');
  await expectScreen(page, 'duplicates');
  await page
    .getByRole('link', { name: words('duplicates.compare') })
    .first()
    .press('Enter');
  await expectScreen(page, 'compare');
}

/** From the page of a person to another record of the same person, found by some words, and to the two side by side. */
export async function compareWith(page: Page, words: Words, text: string): Promise<void> {
  await page.getByRole('link', { name: words('duplicates.findOther') }).press('Enter');
  await expectScreen(page, 'choose-other');
  await expect(page.getByRole('combobox', { name: words('duplicates.other') })).toBeFocused();
  await lookForPerson(page, text);
  await takeOnlyPerson(page);
  await expectScreen(page, 'compare');
}

/** Says that the pair on the screen is one person, and merges it as the program suggests. */
export async function mergePair(page: Page, words: Words): Promise<void> {
  await page.getByRole('button', { name: words('duplicates.answer.same') }).press('Enter');
  await expectScreen(page, 'merge');
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'merged');
}

/** Takes the last merge back from the page of the person. */
export async function undoMerge(page: Page, words: Words): Promise<void> {
  await page.getByRole('button', { name: words('merge.undo') }).press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(words('merge.undoTakesNothing'));
  await dialog.getByRole('button', { name: words('merge.undo') }).press('Enter');
  await expect(dialog).toHaveCount(0);
}
