import type { Locator, Page } from '@playwright/test';
import { taskKinds } from '../../shared/codes/task-kinds.ts';
import { openSection } from '../screens/case-access.ts';
import { labelOf } from '../screens/case-form.ts';
import { expectScreen } from '../screens/entrance.ts';
import { goTo } from '../screens/frame.ts';
import { showLook } from '../screens/layout.ts';
import { KeyboardAlone } from '../screens/keyboard-alone.ts';
import { beginCase } from '../screens/steps.ts';
import { words } from '../screens/words.ts';
import { expect, test } from './fixture.ts';
import { staffProgram } from './staffed-program.ts';

const lao = words('lo');
const office = staffProgram('police-head', 'investigator');
const dialogOf = (page: Page): Locator => page.getByRole('dialog');

const rowOf = (page: Page, kind: string): Locator =>
  page
    .locator('.work-table')
    .getByRole('row')
    .filter({ hasText: labelOf(taskKinds, kind, 'lo') });
const offer = (page: Page): Locator => page.locator('.undo-offer');
const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

/** A task by keys alone: the form, its kind, and away. */
async function addTask(page: Page, kind: string): Promise<void> {
  const keys = new KeyboardAlone(page);
  await keys.press('Control+T');
  await keys.chooseCode(dialogOf(page).getByLabel(lao('tasks.kind'), { exact: true }), kind);
  await keys.press('Enter');
  await expect(dialogOf(page)).toHaveCount(0);
}

/** Goes to a link or a button by Tab and presses it. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  const keys = new KeyboardAlone(page);
  await keys.goTo(target);
  await keys.press('Enter');
}

/** Goes to a line of the table by Tab and the arrows. */
async function goToRow(page: Page, row: Locator): Promise<void> {
  const keys = new KeyboardAlone(page);
  await expect(row).toHaveCount(1);
  await keys.goUntil(() =>
    page.evaluate(() => document.activeElement?.closest('.work-table [role="row"]') instanceof HTMLElement),
  );
  // What was pressed before may have left the cursor in a cell; its line lies one step before the first one.
  await keys.press('Control+Home');
  if ((await page.evaluate(() => document.activeElement?.getAttribute('role'))) !== 'row')
    await keys.press('ArrowLeft');
  const lines = await page.locator('.work-table').getByRole('row').count();
  for (let line = 1; line < lines && !(await isFocused(row)); line += 1) await keys.press('ArrowDown');
  await expect(row).toBeFocused();
}

/** Goes from a line of the table by the left arrow to one of its buttons, and presses it. */
async function pressInRow(page: Page, row: Locator, button: Locator): Promise<void> {
  const keys = new KeyboardAlone(page);
  await goToRow(page, row);
  const buttons = await row.getByRole('button').count();
  for (let left = 0; left < buttons && !(await isFocused(button)); left += 1) await keys.press('ArrowLeft');
  await expect(button).toBeFocused();
  await keys.press('Enter');
  await expect(row).toHaveCount(0);
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
  await expect(rowOf(page, 'CallFamily')).toHaveCount(1);
});

test('what is done goes with one arrow and Enter, comes back by an undo for which nothing moves, and goes again', async () => {
  const page = await office.signInAs('police-head');
  await goTo(page, lao, 'tasks');
  const row = rowOf(page, 'CallFamily');
  const name = labelOf(taskKinds, 'CallFamily', 'lo');
  const done = row.getByRole('button', { name: lao('protocol.markDone', { what: name }), exact: true });
  await expect(row.getByRole('button').last()).toHaveAccessibleName(lao('protocol.markDone', { what: name }));
  const place = () => page.locator('.work-table').evaluate((table) => table.getBoundingClientRect().top);
  const before = await place();
  await pressInRow(page, row, done);
  await expect(offer(page)).toContainText(lao('tasks.saidDone', { what: name }));
  expect(await place()).toBe(before);
  await page.keyboard.press('Alt+Z');
  await expect(offer(page)).toContainText(lao('tasks.undone'));
  await pressInRow(page, row, done);
  await expect(offer(page)).toContainText(lao('tasks.saidDone', { what: name }));
  // Whatever the size of the text, the offer lies over nothing.
  for (const textSizePercent of [200, 100] as const) {
    await showLook(page, { textSizePercent, contrast: 'normal' });
    const [end, begin] = await page.evaluate(() =>
      ['.frame-body', '.undo-offer'].map((selector) =>
        document.querySelector(selector)?.getBoundingClientRect(),
      ),
    );
    expect(begin?.height ?? 0).toBeGreaterThan(20);
    expect(begin?.top ?? 0).toBeGreaterThanOrEqual(end?.bottom ?? Number.POSITIVE_INFINITY);
  }
});

