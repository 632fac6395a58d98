import type { Page } from '@playwright/test';
import { beginNewCase, putCaseOnFile } from '../screens/case-form.ts';
import {
  assignOfficer,
  excludeColleague,
  officers,
  openSection,
  openUrgently,
  reviewUrgentAccess,
} from '../screens/case-access.ts';
import { lookForCases, openCase } from '../screens/case-list.ts';
import { caseHeader, openCaseNumber, timelineEntries } from '../screens/case-page.ts';
import { expectScreen } from '../screens/entrance.ts';
import { goTo, recentCase } from '../screens/frame.ts';
import { dayToCome } from '../screens/invented.ts';
import { compareWith } from '../screens/matching.ts';
import { openPersonOfCase } from '../screens/persons.ts';
import { textField } from '../screens/questions.ts';
import { words } from '../screens/words.ts';
import { expect, test } from './fixture.ts';
import { staffProgram } from './staffed-program.ts';

/** Tests of one office in the order in which its people meet one case. */
test.describe.configure({ mode: 'serial' });

const lao = words('lo');
const office = staffProgram('founder', 'social-head', 'investigator', 'second-investigator', 'social-worker');

const NAME = 'Dokchampa Keovilaysak';
const WHAT = 'ຖືກກັກຂັງໄວ້ໃນຕຶກສູງ';
let number = '';

/** The whole number in the filter of the list: what is in reach stands there, what is not is looked up. */
async function lookUp(page: Page): Promise<void> {
  await goTo(page, lao, 'cases');
  await page.getByLabel(lao('cases.filter'), { exact: true }).fill(number);
}

test('names stay hidden until somebody asks, and hide again', async () => {
  const page = await office.signInAs('investigator');
  await beginNewCase(page);
  await textField(page, lao('caseForm.nameLatin')).fill(NAME);
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'case-page');
  number = await openCaseNumber(page);
  await expect(page.getByText(NAME)).toHaveCount(0);
  await page.keyboard.press('Control+E');
  await expect(textField(page, lao('event.what'))).toBeFocused();
  await page.keyboard.insertText(WHAT);
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('[data-screen="event-form"]')).toHaveCount(0);
  await expect(timelineEntries(page, lao).filter({ hasText: WHAT })).toBeVisible();

  // In the list: a match by name without the name, then one line by the key, and the whole page by the button.
  await lookForCases(page, lao, 'keovilay');
  const line = page.getByRole('row').filter({ hasText: number });
  await expect(line).toContainText(lao('match.field.name'));
  await expect(page.getByText(NAME)).toHaveCount(0);
  await page.getByLabel(lao('cases.filter'), { exact: true }).press('ArrowDown');
  await expect(line).toBeFocused();
  await page.keyboard.press('Alt+V');
  await expect(line).toContainText(NAME);
  await expect(page.getByText(lao('names.shown'))).toBeVisible();
  await page.getByRole('button', { name: lao('names.hide'), exact: true }).click();
  await expect(page.getByText(NAME)).toHaveCount(0);
  await page.getByRole('button', { name: lao('names.showOne', { number }) }).click();
  await expect(line).toContainText(NAME);
  await expectScreen(page, 'case-list');

  // With the screen they go, and after a minute.
  await goTo(page, lao, 'home');
  await expect(recentCase(page, number)).toBeVisible();
  await expect(page.getByText(NAME)).toHaveCount(0);
  await page.clock.install();
  await page.keyboard.press('Alt+V');
  await expect(page.getByText(NAME)).toBeVisible();
  await page.clock.fastForward(59_000);
  await expect(page.getByText(NAME)).toBeVisible();
  await page.clock.fastForward(2_000);
  await expect(page.getByText(NAME)).toHaveCount(0);
});

