import type { Page } from '@playwright/test';
import {
  expectScreen,
  expectStep,
  fillInOffice,
  leaveBackupForLater,
  makeOffice,
  nextStep,
  openNewOffice,
  trySignIn,
} from './entrance.ts';
import { expect } from './expect.ts';
import { inventedOffice, newPassphrase } from './invented.ts';
import { giveSheets, preparedSheets, sheetOf, type SheetRows, type Sheets } from './sheets.ts';
import type { Stop } from './tour.ts';
import { words } from './words.ts';

/**
 * Every step of the set-up of a new office, from the first page of a program on empty folders to its home page. What is
 * printed on its sheets goes into `kept`.
 */
export async function* foundingScreens(page: Page, kept: Map<number, SheetRows>): AsyncGenerator<Stop> {
  const lao = words('lo');
  await expectStep(page, 'language');
  yield { screen: 'set-up' };
  await nextStep(page, lao);
  await expectStep(page, 'office');
  await nextStep(page, lao);
  yield { screen: 'set-up, office with problems' };
  await page
    .getByRole('navigation', { name: lao('setUp.steps') })
    .getByRole('button', { name: lao('setUp.step.language') })
    .click();
  await fillInOffice(page, lao, inventedOffice);
  await page.getByLabel(lao('setUp.passphraseAgain'), { exact: true }).fill('another');
  await page.getByRole('button', { name: lao('setUp.suggest'), exact: true }).click();
  await expect(page.getByRole('status', { name: lao('setUp.suggestion') })).toBeVisible();
  await page.getByRole('button', { name: lao('setUp.submit'), exact: true }).click();
  yield { screen: 'set-up, founder with problems' };
  await page.getByLabel(lao('setUp.passphraseAgain'), { exact: true }).fill(inventedOffice.passphrase);
  await makeOffice(page, lao);
  yield { screen: 'set-up, recovery sheets' };
  const sheets = await preparedSheets(page);
  for (const [number, rows] of sheets) kept.set(number, rows);
  const byHand = page.getByRole('button', {
    name: lao('paper.number', { number: 1, count: 3 }),
    exact: true,
  });
  await byHand.click();
  await expect(page.locator('.sheet-on-screen')).toBeVisible();
  yield { screen: 'set-up, a sheet to copy by hand' };
  await page.getByRole('button', { name: lao('recovery.toProof'), exact: true }).click();
  await expectStep(page, 'proof');
  await giveSheets(page, lao, ['0000 0000 0'], sheetOf(sheets, 3));
  await page.getByRole('button', { name: lao('recovery.prove'), exact: true }).click();
  yield { screen: 'set-up, proof with problems' };
  await giveSheets(page, lao, sheetOf(sheets, 1), sheetOf(sheets, 3));
  await page.getByRole('button', { name: lao('recovery.prove'), exact: true }).click();
  await expectStep(page, 'backup');
  yield { screen: 'set-up, first backup' };
  await leaveBackupForLater(page, lao);
  yield { screen: 'set-up, what comes next' };
  await openNewOffice(page, lao);
}

/** The pages of a program into which nobody has signed in, up to its home page by two of its sheets. */
export async function* entranceScreens(page: Page, sheets: Sheets): AsyncGenerator<Stop> {
  const lao = words('lo');
  await expectScreen(page, 'sign-in');
  yield { screen: 'sign-in' };
  await trySignIn(page, lao, 'not the passphrase');
  await expect(page.getByRole('alert').first()).toBeVisible();
  yield { screen: 'sign-in refused' };
  await page.getByRole('button', { name: lao('signIn.forgotten') }).click();
  await expectScreen(page, 'recover');
  yield { screen: 'recovery' };
  await page.getByRole('button', { name: lao('recover.submit'), exact: true }).click();
  yield { screen: 'recovery with problems' };
  await giveSheets(page, lao, sheetOf(sheets, 1), sheetOf(sheets, 3));
  await page.getByLabel(lao('settings.next'), { exact: true }).fill(newPassphrase);
  await page.getByLabel(lao('settings.nextAgain'), { exact: true }).fill(newPassphrase);
  await page.getByRole('button', { name: lao('recover.submit'), exact: true }).click();
  await expect(page.getByText(lao('recover.afterSheets'))).toBeVisible();
  yield { screen: 'recovered' };
  await page.getByRole('button', { name: lao('recover.continue'), exact: true }).click();
  await expectScreen(page, 'home');
}
