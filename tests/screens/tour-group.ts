import type { Page } from '@playwright/test';
import { expectScreen } from './entrance.ts';
import { expect } from './expect.ts';
import { goTo } from './frame.ts';
import type { Stop } from './tour.ts';
import type { Words } from './words.ts';

/** A group from its incident to the roster: one person on file of whom much is lacking, and an empty row for the next. */
export async function* screensOfAGroup(page: Page, lao: Words): AsyncGenerator<Stop> {
  await goTo(page, lao, 'cases');
  await page.getByRole('button', { name: lao('incidents.title'), exact: true }).click();
  await expectScreen(page, 'incidents');
  yield { screen: 'no incident yet' };
  await page.getByRole('button', { name: lao('incidents.new'), exact: true }).click();
  await expectScreen(page, 'incident-form');
  yield { screen: 'form of an incident' };
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'incident');
  await page.locator('[data-field="nameLao"]').focus();
  await page.keyboard.press('Alt+U');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('[data-roster="1"]')).toBeVisible();
  yield { screen: 'a group and its roster' };
  await page.getByRole('link', { name: lao('incidents.title'), exact: true }).click();
  await expectScreen(page, 'incidents');
  yield { screen: 'incidents' };
}
