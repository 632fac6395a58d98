import type { Page } from '@playwright/test';
import { UNDO_SECONDS } from '../../shared/domain/task-moves.ts';
import { expect } from './expect.ts';
import { goTo } from './frame.ts';
import type { Stop } from './tour.ts';
import { pattern, type Words } from './words.ts';

/** What is to be done, by whom, the undo, what was deleted, and the calendar of it. */
export async function* screensOfTasks(page: Page, lao: Words): AsyncGenerator<Stop> {
  const dialog = page.getByRole('dialog');
  const rows = page.locator('.work-table').getByRole('row');
  const offer = page.locator('.undo-offer');
  const group = (name: 'team' | 'deleted') =>
    page.getByRole('link', { name: lao(`tasks.groups.${name}`), exact: true });
  await goTo(page, lao, 'tasks');
  await page.keyboard.press('Control+T');
  await dialog.getByLabel(lao('tasks.kind'), { exact: true }).selectOption('GetDocument');
  await dialog.getByLabel(lao('tasks.repeat'), { exact: true }).selectOption('month');
  await dialog.getByRole('button', { name: lao('action.save'), exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(rows.nth(1)).toBeVisible();
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
  yield {
    screen: 'new task, whose words would be thrown away',
    async open() {
      await page.keyboard.press('Control+T');
      await dialog.locator('textarea').first().fill('12');
      await page.keyboard.press('Escape');
      // The question lies above the form.
      await expect(page.locator('.dialog')).toHaveCount(2);
    },
    async close() {
      await page.locator('.dialog').last().getByRole('button').last().click();
      await expect(dialog).toHaveCount(0);
    },
  };
  await group('team').click();
  await expect(rows.nth(1)).toBeVisible();
  yield { screen: 'tasks of everybody' };
  await page
    .getByRole('button', { name: pattern('lo', 'tasks.deleteOne') })
    .first()
    .click();
  await expect(offer).toBeVisible();
  yield { screen: 'tasks with the offer to undo' };
  await expect(offer).toHaveCount(0, { timeout: (UNDO_SECONDS + 10) * 1000 });
  await group('deleted').click();
  await expect(page.locator('[data-task]').first()).toBeVisible();
  yield { screen: 'deleted tasks' };
  await page.getByRole('link', { name: lao('calendarScreen.title'), exact: true }).click();
  await page.getByLabel(lao('calendarScreen.scope'), { exact: true }).selectOption('all');
  await expect(page.locator('.calendar-mark').first()).toBeVisible();
  yield { screen: 'calendar, a month' };
  await page.getByLabel(lao('calendarScreen.view'), { exact: true }).selectOption('week');
  await expect(page.locator('.calendar-day')).toHaveCount(7);
  yield { screen: 'calendar, a week' };
}
