import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { goToPage } from '../screens/administration.ts';
import { expectScreen } from '../screens/entrance.ts';
import { chooseLanguage, goTo } from '../screens/frame.ts';
import { Inspection } from '../screens/inspection.ts';
import { layoutFaults } from '../screens/layout.ts';
import { words } from '../screens/words.ts';
import { expect, test } from './fixture.ts';
import { staffProgramAfterClock } from './staffed-program.ts';

/** Tests of one office, in which three people look at how the program stands. */
test.describe.configure({ mode: 'serial' });

const lao = words('lo');
const people = ['founder', 'inspector', 'investigator'] as const;
const office = staffProgramAfterClock(3, ...people);
const inspection = new Inspection();

const line = (page: Page, name: string): Locator => page.locator(`[data-line="${name}"]`);
const checkNow = (page: Page): Locator =>
  page.getByRole('button', { name: lao('health.checkNow'), exact: true });

/** The way that everybody has: by the line at the foot of every screen. */
async function openFromStatusLine(page: Page): Promise<void> {
  await page.getByRole('contentinfo').getByRole('link').click();
  await expectScreen(page, 'health');
}

async function photograph(page: Page, name: string): Promise<void> {
  expect(await layoutFaults(page, name)).toEqual([]);
  const folder = process.env['POKPONG_PICTURES'];
  if (folder === undefined) return;
  for (const language of ['en', 'lo'] as const) {
    await chooseLanguage(page, language);
    await page.screenshot({ path: path.join(folder, `${name}-${language}.png`) });
  }
}

test('whoever comes first after the clock was set back is told, and sees the rest in short', async () => {
  const page = await office.signInAs('investigator');
  const remarks = page.getByRole('status', { name: lao('frame.remarks') });
  await expect(remarks).toContainText(lao('health.finding.clock-set-back'));
  await expect(remarks).toContainText(lao('health.todo.clock-set-back'));
  await openFromStatusLine(page);
  await expect(line(page, 'clock')).toHaveAttribute('data-state', 'look');
  await expect(line(page, 'clock')).toContainText(lao('health.state.look'));
  await expect(line(page, 'place')).toHaveAttribute('data-state', 'good');
  await expect(line(page, 'backup')).toContainText(lao('health.todo.backup-never'));
  // Whoever works on cases is told what to do, not where the files lie.
  await expect(checkNow(page)).toHaveCount(0);
  await expect(page.getByRole('table')).toHaveCount(0);
  await expect(page.locator('#content')).not.toContainText(path.sep);
  await photograph(page, 'health-in-short');
  await inspection.enter(page);
  await inspection.look({ screen: 'health in short' });
});

test('the head of the office reads it in full, has everything looked through, and goes where something is to be done', async () => {
  const page = await office.signInAs('founder');
  await goToPage(page, lao, 'health');
  await expect(line(page, 'files')).toContainText(lao('health.finding.files-first-check'));
  await checkNow(page).click();
  await expect(page.getByText(lao('health.checked'))).toBeVisible({ timeout: 60_000 });
  await expect(line(page, 'files')).toContainText(lao('health.finding.files-good'));
  await expect(line(page, 'audit')).toContainText(lao('health.finding.audit-good'));
  const rows = page.getByRole('table', { name: lao('health.filesTitle') }).getByRole('row');
  await expect(rows).toHaveCount(7);
  await expect(rows.filter({ hasText: lao('health.problem.none') })).toHaveCount(6);
  await photograph(page, 'health-in-full');
  await inspection.enter(page);
  await inspection.look({ screen: 'health in full' });
  await line(page, 'backup')
    .getByRole('link', { name: lao('health.toBackup'), exact: true })
    .click();
  await expectScreen(page, 'settings');
  await expect(page.locator('#settings-backup')).toBeFocused();
});

test('the inspector reads it in full but for the folder, and finds the jump of the clock in the audit', async () => {
  const page = await office.signInAs('inspector');
  await goTo(page, lao, 'settings');
  await page
    .locator('#content')
    .getByRole('link', { name: lao('health.fromSettings'), exact: true })
    .click();
  await expectScreen(page, 'health');
  await expect(line(page, 'place')).not.toContainText(lao('health.folder'));
  await expect(line(page, 'clock')).toContainText(lao('health.jump.set-back.hours', { number: '3' }));
  await goToPage(page, lao, 'audit');
  await expect(page.getByText('clock.jumped').first()).toBeVisible();
  expect(inspection.reading).toEqual([]);
  expect(inspection.keyboard).toEqual([]);
  expect(inspection.motion).toEqual([]);
});

test('no office is set up in a folder that a service keeps', async ({ folders, start }) => {
  mkdirSync(path.join(folders.root, '.stfolder'));
  const { page } = await start();
  await expectScreen(page, 'set-up');
  await expect(page.getByRole('alert')).toContainText(lao('error.refused.store-in-cloud'));
  await expect(page.getByRole('button', { name: lao('setUp.next'), exact: true })).toHaveCount(0);
  await photograph(page, 'set-up-in-cloud-folder');
});
