import type { Locator, Page } from '@playwright/test';
import type { CodeOf } from '../../shared/codes/code-list.ts';
import type { identificationAuthorities } from '../../shared/codes/identification-authorities.ts';
import { identificationStatuses } from '../../shared/codes/identification-statuses.ts';
import type { reasonsNotIdentified } from '../../shared/codes/reasons-not-identified.ts';
import { openSection } from './case-access.ts';
import { labelOf } from './case-form.ts';
import { expectScreen } from './entrance.ts';
import { expect } from './expect.ts';
import { textField } from './questions.ts';
import type { Words } from './words.ts';

/** A step as an officer enters it. */
export interface InventedStep {
  readonly status: CodeOf<typeof identificationStatuses>;
  /** Asked only where no authority alone may take the step. */
  readonly authority?: CodeOf<typeof identificationAuthorities>;
  /** As typed. */
  readonly date: string;
  readonly because?: CodeOf<typeof reasonsNotIdentified>;
  readonly isAdultBelieved?: true;
  readonly reasons: string;
}

/** The ledger of the case that stands. */
export const ledgerOf = (page: Page): Locator => page.locator('[data-section="ledger"]');

/** Opens the form of the next step, from wherever in the case. */
export async function beginStep(page: Page, words: Words): Promise<void> {
  await openSection(page, words, 'identification');
  await ledgerOf(page)
    .getByRole('button', { name: words('identification.next'), exact: true })
    .press('Enter');
  await expectScreen(page, 'identification-step');
}

/** Fills in the form of a step that stands, by keys alone. */
export async function fillInStep(page: Page, words: Words, step: InventedStep): Promise<void> {
  const { language } = words;
  const choice = page.getByLabel(labelOf(identificationStatuses, step.status, language), { exact: true });
  await choice.focus();
  await page.keyboard.press('Space');
  await expect(choice).toBeChecked();
  if (step.authority !== undefined)
    await page.getByLabel(words('identification.authority'), { exact: true }).selectOption(step.authority);
  await write(textField(page, words('identification.decidedOn')), step.date);
  if (step.because !== undefined)
    await page.getByLabel(words('history.notIdentifiedBecause'), { exact: true }).selectOption(step.because);
  if (step.isAdultBelieved === true)
    await page.getByLabel(words('identification.adultBelieved'), { exact: true }).press('Space');
  await write(textField(page, words('history.reasons')), step.reasons);
}

/** Takes the next step and waits until the case stands again. */
export async function takeStep(page: Page, words: Words, step: InventedStep): Promise<void> {
  await beginStep(page, words);
  await fillInStep(page, words, step);
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'case-page');
  await expect(ledgerOf(page).locator(`[data-step="${step.status}"]`).last()).toContainText(step.reasons);
}

async function write(field: Locator, text: string): Promise<void> {
  await field.focus();
  await field.press('ControlOrMeta+A');
  await field.page().keyboard.insertText(text);
}
