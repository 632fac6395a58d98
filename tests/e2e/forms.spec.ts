import type { Page } from '@playwright/test';
import { timelineEntries } from '../screens/case-page.ts';
import { expectScreen } from '../screens/entrance.ts';
import { goTo } from '../screens/frame.ts';
import { answerText, textField } from '../screens/questions.ts';
import { beginCase, lock, signInAsFounder } from '../screens/steps.ts';
import { words } from '../screens/words.ts';
import { expect, test } from './fixture.ts';

const lao = words('lo');

/** Longer than a draft needs to be written. */
const UNTIL_A_DRAFT_WOULD_BE_SAVED = 2_000;

/** Presses a combination twice without a breath between, as a held or bouncing key does. */
async function pressTwice(page: Page, keys: string): Promise<void> {
  await Promise.all([page.keyboard.press(keys), page.keyboard.press(keys)]);
}

async function expectNoDrafts(page: Page): Promise<void> {
  await page.waitForTimeout(UNTIL_A_DRAFT_WOULD_BE_SAVED);
  await goTo(page, lao, 'home');
  await expect(page.getByText(lao('home.noDrafts'))).toBeVisible();
}

test('a case filed by Ctrl+S pressed twice, with typing after it, leaves no draft', async ({ office }) => {
  const { page } = office;
  await beginCase(page, lao, 'Dokchampa');
  await pressTwice(page, 'Control+S');
  await page.keyboard.type('late');
  await expectScreen(page, 'case-page');
  await expectNoDrafts(page);
});

test('an event filed by Ctrl+Enter pressed twice stands once and leaves no draft', async ({ office }) => {
  const { page } = office;
  await beginCase(page, lao, 'Dokchampa');
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'case-page');
  await page.keyboard.press('Control+E');
  await expectScreen(page, 'event-form');
  await answerText(page, lao('event.what'), 'Found at the checkpoint');
  await pressTwice(page, 'Control+Enter');
  await expect(page.locator('[data-screen="event-form"]')).toHaveCount(0);
  await expect(timelineEntries(page, lao).filter({ hasText: 'Found at the checkpoint' })).toHaveCount(1);
  await expectNoDrafts(page);
});

test('“refused” chosen while typing into a list stays, and the list closes', async ({ office }) => {
  const { page } = office;
  await beginCase(page, lao, 'Dokchampa');
  const ethnicGroup = page.getByRole('combobox', { name: lao('caseForm.ethnicGroup'), exact: true });
  const stands = page.locator('#question-ethnicGroup').getByRole('status');
  await ethnicGroup.click();
  await page.keyboard.type('ມົ້ງ');
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.press('Alt+U');
  await expect(page.getByRole('listbox')).toBeHidden();
  await page.keyboard.press('Alt+R');
  await page.keyboard.press('Tab');
  await expect(stands).toHaveText(lao('answer.short.refused'));
  // The same over a choice that stands.
  await ethnicGroup.click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('ມົ້ງ');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(stands).toBeEmpty();
  await page.keyboard.press('Alt+R');
  await page.keyboard.press('Tab');
  await expect(stands).toHaveText(lao('answer.short.refused'));
});

test('words that no list has stay, are marked, and outlive the lock', async ({ office: program }) => {
  const { page } = program;
  await beginCase(page, lao, 'Dokchampa');
  const group = page.getByRole('combobox', { name: lao('caseForm.ethnicGroup'), exact: true });
  await group.click();
  await page.keyboard.type('Zzyx');
  await page.keyboard.press('Tab');
  await expect(group).toHaveValue('Zzyx');
  const countries = page.getByRole('combobox', { name: lao('caseForm.nationalities'), exact: true });
  await countries.click();
  await expect(page.locator('#question-ethnicGroup')).toContainText(lao('problem.not-in-list'));
  await page.keyboard.type('Nowhere');
  await page.keyboard.press('Tab');
  await expect(page.locator('#question-nationalities')).toContainText('Nowhere');
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'case-form');
  await expect(countries).toBeFocused();
  await signInAsFounder(await lock(program));
  await program.page.getByRole('link', { name: /Dokchampa/u }).click();
  await expect(
    program.page.getByRole('combobox', { name: lao('caseForm.ethnicGroup'), exact: true }),
  ).toHaveValue('Zzyx');
});
