import type { Page } from '@playwright/test';
import { timelineEntries } from '../screens/case-page.ts';
import { expectScreen } from '../screens/entrance.ts';
import { goTo } from '../screens/frame.ts';
import { answerText, textField } from '../screens/questions.ts';
import { beginCase } from '../screens/steps.ts';
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
