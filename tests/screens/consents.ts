import type { Locator, Page } from '@playwright/test';
import { openSection } from './case-access.ts';
import { expectScreen } from './entrance.ts';
import { expect } from './expect.ts';
import { noteWritten } from './spoken-names.ts';
import type { Words } from './words.ts';

/** What the section of consent says of the case that stands. */
export const consentOf = (page: Page): Locator => page.locator('.consent');

/** The newest decision that stands so. */
export const consentIn = (page: Page, decision: string): Locator =>
  consentOf(page).locator(`[data-decision="${decision}"]`).first();

/** Opens the form of a new consent, from wherever in the case. */
export async function beginConsent(page: Page, words: Words): Promise<void> {
  await openSection(page, words, 'consent');
  await consentOf(page)
    .getByRole('button', { name: words('consent.new'), exact: true })
    .click();
  await expectScreen(page, 'consent-form');
}

const select = (page: Page | Locator, label: string): Locator => page.getByLabel(label, { exact: true });

/** Fills in that a guardian and the child agree to services from the family's side; health is kept back. */
export async function fillInConsent(
  page: Page,
  words: Words,
  { recipient, guardian, witness }: Readonly<Record<'recipient' | 'guardian' | 'witness', string>>,
): Promise<void> {
  await select(page, words('consent.purpose')).selectOption('referral_service');
  await select(page, words('consent.recipient')).selectOption(recipient);
  await page.locator('#question-decision').getByRole('radio').nth(1).check();
  const kinds = page.locator('#question-kinds select');
  await kinds.nth(0).selectOption('may');
  await kinds.nth(2).selectOption('may');
  await kinds.nth(6).selectOption('fear_of_harm');
  await select(page, words('consent.givenBy')).selectOption('caregiver_or_guardian');
  noteWritten(guardian);
  noteWritten(witness);
  await page.locator('#question-givenByName textarea').fill(guardian);
  await select(page, words('consent.assentOfChild')).selectOption('given');
  const told = page.locator('#question-told').getByRole('checkbox');
  await told.nth(0).check();
  await told.nth(4).check();
  await select(page, words('consent.form')).selectOption('oral_with_witness');
  await page.locator('#question-witnessName textarea').fill(witness);
}

/** Withdraws the consent that is given, without a reason. */
export async function withdrawConsent(page: Page, words: Words): Promise<void> {
  await consentIn(page, 'given')
    .getByRole('button', { name: words('consent.withdraw'), exact: true })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: words('consent.withdrawSubmit'), exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(consentIn(page, 'withdrawn')).toBeVisible();
}

/** Opens the sheet of the case that stands. */
export async function openSheet(page: Page, words: Words): Promise<void> {
  await openSection(page, words, 'consent');
  await consentOf(page)
    .getByRole('button', { name: words('caseSheet.open'), exact: true })
    .click();
  await expectScreen(page, 'case-sheet');
}

/** Asks for a sheet for services, with these kinds of data by their places in the list. */
export async function askForSheet(
  page: Page,
  words: Words,
  { recipient, kinds }: { readonly recipient: string; readonly kinds: readonly number[] },
): Promise<void> {
  await select(page, words('consent.purpose')).selectOption('referral_service');
  await select(page, words('consent.recipient')).selectOption(recipient);
  const boxes = page.locator('#question-sheet-kinds').getByRole('checkbox');
  for (let at = 0; at < (await boxes.count()); at += 1) await boxes.nth(at).setChecked(kinds.includes(at));
  await page.getByRole('button', { name: words('caseSheet.show'), exact: true }).click();
}

/** Lets the name go to a recipient without a consent. */
export async function overrideConsent(
  page: Page,
  words: Words,
  { recipient, reason }: Readonly<Record<'recipient' | 'reason', string>>,
): Promise<void> {
  await consentOf(page)
    .getByRole('button', { name: words('consent.override'), exact: true })
    .click();
  const dialog = page.getByRole('dialog');
  await select(dialog, words('consent.purpose')).selectOption('referral_service');
  await select(dialog, words('consent.recipient')).selectOption(recipient);
  await dialog.getByRole('checkbox').first().check();
  noteWritten(reason);
  await select(dialog, words('consent.overrideReason')).fill(reason);
  await dialog.getByRole('button', { name: words('consent.overrideSubmit'), exact: true }).click();
  await expect(dialog).toHaveCount(0);
}
