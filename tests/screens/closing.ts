import type { Locator, Page } from '@playwright/test';
import { expect } from './expect.ts';
import type { Words } from './words.ts';

/** The part of a case's summary that tells of its closings. */
export const closing = (page: Page, words: Words): Locator =>
  page.getByRole('region', { name: words('closing.title'), exact: true });

/** Begins to close the case whose summary stands; the dialog stays. */
async function beginClosing(page: Page, words: Words): Promise<Locator> {
  await closing(page, words)
    .getByRole('button', { name: words('closing.propose'), exact: true })
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel(words('closing.reason'), { exact: true })).toBeFocused();
  return dialog;
}

/** Proposes to close the case whose summary stands. */
export async function proposeClosing(
  page: Page,
  words: Words,
  { reason, summary }: { readonly reason: string; readonly summary: string },
): Promise<void> {
  const dialog = await beginClosing(page, words);
  await dialog.getByLabel(words('closing.reason'), { exact: true }).selectOption(reason);
  await dialog.getByLabel(words('closing.summary'), { exact: true }).fill(summary);
  await dialog.getByRole('button', { name: words('closing.proposeSubmit'), exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(closing(page, words).locator('[data-closure-state="proposed"]')).toContainText(summary);
}

/** Approves what was proposed. */
export async function approveClosing(page: Page, words: Words): Promise<void> {
  await closing(page, words)
    .getByRole('button', { name: words('closing.approve'), exact: true })
    .click();
  await expect(closing(page, words).locator('[data-closure-state="closed"]')).toBeVisible();
}

/** Opens the case again. */
export async function reopenCase(page: Page, words: Words, because: string): Promise<void> {
  await closing(page, words)
    .getByRole('button', { name: words('closing.reopen'), exact: true })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(words('closing.reopenReason'), { exact: true }).fill(because);
  await dialog.getByRole('button', { name: words('closing.reopenSubmit'), exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(closing(page, words).locator('[data-closure-state="reopened"]')).toContainText(because);
}
