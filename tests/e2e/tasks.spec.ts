import type { Locator, Page } from '@playwright/test';
import { taskKinds } from '../../shared/codes/task-kinds.ts';
import { openSection } from '../screens/case-access.ts';
import { expectScreen } from '../screens/entrance.ts';
import { goTo } from '../screens/frame.ts';
import { labelOf } from '../screens/case-form.ts';
import { beginCase } from '../screens/steps.ts';
import { words } from '../screens/words.ts';
import { expect, test } from './fixture.ts';
import { staffProgram } from './staffed-program.ts';

const lao = words('lo');
const office = staffProgram('police-head', 'investigator');

const rowOf = (page: Page, kind: string): Locator =>
  page
    .locator('.work-table')
    .getByRole('row')
    .filter({ hasText: labelOf(taskKinds, kind, 'lo') });
const offer = (page: Page): Locator => page.locator('.undo-offer');
const dialogOf = (page: Page): Locator => page.getByRole('dialog');

/** A task by keys alone: the form, its kind, and away. */
async function addTask(page: Page, kind: string): Promise<void> {
  await page.keyboard.press('Control+T');
  await dialogOf(page).getByLabel(lao('tasks.kind'), { exact: true }).selectOption(kind);
  await page.keyboard.press('Enter');
  await expect(dialogOf(page)).toHaveCount(0);
}

test('a task is added by three keys, stands in the case, at Home and in the rail, and what is done is undone', async () => {
  const page = await office.signInAs('police-head');
  await beginCase(page, lao, 'Somphone');
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'case-page');
  await openSection(page, lao, 'tasks');
  await addTask(page, 'CallFamily');
  const inCase = page.locator('[data-task="CallFamily"]');
  await expect(inCase).toContainText(lao('protocol.dueToday'));
  await goTo(page, lao, 'home');
  await expect(page.locator('.home-due [data-due="task"]')).toContainText(
    labelOf(taskKinds, 'CallFamily', 'lo'),
  );
  await expect(page.locator('a.rail-count[href="/tasks"]')).toBeVisible();

  await goTo(page, lao, 'tasks');
  const row = rowOf(page, 'CallFamily');
  await row
    .getByRole('button', { name: lao('protocol.done'), exact: false })
    .first()
    .press('Enter');
  await expect(row).toHaveCount(0);
  await expect(offer(page)).toContainText(lao('tasks.undo'));
  await page.keyboard.press('Alt+Z');
  await expect(offer(page)).toContainText(lao('tasks.undone'));
  await expect(row).toHaveCount(1);
});

test('what is deleted is brought back from the list of deleted ones', async () => {
  const page = await office.signInAs('police-head');
  await goTo(page, lao, 'tasks');
  const row = rowOf(page, 'CallFamily');
  const name = labelOf(taskKinds, 'CallFamily', 'lo');
  await row.getByRole('button', { name: lao('tasks.deleteOne', { what: name }) }).press('Enter');
  await expect(row).toHaveCount(0);
  await page.getByRole('link', { name: lao('tasks.groups.deleted'), exact: true }).press('Enter');
  const deleted = page.locator('[data-task="CallFamily"]');
  await deleted.getByRole('button').press('Enter');
  await expect(deleted).toHaveCount(0);
  await page.getByRole('link', { name: lao('tasks.groups.mine'), exact: true }).press('Enter');
  await expect(row).toHaveCount(1);
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
  const row = rowOf(page, 'WriteReport');
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

test('the calendar is travelled by keys, and a day tells what it holds', async () => {
  const page = await office.signInAs('police-head');
  await goTo(page, lao, 'tasks');
  await page.getByRole('link', { name: lao('calendarScreen.title'), exact: true }).press('Enter');
  await expectScreen(page, 'calendar');
  const today = page.locator('.calendar-day[aria-current="date"]');
  await expect(today).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('.calendar-entries [data-source="task"]').first()).toBeVisible();
  await today.focus();
  await page.keyboard.press('ArrowRight');
  await expect(today).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('ArrowLeft');
  await expect(today).toBeFocused();
  const month = await page.locator('#calendar-month').textContent();
  await page.keyboard.press('PageDown');
  await expect(page.locator('#calendar-month')).not.toHaveText(month ?? '');
  await page.keyboard.press('PageUp');
  await expect(today).toBeFocused();
  await page.locator('.calendar-entries [data-source="task"]').first().getByRole('link').press('Enter');
  await expectScreen(page, 'case-page');
});
