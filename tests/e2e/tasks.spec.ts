import type { Locator, Page } from '@playwright/test';
import { taskKinds } from '../../shared/codes/task-kinds.ts';
import { openSection } from '../screens/case-access.ts';
import { labelOf } from '../screens/case-form.ts';
import { expectScreen } from '../screens/entrance.ts';
import { goTo } from '../screens/frame.ts';
import { beginCase } from '../screens/steps.ts';
import { words } from '../screens/words.ts';
import { expect, test } from './fixture.ts';
import { staffProgram } from './staffed-program.ts';

const lao = words('lo');
const office = staffProgram('police-head', 'investigator');
const dialogOf = (page: Page): Locator => page.getByRole('dialog');

/** A task by keys alone: the form, its kind, and away. */
async function addTask(page: Page, kind: string): Promise<void> {
  await page.keyboard.press('Control+T');
  await dialogOf(page).getByLabel(lao('tasks.kind'), { exact: true }).selectOption(kind);
  await page.keyboard.press('Enter');
  await expect(dialogOf(page)).toHaveCount(0);
}

test('a task is added by three keys, and stands in the case, at Home, in the rail and in the list', async () => {
  const page = await office.signInAs('police-head');
  await beginCase(page, lao, 'Somphone');
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'case-page');
  await openSection(page, lao, 'tasks');
  await addTask(page, 'CallFamily');
  await expect(page.locator('[data-task="CallFamily"]')).toContainText(lao('protocol.dueToday'));
  await goTo(page, lao, 'home');
  await expect(page.locator('.home-due [data-due="task"]')).toContainText(
    labelOf(taskKinds, 'CallFamily', 'lo'),
  );
  await expect(page.locator('a.rail-count[href="/tasks"]')).toBeVisible();
  await goTo(page, lao, 'tasks');
  await expect(
    page
      .locator('.work-table')
      .getByRole('row')
      .filter({ hasText: labelOf(taskKinds, 'CallFamily', 'lo') }),
  ).toHaveCount(1);
});

test('a head gives tasks to an officer, who finds them at Home and reads what they are about', async () => {
  const page = await office.signInAs('police-head');
  await goTo(page, lao, 'tasks');
  await page.keyboard.press('Control+T');
  const dialog = dialogOf(page);
  await dialog.getByLabel(lao('tasks.kind'), { exact: true }).selectOption('WriteReport');
  await dialog.getByLabel(lao('tasks.text'), { exact: true }).fill('ສະຫຼຸບປະຈຳເດືອນ');
  await dialog.getByRole('button', { name: lao('action.save'), exact: true }).press('Enter');
  await expect(dialog).toHaveCount(0);
  await page.getByRole('link', { name: lao('tasks.groups.team'), exact: true }).press('Enter');
  const row = page
    .locator('.work-table')
    .getByRole('row')
    .filter({ hasText: labelOf(taskKinds, 'WriteReport', 'lo') });
  await row.getByRole('checkbox').press('Space');
  await expect(page.getByText(lao('tasks.chosen', { count: 1 }))).toBeVisible();
  await page.getByLabel(lao('tasks.giveTo')).selectOption({ label: office.nameOf('investigator') });
  await page.getByRole('button', { name: lao('tasks.give'), exact: true }).press('Enter');
  await expect(row).toContainText(office.nameOf('investigator'));

  const theirs = await office.signInAs('investigator');
  await expect(theirs.locator('.home-due [data-due="task"]')).toContainText(
    labelOf(taskKinds, 'WriteReport', 'lo'),
  );
  await goTo(theirs, lao, 'tasks');
  await expect(theirs.getByText('ສະຫຼຸບປະຈຳເດືອນ')).toHaveCount(0);
  await theirs.keyboard.press('Alt+V');
  await expect(theirs.getByText('ສະຫຼຸບປະຈຳເດືອນ')).toBeVisible();
});
