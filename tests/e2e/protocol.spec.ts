import type { Page } from '@playwright/test';
import { goToPage } from '../screens/administration.ts';
import { openSection } from '../screens/case-access.ts';
import { expectScreen } from '../screens/entrance.ts';
import { goTo } from '../screens/frame.ts';
import { beginCase } from '../screens/steps.ts';
import { words } from '../screens/words.ts';
import { expect, test } from './fixture.ts';
import { shareOffice } from './shared-program.ts';

const lao = words('lo');
const shared = shareOffice();
const step = (page: Page, kind: string) => page.locator(`[data-step="${kind}"]`);

test('a new case brings its dated steps, home says what is due, and what is done stands on the timeline', async () => {
  const { page } = shared.program;
  await beginCase(page, lao, 'Somphone');
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'case-page');
  await openSection(page, lao, 'tasks');
  await expect(step(page, 'SafetyCheck')).toContainText(lao('protocol.dueToday'));
  await step(page, 'SafetyCheck').getByRole('button').first().press('Enter');
  await expect(step(page, 'SafetyCheck')).toHaveAttribute('data-state', 'done');
  await expect(page.locator('[data-kind="protocol-step"]')).toHaveCount(1);

  await step(page, 'MedicalCheck').getByRole('button').last().press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(lao('protocol.state')).selectOption('not-needed');
  await dialog.getByLabel(lao('protocol.on'), { exact: true }).fill('1/1/2090');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText(lao('problem.in-the-future')).first()).toBeVisible();
  await dialog.getByLabel(lao('protocol.on'), { exact: true }).fill('1/1/2026');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(step(page, 'MedicalCheck')).toHaveAttribute('data-state', 'not-needed');

  await goTo(page, lao, 'home');
  const due = page.locator('.home-due');
  await expect(due.getByRole('link').first()).toContainText(lao('protocol.dueToday'));
  await due.getByRole('link').first().press('Enter');
  await expectScreen(page, 'case-page');
  await expect(step(page, 'SafetyCheck')).toBeVisible();
});

test('the head gives the office its own protocol; a word in place of days is told beside its field', async () => {
  const { page } = shared.program;
  await goTo(page, lao, 'administration');
  await goToPage(page, lao, 'protocol');
  await expect(page.getByText(lao('protocol.notRevised'))).toBeVisible();
  const days = page.getByRole('textbox').nth(0);
  // The page holds the terms of referrals as well, with a button of their own.
  const save = page.getByRole('button', { name: lao('action.save'), exact: true }).first();
  await days.fill('ສອງ');
  await save.click();
  await expect(days).toHaveAttribute('aria-invalid', 'true');
  await days.fill('໒');
  await save.click();
  await expect(page.getByText(lao('protocol.notRevised'))).toHaveCount(0);
  await expect(page.getByRole('textbox').nth(0)).toHaveValue('2');
  const terms = page.locator('[data-section="referral-terms"]');
  await terms.getByRole('button', { name: lao('action.save'), exact: true }).click();
  await expect(terms.getByText(lao('settings.saved'), { exact: true })).toBeVisible();
});
