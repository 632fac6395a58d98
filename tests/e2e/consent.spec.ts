import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expectDraftSaved, putCaseOnFile } from '../screens/case-form.ts';
import { openCase } from '../screens/case-list.ts';
import { openSection } from '../screens/case-access.ts';
import { caseHeader, openCaseNumber, timelineEntries } from '../screens/case-page.ts';
import {
  askForSheet,
  beginConsent,
  consentIn,
  consentOf,
  fillInConsent,
  openSheet,
  overrideConsent,
  withdrawConsent,
} from '../screens/consents.ts';
import { expectScreen } from '../screens/entrance.ts';
import { chooseLanguage, goTo } from '../screens/frame.ts';
import { layoutFaults } from '../screens/layout.ts';
import { beginCase } from '../screens/steps.ts';
import { words } from '../screens/words.ts';
import { expect, test } from './fixture.ts';
import { staffProgram } from './staffed-program.ts';

/** One person's decisions, and what goes on them. */
test.describe.configure({ mode: 'serial' });

const lao = words('lo');
const office = staffProgram('founder', 'investigator');
const NAME = 'Dokchampa';
const FAMILY = 'class:family';
const WITNESS = 'ນາງ ວັນ';
const REASON = 'ຄອບຄົວຕ້ອງມາຮັບຄືນນີ້';
const isReadable = spawnSync('pdftotext', ['-v'], { stdio: 'ignore', timeout: 10_000 }).error === undefined;
let number = '';

async function photograph(page: Page, name: string): Promise<void> {
  expect(await layoutFaults(page, name)).toEqual([]);
  const folder = process.env['POKPONG_PICTURES'];
  if (folder === undefined) return;
  // The switch lies behind an open dialog.
  const isOpen = await page.getByRole('dialog').isVisible();
  for (const language of ['en', 'lo'] as const) {
    if (!isOpen) await chooseLanguage(page, language);
    await page.screenshot({ path: path.join(folder, `${name}-${language}.png`) });
  }
}

async function openConsents(page: Page): Promise<void> {
  await goTo(page, lao, 'cases');
  await openCase(page, number);
  await openSection(page, lao, 'consent');
}

/** What of consents waits at Home. */
const waiting = (page: Page, what: string) => page.locator(`[data-waiting="${what}"]`);

test('nothing goes that nobody was asked about, and the officer is told so plainly', async () => {
  const page = await office.signInAs('investigator');
  await beginCase(page, lao, NAME);
  await putCaseOnFile(page);
  number = await openCaseNumber(page);
  // In words: the dash of the forms says that somebody refused.
  await expect(caseHeader(page)).toContainText(
    `${lao('consent.inHeader')}: ${lao('consent.headerSign.not-asked')}`,
  );
  await openSection(page, lao, 'consent');
  await expect(consentOf(page)).toContainText(lao('consent.none'));
  await expect(
    consentOf(page).getByRole('button', { name: lao('consent.override'), exact: true }),
  ).toHaveCount(0);
  await openSheet(page, lao);
  await askForSheet(page, lao, { recipient: FAMILY, kinds: [0] });
  await expect(page.getByText(lao('error.refused.consent-not-asked'))).toBeVisible();
  await expect(page.getByTestId('sheet-preview')).toHaveCount(0);
  await photograph(page, 'consent-blocked');
});

