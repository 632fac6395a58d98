import type { Locator, Page } from '@playwright/test';
import { openSection } from './case-access.ts';
import { expectScreen } from './entrance.ts';
import { expect } from './expect.ts';
import { textField } from './questions.ts';
import type { Words } from './words.ts';

/** What the section of proposals says of the case that stands. */
export const proposalOf = (page: Page): Locator => page.locator('[data-section="proposal"]');

/** The open proposal of the case that stands, where it stands so. */
export const proposalIn = (page: Page, state: string): Locator =>
  proposalOf(page).locator(`[data-proposal="${state}"]`);

/** Opens the form of a new proposal, from wherever in the case. */
export async function beginProposal(page: Page, words: Words): Promise<void> {
  await openSection(page, words, 'identification');
  await proposalOf(page)
    .getByRole('button', { name: words('proposal.new'), exact: true })
    .press('Enter');
  await expectScreen(page, 'proposal-form');
}

/** Proposes to identify the person, with reasons, and puts it before the head; by keys alone. */
export async function putForward(page: Page, words: Words, reasons: string): Promise<void> {
  const choice = page.getByLabel(words('proposal.proposed.identified'), { exact: true });
  await choice.focus();
  await page.keyboard.press('Space');
  await expect(choice).toBeChecked();
  await textField(page, words('proposal.reasons')).focus();
  await page.keyboard.insertText(reasons);
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'case-page');
  await expect(proposalIn(page, 'proposed')).toContainText(reasons);
}

/** Presses one of the buttons under the open proposal. */
export async function actOnProposal(page: Page, words: Words, act: string): Promise<void> {
  await proposalOf(page)
    .getByRole('button', { name: words(act), exact: true })
    .press('Enter');
}
