import type { Page } from '@playwright/test';
import { expectScreen } from './entrance.ts';
import { expect } from './expect.ts';
import { goTo } from './frame.ts';
import { answerText } from './questions.ts';
import type { Stop } from './tour.ts';
import { pattern, type Words } from './words.ts';

/** Somebody of before, who has a case of their own. */
const SOMEBODY = 'Dokchampa';

/** A group from its incident to the roster: one person on file of whom much is lacking, and an empty row for the next. */
export async function* screensOfAGroup(page: Page, lao: Words): AsyncGenerator<Stop> {
  await goTo(page, lao, 'cases');
  await page.getByRole('button', { name: lao('incidents.title'), exact: true }).click();
  await expectScreen(page, 'incidents');
  yield { screen: 'no incident yet' };
  await page.getByRole('button', { name: lao('incidents.new'), exact: true }).click();
  await expectScreen(page, 'incident-form');
  yield { screen: 'form of an incident' };
  await answerText(page, lao('incidents.when'), '10/2026');
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'incident');
  await page.locator('[data-field="nameLao"]').focus();
  await page.keyboard.press('Alt+U');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('[data-roster="1"]')).toBeVisible();
  yield { screen: 'a group and its roster' };
  await page.getByRole('combobox', { name: lao('incidents.addCase') }).fill(SOMEBODY);
  await page.getByRole('option').first().click();
  const add = page.getByRole('button', { name: lao('incidents.add'), exact: true });
  // Somebody with several cases is asked about one of them.
  const choose = page.getByRole('button', { name: pattern('lo', 'incidents.chooseCaseOf') }).first();
  await expect(add.or(choose).first()).toBeVisible();
  if (await choose.isVisible()) await choose.click();
  await expect(add).toBeFocused();
  yield { screen: 'a case on file that joins a group' };
  await add.click();
  await page.getByRole('link', { name: lao('incidents.takeOver') }).click();
  await expectScreen(page, 'case-form');
  await expect(page.locator('.from-incident')).toBeVisible();
  yield { screen: 'case form with what its incident says' };
  await page.getByRole('button', { name: lao('caseForm.leave') }).click();
  await expectScreen(page, 'case-page');
  await goTo(page, lao, 'cases');
  await page.getByRole('button', { name: lao('incidents.title'), exact: true }).click();
  await expectScreen(page, 'incidents');
  await page.getByRole('row').nth(1).getByRole('link').click();
  await expectScreen(page, 'incident');
  await page.getByRole('link', { name: lao('incidents.title'), exact: true }).click();
  await expectScreen(page, 'incidents');
  yield { screen: 'incidents' };
}
