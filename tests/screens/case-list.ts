import type { Page } from '@playwright/test';
import { expect } from './expect.ts';
import { expectScreen } from './entrance.ts';
import { goTo } from './frame.ts';
import { typeInto } from './typing.ts';
import type { Words } from './words.ts';

/** Looks for a text in the list of cases and waits until exactly these case numbers are left. */
export async function findCases(
  page: Page,
  words: Words,
  text: string,
  numbers: readonly string[],
): Promise<void> {
  await lookForCases(page, words, text);
  await expect(page.getByRole('row').filter({ hasNot: page.getByRole('columnheader') })).toHaveCount(
    numbers.length,
  );
  for (const number of numbers) await expect(page.getByRole('row').filter({ hasText: number })).toBeVisible();
}

/** Looks for a text in the list of cases and waits until the list is that of this text. */
export async function lookForCases(page: Page, words: Words, text: string): Promise<void> {
  if (!(await page.locator('[data-screen="case-list"]').isVisible())) await goTo(page, words, 'cases');
  const filter = page.getByLabel(words('cases.filter'), { exact: true });
  // A text that nothing fits, first: what stands after it can only be the answer to the text that is asked for.
  await typeInto(filter, 'no such name');
  await expect(page.getByText(words('cases.noMatch', { text: 'no such name' }))).toBeVisible();
  await typeInto(filter, text);
  await expect(
    page
      .getByRole('row')
      .or(page.getByText(words('cases.noMatch', { text })))
      .first(),
  ).toBeVisible();
}

/** Opens a case by a double click on its line. */
export async function openCase(page: Page, number: string): Promise<void> {
  await page.getByRole('row').filter({ hasText: number }).click();
  await expectScreen(page, 'case-page');
}
