import type { Locator, Page } from '@playwright/test';
import { typeInto } from './typing.ts';
import type { Words } from './words.ts';

type Missing = 'unknown' | 'refused' | 'not-asked';

/** The text field of a question. */
export function textField(page: Page | Locator, label: string): Locator {
  return page.getByRole('textbox', { name: label, exact: true });
}

/** Answers a question of a form with words. */
export async function answerText(page: Page | Locator, label: string, text: string): Promise<void> {
  await typeInto(textField(page, label), text);
}

/** Answers a question with one of `? – ✗`. */
export async function answerMissing(
  page: Page | Locator,
  words: Words,
  label: string,
  missing: Missing,
): Promise<void> {
  const key = page.getByRole('group', { name: words('answer.key', { question: label }), exact: true });
  await key.getByRole('button', { name: words(`answer.${missing}`), exact: true }).click();
}

/** Types into a list, takes the entry that reads so, and closes the list where it stays open for another. */
export async function chooseFromList(
  page: Page,
  label: string,
  typed: string,
  entry: string | RegExp,
  within: Page | Locator = page,
): Promise<void> {
  const field = within.getByRole('combobox', { name: label, exact: true });
  await typeInto(field, typed);
  await page.getByRole('option', { name: entry }).first().click();
  if (await page.getByRole('listbox').isVisible()) await field.press('Escape');
}
