import type { Page } from '@playwright/test';
import { expectScreen } from './entrance.ts';
import { expect } from './expect.ts';
import { goTo } from './frame.ts';
import type { Stop } from './tour.ts';
import type { Words } from './words.ts';

/** What is to be done, by whom, what was deleted, and the calendar. */
export async function* screensOfTasks(page: Page, lao: Words): AsyncGenerator<Stop> {
  const dialog = page.getByRole('dialog');
  const group = (name: 'team' | 'deleted') =>
    page.getByRole('link', { name: lao(`tasks.groups.${name}`), exact: true });
  await goTo(page, lao, 'tasks');
  await page.keyboard.press('Control+T');
  await dialog.getByLabel(lao('tasks.kind'), { exact: true }).selectOption('GetDocument');
  await dialog.getByLabel(lao('tasks.repeat'), { exact: true }).selectOption('month');
  await dialog.getByRole('button', { name: lao('action.save'), exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.locator('.work-table').getByRole('row').nth(1)).toBeVisible();
  yield { screen: 'tasks' };
  yield {
    screen: 'new task',
    async open() {
      await page.keyboard.press('Control+T');
      await expect(dialog).toBeVisible();
    },
    async close() {
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
    },
  };
  await group('team').click();
  await expect(page.locator('.work-table').getByRole('row').nth(1)).toBeVisible();
  yield { screen: 'tasks of everybody' };
  await page
    .getByRole('button', { name: new RegExp(`^${lao('tasks.deleteOne', { what: '' })}`, 'u') })
    .first()
    .click();
  await group('deleted').click();
  await expect(page.locator('[data-task]').first()).toBeVisible();
  yield { screen: 'deleted tasks' };
  await page.getByRole('link', { name: lao('tasks.groups.mine'), exact: true }).click();
  await page.getByRole('link', { name: lao('calendarScreen.title'), exact: true }).click();
  await expectScreen(page, 'calendar');
  yield { screen: 'calendar of the office' };
}