test('a guardian and the child agree, and only what they let go is printed', async () => {
  const { page } = office;
  await openConsents(page);
  await beginConsent(page, lao);
  await fillInConsent(page, lao, { recipient: FAMILY, guardian: 'ນາງ ແມ່', witness: '' });
  await expectDraftSaved(page, lao);
  await photograph(page, 'consent-form');
  await page.keyboard.press('Control+S');
  await expect(page.locator('#question-witnessName .question-problem')).toBeVisible();
  await page.locator('#question-witnessName textarea').fill(WITNESS);
  await page.keyboard.press('Control+S');
  await expectScreen(page, 'case-page');
  await expect(consentIn(page, 'given')).toBeVisible();
  await expect(caseHeader(page).locator('[data-sign="open"]')).toHaveCount(1);
  await photograph(page, 'consent-section');

  await openSheet(page, lao);
  await askForSheet(page, lao, { recipient: FAMILY, kinds: [0, 5] });
  await expect(page.getByText(lao('error.refused.consent-category-withheld'))).toBeVisible();
  await askForSheet(page, lao, { recipient: FAMILY, kinds: [0, 2] });
  const preview = page.getByTestId('sheet-preview');
  await expect(preview).toContainText(NAME);
  await expect(preview).toContainText(number);
  await photograph(page, 'consent-sheet');
  const pdf = path.join(office.folder, 'sheet.pdf');
  await office.saveTo(pdf);
  await page.getByRole('button', { name: lao('caseSheet.savePdf'), exact: true }).click();
  await expect.poll(() => existsSync(pdf)).toBe(true);
  await expect(page.getByText(lao('caseSheet.pdfSaved'))).toBeVisible();
  const folder = process.env['POKPONG_PICTURES'];
  if (folder !== undefined)
    execFileSync('pdftoppm', ['-r', '80', '-png', pdf, path.join(folder, 'consent-sheet-on-paper')]);
  if (isReadable) {
    const sheet = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
    expect(sheet).toContain(NAME);
    expect(sheet).not.toContain('PDF');
  }
});

test('a withdrawal blocks at once, and names whom to tell until they are told', async () => {
  const { page } = office;
  await openConsents(page);
  await withdrawConsent(page, lao);
  await expect(consentIn(page, 'withdrawn')).toContainText(lao('consent.mustTell'));
  await photograph(page, 'consent-withdrawn');
  await openSheet(page, lao);
  await askForSheet(page, lao, { recipient: FAMILY, kinds: [0] });
  await expect(page.getByText(lao('error.refused.consent-withdrawn'))).toBeVisible();
  await goTo(page, lao, 'home');
  await photograph(page, 'consent-home');
  await waiting(page, 'consent-to-tell').getByRole('link').click();
  await consentIn(page, 'withdrawn')
    .getByRole('button', { name: lao('consent.tell'), exact: true })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: lao('consent.tellSubmit'), exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(consentOf(page).getByText(lao('consent.mustTell'))).toHaveCount(0);
  // Agreed, taken back, and what went; the look at the sheet went nowhere.
  for (const [source, count] of [
    ['consent', 2],
    ['disclosure', 1],
  ] as const)
    await expect(timelineEntries(page, lao).locator(`[data-kind="${source}"]`)).toHaveCount(count);
});

test('a head lets something go all the same, for a reason, until the review finds it wrong', async () => {
  const head = await office.signInAs('founder');
  await openConsents(head);
  await overrideConsent(head, lao, { recipient: FAMILY, reason: REASON });
  await expect(consentOf(head)).toContainText(REASON);
  await openSheet(head, lao);
  await askForSheet(head, lao, { recipient: FAMILY, kinds: [0] });
  await expect(head.getByTestId('sheet-preview')).toContainText(lao('consent.bases.override'));
  await goTo(head, lao, 'home');
  await waiting(head, 'consent-override').getByRole('link').click();
  await photograph(head, 'consent-override');
  await consentOf(head)
    .getByRole('button', { name: lao('consent.review'), exact: true })
    .click();
  const dialog = head.getByRole('dialog');
  await expect(dialog).toContainText(REASON);
  await dialog.getByRole('radio').nth(1).check();
  await photograph(head, 'consent-review');
  await dialog.getByRole('button', { name: lao('consent.reviewSubmit'), exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(consentOf(head)).toContainText(lao('consent.overrideOver'));
  await openSheet(head, lao);
  await askForSheet(head, lao, { recipient: FAMILY, kinds: [0] });
  await expect(head.getByText(lao('error.refused.consent-withdrawn'))).toBeVisible();
});