test('what is deleted is brought back from the list of deleted ones', async () => {
  const page = await office.signInAs('police-head');
  await goTo(page, lao, 'tasks');
  // A form that was begun goes by Escape once that is confirmed, and one that was not at once.
  for (const typed of ['ໂທ', '']) {
    await page.keyboard.press('Control+T');
    await dialogOf(page).getByLabel(lao('tasks.text'), { exact: true }).focus();
    await page.keyboard.insertText(typed);
    await page.keyboard.press('Escape');
    if (typed !== '')
      await page.getByRole('button', { name: lao('draft.discardYes'), exact: true }).press('Enter');
    await expect(dialogOf(page)).toHaveCount(0);
  }
  await addTask(page, 'ArrangeService');
  const row = rowOf(page, 'ArrangeService');
  const what = labelOf(taskKinds, 'ArrangeService', 'lo');
  await pressInRow(
    page,
    row,
    row.getByRole('button', { name: lao('tasks.deleteOne', { what }), exact: true }),
  );
  await tabTo(page, page.getByRole('link', { name: lao('tasks.groups.deleted'), exact: true }));
  const deleted = page.locator('[data-task="ArrangeService"]');
  await tabTo(page, deleted.getByRole('button', { name: lao('tasks.restoreOne', { what }), exact: true }));
  await expect(deleted).toHaveCount(0);
  await tabTo(page, page.getByRole('link', { name: lao('tasks.groups.mine'), exact: true }));
  await expect(row).toHaveCount(1);
});

test('a head gives tasks to an officer, who finds them at Home and reads what they are about', async () => {
  const page = await office.signInAs('police-head');
  await goTo(page, lao, 'tasks');
  await page.keyboard.press('Control+T');
  const dialog = dialogOf(page);
  await dialog.getByLabel(lao('tasks.kind'), { exact: true }).selectOption('WriteReport');
  const inWords = dialog.getByLabel(lao('tasks.text'), { exact: true });
  await inWords.fill('ສະຫຼຸບປະຈຳເດືອນ');
  // A press beside the form throws nothing away, and Escape asks; whoever says no goes on in the same field.
  await page.mouse.click(4, 4);
  await expect(inWords).toBeFocused();
  await page.keyboard.press('Escape');
  const asked = page.getByRole('dialog', { name: lao('form.throwAwayAsk'), exact: true });
  await expect(asked.getByRole('button', { name: lao('form.goOn'), exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(asked).toHaveCount(0);
  await expect(inWords).toHaveValue('ສະຫຼຸບປະຈຳເດືອນ');
  await expect(inWords).toBeFocused();
  await dialog.getByRole('button', { name: lao('action.save'), exact: true }).press('Enter');
  await expect(dialog).toHaveCount(0);
  await tabTo(page, page.getByRole('link', { name: lao('tasks.groups.team'), exact: true }));
  const row = rowOf(page, 'WriteReport');
  await goToRow(page, row);
  await page.keyboard.press('Space');
  await expect(page.getByText(lao('tasks.chosen', { count: 1 }))).toBeVisible();
  await page.getByLabel(lao('tasks.giveTo')).selectOption({ label: office.nameOf('investigator') });
  await tabTo(page, page.getByRole('button', { name: lao('tasks.give'), exact: true }));
  await expect(row).toContainText(office.nameOf('investigator'));

  const theirs = await office.signInAs('investigator');
  await expect(theirs.locator('.home-due [data-due="task"]')).toContainText(
    labelOf(taskKinds, 'WriteReport', 'lo'),
  );
  await goTo(theirs, lao, 'tasks');
  // The key for the words is there once the line is.
  await expect(rowOf(theirs, 'WriteReport')).toHaveCount(1);
  await expect(theirs.getByText('ສະຫຼຸບປະຈຳເດືອນ')).toHaveCount(0);
  await theirs.keyboard.press('Alt+V');
  await expect(theirs.getByText('ສະຫຼຸບປະຈຳເດືອນ')).toBeVisible();
});

test('the calendar is travelled by keys through months and weeks, and a day leads to its case', async () => {
  const page = await office.signInAs('police-head');
  const keys = new KeyboardAlone(page);
  await beginCase(page, lao, 'Phetsamone');
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'case-page');
  await openSection(page, lao, 'tasks');
  await addTask(page, 'VisitPerson');
  await goTo(page, lao, 'tasks');
  await tabTo(page, page.getByRole('link', { name: lao('calendarScreen.title'), exact: true }));
  await expectScreen(page, 'calendar');
  const today = page.locator('.calendar-day[aria-current="date"]');
  const chosen = page.locator('.calendar-day[aria-pressed="true"]');
  const days = page.locator('.calendar-day');
  await expect(today).toHaveAttribute('aria-pressed', 'true');
  const entry = page
    .locator('.calendar-entries [data-source="task"]')
    .filter({ hasText: labelOf(taskKinds, 'VisitPerson', 'lo') });
  await expect(entry).toBeVisible();
  await keys.goTo(today);
  await keys.press('ArrowRight');
  await expect(today).toHaveAttribute('aria-pressed', 'false');
  await expect(chosen).toBeFocused();
  await keys.press('ArrowLeft');
  await expect(today).toBeFocused();
  const month = (await page.locator('#calendar-month').textContent()) ?? '';
  await keys.press('PageDown');
  await expect(page.locator('#calendar-month')).not.toHaveText(month);
  await keys.press('PageUp');
  await expect(page.locator('#calendar-month')).toHaveText(month);

  await keys.chooseCode(page.getByLabel(lao('calendarScreen.view'), { exact: true }), 'week');
  await expect(days).toHaveCount(7);
  const day = (await chosen.getAttribute('data-day')) ?? '';
  await keys.goTo(chosen);
  await keys.press('PageDown');
  await expect(chosen).not.toHaveAttribute('data-day', day);
  await expect(chosen).toBeFocused();
  await expect(days).toHaveCount(7);
  await keys.press('PageUp');
  await expect(chosen).toHaveAttribute('data-day', day);
  await tabTo(page, entry.getByRole('link'));
  await expectScreen(page, 'case-page');
});
