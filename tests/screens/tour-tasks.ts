import type { Page } from '@playwright/test';
import { UNDO_SECONDS } from '../../shared/domain/task-moves.ts';
import { expect } from './expect.ts';
import { goTo } from './frame.ts';
import type { Stop } from './tour.ts';
import { pattern, type Words } from './words.ts';

/** What is to be done, by whom, the undo, and what was deleted. */
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
  await group('team').click();
  await expect(rows.nth(1)).toBeVisible();
  yield { screen: 'tasks of everybody' };
  await page
    .getByRole('button', { name: pattern('lo', 'tasks.deleteOne') })
    .first()
    .click();
  // The offer lies over what is below; it is a stop of its own.
  await expect(offer).toBeVisible();
  await expect(offer).toHaveCount(0, { timeout: (UNDO_SECONDS + 10) * 1000 });
  await group('deleted').click();
  await expect(page.locator('[data-task]').first()).toBeVisible();
  yield { screen: 'deleted tasks' };
}