test('an officer beyond reach opens a case urgently, for a reason that the head reviews', async () => {
  const second = await office.signInAs('second-investigator');
  await lookUp(second);
  await expect(second.getByText(lao('urgent.located', { number }))).toBeVisible();
  await expect(second.getByText(new RegExp(office.nameOf('investigator'), 'u'))).toBeVisible();
  await expect(second.getByText(WHAT)).toHaveCount(0);

  // Without a reason nothing opens, and the cursor stands where it is missing.
  await second.getByRole('button', { name: lao('urgent.open') }).click();
  const dialog = second.getByRole('dialog');
  await expect(textField(dialog, lao('urgent.openReason'))).toBeFocused();
  await dialog.getByRole('button', { name: lao('urgent.openSubmit'), exact: true }).click();
  await expect(textField(dialog, lao('urgent.openReason'))).toHaveAttribute('aria-invalid', 'true');
  await expect(textField(dialog, lao('urgent.openReason'))).toBeFocused();
  await second.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  const reason = 'ໂທຫາຜູ້ຮັບຜິດຊອບບໍ່ໄດ້ ແລະ ຜູ້ກ່ຽວຢູ່ດ່ານ';
  await openUrgently(second, lao, { reason, hours: '4' });
  await expect(caseHeader(second)).toContainText(number);
  await expect(caseHeader(second)).toContainText(reason);
  await expect(caseHeader(second)).toContainText(lao('urgent.leftHours', { count: 4 }));
  await expect(timelineEntries(second, lao).filter({ hasText: WHAT })).toBeVisible();
  await expect(second.getByRole('button', { name: lao('casePage.edit') })).toHaveCount(0);

  const head = await office.signInAs('founder');
  await head.locator('[data-waiting="urgent-access"]').getByRole('link').click();
  await expectScreen(head, 'urgent-access');
  await expect(head.getByText(reason)).toBeVisible();
  await reviewUrgentAccess(head, lao, 'not-justified');
  await expect(head.getByText(lao('urgent.noneToReview'))).toBeVisible();
  await expect(head.getByText(lao('urgent.findingOf.not-justified'))).toBeVisible();
});

test('whoever is shut out for a conflict of interest learns nothing of the case', async () => {
  const head = await office.signInAs('founder');
  await lookUp(head);
  await openCase(head, number);
  await openSection(head, lao, 'officers');
  await excludeColleague(head, lao, office.nameOf('second-investigator'));

  // Before another record of the person becomes one with it, the head reads who would come to read both.
  await beginNewCase(head);
  await textField(head, lao('caseForm.nameLatin')).fill('Dokchampa Keovilay');
  await putCaseOnFile(head);
  await openPersonOfCase(head, lao);
  await compareWith(head, lao, number);
  await head.getByRole('button', { name: lao('duplicates.answer.same') }).press('Enter');
  await expectScreen(head, 'merge');
  await expect(head.getByText(lao('merge.shutOut'))).toBeVisible();
  await expect(
    head.getByText(lao('merge.shutOutOf', { name: office.nameOf('second-investigator'), number })),
  ).toBeVisible();

  const second = await office.signInAs('second-investigator');
  await expect(second.getByText(number)).toHaveCount(0);
  await lookUp(second);
  await expect(second.getByText(lao('urgent.notOurs', { number }))).toBeVisible();
});

test('a case is assigned until a day, and its officers read who changed what and who looked', async () => {
  const head = await office.signInAs('founder');
  await lookUp(head);
  await openCase(head, number);
  await openSection(head, lao, 'officers');
  await assignOfficer(head, lao, office.nameOf('social-worker'), dayToCome);
  await expect(officers(head, lao).filter({ hasText: office.nameOf('social-worker') })).toContainText(
    lao('officers.assignedUntil', { date: dayToCome }),
  );
  await expect(caseHeader(head)).toContainText(office.nameOf('social-worker'));

  const page = await office.signInAs('investigator');
  await recentCase(page, number).click();
  await expectScreen(page, 'case-page');
  await openSection(page, lao, 'history');
  const history = page.getByRole('region', { name: lao('history.title') });
  const person = history.getByRole('group').filter({ hasText: lao('history.entity.person') });
  await person.locator('summary').click();
  await expect(person).toContainText(lao('caseForm.nameLatin'));
  await expect(person).not.toContainText(NAME);
  await page.keyboard.press('Alt+V');
  await expect(person).toContainText(NAME);
  await page.getByRole('button', { name: lao('views.show') }).click();
  const views = page.getByRole('table', { name: lao('views.title') });
  // However much was done in a minute, its time stays on one line.
  const time = views.getByRole('cell').first();
  await expect(time).toBeVisible();
  const lines = await time.evaluate((cell) => {
    const text = document.createRange();
    text.selectNodeContents(cell);
    return new Set([...text.getClientRects()].map(({ top }) => top)).size;
  });
  expect(lines).toBe(1);
  await expect(
    views
      .getByRole('row')
      .filter({ hasText: office.nameOf('second-investigator') })
      .filter({ hasText: lao('views.act.openedUrgently') }),
  ).toBeVisible();
});
